// Which pages are pictures with a text layer that somebody's OCR put there (a scan that can be searched). A picture behind visible text,
// as a letterhead or a watermark, is none. Pure and thread-safe.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/document/imported_text.h"

namespace hegui {

// Of the page, what pictures must cover: scans leave margins out at times, photographs between paragraphs leave room for these.
inline constexpr double kCoveringShare = 0.7;

struct PageCover {
  bool has_text = false;
  bool covered = false;  // by pictures
  bool hidden = false;   // most of its text cannot be seen
  std::string picture;   // the largest, by which it is known among all pages
};

// Pages in ascending order, from 1: covered, and their text is hidden, or most pages have a picture of their own.
std::vector<std::uint32_t> FindScannedPages(const std::vector<PageCover>& pages);

// Notice D090 {pages, count}; the document counts as read by OCR when much of its text stands on them.
void NoteScannedPages(const std::vector<std::uint32_t>& scanned, ImportedText& imported);

}  // namespace hegui
