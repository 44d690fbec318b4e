#include "engine/import/pdf_scan.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <map>
#include <string>
#include <system_error>

namespace hegui {
namespace {

// Of the page, what pictures must cover: scans leave margins out at times, photographs between paragraphs leave room for these.
constexpr double kScanShare = 0.7;
// Dots to the inch: a drawn background has few.
constexpr double kLeastResolution = 72;
// Pictures over text that is not hidden: so many pages, and this share of all that hold text, must have one of their own.
constexpr std::size_t kLeastPages = 2;
constexpr double kLeastShare = 0.8;
constexpr double kPointsPerInch = 72;
// From the right: what follows "object ID", which is one word or two.
constexpr std::size_t kColumns = 15, kXResolution = 4, kYResolution = 3, kObject = 10;

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

// Pages whose picture no other page has.
std::vector<std::uint32_t> WithOwnPicture(const std::vector<std::uint32_t>& covered,
                                          const std::vector<Pictures>& pictures) {
  std::map<std::string_view, std::size_t> uses;
  for (const std::uint32_t page : covered) {
    ++uses[pictures[page - 1].object];
  }
  std::vector<std::uint32_t> own;
  for (const std::uint32_t page : covered) {
    const std::string_view object = pictures[page - 1].object;
    if (uses[object] == 1 || object == "[inline]") {
      own.push_back(page);
    }
  }
  return own;
}

}  // namespace

std::vector<std::uint32_t> FindScannedPages(std::string_view bytes,
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
  std::vector<std::uint32_t> covered;
  std::size_t with_text = 0;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    if (!pages[i].words.empty()) {
      ++with_text;
      if (pictures[i].area >= kScanShare * pages[i].width * pages[i].height) {
        covered.push_back(static_cast<std::uint32_t>(i + 1));
      }
    }
  }
  if (covered.empty()) {
    return {};
  }
  const Result<std::string> visible = converter.Convert(Conversion::kPdfToVisibleText, bytes);
  if (!visible) {
    return {};
  }
  const std::vector<std::size_t> shown = CountVisible(*visible, pages.size());
  std::vector<std::uint32_t> own = WithOwnPicture(covered, pictures);
  if (own.size() < kLeastPages ||
      static_cast<double>(own.size()) < kLeastShare * static_cast<double>(with_text)) {
    own.clear();
  }
  std::vector<std::uint32_t> scanned;
  for (const std::uint32_t page : covered) {
    const bool hidden = shown[page - 1] * 2 < CountWords(pages[page - 1]);
    if (hidden || std::binary_search(own.begin(), own.end(), page)) {
      scanned.push_back(page);
    }
  }
  return scanned;
}

}  // namespace hegui
