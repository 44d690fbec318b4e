#include "engine/import/ofd_page.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <utility>

#include "engine/base/limits.h"
#include "engine/text/utf8.h"

namespace hegui {
namespace {

constexpr double kPointsPerMillimetre = 72.0 / 25.4;
constexpr double kAscent = 0.85;       // of the size, above the base line
constexpr double kDefaultSize = 5.64;  // 三号, when an object does not say
constexpr double kNarrow = 0.5;        // width of a letter, of the size
constexpr double kWordGap = 0.6;       // a gap of more than this part of the size parts two words
constexpr double kMost = 1e6;          // no page has such a place

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
    if (words[i] == "g" && i + 2 < words.size()) {
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

// From the object's own places to those of the page.
struct Matrix {
  std::array<double, 6> m{1, 0, 0, 1, 0, 0};

  std::pair<double, double> Apply(double x, double y) const {
    return {m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]};
  }
};

struct TextObject {
  OfdBox box;
  Matrix matrix;
  double size = kDefaultSize;
  double h_scale = 1;
  double x = 0, y = 0;  // of the last text in it
};

class PageHandler : public XmlHandler {
 public:
  explicit PageHandler(OfdPage& page) : page_(page) {}

  void Start(std::string_view name, const XmlAttributes& attributes) override {
    text_.clear();
    if (name == "Template") {
      page_.templates.emplace_back(attributes.Get("TemplateID"));
    } else if (name == "TextObject") {
      in_object_ = attributes.Get("Visible") != "false";
      object_ = ReadObject(attributes);
    } else if (name == "TextCode" && in_object_) {
      in_code_ = true;
      object_.x = NumberOr(attributes.Get("X"), object_.x);
      object_.y = NumberOr(attributes.Get("Y"), object_.y);
      delta_x_ = attributes.Get("DeltaX");
      delta_y_ = attributes.Get("DeltaY");
    }
  }

  void End(std::string_view name) override {
    if (name == "PhysicalBox" && !page_.box) {
      page_.box = ReadOfdBox(text_);
    } else if (name == "TextCode" && in_code_) {
      in_code_ = false;
      PlaceText();
    } else if (name == "TextObject") {
      in_object_ = false;
    }
    text_.clear();
  }

  void Text(std::string_view text) override { text_ += text; }

  bool too_many() const { return page_.words.size() > limits::kMaxObjectsPerPage; }

 private:
  static TextObject ReadObject(const XmlAttributes& attributes) {
    TextObject object;
    object.box = ReadOfdBox(attributes.Get("Boundary")).value_or(OfdBox{});
    object.size = NumberOr(attributes.Get("Size"), kDefaultSize);
    object.h_scale = NumberOr(attributes.Get("HScale"), 1);
    const std::vector<std::string_view> numbers = Split(attributes.Get("CTM"));
    if (numbers.size() == object.matrix.m.size()) {
      std::transform(numbers.begin(), numbers.end(), object.matrix.m.begin(),
                     [](std::string_view number) { return NumberOr(number, 0); });
    }
    return object;
  }

  void PlaceText() {
    std::erase_if(text_, [](char byte) { return byte == '\n' || byte == '\r' || byte == '\t'; });
    const std::u32string codes = ToUtf32(text_);
    if (codes.empty() || too_many()) {
      return;
    }
    const std::vector<double> delta_x = ReadDeltas(delta_x_, codes.size());
    const std::vector<double> delta_y = ReadDeltas(delta_y_, codes.size());
    PlacedWord word;
    for (std::size_t i = 0; i < codes.size(); ++i) {
      const bool wide = codes[i] >= 0x2E80 || codes[i] == 0x2014 || codes[i] == 0x2026;
      const double width = object_.size * object_.h_scale * (wide ? 1 : kNarrow);
      Extend(codes[i], width, word);
      const bool placed = i < delta_x.size() || i < delta_y.size();
      const double step = i < delta_x.size() ? delta_x[i] : placed ? 0 : width;
      const double down = i < delta_y.size() ? delta_y[i] : 0;
      object_.x += step;
      object_.y += down;
      if (std::abs(down) > object_.size / 2 || step < 0 || step > width + object_.size * kWordGap) {
        Finish(word);
      }
    }
    Finish(word);
  }

  // The character at the object's place, with the box that it takes on the page.
  void Extend(char32_t code, double width, PlacedWord& word) const {
    const auto [x0, y0] = object_.matrix.Apply(object_.x, object_.y - object_.size * kAscent);
    const auto [x1, y1] =
        object_.matrix.Apply(object_.x + width, object_.y + object_.size * (1 - kAscent));
    const double left = (object_.box.left + std::min(x0, x1)) * kPointsPerMillimetre;
    const double right = (object_.box.left + std::max(x0, x1)) * kPointsPerMillimetre;
    const double top = (object_.box.top + std::min(y0, y1)) * kPointsPerMillimetre;
    const double bottom = (object_.box.top + std::max(y0, y1)) * kPointsPerMillimetre;
    if (word.text.empty()) {
      word.left = left;
      word.top = top;
      word.right = right;
      word.bottom = bottom;
    }
    word.left = std::min(word.left, left);
    word.top = std::min(word.top, top);
    word.right = std::max(word.right, right);
    word.bottom = std::max(word.bottom, bottom);
    word.size = word.bottom - word.top;
    AppendUtf8(code, word.text);
  }

  void Finish(PlacedWord& word) {
    if (!word.text.empty()) {
      page_.words.push_back(std::exchange(word, {}));
    }
  }

  OfdPage& page_;
  std::string text_;
  TextObject object_;
  bool in_object_ = false, in_code_ = false;
  std::string delta_x_, delta_y_;
};

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

Result<OfdPage> ReadOfdPage(OfdPackage& package, const std::string& part) {
  OfdPage page;
  PageHandler handler(page);
  if (Result<void> read = package.Read(part, handler); !read) {
    return tl::unexpected(std::move(read).error());
  }
  if (handler.too_many()) {
    return Fail("D073", {{"what", "words"}, {"limit", std::to_string(limits::kMaxObjectsPerPage)}});
  }
  return page;
}

}  // namespace hegui
