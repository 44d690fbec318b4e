#include "engine/import/page_scan.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <string_view>
#include <utility>

#include "engine/import/page_content.h"

namespace hegui {
namespace {

// Pictures over text that is not hidden: so many pages, and this share of all that hold text, must have one of their own.
constexpr std::size_t kLeastPages = 2;
constexpr double kLeastShare = 0.8;
// Of all characters, in percent: from so many on that stand in pictures, what is missing may be what was misread.
constexpr std::size_t kMuchScanned = 20;

// Pages that are covered by a picture that no other page has; none when they are few.
std::vector<bool> FindOwnPictures(const std::vector<PageCover>& pages) {
  std::map<std::string_view, std::size_t> uses;
  std::size_t with_text = 0, count = 0;
  for (const PageCover& page : pages) {
    with_text += page.has_text ? 1U : 0U;
    uses[page.picture] += page.covered ? 1U : 0U;
  }
  std::vector<bool> own(pages.size(), false);
  for (std::size_t i = 0; i < pages.size(); ++i) {
    own[i] = pages[i].has_text && pages[i].covered && uses[pages[i].picture] == 1;
    count += own[i] ? 1U : 0U;
  }
  if (count < kLeastPages ||
      static_cast<double>(count) < kLeastShare * static_cast<double>(with_text)) {
    own.assign(pages.size(), false);
  }
  return own;
}

}  // namespace

std::vector<std::uint32_t> FindScannedPages(const std::vector<PageCover>& pages) {
  const std::vector<bool> own = FindOwnPictures(pages);
  std::vector<std::uint32_t> scanned;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    if (own[i] || (pages[i].has_text && pages[i].covered && pages[i].hidden)) {
      scanned.push_back(static_cast<std::uint32_t>(i + 1));
    }
  }
  return scanned;
}

void NoteScannedPages(const std::vector<std::uint32_t>& scanned, ImportedText& imported) {
  if (scanned.empty()) {
    return;
  }
  std::size_t all = 0, within = 0;
  for (const BoxedText& word : imported.boxes) {
    const std::size_t count = CountShown(word.text.Of(imported.source.text())).all;
    all += count;
    within += std::binary_search(scanned.begin(), scanned.end(), word.box.page) ? count : 0;
  }
  imported.from_ocr = within * 100 >= kMuchScanned * all;
  Diagnostic notice;
  notice.code = "D090";
  notice.level = DiagnosticLevel::kWarning;
  notice.arguments = {{"pages", ListPages(scanned)}, {"count", std::to_string(scanned.size())}};
  imported.notices.push_back(std::move(notice));
}

}  // namespace hegui
