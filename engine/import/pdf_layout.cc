#include "engine/import/pdf_layout.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <limits>
#include <optional>
#include <string>
#include <utility>

#include "engine/base/limits.h"
#include "engine/import/xml_reader.h"
#include "engine/text/utf8.h"

namespace hegui {
namespace {

constexpr std::size_t kPieceBytes = 64U << 10;
// The head before it holds a DOCTYPE, and what the PDF says of itself.
constexpr std::string_view kBody = "<doc>";
constexpr std::string_view kReplacement = "\uFFFD";
constexpr std::size_t kMaxWordBytes = 4096;  // a line of a page has 100

double ToNumber(std::string_view text) {
  double number = std::numeric_limits<double>::quiet_NaN();
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

bool IsXmlCharacter(char32_t code) {
  const bool control = code < 0x20 && code != U'\t' && code != U'\n' && code != U'\r';
  return !control && code != 0xFFFE && code != 0xFFFF && !(code >= 0xD800 && code < 0xE000);
}

std::size_t CountWithin(const PlacedPage& page, double width, double height) {
  return static_cast<std::size_t>(
      std::count_if(page.words.begin(), page.words.end(), [&](const PlacedWord& word) {
        return word.left + word.right <= 2 * width && word.top + word.bottom <= 2 * height;
      }));
}

// Of a page that is looked at turned, the program gives the size that it has before.
void TurnSize(PlacedPage& page) {
  if (CountWithin(page, page.height, page.width) > CountWithin(page, page.width, page.height)) {
    std::swap(page.width, page.height);
  }
}

class LayoutHandler : public XmlHandler {
 public:
  void Start(std::string_view name, const XmlAttributes& attributes) override {
    if (name == "page") {
      pages_.emplace_back();
      pages_.back().width = ToNumber(attributes.Get("width"));
      pages_.back().height = ToNumber(attributes.Get("height"));
    } else if (name == "word" && !pages_.empty()) {
      word_ = {};
      word_.left = ToNumber(attributes.Get("xMin"));
      word_.top = ToNumber(attributes.Get("yMin"));
      word_.right = ToNumber(attributes.Get("xMax"));
      word_.bottom = ToNumber(attributes.Get("yMax"));
      if (const std::optional<std::string_view> size = attributes.Find("size")) {
        word_.size = ToNumber(*size);  // what OCR makes of it
      }
      in_word_ = true;
    }
  }

  void Text(std::string_view text) override {
    if (in_word_ && word_.text.size() + text.size() <= kMaxWordBytes) {
      word_.text += text;
    }
  }

  void End(std::string_view name) override {
    if (name != "word" || !std::exchange(in_word_, false)) {
      return;
    }
    std::erase_if(word_.text,
                  [](char byte) { return byte == '\n' || byte == '\r' || byte == '\t'; });
    if (pages_.back().words.size() == limits::kMaxObjectsPerPage) {
      overfull_ = true;
    } else {
      pages_.back().words.push_back(std::move(word_));
    }
  }

  Result<std::vector<PlacedPage>> Take() {
    if (pages_.size() > limits::kMaxPages) {
      return Fail("D073", {{"what", "pages"}, {"limit", std::to_string(limits::kMaxPages)}});
    }
    if (overfull_) {
      return Fail("D073",
                  {{"what", "words"}, {"limit", std::to_string(limits::kMaxObjectsPerPage)}});
    }
    std::for_each(pages_.begin(), pages_.end(), TurnSize);
    return std::move(pages_);
  }

 private:
  std::vector<PlacedPage> pages_;
  PlacedWord word_;
  bool in_word_ = false;
  bool overfull_ = false;
};

}  // namespace

Result<std::vector<PlacedPage>> ReadPdfLayout(std::string_view xhtml) {
  const std::size_t begin = xhtml.find(kBody);
  if (begin == std::string_view::npos) {
    return std::vector<PlacedPage>();
  }
  // What closes the elements before <doc> has nothing to close.
  const std::size_t end = xhtml.rfind("</doc>");
  xhtml = xhtml.substr(begin, end == std::string_view::npos || end < begin
                                  ? std::string_view::npos
                                  : end + std::string_view("</doc>").size() - begin);
  LayoutHandler handler;
  XmlReader reader(handler);
  std::string piece;
  piece.reserve(kPieceBytes + 4);
  for (std::size_t offset = 0; offset < xhtml.size();) {
    const Utf8Piece next = PieceAt(xhtml, offset);
    if (next.broken) {
      piece += kReplacement;
    } else if (IsXmlCharacter(CharacterAt(xhtml, offset).code)) {
      piece += xhtml.substr(offset, next.size);
    }
    offset += next.size;
    if (piece.size() >= kPieceBytes || offset == xhtml.size()) {
      if (Result<void> fed = reader.Feed(piece); !fed) {
        return tl::unexpected(std::move(fed).error());
      }
      piece.clear();
    }
  }
  if (Result<void> finished = reader.Finish(); !finished) {
    return tl::unexpected(std::move(finished).error());
  }
  return handler.Take();
}

}  // namespace hegui
