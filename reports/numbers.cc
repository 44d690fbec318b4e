#include "reports/numbers.h"

#include <cstdint>

namespace hegui {

std::string HundredthsText(int hundredths) {
  const std::int64_t magnitude = hundredths < 0 ? -std::int64_t{hundredths} : hundredths;
  std::string text = (hundredths < 0 ? "-" : "") + std::to_string(magnitude / 100);
  const std::int64_t fraction = magnitude % 100;
  if (fraction != 0) {
    text += '.';
    text += static_cast<char>('0' + fraction / 10);
    if (fraction % 10 != 0) {
      text += static_cast<char>('0' + fraction % 10);
    }
  }
  return text;
}

std::string SignedHundredthsText(int hundredths) {
  if (hundredths < 0) {
    return "−" + HundredthsText(hundredths).substr(1);
  }
  return (hundredths > 0 ? "+" : "") + HundredthsText(hundredths);
}

std::string PercentText(int hundredths_of_percent) {
  return HundredthsText(hundredths_of_percent) + "%";
}

int ShareOf(int part, int whole) {
  const std::int64_t doubled = std::int64_t{part} * 20000 + whole;
  return static_cast<int>(doubled / (std::int64_t{whole} * 2));
}

}  // namespace hegui
