#include "rules/pack/excerpts.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <vector>

#include "engine/text/utf8.h"

namespace hegui {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

// The bytes of a line as valid UTF-8.
std::string Scrubbed(std::string_view line) {
  std::string scrubbed;
  for (std::size_t at = 0; at < line.size();) {
    const Utf8Piece piece = PieceAt(line, at);
    scrubbed += piece.broken ? kReplacement : line.substr(at, piece.size);
    at += piece.size;
  }
  return scrubbed;
}

class Lines {
 public:
  explicit Lines(std::string_view content) {
    if (content.starts_with(kByteOrderMark)) {
      content.remove_prefix(kByteOrderMark.size());
    }
    while (!content.empty()) {
      const std::size_t end = std::min(content.find('\n'), content.size());
      const std::string_view line = content.substr(0, end);
      lines_.push_back(line.ends_with('\r') ? line.substr(0, line.size() - 1) : line);
      content.remove_prefix(std::min(end + 1, content.size()));
    }
  }

  std::string Line(std::uint32_t number) const {
    return number == 0 || number > lines_.size() ? std::string() : Scrubbed(lines_[number - 1]);
  }

 private:
  std::vector<std::string_view> lines_;
};

}  // namespace

void SortByPlace(Diagnostics& diagnostics, std::span<const PackSource> sources) {
  std::map<std::string, std::size_t> order;
  for (const PackSource& source : sources) {
    std::vector<std::string> names;
    for (const PackFile& file : source.files) {
      names.push_back(source.where + file.name);
    }
    std::sort(names.begin(), names.end());
    for (const std::string& name : names) {
      order.try_emplace(name, order.size());
    }
  }
  const auto key = [&order](const Diagnostic& diagnostic) {
    const auto file = order.find(diagnostic.place.file);
    return std::tuple(file == order.end() ? order.size() : file->second, diagnostic.place.line,
                      diagnostic.place.column);
  };
  std::stable_sort(diagnostics.begin(), diagnostics.end(),
                   [&key](const Diagnostic& a, const Diagnostic& b) { return key(a) < key(b); });
}

void AddExcerpts(Diagnostics& diagnostics, std::span<const PackSource> sources) {
  std::map<std::string, Lines> files;
  for (const PackSource& source : sources) {
    for (const PackFile& file : source.files) {
      files.try_emplace(source.where + file.name, file.content);
    }
  }
  for (Diagnostic& diagnostic : diagnostics) {
    const auto file = files.find(diagnostic.place.file);
    if (diagnostic.excerpt.empty() && file != files.end()) {
      diagnostic.excerpt = file->second.Line(diagnostic.place.line);
    }
  }
}

}  // namespace hegui
