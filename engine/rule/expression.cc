#include "engine/rule/expression.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "engine/rule/expression_tokens.h"

namespace hegui {
namespace {

// ExprTokens of one expression: what is longer is no expression that anybody reads.
constexpr std::size_t kMaxTokens = 500;

struct Function {
  std::string_view name;
  ExprOp op;
  ExprType type;
};

constexpr std::array kFunctions{
    Function{"fact", ExprOp::kFact, ExprType::kAny},
    Function{"param", ExprOp::kParameter, ExprType::kAny},
    Function{"count", ExprOp::kCount, ExprType::kNumber},
    Function{"mentions", ExprOp::kMentions, ExprType::kNumber},
    Function{"value", ExprOp::kValue, ExprType::kNumber},
    Function{"section", ExprOp::kSection, ExprType::kBool},
    Function{"characters", ExprOp::kCharacters, ExprType::kNumber},
    Function{"entries", ExprOp::kEntries, ExprType::kNumber},
    Function{"report_year", ExprOp::kReportYear, ExprType::kNumber},
};

struct Operator {
  std::string_view name;
  ExprOp op;
  int strength;  // the higher binds first
};

constexpr std::array kBinary{
    Operator{"or", ExprOp::kOr, 1},        Operator{"and", ExprOp::kAnd, 2},
    Operator{"==", ExprOp::kEqual, 4},     Operator{"!=", ExprOp::kUnequal, 4},
    Operator{"<=", ExprOp::kLessEqual, 4}, Operator{">=", ExprOp::kGreaterEqual, 4},
    Operator{"<", ExprOp::kLess, 4},       Operator{">", ExprOp::kGreater, 4},
    Operator{"+", ExprOp::kAdd, 5},        Operator{"-", ExprOp::kSubtract, 5},
    Operator{"*", ExprOp::kMultiply, 6},   Operator{"/", ExprOp::kDivide, 6},
};
constexpr Operator kNot{"not", ExprOp::kNot, 3};
constexpr Operator kNegate{"-", ExprOp::kNegate, 7};

// Operators wait on a stack until one that binds less strongly comes, or their bracket closes.
class Parser {
 public:
  Parser(std::string_view text, ExprType wanted, const ExprScope& scope)
      : tokens_(text), wanted_(wanted), scope_(scope) {
    result_.source = text;
  }

  tl::expected<Expression, ExprError> Parse() {
    std::size_t count = 0;
    ExprToken token = tokens_.Next();
    for (; token.kind != ExprTokenKind::kEnd && !error_; token = tokens_.Next()) {
      if (++count > kMaxTokens) {
        Report("P053", {{"max", std::to_string(kMaxTokens)}}, token.offset);
      } else if (operand_due_) {
        ReadOperand(token);
      } else {
        ReadOperator(token);
      }
    }
    if (!error_ && operand_due_) {
      Unexpected(token, "value");
    }
    while (!error_ && !waiting_.empty()) {
      if (waiting_.back().is_bracket) {
        Report("P050", {{"found", "("}, {"expected", ")"}}, waiting_.back().offset);
      } else {
        Apply();
      }
    }
    if (!error_ && types_.back() != wanted_ && types_.back() != ExprType::kAny) {
      WrongType(wanted_, types_.back(), 0);
    }
    if (error_) {
      return tl::unexpected<ExprError>(std::move(*error_));
    }
    return std::move(result_);
  }

 private:
  struct Waiting {
    Operator sign{};
    std::size_t offset = 0;
    bool is_bracket = false;
  };

  void Report(std::string code, MessageArguments arguments, std::size_t offset) {
    if (!error_) {
      error_ = ExprError{offset, {std::move(code), std::move(arguments)}};
    }
  }

  void Unexpected(const ExprToken& token, std::string expected) {
    Report("P050", {{"found", std::string(token.text)}, {"expected", std::move(expected)}},
           token.offset);
  }

  void WrongType(ExprType expected, ExprType found, std::size_t offset) {
    Report("P052", {{"expected", std::string(Name(expected))}, {"found", std::string(Name(found))}},
           offset);
  }

