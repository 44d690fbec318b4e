#include "engine/scan/mentions.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "engine/text/utf8.h"

namespace hegui {
namespace {

// What stands in a title beside a name is looked at so far: a prefix, or a period in brackets.
constexpr std::uint32_t kReachInTitle = 96;  // bytes

// Typed for inner title marks where a keyboard has none.
constexpr std::string_view kTypedMarks = "<>";

class MentionFinder {
 public:
  MentionFinder(const ValidityRule& rule, const RuleContext& context)
      : rule_(rule), context_(context), text_(context.document().text) {}

  std::vector<Mention> Find() const {
    std::vector<Mention> candidates = Candidates();
    std::vector<Mention> mentions;
    std::uint32_t covered = 0;
    for (Mention& candidate : candidates) {
      // A name within a longer one is part of that.
      if (candidate.hit.span.end <= covered) {
        continue;
      }
      covered = candidate.hit.span.end;
      if (IsNamed(candidate)) {
        mentions.push_back(std::move(candidate));
      }
    }
    return mentions;
  }

 private:
  // All places of all names by place, the longer first, and of equal ones a right name before a wrong one.
  std::vector<Mention> Candidates() const {
    std::vector<Mention> candidates;
    for (const InstrumentDefinition& instrument : context_.reading().pack().instruments) {
      for (const Hit& hit : context_.reading().hits().Of(instrument.any)) {
        candidates.push_back({&instrument, hit, hit.span, false});
      }
    }
    std::stable_sort(candidates.begin(), candidates.end(), [](const Mention& a, const Mention& b) {
      return a.hit.span == b.hit.span ? a.instrument->never < b.instrument->never
                                      : a.hit.span < b.hit.span;
    });
    return candidates;
  }

  bool IsNamed(Mention& mention) const {
    const Span name = mention.hit.span;
    if (IsExcepted(rule_.except, name) || IsExcepted(mention.instrument->except, name)) {
      return false;
    }
    const Span title = context_.reading().segments().TitleAt(name);
    if (!title.empty()) {
      mention.quoted = true;
      mention.whole = title;
      return mention.instrument->anywhere || FillsTitle(mention, title);
    }
    return mention.instrument->anywhere || !EndsWithOne(name.begin, rule_.local);
  }

  bool IsExcepted(const PhraseList& except, Span name) const {
    const std::vector<Hit>& hits = context_.reading().hits().Of(except);
    // The longest phrase of a list is no longer than a clause; so far back one that reaches the name may begin.
    const std::uint32_t back = name.begin > kReachInTitle * 4 ? name.begin - kReachInTitle * 4 : 0;
    auto at = std::lower_bound(
        hits.begin(), hits.end(), back,
        [](const Hit& hit, std::uint32_t begin) { return hit.span.begin < begin; });
    for (; at != hits.end() && at->span.begin < name.end; ++at) {
      const bool runs_into = at->span.Overlaps(name) && !name.Contains(at->span);
      if (runs_into || at->span.Contains(name)) {
        return true;
      }
    }
    return false;
  }

  // Whether the innermost marks around the name hold nothing else but a prefix and something in brackets.
  bool FillsTitle(const Mention& mention, Span title) const {
    const Span name = mention.hit.span;
    std::uint32_t begin = name.begin;
    std::size_t marks = 0;
    while (begin > title.begin) {
      if (name.begin - begin > kReachInTitle) {
        return false;
      }
      const auto before = static_cast<std::uint32_t>(PreviousCharacter(text_, begin));
      if (IsMark(CharacterAt(text_, before).code)) {
        marks = before == title.begin ? 1 : 2;
        break;
      }
      begin = before;
    }
    // A title within a title is another document's; a plan named in one is the plan.
    if (marks == 0 || (marks == 2 && mention.instrument->kind != InstrumentKind::kPlan)) {
      return false;
    }
    return ArePrefixes(text_.substr(begin, name.begin - begin)) && EndsTitle(name.end, title);
  }

  bool EndsTitle(std::uint32_t at, Span title) const {
    const char32_t next = CharacterAt(text_, at).code;
    if (IsMark(next)) {
      return true;
    }
    if (next != U'(') {
      return false;
    }
    // Only brackets to the title's end: (2015-2020年), (试行).
    const std::size_t close = text_.substr(at, std::min(title.end - at, kReachInTitle)).find(')');
    return close != std::string_view::npos && IsMark(CharacterAt(text_, at + close + 1).code);
  }

  bool IsMark(char32_t character) const {
    for (const auto& [open, close] : context_.reading().rules().language->stops.titles) {
      if (character == open || character == close) {
        return true;
      }
    }
    return character < 0x80 &&
           kTypedMarks.find(static_cast<char>(character)) != std::string_view::npos;
  }

  bool ArePrefixes(std::string_view words) const {
    bool taken = true;
    while (!words.empty() && taken) {
      taken = false;
      for (const std::string& prefix : rule_.prefixes) {
        if (!prefix.empty() && words.starts_with(prefix)) {
          words.remove_prefix(prefix.size());
          taken = true;
        }
      }
    }
    return words.empty();
  }

  bool EndsWithOne(std::uint32_t end, const std::vector<std::string>& words) const {
    const std::string_view before = std::string_view(text_).substr(0, end);
    return std::any_of(words.begin(), words.end(), [before](const std::string& word) {
      return !word.empty() && before.ends_with(word);
    });
  }

  const ValidityRule& rule_;
  const RuleContext& context_;
  const std::string_view text_;
};

}  // namespace

std::vector<Mention> FindMentions(const ValidityRule& rule, const RuleContext& context) {
  return MentionFinder(rule, context).Find();
}

}  // namespace hegui
