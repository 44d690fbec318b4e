// Whatever code a part of the program reports, there are words for it in both languages.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>

#include "reports/catalogue.h"

namespace hegui {
namespace {

std::set<std::string> WordsInSources(const std::regex& pattern) {
  std::set<std::string> found;
  for (const char* const block : {"engine", "rules", "reports", "cli"}) {
    const std::filesystem::path root = std::filesystem::path(HEGUI_SOURCE_DIR) / block;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
      if (entry.path().extension() != ".cc") {
        continue;
      }
      std::ifstream file(entry.path());
      const std::string text{std::istreambuf_iterator<char>(file), {}};
      for (std::sregex_iterator at(text.begin(), text.end(), pattern), end; at != end; ++at) {
        found.insert((*at)[1]);
      }
    }
  }
  return found;
}

TEST(MessagesTest, EveryCodeHasWords) {
  const std::set<std::string> codes = WordsInSources(std::regex("\"([DPRC][0-9]{3})\""));
  EXPECT_GT(codes.size(), 50U);
  for (const std::string& code : codes) {
    EXPECT_TRUE(Catalogue::Has(code)) << code;
  }
}

TEST(MessagesTest, EveryMessageOfTheEngineHasWords) {
  const std::set<std::string> keys = WordsInSources(std::regex(
      "\"((?:note|gate|na|form|document|section|list|forbid|contains)\\.[a-z-]+[a-z])\""));
  EXPECT_GT(keys.size(), 40U);
  for (const std::string& key : keys) {
    EXPECT_TRUE(Catalogue::Has(key)) << key;
  }
}

TEST(MessagesTest, EveryWordOfTheCommandLineIsThere) {
  std::set<std::string> keys =
      WordsInSources(std::regex("\"((?:explain|pack|new|test|mutate|doc|help)\\.[a-z-]+[a-z])\""));
  keys.erase("pack.toml");  // a file
  EXPECT_GT(keys.size(), 30U);
  for (const std::string& key : keys) {
    EXPECT_TRUE(Catalogue::Has(key)) << key;
  }
}

TEST(MessagesTest, EveryMessageIsWrittenOnceAndInBothLanguages) {
  std::set<std::string_view> seen;
  for (const std::span<const Message> table : Catalogue::Tables()) {
    for (const Message& message : table) {
      EXPECT_TRUE(seen.insert(message.key).second) << message.key << " stands twice";
      EXPECT_FALSE(message.en.empty()) << message.key;
      // Chinese sentences stand together without a blank.
      EXPECT_TRUE(!message.zh.empty() || message.key.ends_with("separator")) << message.key;
    }
  }
}

}  // namespace
}  // namespace hegui
