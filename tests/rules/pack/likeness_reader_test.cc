// When texts are alike, as a pack says it.
#include "rules/pack/likeness_reader.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/rules/pack/pack_text.h"

namespace hegui {
namespace {

using testing::ArgumentOf;
using testing::CodesOf;
using testing::LoadWithHead;

TEST(LikenessReaderTest, ReadsEveryKey) {
  const LoadedPack loaded = LoadWithHead(R"(
[likeness]
min_characters = 12
min_share = 30
min_passage = 300
common_share = 40
)");
  ASSERT_EQ(testing::Dump(loaded.diagnostics), "");
  const LikenessPolicy& policy = loaded.pack.likeness;
  EXPECT_EQ(policy.min_characters, 12);
  EXPECT_EQ(policy.min_share_percent, 30);
  EXPECT_EQ(policy.min_passage, 300);
  EXPECT_EQ(policy.common_percent, 40);
}

TEST(LikenessReaderTest, KeysLeftOutKeepTheirDefaults) {
  const LikenessPolicy defaults;
  const LoadedPack none = LoadWithHead("");
  EXPECT_EQ(none.pack.likeness.min_share_percent, defaults.min_share_percent);
  const LoadedPack one = LoadWithHead("[likeness]\nmin_share = 35\n");
  EXPECT_EQ(one.pack.likeness.min_share_percent, 35);
  EXPECT_EQ(one.pack.likeness.min_characters, defaults.min_characters);
  EXPECT_EQ(one.pack.likeness.min_passage, defaults.min_passage);
  EXPECT_EQ(one.pack.likeness.common_percent, defaults.common_percent);
}

TEST(LikenessReaderTest, TellsOfAnotherTypeAtItsPlace) {
  const LoadedPack loaded = LoadWithHead("[likeness]\nmin_share = \"30%\"\nmin_passage = 1.5\n");
  ASSERT_EQ(CodesOf(loaded.diagnostics), "P003 P003");
  EXPECT_EQ(ArgumentOf(loaded.diagnostics[0], "key"), "min_share");
  EXPECT_EQ(loaded.diagnostics[0].excerpt, "min_share = \"30%\"");
  EXPECT_EQ(loaded.diagnostics[0].place.column, 13U);
  EXPECT_EQ(loaded.diagnostics[1].place.line, loaded.diagnostics[0].place.line + 1);
}

TEST(LikenessReaderTest, TellsOfWhatIsOutOfRange) {
  for (const std::string line :
       {"min_characters = 3", "min_characters = 1001", "min_share = 0", "min_share = 101",
        "min_share = -1", "min_passage = 9", "min_passage = 1000001", "common_share = 0",
        "common_share = 101", "min_share = 9223372036854775807"}) {
    const LoadedPack loaded = LoadWithHead("[likeness]\n" + line + "\n");
    ASSERT_EQ(CodesOf(loaded.diagnostics), "P005") << line;
    EXPECT_EQ(loaded.diagnostics[0].excerpt, line);
    EXPECT_EQ(ArgumentOf(loaded.diagnostics[0], "key"), line.substr(0, line.find(' ')));
  }
}

TEST(LikenessReaderTest, SuggestsTheKeyThatWasMeant) {
  const LoadedPack loaded = LoadWithHead("[likeness]\nmin_shares = 30\n");
  ASSERT_EQ(CodesOf(loaded.diagnostics), "P002");
  EXPECT_EQ(loaded.diagnostics[0].suggestion, "min_share");
  EXPECT_EQ(ArgumentOf(loaded.diagnostics[0], "table"), "[likeness]");
  EXPECT_EQ(loaded.diagnostics[0].excerpt, "min_shares = 30");
}

TEST(LikenessReaderTest, ATableThatStandsTwiceIsTold) {
  const LoadedPack loaded =
      LoadPack({"p/",
                {{"pack.toml", std::string(testing::kPackHead) + "[likeness]\nmin_share = 30\n"},
                 {"more.toml", "[likeness]\nmin_share = 40\n"}}},
               testing::EmbeddedCatalogue());
  EXPECT_EQ(CodesOf(loaded.diagnostics), "P006");
}

TEST(LikenessReaderTest, AChildPackChangesKeyByKey) {
  PackCatalogue catalogue = testing::EmbeddedCatalogue();
  catalogue.AddPack({"a/",
                     {{"pack.toml", std::string(testing::kPackHead) +
                                        "[likeness]\nmin_share = 30\nmin_passage = 300\n"}}});
  const LoadedPack loaded =
      LoadPack({"b/",
                {{"pack.toml",
                  "schema = 1\n[pack]\nid = \"b\"\nname = \"子包\"\nversion = \"2\"\n"
                  "extends = [\"test\"]\n[likeness]\nmin_share = 50\n"}}},
               catalogue);
  ASSERT_EQ(testing::Dump(loaded.diagnostics), "");
  EXPECT_EQ(loaded.pack.likeness.min_share_percent, 50);
  EXPECT_EQ(loaded.pack.likeness.min_passage, 300);
}

}  // namespace
}  // namespace hegui
