#include "engine/scan/names.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <unordered_set>
#include <utility>
#include <variant>
#include <vector>

#include "engine/base/limits.h"
#include "engine/scan/name_chain.h"
#include "engine/text/utf8.h"

namespace hegui {
namespace {

// Names proper of places have two to six characters; what is longer is a phrase.
constexpr std::size_t kShortestStem = 2;
constexpr std::size_t kLongestStem = 6;
// Characters before the unit's own name that may hold the area above it.
constexpr int kWidestArea = 10;

constexpr std::string_view kUnitFact = "unit";
constexpr std::string_view kNoName = "word";  // for WhyNotForeign

bool Lists(const std::vector<std::string>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool AppliesTo(const std::vector<std::string>& profiles, const std::string& profile) {
  return profiles.empty() || Lists(profiles, profile);
}

class NameJudge {
 public:
  NameJudge(const NamesRule& rule, const RuleContext& context)
      : rule_(rule),
        context_(context),
        reading_(context.reading()),
        names_(context.reading().pack().units),
        chain_(context.reading()) {
    for (std::size_t at = 0; at < rule_.characters.size();) {
      const std::size_t size = CharacterAt(rule_.characters, at).size;
      characters_.insert(rule_.characters.substr(at, size));
      at += size;
    }
    const auto parameter = reading_.parameters().find(rule_.parameter);
    if (parameter != reading_.parameters().end()) {
      if (const auto* more = std::get_if<std::vector<std::string>>(&parameter->second.value)) {
        given_ = *more;
      }
    }
  }

  Outcome Judge() && {
    CompareSources();
    for (const NameFrame& frame : rule_.frames) {
      if (AppliesTo(frame.profiles, reading_.profile().id)) {
        SearchFrame(frame);
      }
    }
    SearchOwnName();
    return Verdict();
  }

 private:
  // The sources of the unit's name, each against the one taken.
  void CompareSources() {
    const Fact* taken = reading_.facts().Find(kUnitFact);
    for (const Fact& fact : reading_.facts().facts) {
      if (taken == nullptr || &fact == taken || fact.name != kUnitFact) {
        continue;
      }
      const UnitName other = ParseUnitName(fact.value, names_);
      // The form of the document says that title and signature hold the unit; running text must look like a name.
      const bool by_form =
          ElementHolds(fact.span, Element::kTitle) || ElementHolds(fact.span, Element::kSignature);
      if (Differs(other) && (by_form || (LooksLikeName(other.own) && !NamesPartner(fact.span)))) {
        Add(conflicts_, fact.span, conflict_names_);
        Add(conflicts_, taken->span, conflict_names_);
      }
    }
  }

  bool ElementHolds(Span span, Element element) const {
    const int paragraph = context_.document().ParagraphAt(span.begin);
    return paragraph >= 0 &&
           context_.document().paragraphs[static_cast<std::size_t>(paragraph)].element == element;
  }

  // Whether another source speaks of another unit of the same kind, or puts the unit under another area.
  bool Differs(const UnitName& other) const {
    for (const std::string& area : other.superiors) {
      if (chain_.KnowsArea(SplitName(area, names_).suffix) && !chain_.Holds(area)) {
        return true;
      }
    }
    const NameParts own = SplitName(chain_.unit().own, names_);
    const NameParts theirs = SplitName(other.own, names_);
    return own.suffix == theirs.suffix && !own.suffix.empty() && !theirs.stem.empty() &&
           !chain_.Holds(other.name) && !IsShortFormOf(other.own, chain_.unit().own) &&
           !IsShortFormOf(chain_.unit().own, other.own);
  }

  void SearchFrame(const NameFrame& frame) {
    std::map<std::string_view, std::vector<Span>> kinds;
    for (const Hit& hit : reading_.hits().Of(frame.any)) {
      if (hit.captures.empty()) {
        continue;
      }
      const Span span = Trimmed(hit.captures.front().span);
      if (reading_.segments().InTitle(span) != frame.quoted) {
        continue;
      }
      const NameParts parts = SplitName(context_.document().Of(span), names_);
      if (const std::string_view why = WhyNotForeign(span, parts); !why.empty()) {
        Reject(span, why);
      } else if (chain_.empty() ||
                 (!parts.is_unit && !parts.suffix.empty() && !chain_.KnowsArea(parts.suffix))) {
        // Nothing to hold it against but the other names of its kind.
        kinds[parts.suffix].push_back(span);
      } else {
        Add(frame.strong ? foreign_ : doubtful_, span,
            frame.strong ? foreign_names_ : doubtful_names_);
      }
    }
    for (const auto& [suffix, spans] : kinds) {
      const std::string_view first = context_.document().Of(spans.front());
      const bool agree = std::all_of(spans.begin(), spans.end(), [&](Span span) {
        return SplitName(context_.document().Of(span), names_).stem ==
               SplitName(first, names_).stem;
      });
      for (const Span span : spans) {
        if (frame.single && !agree) {
          Add(doubtful_, span, doubtful_names_);
        }
      }
    }
  }

  // The unit's own name under another area: 「邻溪县石桥镇」 in a report of 临溪县石桥镇.
  void SearchOwnName() {
    const std::string& own = chain_.unit().own;
    const std::string_view text = context_.document().text;
    if (CountCharacters(own) <= kShortestStem) {
      return;
    }
    for (std::size_t at = text.find(own); at != std::string_view::npos;
         at = text.find(own, at + own.size())) {
      const Span area = Trimmed(AreaBefore(static_cast<std::uint32_t>(at)));
      const NameParts parts = SplitName(context_.document().Of(area), names_);
      if (parts.suffix.empty() || parts.is_unit || !chain_.KnowsArea(parts.suffix) ||
          reading_.segments().InTitle(area) || !context_.StandsIn(area.begin, kRunningText)) {
        continue;
      }
      if (const std::string_view why = WhyNotForeign(area, parts); !why.empty()) {
        Reject(area, why);
      } else {
        Add(doubtful_, area, doubtful_names_);
      }
    }
  }

  Span AreaBefore(std::uint32_t end) const {
    const std::string_view text = context_.document().text;
    Span area{end, end};
    for (int i = 0; i < kWidestArea && area.begin > 0; ++i) {
      const auto before = static_cast<std::uint32_t>(PreviousCharacter(text, area.begin));
      if (!IsHan(CharacterAt(text, before).code)) {
        break;
      }
      area.begin = before;
    }
    return area;
  }

  // Without the words that stand before the name: those up to the last boundary that leaves a name.
  Span Trimmed(Span span) const {
    const std::string_view text = context_.document().Of(span);
    for (std::size_t at = text.size(); at > 0;) {
      at = PreviousCharacter(text, at);
      for (const std::vector<std::string>* words : {&rule_.boundaries, &rule_.beside}) {
        for (const std::string& word : *words) {
          const bool begins = text.substr(at).starts_with(word);
          if (begins && CountCharacters(SplitName(text.substr(at + word.size()), names_).stem) >=
                            kShortestStem) {
            return {span.begin + static_cast<std::uint32_t>(at + word.size()), span.end};
          }
        }
      }
    }
    return span;
  }

  // A key of the catalogue, kNoName for words that nobody would take for a name, empty for a foreign name.
  std::string_view WhyNotForeign(Span span, const NameParts& parts) {
    if (chain_.Holds(context_.document().Of(span))) {
      return "note.own-name";
    }
    if (!LooksLikeName(context_.document().Of(span))) {
      return kNoName;
    }
    if (IsKnown(parts.stem, rule_.known) || IsKnown(parts.stem, given_)) {
      return "note.known-name";
    }
    if (NamesPartner(span)) {
      return "note.partner";
    }
    return IsDeclared(parts) ? "note.declared" : "";
  }

  bool LooksLikeName(std::string_view name) const {
    const std::string_view stem = SplitName(name, names_).stem;
    const std::size_t length = CountCharacters(stem);
    if (length < kShortestStem || length > kLongestStem) {
      return false;
    }
    const bool is_word = std::any_of(
        rule_.common.begin(), rule_.common.end(),
        [name](const std::string& word) { return name.find(word) != std::string_view::npos; });
    for (std::size_t at = 0; !is_word && at < stem.size();) {
      const std::size_t size = CharacterAt(stem, at).size;
      if (characters_.contains(std::string(stem.substr(at, size)))) {
        return true;
      }
      at += size;
    }
    return false;
  }

  bool IsKnown(std::string_view stem, const std::vector<std::string>& known) const {
    return std::any_of(known.begin(), known.end(), [&](const std::string& name) {
      return !name.empty() && (stem.find(name) != std::string_view::npos ||
                               stem.find(SplitName(name, names_).stem) != std::string_view::npos);
    });
  }

  bool NamesPartner(Span span) const {
    const std::string_view before =
        std::string_view(context_.document().text).substr(0, span.begin);
    const bool beside =
        std::any_of(rule_.beside.begin(), rule_.beside.end(),
                    [before](const std::string& word) { return before.ends_with(word); });
    return beside ||
           reading_.hits().AnyWithin(rule_.partner.id, reading_.segments().SentenceAt(span.begin));
  }

  // Whether the text names something below the unit, or an area above it whose kind is not known otherwise, by that name.
  bool IsDeclared(const NameParts& parts) {
    if (!parts.suffix.empty()) {
      return false;  // says itself what it is
    }
    if (!declared_read_) {
      declared_read_ = true;
      ReadDeclared();
    }
    return declared_.contains(parts.stem);
  }

  void ReadDeclared() {
    std::vector<std::string> suffixes;
    for (const SubordinateNames& names : rule_.subordinates) {
      if (AppliesTo(names.profiles, reading_.profile().id)) {
        suffixes.insert(suffixes.end(), names.suffixes.begin(), names.suffixes.end());
      }
    }
    for (const std::string& area : names_.area_suffixes) {
      if (!chain_.KnowsArea(area)) {
        suffixes.push_back(area);
      }
    }
    const std::string_view text = context_.document().text;
    for (const std::string& suffix : suffixes) {
      for (std::size_t at = text.find(suffix); at != std::string_view::npos;
           at = text.find(suffix, at + suffix.size())) {
        std::size_t begin = at;
        for (std::size_t i = 1; i <= kLongestStem && begin > 0; ++i) {
          begin = PreviousCharacter(text, begin);
          if (!IsHan(CharacterAt(text, begin).code)) {
            break;
          }
          if (i >= kShortestStem) {
            declared_.insert(text.substr(begin, at - begin));
          }
        }
      }
    }
  }

  // No more than are kept: each holds its sentence.
  void Add(std::vector<Evidence>& places, Span span, std::set<std::string>& names) const {
    if (places.size() < limits::kMaxEvidencePerRule) {
      places.push_back(context_.MakeEvidence(span));
      names.insert(std::string(context_.document().Of(span)));
    }
  }

  void Reject(Span span, std::string_view why) {
    if (context_.trace() && why != kNoName && rejected_.size() < limits::kMaxEvidencePerRule) {
      rejected_.push_back(context_.MakeEvidence(span));
      rejected_.back().note = why;
    }
  }

  Outcome Verdict() {
    Outcome outcome = context_.Make(Status::kPass, Reason::kNone);
    if (!foreign_.empty()) {
      outcome = Found(Status::kFail, Reason::kWrongPlace, "names.foreign", foreign_names_);
    } else if (!conflicts_.empty()) {
      outcome = Found(Status::kFail, Reason::kInconsistent, "names.conflict", conflict_names_);
    } else if (!doubtful_.empty()) {
      outcome = Found(Status::kReview, Reason::kUndetermined, "names.doubtful", doubtful_names_);
    }
    outcome.evidence = std::move(foreign_);
    outcome.evidence.insert(outcome.evidence.end(), conflicts_.begin(), conflicts_.end());
    outcome.evidence.insert(outcome.evidence.end(), doubtful_.begin(), doubtful_.end());
    outcome.rejected = std::move(rejected_);
    return context_.Finish(std::move(outcome));
  }

  Outcome Found(Status status, Reason reason, std::string message,
                const std::set<std::string>& names) const {
    return context_.Make(
        status, reason, std::move(message),
        {{"names", JoinLabels({names.begin(), names.end()})}, {"unit", chain_.unit().name}});
  }

  const NamesRule& rule_;
  const RuleContext& context_;
  const Reading& reading_;
  const UnitNames& names_;
  const NameChain chain_;
  std::set<std::string> characters_;
  std::vector<std::string> given_;
  std::unordered_set<std::string_view> declared_;
  bool declared_read_ = false;
  std::vector<Evidence> foreign_, conflicts_, doubtful_, rejected_;
  std::set<std::string> foreign_names_, conflict_names_, doubtful_names_;
};

}  // namespace

Outcome EvaluateNames(const NamesRule& rule, const RuleContext& context) {
  return NameJudge(rule, context).Judge();
}

}  // namespace hegui
