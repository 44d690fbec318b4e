#include "engine/import/page_content.h"

#include <utility>

#include "engine/text/utf8.h"

namespace hegui {
namespace {

// Percent of the characters that are no blanks. A report has some 80 of Chinese, with many tables 50; a font without a table of
// characters gives none.
constexpr std::size_t kLeastHan = 30;
constexpr std::size_t kMostUnknown = 10;
constexpr std::size_t kMaxRunsNamed = 10;

bool IsBlank(char32_t code) { return code <= U' ' || code == U'\u3000' || code == U'\u00A0'; }
bool IsPrivateUse(char32_t code) { return (code >= 0xE000 && code < 0xF900) || code >= 0xF0000; }

}  // namespace

CharacterCount CountShown(std::string_view text) {
  CharacterCount count;
  for (std::size_t offset = 0; offset < text.size();) {
    const Utf8Character character = CharacterAt(text, offset);
    offset += character.size;
    if (IsBlank(character.code)) {
      continue;
    }
    ++count.all;
    count.han += IsHan(character.code) ? 1U : 0U;
    count.unknown += character.code == 0xFFFD || IsPrivateUse(character.code) ? 1U : 0U;
  }
  return count;
}

Result<void> CheckPageText(const ImportedText& imported, std::size_t pages,
                           const std::string& format) {
  const CharacterCount count = CountShown(imported.source.text());
  if (count.all == 0) {
    return Fail("D070", {{"pages", std::to_string(pages)}, {"format", format}});
  }
  if (count.han * 100 < kLeastHan * count.all || count.unknown * 100 > kMostUnknown * count.all) {
    return Fail("D071",
                {{"share", std::to_string(count.han * 100 / count.all)}, {"format", format}});
  }
  return {};
}

void NotePagesWithoutText(std::size_t pages, ImportedText& imported) {
  std::vector<bool> has_text(pages + 1, false);
  for (const BoxedText& word : imported.boxes) {
    if (word.box.page <= pages) {
      has_text[word.box.page] = true;
    }
  }
  std::vector<std::uint32_t> without;
  for (std::size_t page = 1; page <= pages; ++page) {
    if (!has_text[page]) {
      without.push_back(static_cast<std::uint32_t>(page));
    }
  }
  if (without.empty()) {
    return;
  }
  Diagnostic notice;
  notice.code = "D074";
  notice.level = DiagnosticLevel::kWarning;
  notice.arguments = {{"pages", ListPages(without)}, {"count", std::to_string(without.size())}};
  imported.notices.push_back(std::move(notice));
}

std::string ListPages(const std::vector<std::uint32_t>& pages) {
  std::string list;
  std::size_t runs = 0;
  for (std::size_t begin = 0; begin < pages.size();) {
    std::size_t end = begin + 1;
    while (end < pages.size() && pages[end] == pages[end - 1] + 1) {
      ++end;
    }
    list += list.empty() ? "" : ", ";
    if (++runs > kMaxRunsNamed) {
      return list + "…";
    }
    list += std::to_string(pages[begin]);
    if (end - begin > 1) {
      list += (end - begin == 2 ? ", " : "–") + std::to_string(pages[end - 1]);
    }
    begin = end;
  }
  return list;
}

}  // namespace hegui
