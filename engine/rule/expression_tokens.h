// The tokens of an expression (expression.h), one after the other. They point into its text, which must outlive them. Pure.
#pragma once

#include <cstddef>
#include <string_view>

namespace hegui {

enum class ExprTokenKind { kEnd, kNumber, kText, kDate, kWord, kTerm, kSign, kBad };

struct ExprToken {
  ExprTokenKind kind = ExprTokenKind::kEnd;
  std::string_view text;  // of a text: without its quotation marks
  std::size_t offset = 0;
};

class ExprTokens {
 public:
  explicit ExprTokens(std::string_view text) : text_(text) {}

  // kEnd once there is nothing more; kBad for a character that begins none.
  ExprToken Next();

 private:
  ExprToken Take(ExprTokenKind kind, std::size_t size);
  ExprToken Quoted(char mark);
  // 12, 3.5, or a date: 2025-03-01.
  ExprToken Numeral();

  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace hegui
