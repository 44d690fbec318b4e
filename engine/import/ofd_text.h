// The text objects of OFD: runs of characters with the places that matrices and distances give them. Pure and thread-safe.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/import/page_layout.h"
#include "engine/import/xml_reader.h"

namespace hegui {

inline constexpr double kPointsPerMillimetre = 72.0 / 25.4;

struct OfdBox {
  double left = 0, top = 0, width = 0, height = 0;  // millimetres
};
// "x y w h"; nothing for anything else.
std::optional<OfdBox> ReadOfdBox(std::string_view text);

// From an object's own places to those of what holds it: "a b c d e f", and then the corner of its box.
class OfdPlacement {
 public:
  // Of an element with the attributes Boundary and CTM.
  explicit OfdPlacement(const XmlAttributes& attributes);

  std::pair<double, double> Apply(double x, double y) const;
  // Neither level nor upright, as watermarks are.
  bool IsSlanted() const;
  const OfdBox& box() const { return box_; }

 private:
  OfdBox box_;
  std::array<double, 6> matrix_{1, 0, 0, 1, 0, 0};
};

// The words of another object that is shown in this place.
PlacedWord Moved(const PlacedWord& word, const OfdPlacement& placement);

class OfdText {
 public:
  // Of the element TextObject.
  explicit OfdText(const XmlAttributes& attributes);

  // Its element FillColor.
  void Colour(const XmlAttributes& attributes);
  // Its element TextCode: where it begins and how far its characters are from one another. Then the text of it.
  void Begin(const XmlAttributes& attributes);
  void Place(const std::string& text, std::vector<PlacedWord>& words);

  bool IsShown() const { return shown_; }  // at all, not so by order of the document
  bool HasInk() const { return ink_; }     // else it is there to be searched and copied

 private:
  void Extend(char32_t code, double width, PlacedWord& word) const;

  OfdPlacement placement_;
  double size_, h_scale_;
  bool shown_, ink_;
  double x_ = 0, y_ = 0;  // where the next character stands
  std::string delta_x_, delta_y_;
};

}  // namespace hegui
