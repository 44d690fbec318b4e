#include "reports/text_likeness.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "reports/escape.h"
#include "reports/terminal.h"

namespace hegui {
namespace {

constexpr std::size_t kIndent = 2;
constexpr std::size_t kShown = 10;  // other formats have them all

}  // namespace

std::string LikenessText(const ReportView& report, const Catalogue& words, bool colour,
                         std::size_t width) {
  const std::vector<LikenessView>& pairs = report.likenesses;
  if (pairs.empty()) {
    return {};
  }
  std::string out = "\n" + Inked(words.Text("likeness.heading"), Ink::kBold, colour) + "\n";
  const auto add = [&](std::size_t depth, std::string_view text, Ink ink) {
    for (const std::string& line : Wrap(EscapeTerminal(text), width - depth * kIndent)) {
      out += std::string(depth * kIndent, ' ') + Inked(line, ink, colour) + "\n";
    }
  };
  add(1, words.Text("likeness.summary", {{"count", std::to_string(pairs.size())}}), Ink::kPlain);
  const std::size_t shown = std::min(pairs.size(), kShown);
  for (std::size_t i = 0; i < shown; ++i) {
    const LikenessView& pair = pairs[i];
    add(2,
        words.Text("likeness.pair", {{"first", report.documents[pair.first].path},
                                     {"second", report.documents[pair.second].path}}),
        Ink::kYellow);
    add(3, words.Text("likeness.line", {{"kind", pair.kind}, {"message", pair.message}}),
        Ink::kPlain);
  }
  if (shown < pairs.size()) {
    add(2, words.Text("likeness.more", {{"count", std::to_string(pairs.size() - shown)}}),
        Ink::kFaint);
  }
  return out;
}

}  // namespace hegui