  void ReadOperand(const ExprToken& token) {
    if (token.text == kNot.name && token.kind == ExprTokenKind::kWord) {
      waiting_.push_back({kNot, token.offset, false});
    } else if (token.kind == ExprTokenKind::kSign && token.text == kNegate.name) {
      waiting_.push_back({kNegate, token.offset, false});
    } else if (token.kind == ExprTokenKind::kSign && token.text == "(") {
      waiting_.push_back({{}, token.offset, true});
    } else {
      ReadValue(token);
      operand_due_ = false;
    }
  }

  void ReadValue(const ExprToken& token) {
    switch (token.kind) {
      case ExprTokenKind::kNumber: {
        double number = 0;
        const char* end = token.text.data() + token.text.size();
        const auto read = std::from_chars(token.text.data(), end, number);
        if (read.ec != std::errc() || read.ptr != end) {
          Unexpected(token, "number");
        }
        AddLiteral(number, ExprType::kNumber);
        return;
      }
      case ExprTokenKind::kText:
        AddLiteral(std::string(token.text), ExprType::kText);
        return;
      case ExprTokenKind::kDate:
        AddLiteral(*ParseIsoDate(token.text), ExprType::kDate);
        return;
      case ExprTokenKind::kWord:
        if (token.text == "true" || token.text == "false") {
          AddLiteral(token.text == "true", ExprType::kBool);
        } else {
          ReadCall(token);
        }
        return;
      case ExprTokenKind::kEnd:
      case ExprTokenKind::kTerm:
      case ExprTokenKind::kSign:
      case ExprTokenKind::kBad:
        Unexpected(token, "value");
        return;
    }
  }

  void AddLiteral(ExprValue value, ExprType type) {
    Add(ExprOp::kLiteral, static_cast<int>(result_.literals.size()), type);
    result_.literals.push_back(std::move(value));
  }

  void Add(ExprOp op, int index, ExprType type) {
    result_.steps.push_back({op, index});
    types_.push_back(type);
  }

  // Arguments are names and phrases as they stand, never expressions.
  void ReadCall(const ExprToken& name) {
    const auto* function =
        std::find_if(kFunctions.begin(), kFunctions.end(),
                     [&name](const Function& candidate) { return candidate.name == name.text; });
    if (function == kFunctions.end()) {
      Report("P051", {{"function", std::string(name.text)}}, name.offset);
      return;
    }
    ExprToken token = tokens_.Next();
    if (token.text != "(" || token.kind != ExprTokenKind::kSign) {
      Unexpected(token, "(");
      return;
    }
    std::vector<ExprToken> arguments;
    token = tokens_.Next();
    while (token.kind == ExprTokenKind::kText || token.kind == ExprTokenKind::kTerm) {
      arguments.push_back(token);
      token = tokens_.Next();
      const bool goes_on = token.kind == ExprTokenKind::kSign && token.text == ",";
      if (!goes_on || arguments.size() > kMaxTokens) {
        break;
      }
      token = tokens_.Next();
      if (token.kind != ExprTokenKind::kText && token.kind != ExprTokenKind::kTerm) {
        Unexpected(token, "\"…\"");
        return;
      }
    }
    if (token.kind != ExprTokenKind::kSign || token.text != ")") {
      Unexpected(token, arguments.empty() ? "\"…\"" : ")");
      return;
    }
    Call(*function, arguments, token);
  }

  void Call(const Function& function, const std::vector<ExprToken>& arguments,
            const ExprToken& end) {
    switch (function.op) {
      case ExprOp::kReportYear:
        if (!arguments.empty()) {
          Unexpected(arguments.front(), ")");
        }
        Add(function.op, 0, function.type);
        return;
      case ExprOp::kCount:
      case ExprOp::kMentions:
      case ExprOp::kValue:
        CallWithPhrases(function, arguments, end);
        return;
      default:
        CallWithName(function, arguments, end);
        return;
    }
  }

  void CallWithPhrases(const Function& function, const std::vector<ExprToken>& arguments,
                       const ExprToken& end) {
    if (arguments.empty()) {
      Unexpected(end, "\"…\"");
      return;
    }
    PhraseList list;
    for (const ExprToken& argument : arguments) {
      scope_.add_phrase(std::string(argument.text), argument.offset, list);
    }
    Add(function.op, static_cast<int>(result_.lists.size()), function.type);
    result_.lists.push_back(std::move(list));
  }

