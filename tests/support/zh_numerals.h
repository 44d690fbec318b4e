// Numerals, dates, stops and captures of Chinese, read from rules/languages/zh, so that tests of the engine run on the
// data that is shipped, without the loader. A broken file ends the test program.
#pragma once

#include <vector>

#include "engine/language/date.h"
#include "engine/language/numeral.h"
#include "engine/language/sentence.h"
#include "engine/match/phrase.h"

namespace hegui::testing {

const NumeralTable& ZhNumerals();
const std::vector<DateForm>& ZhDateForms();
const Stops& ZhStops();
const PhraseSyntax& ZhPhraseSyntax();

}  // namespace hegui::testing
