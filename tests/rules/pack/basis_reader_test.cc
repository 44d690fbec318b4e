// What a rule rests on, where it can be read, and since when it holds.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "rules/pack/rule_reader.h"
#include "tests/rules/pack/pack_text.h"

namespace hegui {
namespace {

using testing::CodesOf;
using testing::LoadWithHead;

LoadedPack WithBasis(const std::string& basis) {
  return LoadWithHead(R"(
[[instrument]]
id = "law"
kind = "law"
title = "某法"
from = "2019-09-01"

[[rule]]
id = "d01"
group = "g"
title = "题"
kind = "contains"
any = ["三项制度"]
basis = [{ text = "《某法》", )" +
                      basis + " }]\n");
}

TEST(BasisReaderTest, ReadsTheAddressTheInstrumentAndTheDay) {
  const LoadedPack loaded =
      WithBasis(R"(url = "https://example.org/law?a=1", instrument = "law", from = "2021-07-15")");
  ASSERT_EQ(testing::Dump(loaded.diagnostics), "");
  const Basis& basis = loaded.pack.rules.at(0).basis.at(0);
  EXPECT_EQ(basis.url, "https://example.org/law?a=1");
  EXPECT_EQ(basis.instrument, "law");
  EXPECT_EQ(basis.from, (Date{2021, 7, 15}));
}

TEST(BasisReaderTest, RefusesWhatIsNoAddressOfTheWeb) {
  for (const char* url : {"javascript:alert(1)", "file:///etc/passwd", "example.org",
                          "https://example.org/a b", "https://例子.cn/"}) {
    EXPECT_THAT(CodesOf(WithBasis("url = \"" + std::string(url) + "\"").diagnostics),
                ::testing::HasSubstr("P005"))
        << url;
  }
}

TEST(BasisReaderTest, SaysWhichInstrumentWasMeant) {
  const LoadedPack loaded = WithBasis(R"(instrument = "laws")");
  EXPECT_THAT(testing::Dump(loaded.diagnostics), ::testing::HasSubstr("P031 {instrument=laws}"));
  EXPECT_THAT(testing::Dump(loaded.diagnostics), ::testing::HasSubstr("-> law"));
}

}  // namespace
}  // namespace hegui
