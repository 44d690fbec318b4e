#include "engine/rule/expression_tokens.h"

#include <algorithm>
#include <array>

#include "engine/language/date.h"

namespace hegui {
namespace {

bool IsDigit(char c) { return c >= '0' && c <= '9'; }
bool IsLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }

}  // namespace

ExprToken ExprTokens::Next() {
  at_ = std::min(text_.find_first_not_of(" \t\r\n", at_), text_.size());
  if (at_ == text_.size()) {
    return {ExprTokenKind::kEnd, {}, at_};
  }
  const char first = text_[at_];
  if (first == '"' || first == '\'') {
    return Quoted(first);
  }
  if (IsDigit(first)) {
    return Numeral();
  }
  if (IsLetter(first) || first == '@') {
    const auto more = [](char c) { return IsLetter(c) || IsDigit(c) || c == '-'; };
    std::size_t size = 1;
    // A minus sign is part of the names of terms only.
    while (at_ + size < text_.size() &&
           (first == '@' ? more(text_[at_ + size])
                         : IsLetter(text_[at_ + size]) || IsDigit(text_[at_ + size]))) {
      ++size;
    }
    return Take(first == '@' ? ExprTokenKind::kTerm : ExprTokenKind::kWord, size);
  }
  constexpr std::array<std::string_view, 4> kLong = {"==", "!=", "<=", ">="};
  const bool is_long = std::find(kLong.begin(), kLong.end(), text_.substr(at_, 2)) != kLong.end();
  constexpr std::string_view kSigns = "<>+-*/(),";
  if (is_long || kSigns.find(first) != std::string_view::npos) {
    return Take(ExprTokenKind::kSign, is_long ? 2 : 1);
  }
  return Take(ExprTokenKind::kBad, 1);
}

ExprToken ExprTokens::Take(ExprTokenKind kind, std::size_t size) {
  const ExprToken token{kind, text_.substr(at_, size), at_};
  at_ += size;
  return token;
}

ExprToken ExprTokens::Quoted(char mark) {
  const std::size_t end = text_.find(mark, at_ + 1);
  if (end == std::string_view::npos) {
    return Take(ExprTokenKind::kBad, 1);
  }
  const ExprToken token{ExprTokenKind::kText, text_.substr(at_ + 1, end - at_ - 1), at_};
  at_ = end + 1;
  return token;
}

ExprToken ExprTokens::Numeral() {
  if (ParseIsoDate(text_.substr(at_, 10))) {
    return Take(ExprTokenKind::kDate, 10);
  }
  std::size_t size = 0;
  while (at_ + size < text_.size() && (IsDigit(text_[at_ + size]) || text_[at_ + size] == '.')) {
    ++size;
  }
  return Take(ExprTokenKind::kNumber, size);
}

}  // namespace hegui
