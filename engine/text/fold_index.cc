#include "engine/text/fold_index.h"

#include <algorithm>

namespace hegui {
namespace {

// Two pages are shared by all that have no entry of their own: what is kept, and what is kept and blankless.
constexpr std::uint16_t kPlainPage = 0;
constexpr std::uint16_t kBlanklessPage = 1;
constexpr std::uint16_t kFirstOwnPage = 2;

constexpr char32_t kLastCodePoint = 0x10FFFF;

}  // namespace

FoldIndex::FoldIndex(const FoldTable& table)
    : page_of_(kPageCount, kPlainPage), pages_(kFirstOwnPage) {
  for (Entry& entry : pages_[kBlanklessPage]) {
    entry.blankless = true;
  }
  for (const auto& [first, last] : table.blankless) {
    AddBlankless(first, last);
  }
  const auto punctuate = [this](char32_t code, char32_t narrow, char32_t wide) {
    if (Entry* entry = Find(code)) {
      *entry = {Action::kPunctuation, true, narrow, wide};
    }
    if (Entry* entry = Find(wide)) {
      entry->blankless = true;
    }
  };
  for (const auto& [narrow, wide] : table.punctuation) {
    punctuate(narrow, narrow, wide);
  }
  for (const auto& [from, to] : table.characters) {
    const auto punctuation = table.punctuation.find(to);
    if (punctuation != table.punctuation.end()) {
      punctuate(from, to, punctuation->second);
    } else if (Entry* entry = Find(from)) {
      entry->action = to == 0 ? Action::kDrop : to == U' ' ? Action::kBlank : Action::kReplace;
      entry->to = to;
    }
  }
  Find(U' ')->action = Action::kBlank;
  Find(U'\n')->action = Action::kLineEnd;
  Find(U'\r')->action = Action::kLineEnd;
  FindPlainLeads();
}

FoldIndex::Entry* FoldIndex::Find(char32_t code) {
  if (code > kLastCodePoint) {
    return nullptr;
  }
  std::uint16_t& page = page_of_[code / kPageSize];
  if (page < kFirstOwnPage) {
    pages_.push_back(pages_[page]);
    page = static_cast<std::uint16_t>(pages_.size() - 1);
  }
  return &pages_[page][code % kPageSize];
}

void FoldIndex::AddBlankless(char32_t first, char32_t last) {
  last = std::min(last, kLastCodePoint);
  for (char32_t code = first; code <= last;) {
    std::uint16_t& page = page_of_[code / kPageSize];
    if (page < kFirstOwnPage && code % kPageSize == 0 && last - code >= kPageSize - 1) {
      page = kBlanklessPage;
      code += kPageSize;
    } else {
      Find(code)->blankless = true;
      ++code;
    }
  }
}

void FoldIndex::FindPlainLeads() {
  constexpr std::size_t kPagesOfLead = 0x1000 / kPageSize;
  for (std::size_t lead = 0xE0; lead <= 0xEF; ++lead) {
    const auto pages = page_of_.begin() + static_cast<std::ptrdiff_t>((lead & 0x0F) * kPagesOfLead);
    plain_lead_[lead] = std::all_of(pages, pages + kPagesOfLead,
                                    [](std::uint16_t page) { return page < kFirstOwnPage; });
  }
}

}  // namespace hegui
