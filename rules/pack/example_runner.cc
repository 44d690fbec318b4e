#include "rules/pack/example_runner.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <variant>

#include "engine/audit/auditor.h"
#include "engine/rule/list_visitor.h"

namespace hegui {
namespace {

// The first phrase that is nothing but words.
std::string PlainPhrase(const PhraseList& list) {
  for (const AuthoredPhrase& phrase : list.phrases) {
    if (!phrase.regex && phrase.text.find('{') == std::string::npos) {
      return phrase.text;
    }
  }
  return {};
}

// A title by which the document is one of the pack's kind.
std::string TitleFor(const PackDefinition& pack) {
  for (const RuleDefinition& rule : pack.rules) {
    const auto* form = std::get_if<FormRule>(&rule.body);
    if (form != nullptr && form->check == FormCheck::kDocumentType) {
      if (std::string phrase = PlainPhrase(form->accept); !phrase.empty()) {
        return phrase;
      }
    }
  }
  return pack.name;
}

std::string One(const NumberingForm& form, const NumeralTable& numerals) {
  switch (form.numeral) {
    case NumeralKind::kNative: {
      const auto one = std::find_if(numerals.digits.begin(), numerals.digits.end(),
                                    [](const auto& digit) { return digit.second == 1; });
      return one == numerals.digits.end() ? std::string() : one->first;
    }
    case NumeralKind::kArabic:
      return "1";
    case NumeralKind::kListed:
      return form.symbols.empty() ? std::string() : form.symbols.front();
  }
  return {};
}

// "一、" by the first form that is prescribed for headings of the outermost rank.
std::string FirstNumber(const Language& language) {
  for (const NumberingForm& form : language.numbering) {
    if (form.canonical && form.rank == 1) {
      return form.before + One(form, language.numerals) + form.after;
    }
  }
  return {};
}

std::string HeadingOf(const RoleDefinition& role, const Language& language) {
  const std::string phrase = PlainPhrase(role.headings);
  return FirstNumber(language) + (phrase.empty() ? role.label : phrase) + "\n";
}

std::string HeadingOf(std::string_view id, const RuleSet& rules) {
  for (const RoleDefinition& role : rules.pack->roles) {
    if (role.id == id) {
      return HeadingOf(role, *rules.language);
    }
  }
  return {};
}

// Whatever stands after the body, so that there is a body before it.
std::string AnyHeading(const RuleSet& rules) {
  const std::vector<RoleDefinition>& roles = rules.pack->roles;
  const auto role = std::find_if(roles.begin(), roles.end(),
                                 [](const RoleDefinition& r) { return !r.headings.empty(); });
  return role == roles.end() ? std::string() : HeadingOf(*role, *rules.language) + "\n";
}

std::string BeforeText(const RuleExample& example, const RuleSet& rules) {
  std::string title = TitleFor(*rules.pack) + "\n\n";
  const std::optional<Element> element = ElementNamed(example.in);
  if (!element) {
    return title + HeadingOf(example.in, rules);
  }
  switch (*element) {
    case Element::kMasthead:
    case Element::kTitle:
      return {};
    case Element::kAddressee:
    case Element::kOpening:
      return title;
    case Element::kBody:
    case Element::kClosing:
    case Element::kSignature:
    case Element::kDate:
    case Element::kAttachment:
      break;
  }
  return title + AnyHeading(rules);
}

bool StandsAt(const std::vector<Evidence>& evidence, std::uint32_t line) {
  return std::any_of(evidence.begin(), evidence.end(), [line](const Evidence& one) {
    return one.place.line <= line && line <= one.place.end_line;
  });
}

// Whether each line of the text, but for blank ones, is among the evidence.
bool StandsAtEachLine(const ExampleResult& result) {
  std::uint32_t line = result.first_line;
  bool blank = true;
  const std::string text = result.example->text + "\n";
  for (const char c : text) {
    if (c != '\n') {
      blank = blank && c == ' ';
    } else if (!blank && !StandsAt(result.outcome->evidence, line)) {
      return false;
    } else {
      blank = true;
      ++line;
    }
  }
  return true;
}

bool Meets(const ExampleResult& result) {
  const RuleExample& example = *result.example;
  const Outcome& outcome = *result.outcome;
  return outcome.rule == result.rule && outcome.status == example.status &&
         (!example.reason || outcome.reason == *example.reason) &&
         (!example.line || StandsAt(outcome.evidence, result.first_line + *example.line - 1)) &&
         (!example.each_line || StandsAtEachLine(result));
}

}  // namespace

std::string ProfileOf(const RuleExample& example, const PackDefinition& pack) {
  if (!example.profile.empty() || pack.profiles.empty()) {
    return example.profile.empty() ? AuditRequest().profile : example.profile;
  }
  return pack.profiles.front().id;
}

ExampleResult RunExample(const RuleSet& rules, int rule, const RuleExample& example, Date as_of) {
  ExampleResult result;
  result.rule = rule;
  result.example = &example;
  const ExampleDocument document = MakeExampleDocument(example, rules);
  result.first_line = document.first_line;
  AuditRequest request;
  request.as_of = as_of;
  request.set = example.set;
  request.profile = ProfileOf(example, *rules.pack);
  AuditInput input = AuditDocument(rules, "example.txt", document.text, request);
  if (input.failed) {
    result.error = std::move(input.failed->error);
    return result;
  }
  std::vector<Outcome>& outcomes = input.audited->outcomes;
  auto own = std::find_if(outcomes.begin(), outcomes.end(),
                          [rule](const Outcome& outcome) { return outcome.rule == rule; });
  if (own == outcomes.end()) {
    own = outcomes.begin();
  }
  if (own != outcomes.end()) {
    result.outcome = std::move(*own);
    result.passed = Meets(result);
  }
  return result;
}

ExampleDocument MakeExampleDocument(const RuleExample& example, const RuleSet& rules) {
  if (example.in.empty()) {
    return {example.text, 1};
  }
  const std::string before = BeforeText(example, rules);
  const auto lines = std::count(before.begin(), before.end(), '\n');
  return {before + example.text + "\n", static_cast<std::uint32_t>(lines) + 1};
}

std::vector<ExampleResult> RunExamples(const RuleSet& rules, Date as_of,
                                       const std::function<bool(const RuleDefinition&)>& chosen) {
  std::vector<ExampleResult> results;
  for (std::size_t i = 0; i < rules.pack->rules.size(); ++i) {
    const RuleDefinition& rule = rules.pack->rules[i];
    if (!chosen(rule)) {
      continue;
    }
    for (const RuleExample& example : rule.examples) {
      results.push_back(RunExample(rules, static_cast<int>(i), example, as_of));
    }
  }
  return results;
}

}  // namespace hegui
