// docs/packs/ holds what `pack doc` makes of the packs of this repository. With UPDATE_GOLDEN=1 the pages are written anew.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <map>
#include <string>

#include "tests/support/program.h"
#include "tests/support/temp_folder.h"

namespace hegui::test {
namespace {

namespace fs = std::filesystem;

std::map<std::string, std::string> PagesIn(const fs::path& folder) {
  std::map<std::string, std::string> pages;
  if (!fs::exists(folder)) {
    return pages;
  }
  for (const auto& entry : fs::directory_iterator(folder)) {
    std::ifstream file(entry.path(), std::ios::binary);
    pages[entry.path().filename().string()] = {std::istreambuf_iterator<char>(file), {}};
  }
  return pages;
}

TEST(PackPagesGoldenTest, AreThoseOfThePackAsItIs) {
  const TempFolder made;
  const ProgramRun run =
      RunProgram(HEGUI_BINARY, {"pack", "doc", "fazhi-annual-report", "-o", made.root()}, {});
  ASSERT_EQ(run.exit_code, 0) << run.err;
  const fs::path committed = fs::path(HEGUI_SOURCE_DIR) / "docs/packs/fazhi-annual-report";
  const std::map<std::string, std::string> expected = PagesIn(committed),
                                           actual = PagesIn(made.root());
  if (expected == actual) {
    return;
  }
  if (std::getenv("UPDATE_GOLDEN") != nullptr) {
    fs::remove_all(committed);
    fs::create_directories(committed.parent_path());
    fs::copy(made.root(), committed);
    return;
  }
  std::string stale;
  for (const auto& [name, text] : actual) {
    const auto page = expected.find(name);
    stale += page == expected.end() || page->second != text ? " " + name : "";
  }
  for (const auto& [name, text] : expected) {
    stale += actual.contains(name) ? "" : " " + name + " (no such rule)";
  }
  FAIL() << "stale pages:" << stale << "\nwrite them anew with UPDATE_GOLDEN=1";
}

}  // namespace
}  // namespace hegui::test
