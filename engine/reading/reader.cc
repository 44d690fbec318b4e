#include "engine/reading/reader.h"

#include <algorithm>
#include <charconv>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/base/limits.h"
#include "engine/reading/parameters.h"
#include "engine/text/utf8.h"

namespace hegui {
namespace {

// The fact and parameter that years in cues are measured by; part of the JSON contract.
constexpr std::string_view kReportYear = "report_year";

std::optional<int> ToYear(std::string_view text) {
  int year = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), year);
  return error == std::errc() && end == text.data() + text.size() ? std::optional(year)
                                                                  : std::nullopt;
}

// A sentence that is longer than any is searched in pieces.
void AddUnits(std::string_view text, Span sentence, RegionMask mask, std::vector<ScanUnit>& units) {
  while (sentence.size() > limits::kMaxUnitBytes) {
    std::uint32_t end = sentence.begin + limits::kMaxUnitBytes;
    while (IsContinuation(text[end])) {
      --end;
    }
    units.push_back({{sentence.begin, end}, mask});
    sentence.begin = end;
  }
  units.push_back({sentence, mask});
}

}  // namespace

Reading::Reading(const Document& document, const RuleSet& rules, const ReadingOptions& options)
    : document_(document),
      rules_(rules),
      segments_(document, rules.language->stops),
      hits_(rules.list_count) {
  std::vector<ScanUnit> units;
  units.reserve(segments_.sentences().size());
  for (const Span sentence : segments_.sentences()) {
    AddUnits(document.text, sentence, kAnywhere, units);
  }
  hits_.Run(rules.structure, document.text, units, options.reference_engine);
  roles_ = AssignRoles(document, segments_, hits_, rules);
  facts_ = ReadFacts(document, segments_, roles_, rules);
  FindReportYear(options.set);
  RunRules(options.reference_engine);
  assertions_ = std::make_unique<const AssertionReader>(document_, segments_, roles_, hits_, rules_,
                                                        report_year_);
  profile_ = RecogniseProfile(options.profile, facts_, hits_, rules);
  parameters_ = ResolveParameters(
      options.set, profile_, facts_, [this](const PhraseList& list) { return IsAffirmed(list); },
      rules);
}

void Reading::RunRules(bool reference) {
  std::vector<ScanUnit> units;
  units.reserve(segments_.sentences().size());
  for (const Span sentence : segments_.sentences()) {
    AddUnits(document_.text, sentence, roles_.MaskAt(sentence.begin), units);
  }
  hits_.Run(rules_.rules, document_.text, units, reference);
}

void Reading::FindReportYear(const std::map<std::string, std::string>& given) {
  if (const auto set = given.find(std::string(kReportYear)); set != given.end()) {
    report_year_ = ToYear(set->second);
  }
  const Fact* fact = facts_.Find(kReportYear);
  if (!report_year_ && fact != nullptr) {
    report_year_ = ToYear(fact->value);
  }
}

Statement Reading::Classify(const Hit& hit) const {
  return assertions_->Classify(hit.span, rules_.rules.authored[hit.phrase]);
}

bool Reading::HasFact(Span span) const {
  return hits_.AnyWithin(pack().concrete.id, segments_.SentenceAt(span.begin));
}

bool Reading::IsAffirmed(const PhraseList& list) const {
  // What stands around a document, as the head of a web page, asserts nothing and tells all the same.
  constexpr RegionMask kAround = ElementBit(Element::kMasthead) | ElementBit(Element::kAttachment);
  const std::vector<Hit>& hits = hits_.Of(list);
  const bool around = std::any_of(hits.begin(), hits.end(), [this](const Hit& hit) {
    return (roles_.MaskAt(hit.span.begin) & kAround) != 0;
  });
  return around || FirstAffirmed(list) != nullptr;
}

const Hit* Reading::FirstAffirmed(const PhraseList& list) const {
  for (const Hit& hit : hits_.Of(list)) {
    if ((roles_.MaskAt(hit.span.begin) & kRunningText) == 0) {
      continue;
    }
    const Statement statement = Classify(hit);
    if (statement.assertion == Assertion::kAffirmed && !statement.conceded) {
      return &hit;
    }
  }
  return nullptr;
}

}  // namespace hegui
