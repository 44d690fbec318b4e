// Golden files: what a test expects, as a file that people read and review. With UPDATE_GOLDEN=1 in the environment a
// differing file is written anew instead of failing the test.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hegui::testing {

// Fails the running test when the file `path` (from tests/golden/) does not hold exactly `actual`.
void CompareWithGolden(const std::string& path, std::string_view actual);

// A file's bytes, by its path from tests/golden/. Fails the running test when it can't be read.
std::string ReadGolden(const std::string& path);

// Names, without folder and extension, of the files of a folder of tests/golden/ that end so; sorted.
std::vector<std::string> GoldenCases(const std::string& folder, std::string_view extension);

}  // namespace hegui::testing
