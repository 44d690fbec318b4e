// The floors that figures must not fall below, in percent with two decimals: floors.tsv. They only rise.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hegui::accuracy {

// By the name of the figure ("examples.recall"), hundredths of a percent.
using NamedFigures = std::map<std::string, int>;

struct Floors {
  NamedFigures floors;
  std::vector<std::string> problems;
};
// Lines of name, tab, percentage; what begins with # is a remark.
Floors ParseFloors(std::string_view text);

struct FloorCheck {
  std::vector<std::string>
      below;  // what is wrong: a figure below its floor, or a floor without a figure
  std::vector<std::string> above;  // what could be raised, and figures without a floor
};
FloorCheck CheckFloors(const NamedFigures& floors, const NamedFigures& figures);

// The text of the file with every floor raised to its figure, never lowered; figures without a floor are added.
std::string RaisedFloors(const NamedFigures& floors, const NamedFigures& figures);

}  // namespace hegui::accuracy