  void CallWithName(const Function& function, const std::vector<ExprToken>& arguments,
                    const ExprToken& end) {
    if (arguments.size() != 1 || arguments.front().kind != ExprTokenKind::kText) {
      Unexpected(arguments.empty() ? end : arguments.back(), "\"…\"");
      return;
    }
    std::string name(arguments.front().text);
    const ExprType type = scope_.type_of(function.op, name, arguments.front().offset);
    Add(function.op, static_cast<int>(result_.names.size()),
        function.type == ExprType::kAny ? type : function.type);
    result_.names.push_back(std::move(name));
  }

  void ReadOperator(const ExprToken& token) {
    if (token.kind == ExprTokenKind::kSign && token.text == ")") {
      CloseBracket(token);
      return;
    }
    const auto* sign =
        std::find_if(kBinary.begin(), kBinary.end(),
                     [&token](const Operator& candidate) { return candidate.name == token.text; });
    if (sign == kBinary.end() ||
        (token.kind != ExprTokenKind::kSign && token.kind != ExprTokenKind::kWord)) {
      Unexpected(token, "and, or, ==, …");
      return;
    }
    while (!error_ && !waiting_.empty() && !waiting_.back().is_bracket &&
           waiting_.back().sign.strength >= sign->strength) {
      Apply();
    }
    waiting_.push_back({*sign, token.offset, false});
    operand_due_ = true;
  }

  void CloseBracket(const ExprToken& token) {
    while (!error_ && !waiting_.empty() && !waiting_.back().is_bracket) {
      Apply();
    }
    if (waiting_.empty()) {
      Unexpected(token, "and, or, ==, …");
    } else {
      waiting_.pop_back();
    }
  }

  // Takes the operator that waits last: checks the types of its operands and leaves that of its result.
  void Apply() {
    const Waiting next = waiting_.back();
    waiting_.pop_back();
    const ExprType right = types_.back();
    types_.pop_back();
    ExprType left = right;
    const bool unary = next.sign.op == ExprOp::kNot || next.sign.op == ExprOp::kNegate;
    if (!unary) {
      left = types_.back();
      types_.pop_back();
    }
    Add(next.sign.op, 0, ResultOf(next, left, right));
  }

  ExprType ResultOf(const Waiting& next, ExprType left, ExprType right) {
    switch (next.sign.op) {
      case ExprOp::kNot:
      case ExprOp::kAnd:
      case ExprOp::kOr:
        return Both(ExprType::kBool, left, right, next.offset);
      case ExprOp::kNegate:
      case ExprOp::kAdd:
      case ExprOp::kSubtract:
      case ExprOp::kMultiply:
      case ExprOp::kDivide:
        return Both(ExprType::kNumber, left, right, next.offset);
      default:
        break;
    }
    const bool ordered = next.sign.op != ExprOp::kEqual && next.sign.op != ExprOp::kUnequal;
    if (left != right && left != ExprType::kAny && right != ExprType::kAny) {
      WrongType(left, right, next.offset);
    } else if (ordered && (left == ExprType::kBool || right == ExprType::kBool)) {
      WrongType(ExprType::kNumber, ExprType::kBool, next.offset);
    }
    return ExprType::kBool;
  }

  ExprType Both(ExprType wanted, ExprType left, ExprType right, std::size_t offset) {
    for (const ExprType found : {left, right}) {
      if (found != wanted && found != ExprType::kAny) {
        WrongType(wanted, found, offset);
      }
    }
    return wanted;
  }

  ExprTokens tokens_;
  const ExprType wanted_;
  const ExprScope& scope_;
  Expression result_;
  std::vector<ExprType> types_;
  std::vector<Waiting> waiting_;
  bool operand_due_ = true;
  std::optional<ExprError> error_;
};

}  // namespace

tl::expected<Expression, ExprError> ParseExpression(std::string_view text, ExprType wanted,
                                                    const ExprScope& scope) {
  return Parser(text, wanted, scope).Parse();
}

std::string_view Name(ExprType type) {
  switch (type) {
    case ExprType::kAny:
      return "any";
    case ExprType::kBool:
      return "bool";
    case ExprType::kNumber:
      return "number";
    case ExprType::kText:
      return "text";
    case ExprType::kDate:
      return "date";
  }
  return {};
}

std::string_view Name(ExprOp function) {
  for (const Function& candidate : kFunctions) {
    if (candidate.op == function) {
      return candidate.name;
    }
  }
  return {};
}

}  // namespace hegui
