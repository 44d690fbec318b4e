// Zip containers for tests, written by hand, so that they may hold what no careful program writes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace hegui::test {

struct ZipPart {
  std::string name;
  std::string content;
  bool deflate = true;
  bool encrypted = false;                     // says so; the bytes are plain
  std::optional<std::uint32_t> claimed_size{};  // what the directory says instead of the truth
};

// In the order given; several parts may have one name.
std::string ZipOf(const std::vector<ZipPart>& parts);

}  // namespace hegui::test
