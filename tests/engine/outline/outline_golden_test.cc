// Whole documents, each an invented report with one kind of damage: tests/golden/outline/<name>.txt and what comes of it.
#include <gtest/gtest.h>

#include <string>

#include "engine/outline/outline_dump.h"
#include "tests/support/golden.h"
#include "tests/support/zh_outline.h"

namespace hegui {
namespace {

// The tree, then the members of enumerations, then the notices.
std::string Dump(const Document& document) {
  std::string dump = DumpOutline(document);
  for (const Item& item : document.items) {
    dump +=
        "item " + std::to_string(item.ordinal) + ' ' + std::string(document.Of(item.span)) + '\n';
  }
  for (const Diagnostic& notice : document.notices) {
    dump += notice.code + " line " + std::to_string(notice.place.line) + '\n';
  }
  return dump;
}

class OutlineGoldenTest : public ::testing::TestWithParam<std::string> {};

TEST_P(OutlineGoldenTest, ComesOutAsReviewed) {
  const std::string path = "outline/" + GetParam();
  const Document document = testing::Outline(testing::ReadGolden(path + ".txt"));
  testing::CompareWithGolden(path + ".outline", Dump(document));
}

INSTANTIATE_TEST_SUITE_P(Cases, OutlineGoldenTest,
                         ::testing::ValuesIn(testing::GoldenCases("outline", ".txt")),
                         [](const auto& test) { return test.param; });

}  // namespace
}  // namespace hegui
