// Any bytes as what pdftotext makes of a PDF.
#include <string>

#include "engine/import/pdf_importer.h"
#include "fuzz/fuzz_target.h"
#include "fuzz/support/import_check.h"
#include "fuzz/support/well_formed.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string layout(reinterpret_cast<const char*>(data), size);
  for (const std::string& xhtml : {layout, hegui::fuzzing::WellFormed(layout)}) {
    const hegui::fuzzing::FixedConverter converter(xhtml);
    hegui::ImportOptions options;
    options.converter = &converter;
    hegui::fuzzing::CheckImport(
        hegui::ImportPdf("%PDF-1.7", hegui::testing::ZhLanguage(), options));
  }
  return 0;
}
