// One pack with one mistake each, and what is said about it: tests/golden/pack_errors/<mistake>.toml and .out.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/rules/pack/pack_text.h"
#include "tests/support/golden.h"

namespace hegui {
namespace {

using testing::CompareWithGolden;
using testing::GoldenCases;
using testing::ReadGolden;

constexpr char kFolder[] = "pack_errors";

// What a pack may extend: a pack to build on, and two that extend each other.
PackCatalogue CatalogueForExtends() {
  PackCatalogue catalogue = testing::EmbeddedCatalogue();
  catalogue.AddPack({"base/", {{"pack.toml", ReadGolden("pack_errors/extended/base.toml")}}});
  catalogue.AddPack({"first/", {{"pack.toml", ReadGolden("pack_errors/extended/first.toml")}}});
  catalogue.AddPack({"second/", {{"pack.toml", ReadGolden("pack_errors/extended/second.toml")}}});
  return catalogue;
}

class PackErrorsGoldenTest : public ::testing::TestWithParam<std::string> {};

TEST_P(PackErrorsGoldenTest, SaysWhatIsWrongAndWhere) {
  const std::string file = std::string(kFolder) + "/" + GetParam();
  const PackSource source{"", {{GetParam() + ".toml", ReadGolden(file + ".toml")}}};
  const LoadedPack loaded = LoadPack(source, CatalogueForExtends());
  EXPECT_TRUE(HasErrors(loaded.diagnostics));
  CompareWithGolden(file + ".out", testing::Dump(loaded.diagnostics));
}

std::string TestName(const ::testing::TestParamInfo<std::string>& mistake) {
  std::string name = mistake.param;
  std::erase(name, '-');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Mistakes, PackErrorsGoldenTest,
                         ::testing::ValuesIn(GoldenCases(kFolder, ".toml")), TestName);

}  // namespace
}  // namespace hegui
