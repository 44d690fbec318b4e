// Check of integrity: what a conversion left in the text, and marks without their partner. It reads the source text, for
// the fold hides what it looks for.
#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/scan/form.h"
#include "engine/text/fold.h"
#include "engine/text/utf8.h"

namespace hegui {
namespace {

// Characters looked at on both sides of a residue when asking whether it cut a key phrase in two.
constexpr int kWindow = 24;

struct Damage {
  Span source;
  std::string key_phrase;  // empty: outside of key phrases
};

// A paragraph of several lines as it reads without their ends, and where each piece of it stands in the source.
struct Unwrapped {
  std::string text;
  std::vector<std::pair<std::uint32_t, std::uint32_t>>
      pieces;  // offsets in `text` and in the source

  void Append(std::string_view source, std::uint32_t begin, std::uint32_t end) {
    if (begin < end) {
      pieces.emplace_back(static_cast<std::uint32_t>(text.size()), begin);
      text += source.substr(begin, end - begin);
    }
  }

  // Where the byte at `offset` stands in the source. REQUIRES: offset < text.size().
  std::uint32_t ToSource(std::uint32_t offset) const {
    const auto after = std::upper_bound(
        pieces.begin(), pieces.end(), offset,
        [](std::uint32_t value, const auto& piece) { return value < piece.first; });
    return std::prev(after)->second + offset - std::prev(after)->first;
  }
};

bool IsBlank(char byte) { return byte == ' ' || byte == '\t' || byte == '\r'; }

// Blanks at both ends of a line belong to the wrap.
Unwrapped Unwrap(std::string_view source, Span part) {
  constexpr std::string_view kWideBlank = "\xE3\x80\x80";
  Unwrapped result;
  std::uint32_t at = part.begin;
  while (at < part.end) {
    const auto found =
        static_cast<std::uint32_t>(std::min<std::size_t>(source.find('\n', at), part.end));
    std::uint32_t begin = at;
    std::uint32_t end = found;
    while (at != part.begin && begin < end &&
           (IsBlank(source[begin]) || source.substr(begin).starts_with(kWideBlank))) {
      begin += IsBlank(source[begin]) ? 1U : static_cast<std::uint32_t>(kWideBlank.size());
    }
    while (found != part.end && end > begin && IsBlank(source[end - 1])) {
      --end;
    }
    result.Append(source, begin, std::max(begin, end));
    at = found + 1;
  }
  return result;
}

Span Around(std::string_view text, Span span) {
  for (int i = 0; i < kWindow && span.begin > 0; ++i) {
    span.begin = static_cast<std::uint32_t>(PreviousCharacter(text, span.begin));
  }
  for (int i = 0; i < kWindow && span.end < text.size(); ++i) {
    span.end += CharacterAt(text, span.end).size;
  }
  return span;
}

class IntegrityChecker {
 public:
  IntegrityChecker(const FormRule& rule, const RuleContext& context)
      : rule_(rule), context_(context), source_(context.document().source.text()) {}

  Outcome Check() {
    FindResidues();
    FindLonelyMarks();
    if (damages_.empty()) {
      return context_.Make(Status::kPass, Reason::kNone);
    }
    const auto key = std::find_if(damages_.begin(), damages_.end(),
                                  [](const Damage& damage) { return !damage.key_phrase.empty(); });
    Outcome outcome;
    if (key != damages_.end()) {
      outcome = context_.Make(Status::kFail, Reason::kWrongForm, "form.residue-key",
                              {{"phrase", key->key_phrase}});
      outcome.severity = Severity::kFatal;
    } else {
      outcome = context_.Make(Status::kPartial, Reason::kWrongForm, "form.residue",
                              {{"count", std::to_string(damages_.size())}});
    }
    for (const Damage& damage : damages_) {
      outcome.evidence.push_back(EvidenceOf(damage.source));
    }
    return outcome;
  }

