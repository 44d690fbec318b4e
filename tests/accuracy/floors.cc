#include "tests/accuracy/floors.h"

#include <algorithm>
#include <charconv>

#include "tests/accuracy/comparison.h"
#include "tests/accuracy/labels.h"

namespace hegui::accuracy {
namespace {

constexpr std::string_view kRemark =
    "# Floors, in percent: a figure below its floor fails the test. They only rise: hegui_accuracy "
    "--raise-floors.\n";

// "97.5" → 9750.
std::optional<int> ReadPercent(std::string_view text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || value < 0 || value > 100) {
    return std::nullopt;
  }
  return static_cast<int>(value * 100 + 0.5);
}

}  // namespace

Floors ParseFloors(std::string_view text) {
  Floors result;
  for (const std::string& line : Split(text, '\n')) {
    if (line.empty() || line.starts_with('#')) {
      continue;
    }
    const std::vector<std::string> columns = Split(line, '\t');
    const std::optional<int> floor =
        columns.size() == 2 ? ReadPercent(columns[1]) : std::optional<int>();
    if (!floor) {
      result.problems.push_back("no floor: " + line);
    } else if (!result.floors.emplace(columns[0], *floor).second) {
      result.problems.push_back("two floors: " + line);
    }
  }
  return result;
}

FloorCheck CheckFloors(const NamedFigures& floors, const NamedFigures& figures) {
  FloorCheck check;
  for (const auto& [name, floor] : floors) {
    const auto figure = figures.find(name);
    if (figure == figures.end()) {
      check.below.push_back(name + ": has a floor but no figure");
    } else if (figure->second < floor) {
      check.below.push_back(name + ": " + PercentText(figure->second) + " is below its floor " +
                            PercentText(floor));
    } else if (figure->second > floor) {
      check.above.push_back(name + ": " + PercentText(figure->second) + " is above its floor " +
                            PercentText(floor) + ": raise it");
    }
  }
  for (const auto& [name, figure] : figures) {
    if (!floors.contains(name)) {
      check.above.push_back(name + ": " + PercentText(figure) + " has no floor yet");
    }
  }
  return check;
}

std::string RaisedFloors(const NamedFigures& floors, const NamedFigures& figures) {
  NamedFigures raised = floors;
  for (const auto& [name, figure] : figures) {
    int& floor = raised[name];
    floor = std::max(floor, figure);
  }
  std::string text(kRemark);
  for (const auto& [name, floor] : raised) {
    text += name + '\t' + PercentText(floor) + '\n';
  }
  return text;
}

}  // namespace hegui::accuracy
