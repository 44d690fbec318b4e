// What the engine needs another program for. The engine starts no process: who embeds it hands in a Converter, or none, and
// then documents of these formats are an error that says what is missing. Thread-safe: one Converter serves many threads.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "engine/base/result.h"

namespace hegui {

enum class Conversion {
  kDocToDocx,  // Word 97–2003, and the .wps of the same kind
  kRtfToDocx,
  kPdfToLayout,       // XHTML with a box for each word, as `pdftotext -bbox-layout` writes it
  kPdfToImageLayout,  // the same, of scanned pages, by OCR; boxes in points as well
  kPdfToPictureList,  // a line for each picture on a page, as `pdfimages -list` writes it
  kPdfToVisibleText,  // XML as `pdftohtml -xml` writes it, without hidden text
};

class Converter {
 public:
  virtual ~Converter() = default;

  // The result is as untrusted as the input. Errors:
  //   D020 {program, package} the program that does it is not installed    D021 {program, reason} it failed
  //   D022 {program, limit} it took more time, memory or space than it may  D023 the document asks for a password
  virtual Result<std::string> Convert(Conversion conversion, std::string_view bytes) const = 0;
};

}  // namespace hegui
