#include "fuzz/support/container_text.h"

#include <algorithm>
#include <vector>

#include "fuzz/support/well_formed.h"
#include "tests/support/zip_file.h"

namespace hegui::fuzzing {
namespace {

constexpr std::string_view kPart = "%%part ";
constexpr std::string_view kNextPart = "\n%%part ";
constexpr std::size_t kMaxNameBytes = 200;  // a container has two bytes for its length

}  // namespace

Containers ContainersOf(std::string_view text) {
  std::vector<test::ZipPart> parts;
  std::size_t at = text.starts_with(kPart) ? 0 : text.find(kNextPart);
  while (at < text.size()) {
    text.remove_prefix(std::min(text.find(kPart, at) + kPart.size(), text.size()));
    at = std::min(text.find(kNextPart), text.size());
    const std::string_view part = text.substr(0, at);
    const std::size_t name_end = std::min(part.find('\n'), part.size());
    parts.push_back({std::string(part.substr(0, std::min(name_end, kMaxNameBytes))),
                     std::string(part.substr(std::min(name_end + 1, part.size()))), false});
  }
  Containers containers{test::ZipOf(parts), {}};
  for (test::ZipPart& part : parts) {
    if (part.content.starts_with('<')) {
      part.content = WellFormed(part.content);
    }
  }
  containers.well_formed = test::ZipOf(parts);
  return containers;
}

}  // namespace hegui::fuzzing
