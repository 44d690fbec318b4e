#include "rules/pack/table_reader.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "engine/base/edit_distance.h"
#include "rules/pack/report.h"

namespace hegui {
namespace {

std::string RangeText(IntRange range) {
  const bool open = range.maximum == IntRange().maximum;
  return std::to_string(range.minimum) + "…" + (open ? "" : std::to_string(range.maximum));
}

// "12.345" for 12.345: as short as it was probably written.
std::string NumberText(double number) {
  std::string text = std::to_string(number);
  text.erase(text.find_last_not_of('0') + 1);
  return text.ends_with('.') ? text + "0" : text;
}

}  // namespace

TableReader::TableReader(LayeredTable layers, std::string name, Diagnostics& diagnostics)
    : layers_(std::move(layers)), name_(std::move(name)), diagnostics_(diagnostics) {}

TableReader::~TableReader() {
  // Of keys equally near, one that differs by its end alone was more likely meant: "rules" is "rule" and not "roles".
  std::vector<std::string_view> known(known_.begin(), known_.end());
  const auto nearest = [&known](std::string_view key) {
    std::stable_partition(known.begin(), known.end(), [key](std::string_view candidate) {
      return key.starts_with(candidate) || candidate.starts_with(key);
    });
    return Nearest(key, known);
  };
  for (const TomlValue& layer : layers_) {
    for (std::size_t i = 0; i < layer.size(); ++i) {
      const std::string& key = layer.key(i);
      if (!accepts_any_key_ && !known_.contains(key)) {
        ReportKey("P002", key, layer.key_place(i), nearest(key));
      }
    }
  }
}

FilePlace TableReader::place() const { return layers_.front().place(); }

std::optional<TomlValue> TableReader::Find(std::string_view key) const {
  for (auto layer = layers_.rbegin(); layer != layers_.rend(); ++layer) {
    if (const std::optional<std::size_t> index = layer->Find(key)) {
      return layer->at(*index);
    }
  }
  return std::nullopt;
}

std::optional<TomlValue> TableReader::Take(std::string_view key) {
  known_.emplace(key);
  return Find(key);
}

std::optional<TomlValue> TableReader::TakeTyped(std::string_view key, TomlType type) {
  const std::optional<TomlValue> value = Take(key);
  if (value && !value->Is(type)) {
    ReportType(key, *value, Name(type));
    return std::nullopt;
  }
  return value;
}

bool TableReader::Read(std::string_view key, std::string& value) {
  const std::optional<TomlValue> found = TakeTyped(key, TomlType::kString);
  if (found) {
    value = found->text();
  }
  return found.has_value();
}

bool TableReader::Read(std::string_view key, bool& value) {
  const std::optional<TomlValue> found = TakeTyped(key, TomlType::kBoolean);
  if (found) {
    value = found->boolean();
  }
  return found.has_value();
}

bool TableReader::Read(std::string_view key, int& value, IntRange range) {
  const std::optional<TomlValue> found = TakeTyped(key, TomlType::kInteger);
  if (!found) {
    return false;
  }
  if (found->integer() < range.minimum || found->integer() > range.maximum) {
    const std::string allowed = RangeText(range);
    ReportValue(key, found->place(), std::to_string(found->integer()),
                std::array{std::string_view(allowed)});
    return false;
  }
  value = static_cast<int>(found->integer());
  return true;
}

bool TableReader::Read(std::string_view key, std::optional<int>& value, IntRange range) {
  int read = 0;
  const bool found = Read(key, read, range);
  if (found) {
    value = read;
  }
  return found;
}

bool TableReader::Read(std::string_view key, std::optional<std::int64_t>& value) {
  const std::optional<TomlValue> found = TakeTyped(key, TomlType::kInteger);
  if (found) {
    value = found->integer();
  }
  return found.has_value();
}

bool TableReader::Read(std::string_view key, std::vector<std::string>& value) {
  const std::optional<TomlValue> found = TakeTyped(key, TomlType::kArray);
  if (!found) {
    return false;
  }
  value.clear();
  for (std::size_t i = 0; i < found->size(); ++i) {
    const TomlValue element = found->at(i);
    if (element.Is(TomlType::kString)) {
      value.push_back(element.text());
    } else {
      ReportType(key, element, Name(TomlType::kString));
    }
  }
  return true;
}

bool TableReader::Read(std::string_view key, std::optional<Date>& value) {
  constexpr std::array<std::string_view, 1> kDates = {"YYYY-MM-DD"};
  const std::optional<TomlValue> written = Take(key);
  if (!written) {
    return false;
  }
  if (!written->Is(TomlType::kDate) && !written->Is(TomlType::kString)) {
    ReportType(key, *written, "date");
    return false;
  }
  const std::optional<Date> day = ParseIsoDate(written->text());
  if (!day) {
    ReportValue(key, written->place(), written->text(), kDates);
    return false;
  }
  value = day;
  return true;
}

bool TableReader::ReadHundredths(std::string_view key, int& value, IntRange range) {
  const std::optional<TomlValue> found = Take(key);
  if (!found) {
    return false;
  }
  if (!found->Is(TomlType::kInteger) && !found->Is(TomlType::kFloat)) {
    ReportType(key, *found, "number");
    return false;
  }
  // A number with two decimals times 100 is an integer but for the last bits of a double.
  const double hundredths = found->number() * 100;
  const double rounded = std::round(hundredths);
  const bool in_range = rounded >= static_cast<double>(range.minimum) &&
                        rounded <= static_cast<double>(range.maximum);
  if (!in_range || std::abs(hundredths - rounded) > 1e-6) {
    const std::string allowed = HundredthsText(range.minimum) + "…" + HundredthsText(range.maximum);
    ReportValue(key, found->place(), NumberText(found->number()),
                std::array{std::string_view(allowed)});
    return false;
  }
  value = static_cast<int>(rounded);
  return true;
}

std::optional<TomlValue> TableReader::ReadTable(std::string_view key) {
  return TakeTyped(key, TomlType::kTable);
}

std::optional<TomlValue> TableReader::ReadArray(std::string_view key) {
  return TakeTyped(key, TomlType::kArray);
}

std::vector<TomlValue> TableReader::ReadTables(std::string_view key) {
  const std::optional<TomlValue> found = Take(key);
  std::vector<TomlValue> tables;
  if (found && !found->Is(TomlType::kArray)) {
    ReportType(key, *found, "array of tables");
    return tables;
  }
  for (std::size_t i = 0; found && i < found->size(); ++i) {
    if (found->at(i).Is(TomlType::kTable)) {
      tables.push_back(found->at(i));
    } else {
      ReportType(key, found->at(i), Name(TomlType::kTable));
    }
  }
  return tables;
}

std::optional<std::size_t> TableReader::ReadChoice(std::string_view key,
                                                   std::span<const std::string_view> names) {
  const std::optional<TomlValue> found = TakeTyped(key, TomlType::kString);
  if (!found) {
    return std::nullopt;
  }
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i] == found->text()) {
      return i;
    }
  }
  ReportValue(key, found->place(), found->text(), names);
  return std::nullopt;
}

