#include "engine/import/pdf_importer.h"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "engine/import/page_layout.h"
#include "engine/import/pdf_layout.h"
#include "engine/text/utf8.h"

namespace hegui {
namespace {

// Percent of the characters that are no blanks. A report has some 80 of Chinese, with many tables 50; a font without a table of
// characters gives none.
constexpr std::size_t kLeastHan = 30;
constexpr std::size_t kMostUnknown = 10;
constexpr std::size_t kMaxPagesNamed = 10;

struct Characters {
  std::size_t all = 0, han = 0, unknown = 0;
};

Characters Count(std::string_view text) {
  Characters count;
  for (std::size_t offset = 0; offset < text.size();) {
    const Utf8Character character = CharacterAt(text, offset);
    offset += character.size;
    const char32_t code = character.code;
    if (code <= U' ' || code == U'\u3000' || code == U'\u00A0') {
      continue;
    }
    const bool private_use = code >= 0xE000 && code < 0xF900;
    ++count.all;
    count.han += IsHan(code) ? 1U : 0U;
    count.unknown += code == 0xFFFD || private_use ? 1U : 0U;
  }
  return count;
}

Diagnostic Note(std::string code, DiagnosticLevel level, MessageArguments arguments) {
  Diagnostic note;
  note.code = std::move(code);
  note.level = level;
  note.arguments = std::move(arguments);
  return note;
}

// Pages without text beside others that have some: pictures, or blank ones.
void NoteEmptyPages(const std::vector<PlacedPage>& pages, Diagnostics& notices) {
  std::size_t count = 0;
  std::string named;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    if (pages[i].words.empty() && ++count <= kMaxPagesNamed) {
      named += (named.empty() ? "" : ", ") + std::to_string(i + 1);
    }
  }
  if (count > 0) {
    notices.push_back(Note("D074", DiagnosticLevel::kWarning,
                           {{"pages", count > kMaxPagesNamed ? named + ", …" : named},
                            {"count", std::to_string(count)}}));
  }
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
  ImportedText imported = LayOutPages(*pages, language);
  const Characters count = Count(imported.source.text());
  if (count.all == 0) {
    return Fail("D070", {{"pages", std::to_string(pages->size())}});
  }
  if (count.han * 100 < kLeastHan * count.all || count.unknown * 100 > kMostUnknown * count.all) {
    return Fail("D071", {{"share", std::to_string(count.han * 100 / count.all)}});
  }
  NoteEmptyPages(*pages, imported.notices);
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
    imported->notices.push_back(Note("D075", DiagnosticLevel::kWarning, {}));
  }
  return imported;
}

}  // namespace hegui