 private:
  // In the source as it stands, and across the ends of lines that were broken by a converter and not by the author.
  void FindResidues() {
    std::vector<Unwrapped> wrapped;
    for (const Paragraph& paragraph : context_.document().paragraphs) {
      const Span part = context_.document().SourceOf(paragraph.text);
      if (part.Of(source_).find('\n') != std::string_view::npos) {
        wrapped.push_back(Unwrap(source_, part));
      }
    }
    const RuleSet& rules = context_.reading().rules();
    for (const CompiledResidue& residue : rules.residues) {
      const RuleDefinition& owner = rules.pack->rules[static_cast<std::size_t>(residue.rule)];
      if (&owner != &context_.rule()) {
        continue;
      }
      std::vector<Span> found_before;
      FindIn(source_, residue.regex, [&found_before](Span found) {
        found_before.push_back(found);
        return std::optional(found);
      });
      for (const Unwrapped& part : wrapped) {
        FindIn(part.text, residue.regex, [&](Span found) -> std::optional<Span> {
          const Span source{part.ToSource(found.begin), part.ToSource(found.end - 1) + 1};
          const bool known = std::binary_search(found_before.begin(), found_before.end(), source,
                                                [](Span a, Span b) { return a.begin < b.begin; });
          return known ? std::nullopt : std::optional(source);
        });
      }
    }
  }

  // `place` leads from the text to the source, or says that the match is none.
  template <typename Place>
  void FindIn(std::string_view text, const Regex& regex, const Place& place) {
    std::vector<Span> groups;
    std::uint32_t from = 0;
    while (from < text.size() && regex.Find(text, from, groups)) {
      // A group, where there is one, is the residue; the rest of the expression is its surroundings.
      const Span found = groups.size() > 1 && !groups[1].empty() ? groups[1] : groups[0];
      const std::optional<Span> source = found.empty() ? std::nullopt : place(found);
      if (source) {
        damages_.push_back({*source, KeyPhraseCutBy(text, found)});
      }
      from = std::max(found.end, from + 1);
    }
  }

  // The key phrase that stands there once the residue is taken out, and does not stand on either side of it.
  std::string KeyPhraseCutBy(std::string_view text, Span residue) const {
    const Span window = Around(text, residue);
    const FoldTable& fold = context_.reading().rules().language->fold;
    const std::string before =
        FoldPhrase(text.substr(window.begin, residue.begin - window.begin), fold);
    const std::string after = FoldPhrase(text.substr(residue.end, window.end - residue.end), fold);
    const std::string whole = before + after;
    for (const AuthoredPhrase& phrase : rule_.key_phrases.phrases) {
      const std::string key = FoldPhrase(phrase.text, fold);
      for (std::size_t at = whole.find(key); at != std::string::npos;
           at = whole.find(key, at + 1)) {
        if (at < before.size() && at + key.size() > before.size()) {
          return phrase.text;
        }
      }
    }
    return {};
  }

  // Marks that open and never close in their paragraph, or close what nobody opened.
  void FindLonelyMarks() {
    for (const std::string& pair : rule_.pairs) {
      const std::u32string marks = ToUtf32(pair);
      if (marks.size() != 2) {
        continue;
      }
      for (const Paragraph& paragraph : context_.document().paragraphs) {
        FindLonely(marks[0], marks[1], context_.document().SourceOf(paragraph.text));
      }
    }
  }

  void FindLonely(char32_t open, char32_t close, Span part) {
    std::vector<Span> opened;
    for (std::uint32_t at = part.begin; at < part.end;) {
      const Utf8Character character = CharacterAt(source_, at);
      const Span here{at, at + character.size};
      if (character.code == open) {
        opened.push_back(here);
      } else if (character.code == close && opened.empty()) {
        damages_.push_back({here, {}});
      } else if (character.code == close) {
        opened.pop_back();
      }
      at = here.end;
    }
    for (const Span lonely : opened) {
      damages_.push_back({lonely, {}});
    }
  }

  Evidence EvidenceOf(Span source) const {
    const OffsetMap& map = context_.document().map;
    Span reading{map.ToDerived(source.begin), map.ToDerived(source.end)};
    reading.end = std::max(reading.end, reading.begin);
    Evidence evidence = context_.MakeEvidence(reading);
    // The fold may have dropped the residue itself: place and quote are the source's.
    evidence.place = context_.document().SourcePlace(source);
    evidence.quote = source_.substr(source.begin, source.size());
    const Span window = Around(source_, source);
    evidence.context = source_.substr(window.begin, window.size());
    evidence.quote_in_context = source.begin - window.begin;
    return evidence;
  }

  const FormRule& rule_;
  const RuleContext& context_;
  const std::string_view source_;
  std::vector<Damage> damages_;
};

}  // namespace

Outcome CheckIntegrity(const FormRule& rule, const RuleContext& context) {
  return IntegrityChecker(rule, context).Check();
}

}  // namespace hegui
