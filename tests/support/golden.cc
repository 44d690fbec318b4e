#include "tests/support/golden.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace hegui::testing {
namespace {

namespace fs = std::filesystem;

fs::path PathOf(const std::string& path) {
  return fs::path(HEGUI_SOURCE_DIR "/tests/golden") / path;
}

bool IsUpdating() {
  const char* value = std::getenv("UPDATE_GOLDEN");
  return value != nullptr && std::string_view(value) == "1";
}

}  // namespace

std::string ReadGolden(const std::string& path) {
  std::ifstream file(PathOf(path), std::ios::binary);
  EXPECT_TRUE(file.is_open()) << "no golden file " << path << "; UPDATE_GOLDEN=1 writes it";
  return {std::istreambuf_iterator<char>(file), {}};
}

void CompareWithGolden(const std::string& path, std::string_view actual) {
  if (IsUpdating()) {
    std::ofstream(PathOf(path), std::ios::binary) << actual;
    return;
  }
  EXPECT_EQ(ReadGolden(path), actual) << "differs from " << path;
}

std::vector<std::string> GoldenCases(const std::string& folder, std::string_view extension) {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(PathOf(folder))) {
    if (entry.path().extension() == extension) {
      names.push_back(entry.path().stem().string());
    }
  }
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace hegui::testing
