#include "engine/scan/percentage.h"

#include <cmath>

#include "engine/text/utf8.h"

namespace hegui {

std::size_t DecimalsOf(std::string_view written) {
  const std::size_t point = written.find('.');
  std::size_t count = 0;
  while (point != written.npos && point + 1 + count < written.size() &&
         written[point + 1 + count] >= '0' && written[point + 1 + count] <= '9') {
    ++count;
  }
  return count;
}

bool IsRoundedTo(double value, double stated, std::size_t decimals) {
  const double scale = std::pow(10.0, static_cast<double>(decimals));
  const double scaled = value * scale;
  const double want = std::round(stated * scale);
  constexpr double kSlack = 1e-6;
  return std::abs(scaled - want) <= 0.5 + kSlack ||
         std::abs(std::floor(scaled + kSlack) - want) < 0.5;
}

std::pair<std::size_t, std::string_view> CommonEnd(std::string_view stem, std::string_view text) {
  for (std::size_t begin = 0; begin < stem.size(); ++begin) {
    if (!IsContinuation(stem[begin]) && text.find(stem.substr(begin)) != text.npos) {
      return {CountCharacters(stem.substr(begin)), stem.substr(0, begin)};
    }
  }
  return {0, stem};
}

}  // namespace hegui
