#include "tests/accuracy/labels.h"

#include <charconv>
#include <optional>

namespace hegui::accuracy {
namespace {

constexpr std::string_view kHeader = "rule\tstatus\treason\tline\tquote\tnote";

bool IsNone(std::string_view text) { return text.empty() || text == "–" || text == "-"; }

bool ReadNumber(std::string_view text, std::uint32_t& number) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size() && number > 0;
}

std::optional<LineRange> ReadRange(std::string_view text) {
  LineRange range;
  const std::size_t dash = text.find('-');
  if (!ReadNumber(text.substr(0, dash), range.first)) {
    return std::nullopt;
  }
  range.last = range.first;
  if (dash != std::string_view::npos &&
      (!ReadNumber(text.substr(dash + 1), range.last) || range.last < range.first)) {
    return std::nullopt;
  }
  return range;
}

// Reads the columns of a row; says what is wrong with it, or nothing.
std::string ReadRow(const std::vector<std::string>& columns, Label& label) {
  if (columns.size() < 5) {
    return "fewer than five columns";
  }
  label.rule = columns[0];
  for (const std::string& word : Split(columns[1], '|')) {
    const std::optional<Status> status = StatusNamed(word);
    if (!status) {
      return "no such status: " + word;
    }
    label.statuses.push_back(*status);
  }
  if (!IsNone(columns[2])) {
    for (const std::string& word : Split(columns[2], '|')) {
      const std::optional<Reason> reason = ReasonNamed(word);
      if (!reason) {
        return "no such reason: " + word;
      }
      label.reasons.push_back(*reason);
    }
  }
  if (!IsNone(columns[3])) {
    for (const std::string& word : Split(columns[3], '|')) {
      const std::optional<LineRange> range = ReadRange(word);
      if (!range) {
        return "no line number: " + word;
      }
      label.lines.push_back(*range);
    }
  }
  label.quote = IsNone(columns[4]) ? std::string() : columns[4];
  label.note = columns.size() > 5 ? columns[5] : std::string();
  return {};
}

}  // namespace

std::vector<std::string> Split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  for (std::size_t from = 0;;) {
    const std::size_t end = text.find(separator, from);
    parts.emplace_back(text.substr(from, end - from));
    if (end == std::string_view::npos) {
      return parts;
    }
    from = end + 1;
  }
}

LabelFile ParseLabels(std::string_view text) {
  LabelFile file;
  int row = 0;
  for (const std::string& line : Split(text, '\n')) {
    ++row;
    if (row == 1) {
      if (line != kHeader) {
        file.problems.push_back("1: the first line must name the columns");
      }
      continue;
    }
    if (line.empty()) {
      continue;
    }
    Label label;
    label.row = row;
    if (std::string problem = ReadRow(Split(line, '\t'), label); !problem.empty()) {
      file.problems.push_back(std::to_string(row) + ": " + problem);
    } else {
      file.labels.push_back(std::move(label));
    }
  }
  return file;
}

}  // namespace hegui::accuracy
