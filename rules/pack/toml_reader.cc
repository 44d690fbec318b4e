#include "rules/pack/toml_reader.h"

// The library with settings of our own, hence its headers instead of the distribution's shared object: errors come as values,
// and values nest at most so deep; its own bound would let a hostile file recurse through hundreds of levels.
#undef TOML_SHARED_LIB
#undef TOML_HEADER_ONLY
#define TOML_HEADER_ONLY 1
#define TOML_EXCEPTIONS 0
#define TOML_MAX_NESTED_VALUES 16
#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <numeric>
#include <sstream>
#include <utility>

#include "engine/base/limits.h"
#include "engine/text/utf8.h"

namespace hegui {

namespace {

// What stands at a place, before its file is told.
struct Region {
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  std::uint32_t width = 1;
};

struct Entry {
  std::string key;  // empty for elements of arrays
  Region place;     // of the key
  std::size_t node = 0;
};

struct Node {
  TomlType type = TomlType::kTable;
  Region place;
  std::string text;
  std::int64_t integer = 0;
  double number = 0;
  bool boolean = false;
  std::vector<Entry> children;
  std::vector<std::size_t> by_key;  // of a table: its children in the order of their keys
};

}  // namespace

// Nodes of one file, named by index; the root is node 0. A flat list is freed without recursion, however deep it nests.
struct TomlTree {
  std::string file;
  std::vector<Node> nodes;
};

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// The library takes dotted keys apart in a loop, but frees what came of them by recursion. A line with so many
// separate dots is no key of ours, nor a sentence.
constexpr int kMaxDotsPerLine = 200;

std::uint32_t LineWithTooManyDots(std::string_view content) {
  std::uint32_t line = 1;
  int dots = 0;
  char previous = '\n';
  for (const char c : content) {
    if (c == '\n') {
      ++line;
      dots = 0;
    } else if (c == '.' && previous != '.' && ++dots > kMaxDotsPerLine) {
      return line;
    }
    previous = c == ' ' || c == '\t' ? previous : c;
  }
  return 0;
}

TomlType TypeOf(const toml::node& node) {
  switch (node.type()) {
    case toml::node_type::string:
      return TomlType::kString;
    case toml::node_type::integer:
      return TomlType::kInteger;
    case toml::node_type::floating_point:
      return TomlType::kFloat;
    case toml::node_type::boolean:
      return TomlType::kBoolean;
    case toml::node_type::array:
      return TomlType::kArray;
    case toml::node_type::table:
      return TomlType::kTable;
    default:
      return TomlType::kDate;
  }
}

// Copies the library's tree, in the order of the file.
class TreeBuilder {
 public:
  TreeBuilder(std::string_view content, TomlTree& tree) : tree_(tree) {
    std::size_t begin = 0;
    while (begin <= content.size()) {
      const std::size_t end = std::min(content.find('\n', begin), content.size());
      line_lengths_.push_back(CharactersOf(content.substr(begin, end - begin)));
      begin = end + 1;
    }
  }

  void Build(const toml::table& root) {
    struct Pending {
      const toml::node* source;
      std::size_t node;
    };
    std::vector<Pending> pending = {{&root, Add(root)}};
    while (!pending.empty()) {
      const Pending next = pending.back();
      pending.pop_back();
      const auto add_child = [&](std::string key, Region place, const toml::node& child) {
        const std::size_t node = Add(child);
        tree_.nodes[next.node].children.push_back({std::move(key), place, node});
        pending.push_back({&child, node});
      };
      if (const toml::table* table = next.source->as_table()) {
        for (const auto& [key, child] : *table) {
          add_child(std::string(key.str()), RegionOf(key.source()), child);
        }
        SortTable(tree_.nodes[next.node]);
      } else if (const toml::array* array = next.source->as_array()) {
        for (const toml::node& child : *array) {
          add_child({}, {}, child);
        }
      }
    }
  }

 private:
  static std::uint32_t CharactersOf(std::string_view line) {
    if (!line.empty() && line.back() == '\r') {
      line.remove_suffix(1);
    }
    return static_cast<std::uint32_t>(CountCharacters(line));
  }

