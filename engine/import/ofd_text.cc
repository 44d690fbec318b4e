#include "engine/import/ofd_text.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <system_error>

#include "engine/text/utf8.h"

namespace hegui {
namespace {

constexpr double kAscent = 0.85;       // of the size, above the base line
constexpr double kDefaultSize = 5.64;  // 三号, when an object does not say
constexpr double kNarrow = 0.5;        // width of a letter, of the size
constexpr double kWordGap = 0.6;       // a gap of more than this part of the size parts two words
constexpr double kMost = 1e6;          // no page has such a place
constexpr double kSlant = 0.17;        // ten degrees

std::vector<std::string_view> Split(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t begin = text.find_first_not_of(" \t\r\n,"); begin != std::string_view::npos;) {
    const std::size_t end = std::min(text.find_first_of(" \t\r\n,", begin), text.size());
    words.push_back(text.substr(begin, end - begin));
    begin = text.find_first_not_of(" \t\r\n,", end);
  }
  return words;
}

std::optional<double> ReadNumber(std::string_view text) {
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(number) ||
      std::abs(number) > kMost) {
    return std::nullopt;
  }
  return number;
}

double NumberOr(std::string_view text, double otherwise) {
  return ReadNumber(text).value_or(otherwise);
}

// "3 g 4 5.2 6": 3, four times 5.2, 6. No more of them than there are characters to place.
std::vector<double> ReadDeltas(std::string_view text, std::size_t most) {
  std::vector<double> deltas;
  const std::vector<std::string_view> words = Split(text);
  for (std::size_t i = 0; i < words.size() && deltas.size() < most; ++i) {
    if ((words[i] == "g" || words[i] == "G") && i + 2 < words.size()) {
      const double count = std::clamp(NumberOr(words[i + 1], 0), 0.0, static_cast<double>(most));
      deltas.resize(std::min(most, deltas.size() + static_cast<std::size_t>(count)),
                    NumberOr(words[i + 2], 0));
      i += 2;
    } else {
      deltas.push_back(NumberOr(words[i], 0));
    }
  }
  return deltas;
}

bool IsBlank(char32_t code) {
  return code == U' ' || code == U'\t' || code == U'\u00A0' || code == U'\u3000' ||
         (code >= 0x2000 && code <= 0x200B);
}

bool IsWide(char32_t code) { return code >= 0x2E80 || code == 0x2014 || code == 0x2026; }

void Finish(PlacedWord& word, std::vector<PlacedWord>& words) {
  if (!word.text.empty()) {
    words.push_back(std::exchange(word, {}));
  }
}

}  // namespace

std::optional<OfdBox> ReadOfdBox(std::string_view text) {
  const std::vector<std::string_view> words = Split(text);
  if (words.size() != 4) {
    return std::nullopt;
  }
  OfdBox box;
  const std::array<double*, 4> numbers{&box.left, &box.top, &box.width, &box.height};
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    const std::optional<double> number = ReadNumber(words[i]);
    if (!number) {
      return std::nullopt;
    }
    *numbers[i] = *number;
  }
  return box;
}

OfdPlacement::OfdPlacement(const XmlAttributes& attributes)
    : box_(ReadOfdBox(attributes.Get("Boundary")).value_or(OfdBox{})) {
  const std::vector<std::string_view> numbers = Split(attributes.Get("CTM"));
  if (numbers.size() == matrix_.size()) {
    std::transform(numbers.begin(), numbers.end(), matrix_.begin(),
                   [](std::string_view number) { return NumberOr(number, 0); });
  }
}

std::pair<double, double> OfdPlacement::Apply(double x, double y) const {
  return {box_.left + matrix_[0] * x + matrix_[2] * y + matrix_[4],
          box_.top + matrix_[1] * x + matrix_[3] * y + matrix_[5]};
}

bool OfdPlacement::IsSlanted() const {
  const double across = std::abs(matrix_[0]), down = std::abs(matrix_[1]);
  return down > kSlant * across && across > kSlant * down;
}

