#include "engine/scan/expr.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "engine/language/numeral.h"
#include "engine/reading/parameters.h"
#include "engine/scan/entries.h"
#include "engine/text/utf8.h"

namespace hegui {
namespace {

bool IsUnknown(const ExprValue& value) { return std::holds_alternative<std::monostate>(value); }

// What a fact stands for beside a value of another type; unknown when it stands for none.
ExprValue As(const ExprValue& value, const ExprValue& other) {
  const auto* text = std::get_if<std::string>(&value);
  if (text == nullptr || std::holds_alternative<std::string>(other) || IsUnknown(other)) {
    return value;
  }
  if (std::holds_alternative<Date>(other)) {
    const std::optional<Date> date = ParseIsoDate(*text);
    return date ? ExprValue(*date) : ExprValue();
  }
  if (std::holds_alternative<double>(other)) {
    // Facts are folded text; their numerals have been read already where they matter.
    char* end = nullptr;
    const double number = std::strtod(text->c_str(), &end);
    const bool whole = !text->empty() && end == text->c_str() + text->size();
    return whole && std::isfinite(number) ? ExprValue(number) : ExprValue();
  }
  return *text == "true" ? ExprValue(true) : *text == "false" ? ExprValue(false) : ExprValue();
}

ExprValue Compare(ExprOp op, const ExprValue& written_left, const ExprValue& written_right) {
  const ExprValue left = As(written_left, written_right);
  const ExprValue right = As(written_right, written_left);
  if (IsUnknown(left) || IsUnknown(right) || left.index() != right.index()) {
    return {};
  }
  switch (op) {
    case ExprOp::kEqual:
      return left == right;
    case ExprOp::kUnequal:
      return left != right;
    case ExprOp::kLess:
      return left < right;
    case ExprOp::kLessEqual:
      return left <= right;
    case ExprOp::kGreater:
      return left > right;
    default:
      return left >= right;
  }
}

ExprValue Calculate(ExprOp op, const ExprValue& written_left, const ExprValue& written_right) {
  const ExprValue left = As(written_left, ExprValue(0.0));
  const ExprValue right = As(written_right, ExprValue(0.0));
  const auto* a = std::get_if<double>(&left);
  const auto* b = std::get_if<double>(&right);
  if (a == nullptr || b == nullptr) {
    return {};
  }
  const double result = op == ExprOp::kAdd        ? *a + *b
                        : op == ExprOp::kSubtract ? *a - *b
                        : op == ExprOp::kMultiply ? *a * *b
                                                  : *a / *b;
  return std::isfinite(result) ? ExprValue(result) : ExprValue();
}

// Of an unknown and a known one the known may decide alone.
ExprValue Join(ExprOp op, const ExprValue& left, const ExprValue& right) {
  const bool decisive = op == ExprOp::kOr;
  const ExprValue a = As(left, ExprValue(true));
  const ExprValue b = As(right, ExprValue(true));
  if (a == ExprValue(decisive) || b == ExprValue(decisive)) {
    return decisive;
  }
  return IsUnknown(a) || IsUnknown(b) ? ExprValue() : ExprValue(!decisive);
}

std::string NumberText(double number) {
  std::string text = std::to_string(number);
  text.erase(text.find_last_not_of('0') + 1);
  return text.ends_with('.') ? text.substr(0, text.size() - 1) : text;
}

std::string ToText(const ExprValue& value) {
  struct Printer {
    std::string operator()(std::monostate) const { return "?"; }
    std::string operator()(bool flag) const { return flag ? "true" : "false"; }
    std::string operator()(double number) const { return NumberText(number); }
    std::string operator()(const std::string& text) const { return text; }
    std::string operator()(const Date& date) const { return date.ToIso(); }
  };
  return std::visit(Printer(), value);
}

class ExprEvaluator {
 public:
  explicit ExprEvaluator(const RuleContext& context) : context_(context) {}

