// What people say of a report, rule by rule: labels/<report>.tsv. Plain values. Reading never fails as a whole: what is
// wrong with a line is said in `problems`, and the line is left out.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/rule/verdict.h"

namespace hegui::accuracy {

struct LineRange {
  std::uint32_t first = 1, last = 1;
};

// One rule's verdict. More than one status: in real doubt, any of them is right.
struct Label {
  std::string rule;
  std::vector<Status> statuses;
  std::vector<Reason> reasons;   // empty: the reason is not judged
  std::vector<LineRange> lines;  // empty: no place
  std::string quote;             // empty: none
  std::string note;
  int row = 0;  // line of the label file
};

struct LabelFile {
  std::vector<Label> labels;
  std::vector<std::string> problems;  // "12: no such status: passed"
};

// Columns rule, status, reason, line, quote, note below a line of their names, with tabs between them; "|" parts
// alternatives; "–", "-" or nothing is none; a line is 12 or 12-14.
LabelFile ParseLabels(std::string_view text);

// Parts of `text` between `separator`s.
std::vector<std::string> Split(std::string_view text, char separator);

}  // namespace hegui::accuracy
