#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpus/files/file_reader.h"
#include "tests/corpus/files/outline.h"

namespace tracuu::corpus {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Pair;

struct Case {
  const char* what;
  std::string page;
  const char* outline;
};

TEST(HtmlReader, MakesParagraphsAsAReaderSeesThem) {
  for (const Case& c : {
           Case{"lines of the source are blanks", "<p>Điều 1. Phạm vi điều\n  chỉnh</p>",
                "Điều 1. Phạm vi điều chỉnh\n"},
           {"letters split over elements", "<p>Đ<b>ặ</b><span>ng</span> Văn <i>Minh</i></p>",
            "Đặng Văn Minh\n"},
           {"blanks at the border of elements", "<p><b>Điều 1.</b> Tên<i> gọi</i></p>",
            "Điều 1. Tên gọi\n"},
           {"a break is a line, two are the end", "<div>a<br>b<br/><br/>c</div>", "a\\nb\nc\n"},
           {"paragraphs within paragraphs", "<p class='pNoiDung'><p>a</p><p>b</p></p>", "a\nb\n"},
           {"text beside blocks", "<div>a<p>b</p>c</div>", "a\nb\nc\n"},
           {"headings and lists", "<h1>a</h1><ul><li>b<li>c</ul>", "a\nb\nc\n"},
           {"lines that are kept", "<pre>a\nb</pre>", "a\\nb\n"},
           {"scripts and styles are no text", "<p>a</p><script>x</script><style>y</style>", "a\n"},
           {"ends of comments within comments", "<p>a</p><!-- <!-- x --> --><p>b</p>", "a\nb\n"},
           {"characters by name", "<p>&Ocirc;ng&nbsp;A &amp; &#7879; &lt;b&gt;</p>",
            "Ông\u00a0A & ệ <b>\n"},
           {"a soft hyphen may be the ư of TCVN3", "<p>ch\u00ad¬ng</p>", "ch\u00ad¬ng\n"},
       }) {
    EXPECT_EQ(outline_of(html_reader(), c.page), c.outline) << c.what;
  }
}

TEST(HtmlReader, KeepsTablesAndTakesLayoutApart) {
  for (const Case& c : {
           Case{"cells", "<table><tr><th>STT<th>Tên<tr><td>1<td>a</table>",
                "| STT | Tên\n| 1 | a\n"},
           {"cells over columns and rows",
            "<table><tr><td rowspan=2>A<td colspan=2>B<tr><td>1<td>2</table>",
            "| A | B | \n|  | 1 | 2\n"},
           {"lines and paragraphs within a cell",
            "<table><tr><td><p>a</p><p>b</p></td><td>c<br>d</td></tr></table>",
            "| a\\nb | c\\nd\n"},
           {"head, body and foot",
            "<table><thead><tr><td>A<td>B</thead><tbody><tr><td>1<td>2</tbody></table>",
            "| A | B\n| 1 | 2\n"},
           {"a table that arranges the page",
            "<table><tr><td>menu</td><td><p>dài dài dài</p><table><tr><td>1<td>2</table>"
            "</td></tr></table>",
            "menu\ndài dài dài\n| 1 | 2\n"},
           {"a pager in a table of data",
            "<table><tr><td>STT<td>Trích yếu<tr><td>1<td>Về việc ban hành quy chế<tr>"
            "<td colspan=2><table><tr><td>1<td>2</table></table>",
            "| STT | Trích yếu\n| 1 | Về việc ban hành quy chế\n| 1\\t2 | \n"},
           {"a frame", "<table><tr><td>chỉ một ô</table>", "chỉ một ô\n"},
           {"spans beyond reason", "<table><tr><td rowspan=99999999 colspan=-5>a<td>b</table>",
            "| a | b\n"},
       }) {
    EXPECT_EQ(outline_of(html_reader(), c.page), c.outline) << c.what;
  }
}

const std::string kProse =
    "Nghị định này quy định về kiểm soát việc ban hành và thực hiện thủ tục hành chính, bảo đảm "
    "các "
    "điều kiện cho việc thực hiện; trách nhiệm của cơ quan, tổ chức, cá nhân có liên quan.";

TEST(HtmlReader, TellsTheSiteFromTheDocument) {
  const std::string prose = "<p>" + kProse + "</p>";
  const std::string text = kProse + "\n";
  const std::string long_text = prose + prose + prose + prose;
  for (const auto& [what, page, outline] :
       {std::tuple<const char*, std::string, std::string>{
            "elements with a meaning",
            "<nav>Trang chủ</nav><main>" + prose + "</main><footer>Bản quyền</footer>",
            "[=] Trang chủ\n" + text + "[=] Bản quyền\n"},
        {"elements with a telling name",
         "<div class='mainMenu'>Văn bản</div><div id=x>" + prose +
             "</div><div id='page-footer'>Bản quyền</div>",
         "[=] Văn bản\n" + text + "[=] Bản quyền\n"},
        {"a telling name around the document",
         "<div class='tab modal' style='display: none'>" + long_text + "</div>",
         text + text + text + text},
        {"lists of links",
         "<ul><li><a href=1>Một</a><li><a href=2>Hai</a><li><a href=3>Ba</a></ul>" + prose,
         "[=] Một\n[=] Hai\n[=] Ba\n" + text},
        {"links within the text stay", "<p>Căn cứ <a href=1>Luật Đất đai</a>;</p>" + prose,
         "Căn cứ Luật Đất đai;\n" + text},
        {"a tree of contents beside the text",
         "<div>Điều 1. A</div><div>Điều 2. B</div><div>Điều 3. C</div><p>Điều 1. A</p>" + prose +
             "<p>Điều 2. B</p>" + prose + "<p>Điều 3. C</p>" + prose,
         "[=] Điều 1. A\n[=] Điều 2. B\n[=] Điều 3. C\nĐiều 1. A\n" + text + "Điều 2. B\n" + text +
             "Điều 3. C\n" + text},
        {"short texts outside, the head of the document inside",
         "<nav>Menu</nav><div>Hà Nội 17°</div><nav>x</nav><div><p>Số: 1/NĐ-CP</p>" + prose +
             "</div><nav>y</nav><div>Điện thoại</div>",
         "[=] Menu\n[=] Hà Nội 17°\n[=] x\nSố: 1/NĐ-CP\n" + text + "[=] y\n[=] Điện thoại\n"},
        {"a part of a page has no site around it", "<div>Điều 1</div>", "Điều 1\n"}}) {
    EXPECT_EQ(outline_of(html_reader(), page), outline) << what;
  }
}

TEST(HtmlReader, TakesTheTableOfAttributes) {
  const auto expected = testing::UnorderedElementsAre(Pair("Số ký hiệu", "1/2025/TT-A"),
                                                      Pair("Ngày ban hành", "28-11-2025"),
                                                      Pair("Trích yếu", "Quy định về mã số"));
  for (const char* page :
       {"<table><tr><td>Số ký hiệu<td>1/2025/TT-A<tr><td>Ngày ban hành<td>28-11-2025<tr>"
        "<td>Trích yếu<td>Quy định về mã số</table>",
        "<dl><dt>Số ký hiệu:<dd>1/2025/TT-A<dt>Ngày ban hành:<dd>28-11-2025<dt>Trích yếu:<dd>Quy "
        "định về mã số</dl>",
        "<ul><li><b>Số ký hiệu</b>: 1/2025/TT-A<li>Ngày ban hành: 28-11-2025<li>Trích yếu: Quy "
        "định về mã số</ul>",
        "<table><tr><td>Số ký hiệu<td>1/2025/TT-A<td>Ngày ban hành<td>28-11-2025<tr><td>Trích yếu"
        "<td>Quy định về mã số<td><td></table>"}) {
    const FileText text = read_with(html_reader(), page).at(0);
    EXPECT_THAT(text.properties, expected) << page;
    for (const Block& block : text.blocks) EXPECT_EQ(block.kind, BlockKind::chrome) << page;
  }
}

TEST(HtmlReader, AListOfDocumentsIsNoTableOfAttributes) {
  const char* page =
      "<table><tr><th>Số ký hiệu<th>Ngày ban hành<th>Trích yếu<tr><td>1/QĐ-A<td>01/02/2025<td>Về "
      "việc a<tr><td>2/QĐ-A<td>01/02/2025<td>Về việc b</table>";
  const FileText text = read_with(html_reader(), page).at(0);
  EXPECT_THAT(text.properties, IsEmpty());
  EXPECT_EQ(outline(text),
            "| Số ký hiệu | Ngày ban hành | Trích yếu\n| 1/QĐ-A | 01/02/2025 | Về việc a\n"
            "| 2/QĐ-A | 01/02/2025 | Về việc b\n");
}

TEST(HtmlReader, TheEncodingIsDecidedByTheBytes) {
  struct Page {
    const char* what;
    std::string bytes;
    const char* outline;
  };
  using namespace std::string_literals;
  for (const Page& c : {
           Page{"UTF-8 that declares another", "<meta charset=iso-8859-1><p>Điều 1</p>",
                "Điều 1\n"},
           {"UTF-8 with its mark", "\xef\xbb\xbf<p>Điều 1</p>", "Điều 1\n"},
           {"8-bit bytes that declare UTF-8",
            "<meta charset=utf-8><p>th\xf1 t\xf4"
            "c h\xb5nh ch\xddnh</p>",
            "thñ tôc hµnh chÝnh\n"},
           {"UTF-16",
            "\xff\xfe<\0p\0>\0\xc7\x1e"
            "a\0"s,
            "ệa\n"},
       }) {
    EXPECT_EQ(outline_of(html_reader(), c.bytes), c.outline) << c.what;
  }
}

TEST(HtmlReader, ServersExcusesAreRefused) {
  for (const char* page :
       {"<html><title>404 - File or directory not found.</title><h1>Server Error</h1></html>",
        "<html><body><h1>403 Forbidden</h1></body></html>",
        "<html><title>Lỗi</title><p>Trang bạn tìm không tồn tại.</p></html>"}) {
    EXPECT_THAT(outline_of(html_reader(), page),
                HasSubstr("refused: a page that says the file was not found"));
  }
  const std::string law = "<title>Nghị định 404/2020/NĐ-CP</title>";
  std::string body;
  for (int i = 0; i < 30; ++i) body += "<p>" + kProse + "</p>";
  EXPECT_THAT(outline_of(html_reader(), law + body), HasSubstr(kProse));
}

TEST(HtmlReader, AShortDecisionMayHaveTheNumberOfAnExcuse) {
  EXPECT_THAT(outline_of(html_reader(),
                         "<p>Số: 404/QĐ-A</p><p>Điều 1. Giấy tờ không tìm thấy</p><p>Một.</p>"),
              HasSubstr("404/QĐ-A"));
}

TEST(HtmlReader, HostilePagesEnd) {
  std::string deep = "<p>đầu</p>";
  for (int i = 0; i < 20'000; ++i) deep += "<div><table><tr><td>";
  EXPECT_THAT(outline_of(html_reader(), deep), HasSubstr("đầu"));
  EXPECT_TRUE(read_with(html_reader(), deep).at(0).faults.text_cut);
  EXPECT_THAT(outline_of(html_reader(), "<p>"), IsEmpty());
  std::string cells = "<table>";
  for (int i = 0; i < 2'000; ++i) cells += "<tr><td colspan=1000 rowspan=65535>x";
  EXPECT_THAT(outline_of(html_reader(), cells), HasSubstr("x"));
}

TEST(HtmlReader, IsRecognisedByItsContent) {
  for (const char* page :
       {"<!DOCTYPE html><html></html>", "\xef\xbb\xbf\n<HTML>", "<!-- saved --><div>a</div>",
        "<?xml version='1.0'?><!DOCTYPE html PUBLIC \"-//W3C\"><html/>", "<p class=x>a"}) {
    EXPECT_EQ(format_of(page), "html") << page;
  }
  for (const char* other : {"{\"a\":\"<p>\"}", "a < b and <p>", "%PDF-1.4 <html>"}) {
    EXPECT_NE(format_of(other), "html") << other;
  }
}

}  // namespace
}  // namespace tracuu::corpus
