#include "rules/pack/report.h"

#include <cstdlib>
#include <utility>

#include "engine/base/edit_distance.h"

namespace hegui {

Diagnostic& Report(Diagnostics& diagnostics, std::string code, MessageArguments arguments,
                   const FilePlace& place, std::string_view suggestion) {
  Diagnostic& diagnostic = diagnostics.emplace_back();
  diagnostic.code = std::move(code);
  diagnostic.arguments = std::move(arguments);
  diagnostic.place = place;
  diagnostic.suggestion = suggestion;
  return diagnostic;
}

void ReportValue(Diagnostics& diagnostics, std::string_view key, std::string_view value,
                 const FilePlace& place, std::span<const std::string_view> allowed) {
  // The message catalogue joins several values as the language does; they come one to a line.
  std::string lines;
  for (const std::string_view word : allowed) {
    lines += lines.empty() ? "" : "\n";
    lines += word;
  }
  Report(diagnostics, "P005",
         {{"key", std::string(key)}, {"value", std::string(value)}, {"allowed", lines}}, place,
         Nearest(value, allowed));
}

std::string HundredthsText(std::int64_t value) {
  const std::string digits = std::to_string(100 + std::abs(value) % 100).substr(1);
  return (value < 0 ? "-" : "") + std::to_string(std::abs(value) / 100) + "." + digits;
}

}  // namespace hegui
