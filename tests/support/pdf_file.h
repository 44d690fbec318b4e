// Writes a PDF with a text layer, for tests: a font that is not embedded, characters of the UCS-2 table for Chinese, which readers know
// from their own data (poppler-data). Pages as they were placed (engine/import/page_layout.h).
#pragma once

#include <string>
#include <vector>

#include "engine/import/page_layout.h"

namespace hegui::testing {

std::string WritePdf(const std::vector<PlacedPage>& pages);

// The drawing operators of the page's words. `hidden`: drawn without ink, as a text layer over a picture is.
std::string PdfStreamOf(const PlacedPage& page, bool hidden = false);

// A picture as large as a page, which streams draw by kDrawPicture: none, the same for all pages, or each page its own.
enum class PdfPictures { kNone, kShared, kOwn };
inline constexpr const char* kDrawPicture = "q 595 0 0 842 0 0 cm /Pic Do Q\n";

// A PDF whose pages have these streams of drawing operators.
std::string WritePdfOfStreams(const std::vector<std::string>& streams,
                              PdfPictures pictures = PdfPictures::kNone);

}  // namespace hegui::testing
