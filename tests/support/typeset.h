// Sets text on pages as official documents are set, for tests of formats with places: A4, 22 lines of 28 characters of 16 points, a
// page number at the foot. Ideographs and their marks take a place, all else half of one; words are parted where pdftotext parts them.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "engine/import/page_layout.h"

namespace hegui::testing {

class Typesetter {
 public:
  static constexpr double kEm = 16, kLeft = 80, kTop = 105, kPitch = 28, kWidth = 28 * kEm;
  static constexpr std::size_t kLinesPerPage = 22;

  // A paragraph, its first line drawn in by so many characters.
  void Paragraph(const std::string& text, int indent = 2);
  // A line in the middle, of that size; one that ends so many characters before the right margin; an empty one.
  void Centred(const std::string& text, double size = 22);
  void ToTheRight(const std::string& text, double room = 4);
  void Blank() { ++line_; }
  // A row whose cells begin at these places, in points from the left margin.
  void Row(const std::vector<std::string>& cells, const std::vector<double>& places);
  void NextPage();

  bool page_numbers = true;
  bool parts_scripts =
      true;  // else a word goes on from ideographs to digits, as where a program leaves no gap between them
  std::string head;  // of every page

  std::vector<PlacedPage> Finish();

 private:
  void Place(const std::string& text, double left, double size);
  PlacedPage& Page();

  std::vector<PlacedPage> pages_;
  std::size_t line_ = 0;  // of the page
};

// As `pdftotext -bbox-layout` would write it.
std::string ToLayoutXhtml(const std::vector<PlacedPage>& pages);

}  // namespace hegui::testing