  ExprValue Evaluate(const Expression& expression) {
    std::vector<ExprValue> stack;
    for (const ExprStep& step : expression.steps) {
      switch (step.op) {
        case ExprOp::kNot: {
          const ExprValue value = As(stack.back(), ExprValue(true));
          const auto* flag = std::get_if<bool>(&value);
          stack.back() = flag == nullptr ? ExprValue() : ExprValue(!*flag);
          break;
        }
        case ExprOp::kNegate:
          stack.back() = Calculate(ExprOp::kSubtract, ExprValue(0.0), stack.back());
          break;
        case ExprOp::kAnd:
        case ExprOp::kOr:
        case ExprOp::kEqual:
        case ExprOp::kUnequal:
        case ExprOp::kLess:
        case ExprOp::kLessEqual:
        case ExprOp::kGreater:
        case ExprOp::kGreaterEqual:
        case ExprOp::kAdd:
        case ExprOp::kSubtract:
        case ExprOp::kMultiply:
        case ExprOp::kDivide: {
          const ExprValue right = std::move(stack.back());
          stack.pop_back();
          stack.back() = Apply(step.op, stack.back(), right);
          break;
        }
        default:
          stack.push_back(ValueOf(step, expression));
          break;
      }
    }
    return stack.back();
  }

  // What the expression asked the document for, and what it got.
  const std::vector<std::string>& values() const { return values_; }
  std::vector<Evidence> TakeEvidence() { return std::move(evidence_); }

 private:
  static ExprValue Apply(ExprOp op, const ExprValue& left, const ExprValue& right) {
    switch (op) {
      case ExprOp::kAnd:
      case ExprOp::kOr:
        return Join(op, left, right);
      case ExprOp::kAdd:
      case ExprOp::kSubtract:
      case ExprOp::kMultiply:
      case ExprOp::kDivide:
        return Calculate(op, left, right);
      default:
        return Compare(op, left, right);
    }
  }

  ExprValue ValueOf(const ExprStep& step, const Expression& expression) {
    const auto index = static_cast<std::size_t>(step.index);
    if (step.op == ExprOp::kLiteral) {
      return expression.literals[index];
    }
    const bool has_list =
        step.op == ExprOp::kCount || step.op == ExprOp::kMentions || step.op == ExprOp::kValue;
    const PhraseList* list = has_list ? &expression.lists[index] : nullptr;
    const std::string name = step.op == ExprOp::kReportYear ? std::string()
                             : has_list
                                 ? (list->empty() ? std::string() : list->phrases.front().text)
                                 : expression.names[index];
    ExprValue value = has_list ? OfPhrases(step.op, *list) : OfName(step.op, name);
    std::string line = std::string(Name(step.op)) + "(" + name + ") = " + ToText(value);
    if (std::find(values_.begin(), values_.end(), line) == values_.end()) {
      values_.push_back(std::move(line));
    }
    return value;
  }

  ExprValue OfName(ExprOp op, const std::string& name) {
    switch (op) {
      case ExprOp::kFact:
        return OfFact(name);
      case ExprOp::kParameter:
        return OfParameter(name);
      case ExprOp::kSection:
        return !context_.SectionsWithRole(name).empty();
      case ExprOp::kCharacters:
        return static_cast<double>(CharactersUnder(name));
      case ExprOp::kEntries:
        return context_.SectionsWithRole(name).empty()
                   ? 0.0
                   : static_cast<double>(EntriesOf(name, context_).size());
      default:
        break;
    }
    const std::optional<int> year = context_.reading().report_year();
    return year ? ExprValue(static_cast<double>(*year)) : ExprValue();
  }

  ExprValue OfFact(const std::string& name) {
    const Fact* fact = context_.reading().facts().Find(name);
    if (fact == nullptr) {
      return {};
    }
    if (!fact->span.empty()) {
      evidence_.push_back(context_.MakeEvidence(fact->span));
    }
    return fact->value;
  }