std::vector<std::size_t> TableReader::ReadChoices(std::string_view key,
                                                  std::span<const std::string_view> names) {
  std::vector<std::size_t> choices;
  const std::optional<TomlValue> found = TakeTyped(key, TomlType::kArray);
  for (std::size_t k = 0; found && k < found->size(); ++k) {
    const TomlValue word = found->at(k);
    if (!word.Is(TomlType::kString)) {
      ReportType(key, word, Name(TomlType::kString));
      continue;
    }
    const auto name = std::find(names.begin(), names.end(), word.text());
    if (name == names.end()) {
      ReportValue(key, word.place(), word.text(), names);
    } else {
      choices.push_back(static_cast<std::size_t>(name - names.begin()));
    }
  }
  return choices;
}

bool TableReader::Require(std::string_view key) {
  if (Take(key)) {
    return true;
  }
  ReportKey("P004", key, place());
  return false;
}

bool TableReader::RequireOnTop(std::string_view key) {
  known_.emplace(key);
  if (layers_.back().Find(key)) {
    return true;
  }
  ReportKey("P004", key, layers_.back().place());
  return false;
}

void TableReader::ReportType(std::string_view key, TomlValue value,
                             std::string_view expected) const {
  Report(diagnostics_, "P003",
         {{"key", std::string(key)},
          {"expected", std::string(expected)},
          {"found", std::string(Name(value.type()))}},
         value.place());
}

void TableReader::ReportValue(std::string_view key, const FilePlace& place, std::string_view value,
                              std::span<const std::string_view> allowed) const {
  hegui::ReportValue(diagnostics_, key, value, place, allowed);
}

void TableReader::ReportKey(std::string code, std::string_view key, const FilePlace& place,
                            std::string_view suggestion) const {
  Report(diagnostics_, std::move(code),
         {{"key", std::string(key)}, {"table", name_.empty() ? place.file : name_}}, place,
         suggestion);
}

std::string TableReader::NameOf(std::string_view key, bool list) const {
  std::string path = name_;
  std::erase_if(path, [](char c) { return c == '[' || c == ']'; });
  path += (path.empty() ? "" : ".") + std::string(key);
  return list ? "[[" + path + "]]" : "[" + path + "]";
}

}  // namespace hegui
