// Kind `expr`, see docs/rule-language.md.
#include <algorithm>
#include <utility>

#include "engine/text/utf8.h"
#include "rules/pack/report.h"
#include "rules/pack/rule_kinds.h"
#include "rules/pack/verdict_words.h"

namespace hegui {
namespace {

// The place of a byte of a string's content. The content of a string of one line begins behind its quotation mark; that of a
// string of several, on the line below.
FilePlace PlaceWithin(const TomlValue& written, std::size_t offset) {
  const std::string_view content = written.text();
  const std::string_view before = content.substr(0, offset);
  const std::size_t line_end = before.rfind('\n');
  FilePlace place = written.place();
  place.width = 1;
  if (content.find('\n') == std::string_view::npos) {
    place.column += 1 + static_cast<std::uint32_t>(CountCharacters(before));
    return place;
  }
  const auto lines = std::count(before.begin(), before.end(), '\n');
  const std::size_t begin = line_end == std::string_view::npos ? 0 : line_end + 1;
  place.line += 1 + static_cast<std::uint32_t>(lines);
  place.column = 1 + static_cast<std::uint32_t>(CountCharacters(before.substr(begin)));
  return place;
}

ExprType TypeOf(const ParameterDefinition& parameter) {
  switch (parameter.type) {
    case ParameterType::kBool:
      return ExprType::kBool;
    case ParameterType::kInt:
    case ParameterType::kYear:
      return ExprType::kNumber;
    case ParameterType::kDate:
      return ExprType::kDate;
    case ParameterType::kMonthDay:
    case ParameterType::kText:
    case ParameterType::kChoice:
    case ParameterType::kList:
      return ExprType::kText;
  }
  return ExprType::kText;
}

// Reports an unknown name, and says what a known one is.
ExprType TypeOfName(ExprOp function, const std::string& name, const FilePlace& place,
                    const PackScope& scope, Diagnostics& diagnostics) {
  switch (function) {
    case ExprOp::kParameter: {
      const ParameterDefinition* parameter = scope.FindParameter(name, place, diagnostics);
      return parameter == nullptr ? ExprType::kAny : TypeOf(*parameter);
    }
    case ExprOp::kFact:
      scope.CheckFact(name, place, diagnostics);
      return ExprType::kAny;
    default:
      scope.CheckRole(name, place, diagnostics);
      return ExprType::kAny;
  }
}

bool ReadExpression(TableReader& table, std::string_view key, PackScope& scope,
                    Expression& expression) {
  std::string text;
  if (!table.Read(key, text)) {
    return false;
  }
  const TomlValue written = *table.Take(key);
  Diagnostics& diagnostics = table.diagnostics();
  const ExprScope names{
      [&](ExprOp function, const std::string& name, std::size_t offset) {
        return TypeOfName(function, name, PlaceWithin(written, offset), scope, diagnostics);
      },
      [&](const std::string& phrase, std::size_t offset, PhraseList& list) {
        scope.phrases.Add(phrase, PlaceWithin(written, offset), list, diagnostics);
      }};
  tl::expected<Expression, ExprError> parsed = ParseExpression(text, ExprType::kBool, names);
  if (!parsed) {
    ExprError& error = parsed.error();
    Report(diagnostics, std::move(error.error.code), std::move(error.error.arguments),
           PlaceWithin(written, error.offset));
    return true;
  }
  expression = std::move(*parsed);
  return true;
}

}  // namespace

ExprRule ReadExpr(TableReader& table, PackScope& scope) {
  ExprRule rule;
  if (table.Require("expect")) {
    ReadExpression(table, "expect", scope, rule.expect);
  }
  Expression partial;
  if (ReadExpression(table, "partial", scope, partial)) {
    rule.partial = std::move(partial);
  }
  table.ReadNamed("reason", rule.reason, AllReasons());
  return rule;
}

}  // namespace hegui
