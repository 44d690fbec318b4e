#include "engine/scan/arithmetic.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <iterator>
#include <utility>
#include <vector>

#include "engine/base/limits.h"
#include "engine/scan/number_statement.h"
#include "engine/scan/quantity.h"

namespace hegui {
namespace {

bool IsRunningText(Element element) {
  return element == Element::kOpening || element == Element::kBody || element == Element::kClosing;
}

// The sentences of running text, in order. One that begins with a word that looks back (其中) is read with those before it.
std::vector<Span> Passages(const ArithmeticRule& rule, const RuleContext& context) {
  std::vector<Span> passages;
  const Document& document = context.document();
  int last_paragraph = -1;
  for (const Span sentence : context.reading().segments().sentences()) {
    const int index = document.ParagraphAt(sentence.begin);
    if (index < 0 || !IsRunningText(document.paragraphs[static_cast<std::size_t>(index)].element)) {
      continue;
    }
    const bool looks_back = index == last_paragraph &&
                            SizeOfWordAt(document.Of(sentence), rule.among) > 0 &&
                            sentence.end - passages.back().begin <= limits::kMaxPassageBytes;
    last_paragraph = index;
    if (looks_back) {
      passages.back() = Span::Cover(passages.back(), sentence);
    } else if (sentence.size() <= limits::kMaxPassageBytes) {
      passages.push_back(sentence);
    } else {
      last_paragraph = -1;
    }
  }
  return passages;
}

void Check(const ArithmeticRule& rule, const RuleContext& context, Span part,
           std::vector<NumberStatement>& found) {
  switch (rule.check) {
    case ArithmeticCheck::kSum:
      return CheckSums(rule, context, part, found);
    case ArithmeticCheck::kPercent:
      return CheckPercentages(rule, context, part, found);
    case ArithmeticCheck::kEnumeration:
      return CheckEnumerations(rule, context, part, found);
  }
}

Evidence EvidenceOf(const NumberStatement& statement, const RuleContext& context) {
  Evidence evidence = context.MakeEvidence(statement.span);
  evidence.note = statement.note;
  evidence.cue = statement.working;
  return evidence;
}

std::string MessageOf(ArithmeticCheck check) {
  switch (check) {
    case ArithmeticCheck::kSum:
      return "arithmetic.sum";
    case ArithmeticCheck::kPercent:
      return "arithmetic.percent";
    case ArithmeticCheck::kEnumeration:
      return "arithmetic.enumeration";
  }
  return {};
}

}  // namespace

std::string WriteNumber(double value) {
  std::array<char, 40> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%.4f", value);
  std::string text = buffer.data();
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) {
    text.pop_back();
  }
  return text;
}

Outcome EvaluateArithmetic(const ArithmeticRule& rule, const RuleContext& context) {
  std::vector<NumberStatement> found;
  for (const Span passage : Passages(rule, context)) {
    Check(rule, context, passage, found);
  }
  std::vector<Evidence> wrong;
  std::vector<Evidence> right;
  std::vector<Evidence> open;
  std::vector<std::string> workings;
  for (const NumberStatement& statement : found) {
    std::vector<Evidence>& list = statement.agreement == Agreement::kWrong   ? wrong
                                  : statement.agreement == Agreement::kHolds ? right
                                                                             : open;
    if (list.size() > limits::kMaxEvidencePerRule) {
      continue;
    }
    list.push_back(EvidenceOf(statement, context));
    if (statement.agreement == Agreement::kWrong) {
      workings.push_back(statement.working);
    }
  }
  Outcome outcome;
  if (!wrong.empty()) {
    outcome =
        context.Make(Status::kFail, Reason::kInconsistent, MessageOf(rule.check),
                     {{"count", std::to_string(wrong.size())}, {"working", JoinLabels(workings)}});
    outcome.evidence = std::move(wrong);
    std::move(right.begin(), right.end(), std::back_inserter(open));
  } else if (!right.empty()) {
    outcome = context.Make(Status::kPass, Reason::kNone);
    outcome.evidence = std::move(right);
  } else {
    outcome = context.Make(Status::kNotApplicable, Reason::kNotApplicable, "na.no-numbers");
  }
  if (context.trace()) {
    std::stable_sort(open.begin(), open.end(),
                     [](const Evidence& a, const Evidence& b) { return a.span < b.span; });
    outcome.rejected = std::move(open);
  }
  return context.Finish(std::move(outcome));
}

}  // namespace hegui
