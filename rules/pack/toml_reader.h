// TOML 1.0 as values that know where they were written: the only door to the TOML library. Lines and columns count from
// 1, columns in code points, a byte order mark not counted. The entries of a table stand in the order of the file.
// A TomlValue is a light view into its TomlDocument, which must outlive it; both may be copied and moved. Thread-safe.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/diagnostic.h"

namespace hegui {

// Dates and times of TOML are one type here; their text is as TOML prints them, "2026-03-01".
enum class TomlType { kString, kInteger, kFloat, kBoolean, kDate, kArray, kTable };

// "string", "integer", … as messages name them.
std::string_view Name(TomlType type);

struct TomlTree;

class TomlValue {
 public:
  TomlType type() const;
  bool Is(TomlType wanted) const { return type() == wanted; }
  FilePlace place() const;  // of a [table]: its header

  // REQUIRES: the type asked for; text() serves strings and dates, number() integers and floats.
  const std::string& text() const;
  std::int64_t integer() const;
  double number() const;
  bool boolean() const;

  // Elements of an array, entries of a table; 0 for all others.
  std::size_t size() const;
  TomlValue at(std::size_t index) const;
  // REQUIRES: a table.
  const std::string& key(std::size_t index) const;
  FilePlace key_place(std::size_t index) const;
  std::optional<std::size_t> Find(std::string_view key) const;  // the entry's index

 private:
  friend class TomlDocument;
  TomlValue(const TomlTree* tree, std::size_t node) : tree_(tree), node_(node) {}
  const TomlTree* tree_;
  std::size_t node_;
};

class TomlDocument {
 public:
  TomlValue root() const { return {tree_.get(), 0}; }

 private:
  friend std::optional<TomlDocument> ParseToml(std::string_view, std::string_view, Diagnostics&);
  explicit TomlDocument(std::shared_ptr<const TomlTree> tree) : tree_(std::move(tree)) {}
  std::shared_ptr<const TomlTree> tree_;
};

// Parses a file; `file` is its name in places. Nothing, and one diagnostic P001 {reason}, for what is no TOML, nests deeper than
// packs ever do, or is larger than limits::kMaxPackBytes.
std::optional<TomlDocument> ParseToml(std::string_view file, std::string_view content,
                                      Diagnostics& diagnostics);

}  // namespace hegui
