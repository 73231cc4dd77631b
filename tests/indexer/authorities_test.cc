// Places and agencies as texts and filters name them.

#include "indexer/authorities.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace tracuu::indexer {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::IsSupersetOf;
using testing::Not;
using testing::UnorderedElementsAre;

const Authorities& authorities() { return Authorities::of_data_files(); }

TEST(Authorities, TextsNamePlaces) {
  const struct {
    const char* text;
    std::vector<std::string> places;
  } cases[] = {
      {"Tỉnh Vĩnh Long", {"Tỉnh Vĩnh Long"}},
      {"UBND tỉnh Vĩnh Long", {"Tỉnh Vĩnh Long"}},
      {"UY BAN NHAN DAN TINH BEN TRE", {"Tỉnh Bến Tre"}},
      {"Sở Y tế Trà Vinh", {"Tỉnh Trà Vinh"}},
      {"UBND TP. Hồ Chí Minh", {"Thành phố Hồ Chí Minh"}},
      {"UBND tỉnh Bà Rịa – Vũng Tàu", {"Tỉnh Bà Rịa - Vũng Tàu"}},
      {"Sở Tư pháp tỉnh Thừa Thiên Huế", {"Tỉnh Thừa Thiên Huế"}},
      {"UBND thành phố Huế", {"Thành phố Huế"}},
      // a district is told with its province, which alone is not meant
      {"UBND huyện Ba Tri, tỉnh Bến Tre", {"Huyện Ba Tri, Tỉnh Bến Tre"}},
      {"UBND huyện Ba Tri", {"Huyện Ba Tri, Tỉnh Bến Tre"}},
      {"UBND thành phố Vĩnh Long", {"Thành phố Vĩnh Long, Tỉnh Vĩnh Long"}},
      {"UBND huyện Châu Thành, tỉnh Trà Vinh", {"Huyện Châu Thành, Tỉnh Trà Vinh"}},
      {"UBND huyện Châu Thành", {}},  // there are several
      // what only sounds like a province
      {"UBND xã Vĩnh Long", {}},
      {"Toàn quốc", {}},
      {"Bộ Tư pháp", {}},
      {"", {}},
  };
  for (const auto& c : cases) EXPECT_EQ(authorities().places_in(c.text), c.places) << c.text;
}

TEST(Authorities, CodesNamePlaces) {
  const struct {
    const char* code;
    std::vector<std::string> places;
  } cases[] = {
      {"86", {"Tỉnh Vĩnh Long"}},
      {"H61", {"Tỉnh Vĩnh Long"}},
      {"000.00.12.H07", {"Tỉnh Bến Tre"}},
      {"H57", {"Thành phố Huế"}},  // as it is called now
      {"829", {"Thành phố Bến Tre, Tỉnh Bến Tre"}},
      {"G01", {}},
      {"H99", {}},
      {"Tỉnh Cà Mau", {"Tỉnh Cà Mau"}},
  };
  for (const auto& c : cases) EXPECT_EQ(authorities().places_of(c.code), c.places) << c.code;
}

TEST(Authorities, APlaceTakesInWhatMergedIntoIt) {
  for (const char* asked : {"Vĩnh Long", "tinh vinh long", "86"}) {
    const auto selection = authorities().place(asked);
    ASSERT_TRUE(selection) << asked;
    EXPECT_THAT(selection->predecessors, ElementsAre("Tỉnh Bến Tre", "Tỉnh Trà Vinh"));
    EXPECT_THAT(selection->names,
                IsSupersetOf({"Tỉnh Vĩnh Long", "Tỉnh Bến Tre", "Tỉnh Trà Vinh",
                              "Huyện Vũng Liêm, Tỉnh Vĩnh Long", "Huyện Ba Tri, Tỉnh Bến Tre"}));
  }
  const auto ben_tre = authorities().place("Bến Tre");
  ASSERT_TRUE(ben_tre);
  EXPECT_THAT(ben_tre->names, AllOf(Contains("Tỉnh Bến Tre"), Not(Contains("Tỉnh Vĩnh Long"))));
  EXPECT_THAT(ben_tre->predecessors, ElementsAre());
  EXPECT_THAT(
      authorities().place("huyện Châu Thành")->names,
      UnorderedElementsAre("Huyện Châu Thành, Tỉnh Bến Tre", "Huyện Châu Thành, Tỉnh Trà Vinh"));
  EXPECT_THAT(authorities().place("Huế")->predecessors, ElementsAre("Tỉnh Thừa Thiên Huế"));
  EXPECT_FALSE(authorities().place("Atlantis"));
  EXPECT_FALSE(authorities().place(""));
}

TEST(Authorities, AnAgencyTakesInWhatMergedIntoItAndIntoItsPlace) {
  const struct {
    const char* name;
    std::vector<std::string> predecessors;
  } cases[] = {
      {"Bộ Nông nghiệp và Môi trường",
       {"Bộ Nông nghiệp và Phát triển nông thôn", "Bộ Tài nguyên và Môi trường"}},
      {"bo xay dung", {"Bộ Giao thông vận tải"}},
      {"Bộ Y tế", {"Bộ Lao động - Thương binh và Xã hội"}},
      {"UBND tỉnh Vĩnh Long", {"Ủy ban nhân dân tỉnh Bến Tre", "Ủy ban nhân dân tỉnh Trà Vinh"}},
      {"HĐND tỉnh Vĩnh Long", {"HĐND tỉnh Bến Tre", "HĐND tỉnh Trà Vinh"}},
      {"Sở Tư pháp Vĩnh Long", {"Sở Tư pháp Bến Tre", "Sở Tư pháp Trà Vinh"}},
      {"Sở Xây dựng tỉnh Vĩnh Long",
       {"Sở Xây dựng tỉnh Bến Tre", "Sở Xây dựng tỉnh Trà Vinh",
        "Sở Giao thông vận tải tỉnh Vĩnh Long", "Sở Giao thông vận tải tỉnh Bến Tre",
        "Sở Giao thông vận tải tỉnh Trà Vinh"}},
      {"Bộ Giao thông vận tải", {}},
      {"UBND tỉnh Bến Tre", {}},
      {"Công an cấp xã", {}},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(authorities().agency(c.name).predecessors, c.predecessors) << c.name;
    EXPECT_THAT(authorities().agency(c.name).names, Contains(c.name));
  }
  EXPECT_THAT(authorities().agency("UBND tỉnh Vĩnh Long").names,
              IsSupersetOf({"UBND tỉnh Vĩnh Long", "Ủy ban nhân dân tỉnh Vĩnh Long",
                            "UBND tỉnh Bến Tre", "Ủy ban nhân dân tỉnh Bến Tre"}));
}

}  // namespace
}  // namespace tracuu::indexer
