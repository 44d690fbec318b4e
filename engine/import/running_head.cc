#include "engine/import/running_head.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "engine/text/fold.h"

namespace hegui {
namespace {

// Lines from either end of a page that may be a head: two of them and a page number.
constexpr std::size_t kEdgeLines = 3;
constexpr std::size_t kMaxHeadBytes = 300;
constexpr std::size_t kMaxNumberBytes = 32;
constexpr std::size_t kMaxDigits = 4;
// Heights that count as one, in points.
constexpr double kSameHeight = 6;
// Left and right pages may have heads of their own, the first page none.
constexpr std::size_t kLeastPages = 2;
constexpr double kLeastShare = 0.4;

struct EdgeLine {
  std::size_t page = 0, line = 0;  // indices
  bool at_top = false;
  std::string folded;
};

bool IsDigit(char byte) { return byte >= '0' && byte <= '9'; }

// Heads may count pages: digits are one.
std::string Shape(const std::string& folded) {
  std::string shape;
  for (const char byte : folded) {
    if (!IsDigit(byte)) {
      shape += byte;
    } else if (shape.empty() || shape.back() != '0') {
      shape += '0';
    }
  }
  return shape;
}

std::optional<long> BareNumber(const std::string& folded) {
  if (folded.empty() || folded.size() > kMaxDigits ||
      !std::all_of(folded.begin(), folded.end(), IsDigit)) {
    return std::nullopt;
  }
  return std::stol(folded);
}

bool IsMarkedNumber(const std::string& folded, const LayoutCues& layout) {
  return folded.size() <= kMaxNumberBytes &&
         std::any_of(layout.page_number.begin(), layout.page_number.end(),
                     [&folded](const Regex& cue) { return cue.Matches(folded); });
}

std::vector<EdgeLine> FindEdges(const std::vector<std::vector<PageLine>>& pages,
                                const FoldTable& fold) {
  std::vector<EdgeLine> edges;
  for (std::size_t page = 0; page < pages.size(); ++page) {
    const std::size_t count = pages[page].size();
    for (std::size_t line = 0; line < count; ++line) {
      const bool top = line < kEdgeLines, foot = line + kEdgeLines >= count;
      if (!(top || foot) || pages[page][line].text.size() > kMaxHeadBytes) {
        continue;
      }
      EdgeLine edge{page, line, top, FoldPhrase(pages[page][line].text, fold)};
      // On a page of few lines a line may belong to both ends.
      if (top && foot) {
        edge.at_top = line * 2 < count;
      }
      edges.push_back(std::move(edge));
    }
  }
  return edges;
}

class HeadFinder {
 public:
  HeadFinder(const std::vector<std::vector<PageLine>>& pages, const Language& language)
      : pages_(pages), language_(language), edges_(FindEdges(pages, language.fold)) {
    for (const EdgeLine& edge : edges_) {
      const auto height = HeightOf(edge);
      ++repeats_[{Shape(edge.folded), height}];
      if (const std::optional<long> number = BareNumber(edge.folded)) {
        ++numbers_[{*number - static_cast<long>(edge.page), edge.at_top}];
      }
    }
  }

  // Marks the lines from the edges inwards; behind the first line that is text nothing is a head.
  std::vector<std::vector<bool>> Run() const {
    std::vector<std::vector<bool>> heads(pages_.size());
    for (std::size_t i = 0; i < pages_.size(); ++i) {
      heads[i].resize(pages_[i].size(), false);
    }
    for (const EdgeLine& edge : edges_) {
      if (edge.at_top && (edge.line == 0 || heads[edge.page][edge.line - 1]) && IsHead(edge)) {
        heads[edge.page][edge.line] = true;
      }
    }
    for (auto edge = edges_.rbegin(); edge != edges_.rend(); ++edge) {
      std::vector<bool>& page = heads[edge->page];
      if (!edge->at_top && (edge->line + 1 == page.size() || page[edge->line + 1]) &&
          IsHead(*edge)) {
        page[edge->line] = true;
      }
    }
    return heads;
  }

 private:
  using Repeat = std::pair<std::string, long>;

  long HeightOf(const EdgeLine& edge) const {
    return std::lround(pages_[edge.page][edge.line].top / kSameHeight);
  }

  std::size_t Repeats(const EdgeLine& edge) const {
    std::size_t count = 0;
    const long height = HeightOf(edge);
    for (long near = height - 1; near <= height + 1; ++near) {
      const auto found = repeats_.find({Shape(edge.folded), near});
      count += found == repeats_.end() ? 0 : found->second;
    }
    return count;
  }

  bool IsEnough(std::size_t count) const {
    return count >= kLeastPages &&
           static_cast<double>(count) >= kLeastShare * static_cast<double>(pages_.size());
  }

  bool IsHead(const EdgeLine& edge) const {
    if (IsMarkedNumber(edge.folded, language_.layout)) {
      return true;
    }
    if (const std::optional<long> number = BareNumber(edge.folded)) {
      const auto found = numbers_.find({*number - static_cast<long>(edge.page), edge.at_top});
      return found != numbers_.end() && IsEnough(found->second);
    }
    return IsEnough(Repeats(edge));
  }

  const std::vector<std::vector<PageLine>>& pages_;
  const Language& language_;
  const std::vector<EdgeLine> edges_;
  std::map<Repeat, std::size_t> repeats_;
  std::map<std::pair<long, bool>, std::size_t> numbers_;  // by difference to the page
};

}  // namespace

std::vector<PageLine> TakeRunningHeads(std::vector<std::vector<PageLine>>& pages,
                                       const Language& language) {
  const std::vector<std::vector<bool>> heads = HeadFinder(pages, language).Run();
  std::vector<PageLine> taken;
  for (std::size_t page = 0; page < pages.size(); ++page) {
    std::vector<PageLine> kept;
    kept.reserve(pages[page].size());
    for (std::size_t line = 0; line < pages[page].size(); ++line) {
      (heads[page][line] ? taken : kept).push_back(std::move(pages[page][line]));
    }
    pages[page] = std::move(kept);
  }
  return taken;
}

}  // namespace hegui