PlacedWord Moved(const PlacedWord& word, const OfdPlacement& placement) {
  const auto [x0, y0] =
      placement.Apply(word.left / kPointsPerMillimetre, word.top / kPointsPerMillimetre);
  const auto [x1, y1] =
      placement.Apply(word.right / kPointsPerMillimetre, word.bottom / kPointsPerMillimetre);
  PlacedWord moved = word;
  moved.left = std::min(x0, x1) * kPointsPerMillimetre;
  moved.right = std::max(x0, x1) * kPointsPerMillimetre;
  moved.top = std::min(y0, y1) * kPointsPerMillimetre;
  moved.bottom = std::max(y0, y1) * kPointsPerMillimetre;
  moved.size = moved.bottom - moved.top;
  return moved;
}

OfdText::OfdText(const XmlAttributes& attributes)
    : placement_(attributes),
      size_(NumberOr(attributes.Get("Size"), kDefaultSize)),
      h_scale_(NumberOr(attributes.Get("HScale"), 1)),
      shown_(attributes.Get("Visible") != "false" && !placement_.IsSlanted()),
      ink_(attributes.Get("Alpha") != "0" &&
           (attributes.Get("Fill") != "false" || attributes.Get("Stroke") == "true")) {}

void OfdText::Colour(const XmlAttributes& attributes) {
  ink_ = ink_ && attributes.Get("Alpha") != "0";
}

void OfdText::Begin(const XmlAttributes& attributes) {
  x_ = NumberOr(attributes.Get("X"), x_);
  y_ = NumberOr(attributes.Get("Y"), y_);
  delta_x_ = attributes.Get("DeltaX");
  delta_y_ = attributes.Get("DeltaY");
}

void OfdText::Place(const std::string& text, std::vector<PlacedWord>& words) {
  std::u32string codes = ToUtf32(text);
  std::erase_if(codes, [](char32_t code) { return code == U'\n' || code == U'\r'; });
  const std::vector<double> delta_x = ReadDeltas(delta_x_, codes.size());
  const std::vector<double> delta_y = ReadDeltas(delta_y_, codes.size());
  PlacedWord word;
  for (std::size_t i = 0; i < codes.size(); ++i) {
    const double width = size_ * h_scale_ * (IsWide(codes[i]) ? 1 : kNarrow);
    // A typed blank is a gap like any other: an indent must not pull the word to the left.
    if (IsBlank(codes[i])) {
      Finish(word, words);
    } else {
      Extend(codes[i], width, word);
    }
    const bool placed = i < delta_x.size() || i < delta_y.size();
    const double step = i < delta_x.size() ? delta_x[i] : placed ? 0 : width;
    const double down = i < delta_y.size() ? delta_y[i] : 0;
    x_ += step;
    y_ += down;
    if (std::abs(down) > size_ / 2 || step < 0 || step > width + size_ * kWordGap) {
      Finish(word, words);
    }
  }
  Finish(word, words);
}

// The character at the object's place, with the box that it takes on the page.
void OfdText::Extend(char32_t code, double width, PlacedWord& word) const {
  const auto [x0, y0] = placement_.Apply(x_, y_ - size_ * kAscent);
  const auto [x1, y1] = placement_.Apply(x_ + width, y_ + size_ * (1 - kAscent));
  const double left = std::min(x0, x1) * kPointsPerMillimetre;
  const double right = std::max(x0, x1) * kPointsPerMillimetre;
  const double top = std::min(y0, y1) * kPointsPerMillimetre;
  const double bottom = std::max(y0, y1) * kPointsPerMillimetre;
  const bool first = word.text.empty();
  word.left = first ? left : std::min(word.left, left);
  word.top = first ? top : std::min(word.top, top);
  word.right = first ? right : std::max(word.right, right);
  word.bottom = first ? bottom : std::max(word.bottom, bottom);
  word.size = word.bottom - word.top;
  AppendUtf8(code, word.text);
}

}  // namespace hegui
