// Reads a TOML table key by key into values of C++, and says what is wrong with it, at its exact place:
//   P002 {key, table} an unknown key        P003 {key, expected, found} a value of another type
//   P004 {key, table} a key is missing      P005 {key, value, allowed} a value that is not allowed
// A key that nobody asked for while the reader lived is unknown: what is read is what may be written, and there is no second list of
// keys. Reading never stops at a mistake; a value that could not be read leaves its target as it was.
//
// A table may lie over others, as the one of a pack over that of the pack it extends: each key is taken from the uppermost
// layer that has it. Not thread-safe; made for one table, used and left.
#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/language/date.h"
#include "rules/pack/toml_reader.h"

namespace hegui {

// Layers of one table, the lowest first.
using LayeredTable = std::vector<TomlValue>;

struct IntRange {
  std::int64_t minimum = 0;
  std::int64_t maximum = std::numeric_limits<int>::max();
};

template <typename T>
struct Word {
  std::string_view name;
  T value;
};

class TableReader {
 public:
  // `name` is how messages call the table, "[[rule]]"; empty for a file's own table, which goes by the name of the file.
  // REQUIRES: all layers are tables, and there is one at least.
  TableReader(LayeredTable layers, std::string name, Diagnostics& diagnostics);
  TableReader(TomlValue table, std::string name, Diagnostics& diagnostics)
      : TableReader(LayeredTable{table}, std::move(name), diagnostics) {}
  TableReader(const TableReader&) = delete;
  TableReader& operator=(const TableReader&) = delete;
  ~TableReader();  // reports the keys that nobody asked for

  FilePlace place() const;  // of the lowest layer's header
  Diagnostics& diagnostics() const { return diagnostics_; }

  bool Has(std::string_view key) const { return Find(key).has_value(); }
  // The value of a key, of any type; from here on the key is known.
  std::optional<TomlValue> Take(std::string_view key);

  // Each reads a value of its type and says whether there was one.
  bool Read(std::string_view key, std::string& value);
  bool Read(std::string_view key, bool& value);
  bool Read(std::string_view key, int& value, IntRange range = {});
  bool Read(std::string_view key, std::optional<int>& value, IntRange range);
  bool Read(std::string_view key, std::optional<std::int64_t>& value);
  bool Read(std::string_view key, std::vector<std::string>& value);
  // A day, as a date of TOML or as text.
  bool Read(std::string_view key, std::optional<Date>& value);
  // Points, written with at most two decimals, in hundredths.
  bool ReadHundredths(std::string_view key, int& value, IntRange range);
  // A string that is one of these words.
  template <typename T, std::size_t N>
  bool Read(std::string_view key, T& value, const std::array<Word<T>, N>& words);
  // A string that is the Name() of one of these values.
  template <typename T>
  bool ReadNamed(std::string_view key, T& value, std::span<const T> values);
  // A list of such strings.
  template <typename T>
  bool ReadNamed(std::string_view key, std::vector<T>& list, std::span<const T> values);

  // A table, or an array, under a key; nothing when there is none.
  std::optional<TomlValue> ReadTable(std::string_view key);
  std::optional<TomlValue> ReadArray(std::string_view key);
  // The tables of [[name.key]] or of a list of inline tables.
  std::vector<TomlValue> ReadTables(std::string_view key);

  // Reports P004 unless the key is there.
  bool Require(std::string_view key);
  template <typename... Target>
  bool ReadRequired(std::string_view key, Target&&... target) {
    return Require(key) && Read(key, std::forward<Target>(target)...);
  }
  // The same for a key that must be in the uppermost layer itself.
  bool RequireOnTop(std::string_view key);
  // The kind of table could not be told: no key of it is reported as unknown.
  void AcceptAnyKey() { accepts_any_key_ = true; }

  // Says that a value is not what it should be. `key` is the key it belongs to.
  void ReportType(std::string_view key, TomlValue value, std::string_view expected) const;
  // `allowed` are the words allowed, or a description of them as a single one.
  void ReportValue(std::string_view key, const FilePlace& place, std::string_view value,
                   std::span<const std::string_view> allowed) const;

  // "[[rule.item]]" for the key "item" of "[[rule]]".
  std::string NameOf(std::string_view key, bool list) const;

 private:
  std::optional<TomlValue> Find(std::string_view key) const;
  std::optional<TomlValue> TakeTyped(std::string_view key, TomlType type);
  std::optional<std::size_t> ReadChoice(std::string_view key,
                                        std::span<const std::string_view> names);
  std::vector<std::size_t> ReadChoices(std::string_view key,
                                       std::span<const std::string_view> names);

  // P002 or P004 for a key at a place.
  void ReportKey(std::string code, std::string_view key, const FilePlace& place,
                 std::string_view suggestion = {}) const;

  LayeredTable layers_;
  std::string name_;
  Diagnostics& diagnostics_;
  std::set<std::string, std::less<>> known_;
  bool accepts_any_key_ = false;
};

template <typename T, std::size_t N>
bool TableReader::Read(std::string_view key, T& value, const std::array<Word<T>, N>& words) {
  std::vector<std::string_view> names;
  for (const Word<T>& word : words) {
    names.push_back(word.name);
  }
  const std::optional<std::size_t> choice = ReadChoice(key, names);
  if (choice) {
    value = words[*choice].value;
  }
  return choice.has_value();
}

template <typename T>
bool TableReader::ReadNamed(std::string_view key, std::vector<T>& list, std::span<const T> values) {
  std::vector<std::string_view> names;
  for (const T& candidate : values) {
    names.push_back(Name(candidate));
  }
  const std::vector<std::size_t> choices = ReadChoices(key, names);
  for (const std::size_t choice : choices) {
    list.push_back(values[choice]);
  }
  return !choices.empty();
}

template <typename T>
bool TableReader::ReadNamed(std::string_view key, T& value, std::span<const T> values) {
  std::vector<std::string_view> names;
  for (const T& candidate : values) {
    names.push_back(Name(candidate));
  }
  const std::optional<std::size_t> choice = ReadChoice(key, names);
  if (choice) {
    value = values[*choice];
  }
  return choice.has_value();
}

}  // namespace hegui
