// WordFile: the parts of a DOC file of Word 6 to 2003 that say what its text is: characters, and
// for each what is said of its paragraph and of itself. As in [MS-DOC], whose names stand here.
//
//   WordFile file(streams);
//   const Story main = file.story(StoryKind::main);
//   file.character(main.begin)         // U+00AD: an ư of TCVN3
//   file.paragraph_at(main.begin)      // in a table? numbered?
//
// antiword and catdoc, which Debian has, lose lines ended by hand, cells that are merged, text
// boxes and running heads; hence this. Files in disorder give what is left. One thread uses one
// object.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "corpus/files/little_endian.h"
#include "corpus/files/word_numbering.h"
#include "corpus/files/word_styles.h"

namespace tracuu::corpus {

// In the order in which they follow each other in the file.
enum class StoryKind : std::uint8_t {
  main,
  footnotes,
  heads,
  macros,
  comments,
  endnotes,
  text_boxes,
  head_text_boxes
};
inline constexpr std::size_t kStories = 8;

// Of the OLE file; empty where it has none of that name.
struct WordStreams {
  std::string document;  // WordDocument
  std::string table_0;   // 0Table
  std::string table_1;
  std::string data;
};

struct Story {
  std::size_t begin = 0;  // characters
  std::size_t end = 0;
};

// What is said of a paragraph by the mark that ends it.
struct WordParagraph {
  bool in_table = false;
  bool row_end = false;        // sprmPFTtp: the mark ends a row
  bool inner_cell = false;     // of a table in a table
  bool inner_row_end = false;  // the same
  int depth = 0;               // of tables
  int list = 0;                // sprmPIlfo: row of the table of lists, from 1
  int list_level = 0;
  std::vector<int> edges;  // of a row: where its cells begin
};

struct WordLook {
  bool hidden = false;   // or deleted, with changes tracked
  char32_t symbol = 0;   // to be drawn instead
  bool special = false;  // the character is a mark of Word's own
};

struct WordTextBox {
  std::size_t begin = 0;   // in the story of the text boxes
  std::size_t anchor = 0;  // in the main text; its end if unknown
};

class WordFile {
 public:
  // Throws UnreadableFile.
  explicit WordFile(WordStreams streams);
  WordFile(const WordFile&) = delete;
  WordFile& operator=(const WordFile&) = delete;

  Story story(StoryKind kind) const { return stories_[static_cast<std::size_t>(kind)]; }
  bool is_cut() const { return is_cut_; }  // longer than the limits

  char32_t character(std::size_t cp) const { return characters_[cp].code; }
  WordParagraph paragraph_at(std::size_t cp) const;
  WordLook look_at(std::size_t cp) const;

  std::vector<std::size_t> footnote_starts() const;  // in their story
  std::vector<WordTextBox> text_boxes() const;
  WordListTables list_tables() const;  // empty for Word 6

 private:
  struct Character {
    char32_t code;
    std::uint32_t offset;    // in the stream WordDocument
    std::uint16_t modifier;  // of the piece it stands in
  };
  struct Piece {
    std::uint32_t begin;
    bool wide;  // two bytes a character
    std::uint16_t modifier;
  };
  struct Run {
    std::uint32_t begin;
    std::uint32_t end;
    LittleEndian says;        // a list of properties
    std::uint16_t style = 0;  // of a paragraph
  };

  // The table whose place and length are that pair of the file information block.
  LittleEndian table_part(std::size_t pair) const;
  // The same with all that follows it.
  LittleEndian table_from(std::size_t pair) const;
  void read_text();
  void read_pieces(LittleEndian clx);
  void read_piece(Piece piece, std::size_t count);
  void read_stories();
  std::vector<Run> read_runs(std::size_t pair, bool paragraphs) const;
  void read_page(LittleEndian page, bool paragraphs, std::vector<Run>& runs) const;
  template <class Use>
  void for_each_of_piece(std::uint16_t modifier, Use use) const;

  WordStreams streams_;
  LittleEndian main_;
  LittleEndian table_;
  bool is_word_6_ = false;
  bool is_cut_ = false;
  std::vector<Character> characters_;
  std::vector<LittleEndian> modifiers_;  // lists of properties that pieces refer to
  std::vector<Run> paragraph_runs_;
  std::vector<Run> look_runs_;
  WordStyles styles_;
  std::array<Story, kStories> stories_;
};

}  // namespace tracuu::corpus
