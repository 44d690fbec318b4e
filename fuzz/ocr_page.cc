// Any bytes as what tesseract says of a page.
#include "cli/ocr_page.h"

#include <string>

#include "engine/import/pdf_importer.h"
#include "fuzz/fuzz_target.h"
#include "fuzz/support/import_check.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr double kLongSideOfA4 = 842;
  const std::string page =
      hegui::OcrPageToXhtml({reinterpret_cast<const char*>(data), size}, kLongSideOfA4);
  const std::string layout = "<doc>" + page + "</doc>";
  const hegui::fuzzing::FixedConverter converter(layout);
  hegui::ImportOptions options;
  options.converter = &converter;
  options.ocr = true;
  hegui::fuzzing::CheckImport(hegui::ImportPdf("%PDF-1.7", hegui::testing::ZhLanguage(), options));
  return 0;
}
