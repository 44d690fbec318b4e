#include "engine/import/pdf_scan.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <string>
#include <system_error>

#include "engine/import/page_scan.h"

namespace hegui {
namespace {

// Dots to the inch: a drawn background has few.
constexpr double kLeastResolution = 72;
constexpr double kPointsPerInch = 72;
// From the right: what follows "object ID", which is one word or two.
constexpr std::size_t kColumns = 15, kXResolution = 4, kYResolution = 3, kObject = 10;

constexpr std::string_view kInline = "[inline]";

struct Pictures {
  double area = 0;  // square points
  double largest = 0;
  std::string object;  // of the largest
};

std::vector<std::string_view> Split(std::string_view line) {
  std::vector<std::string_view> words;
  for (std::size_t begin = line.find_first_not_of(' '); begin != std::string_view::npos;) {
    const std::size_t end = std::min(line.find(' ', begin), line.size());
    words.push_back(line.substr(begin, end - begin));
    begin = line.find_first_not_of(' ', end);
  }
  return words;
}

double Number(std::string_view text) {
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size() && std::isfinite(number) ? number
                                                                                           : 0;
}

void ReadPicture(const std::vector<std::string_view>& row, std::vector<Pictures>& pages) {
  const double x_resolution = Number(row[row.size() - kXResolution]);
  const double y_resolution = Number(row[row.size() - kYResolution]);
  const double page = Number(row[0]);
  const bool counts = row[2] == "image" || row[2] == "stencil";
  if (!counts || page < 1 || page > static_cast<double>(pages.size()) ||
      std::min(x_resolution, y_resolution) < kLeastResolution) {
    return;
  }
  const double area = Number(row[3]) / x_resolution * Number(row[4]) / y_resolution *
                      kPointsPerInch * kPointsPerInch;
  Pictures& pictures = pages[static_cast<std::size_t>(page) - 1];
  pictures.area += area;
  if (area > pictures.largest) {
    pictures.largest = area;
    pictures.object = row[kObject];
  }
}

// As `pdfimages -list` writes it, a line for each picture on a page.
std::vector<Pictures> ReadPictureList(std::string_view list, std::size_t page_count) {
  std::vector<Pictures> pages(page_count);
  while (!list.empty()) {
    const std::size_t end = std::min(list.find('\n'), list.size());
    const std::vector<std::string_view> row = Split(list.substr(0, end));
    list.remove_prefix(std::min(end + 1, list.size()));
    if (row.size() >= kColumns) {
      ReadPicture(row, pages);
    }
  }
  return pages;
}

// Ideographs and their marks, of text that may be broken: the first bytes of what stands behind U+3000.
std::size_t CountWide(std::string_view text) {
  constexpr unsigned char kFirstWide = 0xE3;
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char byte) {
    return static_cast<unsigned char>(byte) >= kFirstWide;
  }));
}

// On each page, of the XML that `pdftohtml` writes: what stands between tags.
std::vector<std::size_t> CountVisible(std::string_view xml, std::size_t page_count) {
  constexpr std::string_view kPage = "<page number=\"";
  std::vector<std::size_t> counts(page_count, 0);
  std::size_t page = 0;
  for (std::size_t begin = 0; begin < xml.size();) {
    const std::size_t tag = std::min(xml.find('<', begin), xml.size());
    if (page >= 1 && page <= page_count) {
      counts[page - 1] += CountWide(xml.substr(begin, tag - begin));
    }
    if (xml.substr(tag).starts_with(kPage)) {
      std::from_chars(xml.data() + tag + kPage.size(), xml.data() + xml.size(), page);
    }
    const std::size_t end = std::min(xml.find('>', tag), xml.size());
    begin = std::min(end + 1, xml.size());
  }
  return counts;
}

std::size_t CountWords(const PlacedPage& page) {
  std::size_t count = 0;
  for (const PlacedWord& word : page.words) {
    count += CountWide(word.text);
  }
  return count;
}

}  // namespace

std::vector<std::uint32_t> FindScannedPdfPages(std::string_view bytes,
                                               const std::vector<PlacedPage>& pages,
                                               const Converter& converter) {
  // The dictionary of a picture stands in the open in every file, even an encrypted one.
  if (bytes.find("/Image") == std::string_view::npos) {
    return {};
  }
  const Result<std::string> list = converter.Convert(Conversion::kPdfToPictureList, bytes);
  if (!list) {
    return {};
  }
  const std::vector<Pictures> pictures = ReadPictureList(*list, pages.size());
  std::vector<PageCover> covers(pages.size());
  bool any = false;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    covers[i].has_text = !pages[i].words.empty();
    covers[i].covered = pictures[i].area >= kCoveringShare * pages[i].width * pages[i].height;
    // A picture that stands within the page's drawing is its own.
    covers[i].picture =
        pictures[i].object == kInline ? std::to_string(i + 1) : "object " + pictures[i].object;
    any = any || (covers[i].has_text && covers[i].covered);
  }
  if (!any) {
    return {};
  }
  const Result<std::string> visible = converter.Convert(Conversion::kPdfToVisibleText, bytes);
  if (!visible) {
    return {};
  }
  const std::vector<std::size_t> shown = CountVisible(*visible, pages.size());
  for (std::size_t i = 0; i < pages.size(); ++i) {
    covers[i].hidden = shown[i] * 2 < CountWords(pages[i]);
  }
  return FindScannedPages(covers);
}

}  // namespace hegui
