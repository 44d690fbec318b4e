// The expert's expression: facts, parameters, counts and values of a document, compared and put together. It is parsed once, when
// a pack is loaded, into steps of a stack machine: neither parsing nor evaluation recurses. Plain values.
//
//   fact("villages") == count("村民委员会") and not (value("合同{int}份") < 10)
//
// Types are bool, number, text and date; a fact is text that stands for whatever it is compared with. A value that the document
// does not give is unknown, and so is what depends on it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "engine/base/result.h"
#include "engine/language/date.h"
#include "engine/rule/phrase_list.h"

namespace hegui {

enum class ExprType { kAny, kBool, kNumber, kText, kDate };

// monostate is unknown.
using ExprValue = std::variant<std::monostate, bool, double, std::string, Date>;

enum class ExprOp {
  kLiteral,
  kFact,        // fact("unit")
  kParameter,   // param("min_problems")
  kCount,       // count(@term, "phrase"): statements that count in full where the rule looks
  kMentions,    // mentions(@term, "phrase"): places anywhere in the text
  kValue,       // value("合同{int}份"): the first number that such a statement gives
  kSection,     // section("problems"): whether there is such a part
  kCharacters,  // characters("problems"): ideographs in such parts
  kEntries,     // entries("problems"): entries of such parts
  kReportYear,  // report_year()
  kNot,
  kNegate,
  kAnd,
  kOr,
  kEqual,
  kUnequal,
  kLess,
  kLessEqual,
  kGreater,
  kGreaterEqual,
  kAdd,
  kSubtract,
  kMultiply,
  kDivide,
};

struct ExprStep {
  ExprOp op = ExprOp::kLiteral;
  int index = 0;  // of the literal, name or list
};

struct Expression {
  std::string source;
  std::vector<ExprStep> steps;  // operands before their operator
  std::vector<ExprValue> literals;
  std::vector<std::string> names;  // of facts, parameters, roles
  std::vector<PhraseList> lists;   // phrases of count, mentions, value
};

// What the names in an expression are. Each reports an unknown name by itself, at a byte of the expression.
struct ExprScope {
  // The type of a fact, a parameter or a role; kAny where it is not known.
  std::function<ExprType(ExprOp function, const std::string& name, std::size_t offset)> type_of;
  // Adds a phrase, or the phrases of "@name".
  std::function<void(const std::string& written, std::size_t offset, PhraseList& list)> add_phrase;
};

struct ExprError {
  std::size_t offset = 0;  // bytes into the text
  Error error;
};

// P050 {found, expected} what stands there makes no expression    P051 {function} no such function
// P052 {expected, found} a value of another type                  P053 {max} longer than any expression needs
// `wanted` is the type that the whole must have.
tl::expected<Expression, ExprError> ParseExpression(std::string_view text, ExprType wanted,
                                                    const ExprScope& scope);

std::string_view Name(ExprType type);
std::string_view Name(ExprOp function);  // "fact", "count", …; "" for operators

}  // namespace hegui
