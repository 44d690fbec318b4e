#include "tests/support/zh_numerals.h"

#include "tests/support/zh_outline.h"

namespace hegui::testing {

const NumeralTable& ZhNumerals() { return ZhLanguage().numerals; }
const std::vector<DateForm>& ZhDateForms() { return ZhLanguage().dates; }
const Stops& ZhStops() { return ZhLanguage().stops; }
const PhraseSyntax& ZhPhraseSyntax() { return ZhLanguage().phrases; }

}  // namespace hegui::testing
