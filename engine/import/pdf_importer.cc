#include "engine/import/pdf_importer.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "engine/import/ink_gaps.h"
#include "engine/import/page_content.h"
#include "engine/import/page_layout.h"
#include "engine/import/page_scan.h"
#include "engine/import/pdf_layout.h"
#include "engine/import/pdf_scan.h"

namespace hegui {
namespace {

Diagnostic Note(std::string code, MessageArguments arguments) {
  Diagnostic note;
  note.code = std::move(code);
  note.level = DiagnosticLevel::kWarning;
  note.arguments = std::move(arguments);
  return note;
}

Result<ImportedText> ReadLayout(Conversion conversion, std::string_view bytes,
                                const Language& language, const Converter& converter) {
  Result<std::string> layout = converter.Convert(conversion, bytes);
  if (!layout) {
    return tl::unexpected(std::move(layout).error());
  }
  Result<std::vector<PlacedPage>> pages = ReadPdfLayout(*layout);
  if (!pages) {
    return tl::unexpected(std::move(pages).error());
  }
  layout->clear();
  std::vector<std::uint32_t> scanned;
  if (conversion == Conversion::kPdfToLayout) {
    scanned = FindScannedPdfPages(bytes, *pages, converter);
    for (const std::uint32_t page : scanned) {
      CloseInkGaps((*pages)[page - 1]);
    }
  } else {
    std::for_each(pages->begin(), pages->end(), CloseInkGaps);
  }
  ImportedText imported = LayOutPages(*pages, language);
  if (Result<void> text = CheckPageText(imported, pages->size(), "pdf"); !text) {
    return tl::unexpected(std::move(text).error());
  }
  NotePagesWithoutText(pages->size(), imported);
  NoteScannedPages(scanned, imported);
  imported.format = "pdf";
  return imported;
}

}  // namespace

Result<ImportedText> ImportPdf(std::string_view bytes, const Language& language,
                               const ImportOptions& options) {
  if (options.converter == nullptr) {
    return Fail("D020", {{"program", "pdftotext"}, {"package", "poppler-utils"}});
  }
  Result<ImportedText> imported =
      ReadLayout(Conversion::kPdfToLayout, bytes, language, *options.converter);
  const bool unread =
      !imported && (imported.error().code == "D070" || imported.error().code == "D071");
  if (!unread || !options.ocr) {
    return imported;
  }
  imported = ReadLayout(Conversion::kPdfToImageLayout, bytes, language, *options.converter);
  if (imported) {
    imported->from_ocr = true;
    imported->notices.push_back(Note("D075", {}));
  }
  return imported;
}

}  // namespace hegui
