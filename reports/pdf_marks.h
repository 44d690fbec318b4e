// Puts highlights and notes into a PDF. The only home of QPDF, whose headers clang 14 takes as C++17 only: this header and its source are
// written in it. Pure and thread-safe.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hegui {

// Points from the upper left corner of the page as it is looked at; pages count from 1.
struct PdfBox {
  std::size_t page = 1;
  double left = 0, top = 0, right = 0, bottom = 0;
};

struct PdfColour {
  double red = 0, green = 0, blue = 0;
};

struct PdfMark {
  std::string text;     // UTF-8
  std::string subject;  // the same
  PdfColour colour;
  std::vector<PdfBox> boxes;  // none: a note in the corner of the first page
};

struct PdfMarked {
  enum class State { kDone, kProtected, kDamaged };
  State state = State::kDone;
  std::string bytes;   // when done
  std::string reason;  // when damaged
};

// `date` as 20240131.
PdfMarked MarkPdf(std::string_view bytes, const std::vector<PdfMark>& marks,
                  const std::string& author, const std::string& date);

}  // namespace hegui
