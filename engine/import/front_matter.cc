#include "engine/import/front_matter.h"

#include <algorithm>

namespace hegui {
namespace {

constexpr std::size_t kMaxBytes = 64U << 10;

std::string_view Trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r");
  if (first == std::string_view::npos) {
    return {};
  }
  return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

std::string_view Unquoted(std::string_view value) {
  const bool quoted = value.size() >= 2 && value.front() == value.back() &&
                      (value.front() == '"' || value.front() == '\'');
  return quoted ? value.substr(1, value.size() - 2) : value;
}

}  // namespace

FrontMatter ReadFrontMatter(std::string_view text) {
  FrontMatter matter;
  const std::string_view head = text.substr(0, kMaxBytes);
  std::size_t end = head.find('\n');
  if (end == std::string_view::npos || Trimmed(head.substr(0, end)) != "---") {
    return matter;
  }
  while (true) {
    const std::size_t begin = end + 1;
    end = head.find('\n', begin);
    const std::string_view line = head.substr(begin, std::min(end, head.size()) - begin);
    const std::string_view trimmed = Trimmed(line);
    if (trimmed == "---" || trimmed == "...") {
      matter.size = static_cast<std::uint32_t>(std::min(end, head.size() - 1) + 1);
      return matter;
    }
    if (end == std::string_view::npos) {
      return {};  // a rule at the top, and no block
    }
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || colon == 0 || line.front() == ' ' ||
        line.front() == '#') {
      continue;
    }
    const std::string_view value = Unquoted(Trimmed(line.substr(colon + 1)));
    FrontMatter::Field field;
    field.key = Trimmed(line.substr(0, colon));
    std::transform(field.key.begin(), field.key.end(), field.key.begin(), [](char byte) {
      return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
    });
    field.value = value;
    field.offset = value.empty() ? 0 : static_cast<std::uint32_t>(value.data() - text.data());
    matter.fields.push_back(std::move(field));
  }
}

}  // namespace hegui
