// Any bytes as what pdftotext makes of a PDF.
#include "engine/import/pdf_importer.h"
#include "fuzz/fuzz_target.h"
#include "fuzz/support/import_check.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const hegui::fuzzing::FixedConverter converter({reinterpret_cast<const char*>(data), size});
  hegui::ImportOptions options;
  options.converter = &converter;
  hegui::fuzzing::CheckImport(hegui::ImportPdf("%PDF-1.7", hegui::testing::ZhLanguage(), options));
  return 0;
}
