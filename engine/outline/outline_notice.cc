#include "engine/outline/outline_notice.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace hegui {
namespace {

// A report that was cut at every line has some two hundred; a file of millions of lines is no report.
constexpr std::size_t kMaxNoticesPerCode = 1000;

Diagnostic Note(std::string code, MessageArguments arguments) {
  Diagnostic note;
  note.code = std::move(code);
  note.level = DiagnosticLevel::kNote;
  note.arguments = std::move(arguments);
  return note;
}

}  // namespace

std::vector<std::uint32_t> PlacesOfLines(std::vector<std::uint32_t> lines, const SourceText& source,
                                         const PlaceMap& places) {
  if (!places.empty()) {
    for (std::uint32_t& line : lines) {
      line = places.At(source.text(), source.LineSpan(line).begin).line;
    }
  }
  return lines;
}

void AddLineNotices(const std::string& code, const std::vector<std::uint32_t>& lines,
                    Diagnostics& notices) {
  const std::size_t told = std::min(lines.size(), kMaxNoticesPerCode);
  for (std::size_t i = 0; i < told; ++i) {
    Diagnostic note = Note(code, {{"line", std::to_string(lines[i])}});
    note.place.line = lines[i];
    notices.push_back(std::move(note));
  }
  if (lines.size() > told) {
    notices.push_back(
        Note("D103", {{"code", code}, {"count", std::to_string(lines.size() - told)}}));
  }
}

}  // namespace hegui
