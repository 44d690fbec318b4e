#include "engine/outline/opening.h"

#include <algorithm>
#include <cstddef>

#include "engine/outline/cue_match.h"

namespace hegui {
namespace {

constexpr std::size_t kMaxOpeningBytes =
    8 << 10;  // some 2700 ideographs in one paragraph are no opening
constexpr std::ptrdiff_t kMaxOpening =
    4;  // paragraphs; more than these need the words that hand over

}  // namespace

void MarkOpening(int first_heading, const Language& language, Document& document) {
  const auto is_body = [](const Paragraph& paragraph) {
    return paragraph.element == Element::kBody;
  };
  const auto heading = document.paragraphs.begin() + first_heading;
  const auto begin = std::find_if(document.paragraphs.begin(), heading, is_body);
  auto end = std::find_if_not(begin, heading, is_body);
  const bool has_heading = heading != document.paragraphs.end();
  const bool is_long = end - begin > kMaxOpening;
  if (!has_heading && is_long) {
    end = begin + kMaxOpening;
  }
  const auto handover = std::find_if(begin, end, [&](const Paragraph& paragraph) {
    return paragraph.text.size() <= kMaxOpeningBytes &&
           MatchesAny(language.layout.handover, document.Of(paragraph.text));
  });
  if (handover != end) {
    end = std::next(handover);
  } else if (!has_heading || is_long) {
    end = begin;
  }
  for (auto paragraph = begin; paragraph != end; ++paragraph) {
    paragraph->element = Element::kOpening;
  }
}

}  // namespace hegui
