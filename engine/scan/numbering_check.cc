// Checks of numbering: the numbers of a level run on, and a level has one way of writing them.
#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "engine/scan/form.h"
#include "engine/text/utf8.h"

namespace hegui {
namespace {

bool IsNumbered(const Section& section) {
  return section.element == Element::kBody && section.label && section.label->form >= 0;
}

const NumberingForm& FormOf(const Section& section, const RuleContext& context) {
  return context.reading()
      .rules()
      .language->numbering[static_cast<std::size_t>(section.label->form)];
}

// The number as a reader sees it, typed or computed.
std::string WrittenNumber(const Section& section, const RuleContext& context) {
  return section.label->computed + std::string(context.document().QuoteOf(section.label->span));
}

// The number as it stands in the source, or for a number that the format computed the first words of the heading.
Evidence EvidenceOf(const Section& section, const RuleContext& context) {
  Span span = section.label->span;
  if (span.empty()) {
    span = section.heading;
  }
  return context.MakeEvidence(span.empty() ? section.own : span);
}

struct Fault {
  const Section* section;
  std::string message;
  std::string expected;
};

// Compares each numbered section of the level with the one before it.
std::vector<Fault> FaultsOfSequence(const std::vector<const Section*>& run,
                                    const RuleContext& context) {
  std::vector<Fault> faults;
  for (std::size_t i = 0; i < run.size(); ++i) {
    const int expected = i == 0 ? 1 : run[i - 1]->label->value + 1;
    const int found = run[i]->label->value;
    const bool other_type =
        i > 0 && FormOf(*run[i], context).numeral != FormOf(*run[i - 1], context).numeral;
    if (other_type) {
      faults.push_back({run[i], "form.sequence-type", run[i - 1]->label->text});
    } else if (found != expected) {
      const bool repeat = i > 0 && found == run[i - 1]->label->value;
      faults.push_back({run[i], repeat ? "form.sequence-repeat" : "form.sequence-gap",
                        std::to_string(expected)});
    }
  }
  return faults;
}

// The source's own marks around a number, so that full-width and half-width brackets, which fold alike, differ.
std::string MarksOf(const Section& section, const RuleContext& context) {
  const NumberingForm& form = FormOf(section, context);
  const std::u32string written = ToUtf32(WrittenNumber(section, context));
  const std::size_t before = std::min(CountCharacters(form.before), written.size());
  const std::size_t after = std::min(CountCharacters(form.after), written.size() - before);
  std::string marks;
  for (std::size_t i = 0; i < written.size(); ++i) {
    if (i < before || i >= written.size() - after) {
      AppendUtf8(written[i], marks);
    }
  }
  return marks;
}

// Sections by the way their numbers are written, where there should be but one way.
using Ways = std::map<std::string, std::vector<const Section*>>;

// Collects what is written in several ways: one number of each way, and those that are not written in the usual one.
void CollectOdd(const Ways& ways, const RuleContext& context, std::vector<std::string>& examples,
                std::vector<Evidence>& odd) {
  if (ways.size() < 2) {
    return;
  }
  const auto usual = std::max_element(ways.begin(), ways.end(), [](const auto& a, const auto& b) {
    return a.second.size() < b.second.size();
  });
  for (auto way = ways.begin(); way != ways.end(); ++way) {
    std::string example = WrittenNumber(*way->second.front(), context);
    if (std::find(examples.begin(), examples.end(), example) == examples.end()) {
      examples.push_back(std::move(example));
    }
    // One of the usual way stands beside them: what is odd is seen by comparison.
    const std::size_t shown = way == usual ? 1 : way->second.size();
    for (std::size_t i = 0; i < shown; ++i) {
      odd.push_back(EvidenceOf(*way->second[i], context));
    }
  }
}

}  // namespace

Outcome CheckSequence(const FormRule& rule, const RuleContext& context) {
  std::vector<const Section*> run;
  for (const Section& section : context.document().sections) {
    if (IsNumbered(section) && section.level == rule.level) {
      run.push_back(&section);
    }
  }
  if (run.empty()) {
    return context.Make(Status::kNotApplicable, Reason::kNotApplicable, "na.no-numbering");
  }
  const std::vector<Fault> faults = FaultsOfSequence(run, context);
  if (faults.empty()) {
    Outcome outcome = context.Make(Status::kPass, Reason::kNone);
    for (const Section* section : run) {
      outcome.evidence.push_back(EvidenceOf(*section, context));
    }
    return outcome;
  }
  const Fault& first = faults.front();
  Outcome outcome = context.Make(
      Status::kFail, Reason::kWrongForm, first.message,
      {{"expected", first.expected}, {"found", WrittenNumber(*first.section, context)}});
  for (const Fault& fault : faults) {
    // A change of type is seen at two places: where it begins and what it departs from.
    const auto at = std::find(run.begin(), run.end(), fault.section);
    if (fault.message == "form.sequence-type") {
      outcome.evidence.push_back(EvidenceOf(**std::prev(at), context));
    }
    outcome.evidence.push_back(EvidenceOf(*fault.section, context));
  }
  return outcome;
}

// One kind of number per level, and one kind of brackets for a kind of number at whatever level.
Outcome CheckStyle(const FormRule&, const RuleContext& context) {
  std::map<int, Ways> by_level;
  std::map<std::string, Ways> by_form;
  for (const Section& section : context.document().sections) {
    if (IsNumbered(section)) {
      const std::string& form = FormOf(section, context).id;
      by_level[section.level][form].push_back(&section);
      by_form[form][MarksOf(section, context)].push_back(&section);
    }
  }
  if (by_level.empty()) {
    return context.Make(Status::kNotApplicable, Reason::kNotApplicable, "na.no-numbering");
  }
  std::vector<Evidence> odd;
  std::vector<std::string> examples;
  for (const auto& [level, ways] : by_level) {
    CollectOdd(ways, context, examples, odd);
  }
  for (const auto& [form, ways] : by_form) {
    CollectOdd(ways, context, examples, odd);
  }
  if (odd.empty()) {
    Outcome outcome = context.Make(Status::kPass, Reason::kNone);
    for (const auto& [level, ways] : by_level) {
      outcome.evidence.push_back(EvidenceOf(*ways.begin()->second.front(), context));
    }
    return outcome;
  }
  Outcome outcome = context.Make(Status::kPartial, Reason::kWrongForm, "form.style-mixed",
                                 {{"forms", JoinLabels(examples)}});
  outcome.evidence = std::move(odd);
  return outcome;
}

}  // namespace hegui
