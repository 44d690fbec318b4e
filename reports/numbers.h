// Numbers of the engine (integer hundredths) as people read them, without trailing zeros: 6150 → "61.5". Pure.
#pragma once

#include <string>

namespace hegui {

std::string HundredthsText(int hundredths);
// With its sign, a true minus for negative numbers: "+11", "−2.5", "0".
std::string SignedHundredthsText(int hundredths);
// A share in hundredths of a percent: 9600 → "96%".
std::string PercentText(int hundredths_of_percent);

// part / whole in hundredths of a percent, rounded half up. REQUIRES: whole > 0, part >= 0.
int ShareOf(int part, int whole);

}  // namespace hegui
