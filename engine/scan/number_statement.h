// What the checks of kind `arithmetic` find: places where numbers of a text speak of one another, and whether they agree.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/base/span.h"
#include "engine/rule/arithmetic_rule.h"
#include "engine/scan/rule_context.h"

namespace hegui {

enum class Agreement {
  kHolds,
  kWrong,
  kOpen,  // the text does not say enough to tell: a list that names a part, a rate without its base
};

struct NumberStatement {
  Span span;  // reading text: the whole passage that is added up, divided or counted
  Agreement agreement = Agreement::kOpen;
  std::string note;     // key of the catalogue
  std::string working;  // 1+22=23≠24
};

// `part` is a sentence of the body, or several where one goes on with the other.
void CheckSums(const ArithmeticRule& rule, const RuleContext& context, Span part,
               std::vector<NumberStatement>& found);
void CheckPercentages(const ArithmeticRule& rule, const RuleContext& context, Span part,
                      std::vector<NumberStatement>& found);
void CheckEnumerations(const ArithmeticRule& rule, const RuleContext& context, Span part,
                       std::vector<NumberStatement>& found);

// A value as people write it: without decimals where it has none.
std::string WriteNumber(double value);

}  // namespace hegui
