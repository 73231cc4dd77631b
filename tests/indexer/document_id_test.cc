#include "indexer/document_id.h"

#include <gtest/gtest.h>

#include "tests/support/records.h"

namespace tracuu::indexer {
namespace {

TEST(DocumentId, ProceduresAndTheirVersions) {
  corpus::Procedure procedure = tests::procedure("1.001193", "Đăng ký khai sinh");
  EXPECT_EQ(procedure_id(procedure), "tthc:1.001193");
  procedure.procedure_id = "1.001193@H61";
  procedure.version = 2;
  EXPECT_EQ(procedure_id(procedure), "tthc:1.001193@H61~2");
  EXPECT_EQ(versions_id(procedure), "tthc:1.001193@H61");
  EXPECT_EQ(page_address("tthc:1.001193@H61~2"), "/tthc/1.001193");
}

TEST(DocumentId, DocumentsDecisionsArticles) {
  const struct {
    const char* key;
    const char* id;
    const char* address;
  } cases[] = {
      {"63/2010/nđ-cp", "vb:63-2010-nd-cp", "/vb/63-2010-nd-cp"},
      {"1.001193@H61", "tthc:1.001193@H61", "/tthc/1.001193"},
      {"UBND tỉnh Vĩnh Long|2019-06-11|1225|QĐ-UBND",
       "qdcb:ubnd-tinh-vinh-long:2019-06-11:1225-qd-ubnd",
       "/qdcb/ubnd-tinh-vinh-long/2019-06-11/1225-qd-ubnd"},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(id_of_key(c.key), c.id);
    EXPECT_EQ(page_address(c.id), c.address);
  }
}

TEST(DocumentId, ArticlesKeepTheirBodyAndTheirĐ) {
  const corpus::NormativeDocument law = tests::law("24/2024/qđ-ubnd", "Quy định", {"a"});
  corpus::Provision article = law.provisions.front();
  EXPECT_EQ(article_id(law, article), "vb:24-2024-qd-ubnd:dieu-1");
  article.provision_id = "24/2024/qđ-ubnd#kem-theo-1/dieu-1";
  EXPECT_EQ(article_id(law, article), "vb:24-2024-qd-ubnd:kem-theo-1:dieu-1");
  article.provision_id = "24/2024/qđ-ubnd#chinh/dieu-98đ";
  EXPECT_EQ(article_id(law, article), "vb:24-2024-qd-ubnd:dieu-98dd");
  EXPECT_EQ(page_address("vb:24-2024-qd-ubnd:kem-theo-1:dieu-1"),
            "/vb/24-2024-qd-ubnd/kem-theo-1/dieu-1");
}

TEST(DocumentId, KindIsSeenFromTheId) {
  EXPECT_EQ(kind_of_id("tthc:1.001193"), HitKind::procedure);
  EXPECT_EQ(kind_of_id("qdcb:a:2019-06-11:1"), HitKind::announcement);
  EXPECT_EQ(kind_of_id("vb:63-2010-nd-cp"), HitKind::document);
  EXPECT_EQ(kind_of_id("vb:63-2010-nd-cp:dieu-8"), HitKind::article);
  EXPECT_EQ(kind_of_id("listing:1.001193"), HitKind::listing);
  EXPECT_EQ(kind_of_id("relation:00"), HitKind::relation);
}

}  // namespace
}  // namespace tracuu::indexer