  static void SortTable(Node& table) {
    std::vector<Entry>& entries = table.children;
    std::stable_sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
      return std::pair(a.place.line, a.place.column) < std::pair(b.place.line, b.place.column);
    });
    table.by_key.resize(entries.size());
    std::iota(table.by_key.begin(), table.by_key.end(), std::size_t{0});
    std::sort(table.by_key.begin(), table.by_key.end(),
              [&entries](std::size_t a, std::size_t b) { return entries[a].key < entries[b].key; });
  }

  // A region of several lines is underlined to the end of its first one.
  Region RegionOf(const toml::source_region& source) const {
    Region region{source.begin.line, source.begin.column, 1};
    std::uint32_t end = source.end.column;
    if (source.end.line != source.begin.line && source.begin.line >= 1 &&
        source.begin.line <= line_lengths_.size()) {
      end = line_lengths_[source.begin.line - 1] + 1;
    }
    region.width = end > region.column ? end - region.column : 1;
    return region;
  }

  std::size_t Add(const toml::node& source) {
    Node node;
    node.type = TypeOf(source);
    node.place = RegionOf(source.source());
    if (const auto* text = source.as_string()) {
      node.text = text->get();
    } else if (const auto* integer = source.as_integer()) {
      node.integer = integer->get();
      node.number = static_cast<double>(integer->get());
    } else if (const auto* number = source.as_floating_point()) {
      node.number = number->get();
    } else if (const auto* boolean = source.as_boolean()) {
      node.boolean = boolean->get();
    } else if (node.type == TomlType::kDate) {
      std::ostringstream out;
      source.visit([&out](const auto& value) {
        if constexpr (toml::is_chronological<decltype(value)>) {
          out << value.get();
        }
      });
      node.text = out.str();
    }
    tree_.nodes.push_back(std::move(node));
    return tree_.nodes.size() - 1;
  }

  TomlTree& tree_;
  std::vector<std::uint32_t> line_lengths_;
};

const Node& NodeAt(const TomlTree* tree, std::size_t node) { return tree->nodes[node]; }

FilePlace PlaceIn(const TomlTree* tree, Region region) {
  return {tree->file, region.line, region.column, region.width};
}

void Report(std::string_view file, Region region, std::string reason, Diagnostics& diagnostics) {
  Diagnostic diagnostic;
  diagnostic.code = "P001";
  diagnostic.arguments = {{"reason", std::move(reason)}};
  diagnostic.place = {std::string(file), region.line, region.column, region.width};
  diagnostics.push_back(std::move(diagnostic));
}

}  // namespace

std::string_view Name(TomlType type) {
  constexpr std::array<std::string_view, 7> kNames = {"string", "integer", "float", "boolean",
                                                      "date",   "array",   "table"};
  return kNames[static_cast<std::size_t>(type)];
}

TomlType TomlValue::type() const { return NodeAt(tree_, node_).type; }

FilePlace TomlValue::place() const { return PlaceIn(tree_, NodeAt(tree_, node_).place); }

const std::string& TomlValue::text() const { return NodeAt(tree_, node_).text; }

std::int64_t TomlValue::integer() const { return NodeAt(tree_, node_).integer; }

double TomlValue::number() const { return NodeAt(tree_, node_).number; }

bool TomlValue::boolean() const { return NodeAt(tree_, node_).boolean; }

std::size_t TomlValue::size() const { return NodeAt(tree_, node_).children.size(); }

TomlValue TomlValue::at(std::size_t index) const {
  return {tree_, NodeAt(tree_, node_).children[index].node};
}

const std::string& TomlValue::key(std::size_t index) const {
  return NodeAt(tree_, node_).children[index].key;
}

FilePlace TomlValue::key_place(std::size_t index) const {
  return PlaceIn(tree_, NodeAt(tree_, node_).children[index].place);
}

std::optional<std::size_t> TomlValue::Find(std::string_view key) const {
  const Node& table = NodeAt(tree_, node_);
  const auto found = std::lower_bound(
      table.by_key.begin(), table.by_key.end(), key,
      [&table](std::size_t index, std::string_view k) { return table.children[index].key < k; });
  if (found == table.by_key.end() || table.children[*found].key != key) {
    return std::nullopt;
  }
  return *found;
}

std::optional<TomlDocument> ParseToml(std::string_view file, std::string_view content,
                                      Diagnostics& diagnostics) {
  if (content.starts_with(kByteOrderMark)) {
    content.remove_prefix(kByteOrderMark.size());
  }
  if (content.size() > limits::kMaxPackBytes) {
    Report(file, {}, "the file is too large", diagnostics);
    return std::nullopt;
  }
  if (const std::uint32_t line = LineWithTooManyDots(content); line != 0) {
    Report(file, {line, 1, 1}, "names nest too deep", diagnostics);
    return std::nullopt;
  }
  const toml::parse_result parsed = toml::parse(content);
  if (!parsed) {
    const toml::parse_error& error = parsed.error();
    const toml::source_position begin = error.source().begin;
    Report(file, {begin.line, begin.column, 1}, std::string(error.description()), diagnostics);
    return std::nullopt;
  }
  auto tree = std::make_shared<TomlTree>();
  tree->file = file;
  TreeBuilder(content, *tree).Build(parsed.table());
  return TomlDocument(std::move(tree));
}

}  // namespace hegui
