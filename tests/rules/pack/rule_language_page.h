// docs/rule-language.md as text, its fenced examples, and the keys that the readers of packs ask for.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>
#include <vector>

namespace hegui::testing {

inline std::string ReadFile(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  EXPECT_TRUE(file.is_open()) << path;
  return {std::istreambuf_iterator<char>(file), {}};
}

inline const std::string& RuleLanguagePage() {
  static const std::string page = ReadFile(HEGUI_SOURCE_DIR "/docs/rule-language.md");
  return page;
}

// The fenced blocks of a language, and the line of the page on which each begins.
struct Block {
  std::string text;
  std::size_t line = 0;
};

inline std::vector<Block> BlocksOf(const std::string& language) {
  const std::string& page = RuleLanguagePage();
  std::vector<Block> blocks;
  const std::string fence = "\n```" + language + "\n";
  for (std::size_t at = page.find(fence); at != std::string::npos; at = page.find(fence, at + 1)) {
    const std::size_t begin = at + fence.size();
    const std::size_t end = page.find("\n```", begin) + 1;
    const auto lines =
        std::count(page.begin(), page.begin() + static_cast<std::ptrdiff_t>(begin), '\n');
    blocks.push_back({page.substr(begin, end - begin), static_cast<std::size_t>(lines) + 1});
  }
  return blocks;
}

// The keys that the readers ask for, from their sources: "any" in Read(table, "any", …).
inline std::set<std::string> KeysOfTheReaders() {
  std::set<std::string> keys;
  const std::regex call(R"re((?:Read\w*|Take|Require\w*|Add\w+)\((?:\w+, )?"([a-z_]+)")re");
  for (const auto& entry : std::filesystem::directory_iterator(HEGUI_SOURCE_DIR "/rules/pack")) {
    const std::string name = entry.path().filename().string();
    if (!name.ends_with(".cc") || name.starts_with("language_")) {
      continue;
    }
    const std::string source = ReadFile(entry.path());
    for (std::sregex_iterator it(source.begin(), source.end(), call), end; it != end; ++it) {
      keys.insert((*it)[1]);
    }
  }
  return keys;
}

}  // namespace hegui::testing
