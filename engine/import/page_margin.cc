#include "engine/import/page_margin.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "engine/text/utf8.h"

namespace hegui {
namespace {

// Points that count as one place.
constexpr double kBin = 3;
// Sizes of type that count as one, in points.
constexpr double kTypeBin = 0.5;
constexpr double kPitchBin = 1;
// In widths of an ideograph.
constexpr double kLongLine = 15;
constexpr double kColumnShare = 0.8;  // or of the column that it stands in
constexpr double kSameShift = 0.7;
constexpr double kLeastShift = 0.7;
constexpr double kShortEnd = 3;  // a line that leaves so much room ends a paragraph
constexpr double kIndent = 1.2;
constexpr double kMaxIndent = 4;
// Of all long lines, those that must begin at the left margin.
constexpr double kLeastShare = 0.05;
constexpr std::size_t kLeastIndents = 2;

using Histogram = std::map<long, std::size_t>;

long Binned(double value, double bin) { return std::lround(value / bin); }

// The bin that, with its neighbours, holds most.
long Commonest(const Histogram& histogram) {
  long best = 0;
  std::size_t most = 0;
  for (const auto& [bin, count] : histogram) {
    std::size_t sum = 2 * count;
    for (const long near : {bin - 1, bin + 1}) {
      const auto found = histogram.find(near);
      sum += found == histogram.end() ? 0 : found->second;
    }
    if (sum > most) {
      most = sum;
      best = bin;
    }
  }
  return best;
}

struct Edges {
  Histogram lefts, rights;
  std::size_t lines = 0;

  void Add(const PageLine& line) {
    ++lefts[Binned(line.left, kBin)];
    ++rights[Binned(line.right, kBin)];
    ++lines;
  }

  // The leftmost place at which lines begin that are no exception.
  double Left() const {
    const auto least =
        static_cast<std::size_t>(std::ceil(kLeastShare * static_cast<double>(lines)));
    for (const auto& [bin, count] : lefts) {
      const auto next = lefts.find(bin + 1);
      if (count + (next == lefts.end() ? 0 : next->second) >= least) {
        return static_cast<double>(bin) * kBin;
      }
    }
    return 0;
  }
  double Right() const { return static_cast<double>(Commonest(rights)) * kBin; }
};

double TypeOf(const std::vector<PageLine>& lines) {
  Histogram characters;
  for (const PageLine& line : lines) {
    characters[Binned(line.em, kTypeBin)] += CountHan(line.text);
  }
  return static_cast<double>(Commonest(characters)) * kTypeBin;
}

double PitchOf(const std::vector<PageLine>& lines, double em) {
  Histogram pitches;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const double pitch = lines[i].bottom - lines[i - 1].bottom;
    if (lines[i].page == lines[i - 1].page && pitch >= em && pitch <= 4 * em) {
      ++pitches[Binned(pitch, kPitchBin)];
    }
  }
  return static_cast<double>(Commonest(pitches)) * kPitchBin;
}

bool IsLong(const PageLine& line, double em) {
  const double most = line.column > 0 ? kColumnShare * line.column : kLongLine * em;
  return line.cells.size() == 1 && std::abs(line.em - em) <= em / 8 &&
         line.right - line.left >= std::min(most, kLongLine * em);
}

void ReadShifts(const std::vector<PageLine>& lines, PageMargins& margins) {
  std::map<std::uint32_t, Edges> pages;
  for (const PageLine& line : lines) {
    if (IsLong(line, margins.em)) {
      pages[line.page].Add(line);
    }
  }
  for (const auto& [page, edges] : pages) {
    const double left = edges.Left() - margins.left, right = edges.Right() - margins.right;
    if (std::abs(left - right) <= kSameShift * margins.em &&
        std::abs(left) >= kLeastShift * margins.em) {
      margins.shifts[page] = (left + right) / 2;
    }
  }
}

// Whether lines that surely begin a paragraph begin further in.
bool ReadIndent(const std::vector<PageLine>& lines, const PageMargins& margins) {
  std::size_t begins = 0, indented = 0;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const PageLine &before = lines[i - 1], &line = lines[i];
    const double room = margins.RightOn(before.page) - before.right;
    const double indent = (line.left - margins.LeftOn(line.page)) / margins.em;
    if (room < kShortEnd * margins.em || line.cells.size() > 1 || indent >= kMaxIndent ||
        std::abs(line.em - margins.em) > margins.em / 8) {
      continue;
    }
    ++begins;
    indented += indent >= kIndent ? 1U : 0U;
  }
  return indented >= kLeastIndents && indented * 2 >= begins;
}

}  // namespace

PageMargins ReadPageMargins(const std::vector<PageLine>& lines) {
  PageMargins margins;
  margins.em = TypeOf(lines);
  if (lines.empty() || margins.em <= 0) {
    return margins;
  }
  Edges edges;
  for (const PageLine& line : lines) {
    if (IsLong(line, margins.em)) {
      edges.Add(line);
    }
  }
  if (edges.lines == 0) {
    return margins;
  }
  margins.known = true;
  margins.left = edges.Left();
  margins.right = edges.Right();
  margins.pitch = PitchOf(lines, margins.em);
  ReadShifts(lines, margins);
  margins.indented = ReadIndent(lines, margins);
  return margins;
}

}  // namespace hegui
