#include "corpus/files/word_text.h"

#include <gtest/gtest.h>

#include "corpus/files/file_reader.h"
#include "tests/corpus/files/shown_blocks.h"
#include "tests/corpus/files/word_builder.h"

namespace tracuu::corpus {
namespace {

struct WordCase {
  std::string bytes;
  const char* shown;
};

TEST(WordText, CharactersWithAMeaningOfTheirOwn) {
  const WordCase cases[] = {
      {"th\xF1 t\xF4"
       "c \x93x",
       "p thñ tôc “x\n"},
      {"t\xAD"
       "b\x1F"
       "c",
       "p t\u00AD"
       "b\u00AD"
       "c\n"},
      {"M\xC1Y\vT\xCDNH", "p MÁY/TÍNH\n"},
      {"a\x1E"
       "b\x01\x08",
       "p a-b\n"},
      {"x\x13 PAGEREF y \x14"
       "12\x15z",
       "p x12z\n"},
      {"x\x13 A \x13 B \x14"
       "b\x15 \x15z",
       "p xz\n"},
      {"  \xA0 ", ""},
  };
  for (const WordCase& one : cases) {
    WordBuilder word;
    word.paragraph(one.bytes);
    EXPECT_EQ(shown(word_text(word.streams()).blocks), one.shown);
  }
}

TEST(WordText, CellsStayCells) {
  WordBuilder word;
  word.paragraph("truoc");
  for (const char* cell : {"STT", "Ten", "Phi"}) word.cell(cell);
  word.row_end({0, 500, 2000, 3000});
  word.cell("A");
  word.cell("MOI");
  word.row_end({0, 500, 3000});
  word.paragraph("sau");
  word.cell("khung");
  word.row_end({0, 3000});
  EXPECT_EQ(shown(word_text(word.streams()).blocks),
            "p truoc\nr1 STT | Ten | Phi\nr1 A | MOI | \np sau\np khung\n");
}

TEST(WordText, ParagraphsWithoutTextAreCountedToo) {
  WordBuilder word;
  word.numbered("mot");
  word.numbered("");
  word.paragraph("giua");
  word.numbered("ba");
  EXPECT_EQ(shown(word_text(word.streams()).blocks), "p 1. mot\np 2.\np giua\np 3. ba\n");
}

TEST(WordText, WhatIsProtectedOrNoDocumentIsRefused) {
  WordBuilder word;
  word.paragraph("a");
  WordStreams streams = word.streams();
  streams.document[0x0B] = 1;
  EXPECT_THROW(word_text(streams), UnreadableFile);
  EXPECT_THROW(word_text({}), UnreadableFile);
}

// Every number of the file damaged in turn: something comes out, or a refusal.
TEST(WordText, DamagedFilesGiveWhatIsLeft) {
  WordBuilder word;
  for (const char* cell : {"STT", "Ten", "Phi"}) word.cell(cell);
  word.row_end({0, 500, 2000, 3000});
  word.paragraph("Dieu 1");
  const WordStreams whole = word.streams();
  for (const char damage : {'\xFF', '\x7F', '\x01'}) {
    for (std::size_t at = 2; at < whole.document.size(); ++at) {
      if (at == 0x0B) continue;  // now protected by a password
      WordStreams damaged = whole;
      damaged.document[at] = damage;
      EXPECT_NO_THROW(word_text(damaged)) << at;
    }
    for (std::size_t at = 0; at < whole.table_0.size(); ++at) {
      WordStreams damaged = whole;
      damaged.table_0[at] = damage;
      EXPECT_NO_THROW(word_text(damaged)) << at;
    }
  }
}

}  // namespace
}  // namespace tracuu::corpus