  ExprValue OfParameter(const std::string& name) const {
    const auto parameter = context_.reading().parameters().find(name);
    if (parameter == context_.reading().parameters().end()) {
      return {};
    }
    const ParameterValue& value = parameter->second.value;
    if (const auto* flag = std::get_if<bool>(&value)) {
      return *flag;
    }
    if (const auto* number = std::get_if<std::int64_t>(&value)) {
      return static_cast<double>(*number);
    }
    std::string text = hegui::ToText(value);
    if (text.empty()) {
      return {};
    }
    const std::optional<Date> date = ParseIsoDate(text);
    return date ? ExprValue(*date) : ExprValue(std::move(text));
  }

  std::size_t CharactersUnder(const std::string& role) const {
    std::size_t count = 0;
    for (const int section : context_.SectionsWithRole(role)) {
      const RoleSection& entry =
          context_.reading().roles().sections()[static_cast<std::size_t>(section)];
      count += CountHan(context_.document().Of({std::max(entry.own.begin, entry.heading.end),
                                                std::max(entry.own.end, entry.heading.end)}));
    }
    return count;
  }

  ExprValue OfPhrases(ExprOp op, const PhraseList& list) {
    std::size_t count = 0;
    for (const Hit& hit : context_.reading().hits().Of(list)) {
      const Statement statement = context_.reading().Classify(hit);
      if (op != ExprOp::kMentions && !CountsInFull(hit, statement)) {
        continue;
      }
      evidence_.push_back(context_.MakeEvidence(hit.span, statement));
      ++count;
      const std::optional<double> number = op == ExprOp::kValue ? NumberOf(hit) : std::nullopt;
      if (number) {
        return *number;
      }
    }
    return op == ExprOp::kValue ? ExprValue() : ExprValue(static_cast<double>(count));
  }

  bool CountsInFull(const Hit& hit, const Statement& statement) const {
    return context_.StandsIn(hit.span.begin, context_.where()) &&
           !context_.InStandaloneHeading(hit.span) && CreditOf(statement) == Credit::kFull;
  }

  Credit CreditOf(const Statement& statement) const {
    const CreditTable& table = context_.credit();
    switch (statement.assertion) {
      case Assertion::kNegated:
        return table.negated;
      case Assertion::kPlanned:
        return table.planned;
      case Assertion::kProblem:
        return table.problem;
      case Assertion::kSuggestion:
        return table.suggestion;
      case Assertion::kQuoted:
        return table.quoted;
      case Assertion::kNone:
      case Assertion::kAffirmed:
        break;
    }
    return statement.conceded ? table.conceded : statement.weak ? table.weak : table.affirmed;
  }

  std::optional<double> NumberOf(const Hit& hit) const {
    for (const PhraseCapture& capture : hit.captures) {
      const std::optional<Number> number = ParseNumber(
          context_.document().Of(capture.span), context_.reading().rules().language->numerals);
      if (number) {
        return number->value;
      }
    }
    return std::nullopt;
  }

  const RuleContext& context_;
  std::vector<std::string> values_;
  std::vector<Evidence> evidence_;
};

}  // namespace

Outcome EvaluateExpr(const ExprRule& rule, const RuleContext& context) {
  ExprEvaluator evaluator(context);
  ExprValue value = As(evaluator.Evaluate(rule.expect), ExprValue(true));
  Status status = Status::kPass;
  if (value == ExprValue(false)) {
    status = Status::kFail;
    if (rule.partial) {
      value = As(evaluator.Evaluate(*rule.partial), ExprValue(true));
      status = value == ExprValue(true) ? Status::kPartial : Status::kFail;
    }
  }
  const MessageArguments arguments{{"values", JoinLabels(evaluator.values())}};
  Outcome outcome =
      IsUnknown(value)
          ? context.Make(Status::kReview, Reason::kUndetermined, "expr.unknown", arguments)
      : status == Status::kPass ? context.Make(status, Reason::kNone)
                                : context.Make(status, rule.reason, "expr.false", arguments);
  outcome.evidence = evaluator.TakeEvidence();
  return context.Finish(std::move(outcome));
}

}  // namespace hegui
