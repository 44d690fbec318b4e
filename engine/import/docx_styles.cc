#include "engine/import/docx_styles.h"

#include <algorithm>
#include <charconv>
#include <utility>
#include <vector>

#include "engine/base/limits.h"

namespace hegui {
namespace {

constexpr int kMaxChain = 20;      // styles are based on three or four others at most
constexpr int kTextLevel = 9;      // w:outlineLvl of running text
constexpr int kFarTwips = 2'400;   // a third of the width of a page's text
constexpr int kFarCharacters = 8;  // hundredths are cut off

std::string Lower(std::string_view text) {
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(), [](char byte) {
    return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
  });
  return lower;
}

bool MatchesOne(const std::vector<Regex>& expressions, std::string_view text) {
  return std::any_of(expressions.begin(), expressions.end(),
                     [text](const Regex& regex) { return regex.MatchesFully(text); });
}

// The digit that a name ends with, as in the names that office programs themselves use: "heading 3".
int LevelAfter(std::string_view name, std::string_view word) {
  if (!name.starts_with(word) || name.size() != word.size() + 1) {
    return 0;
  }
  const char digit = name.back();
  return digit >= '1' && digit <= '9' ? digit - '0' : 0;
}

int HeadingByName(std::string_view name, const StyleNames& names, const NumeralTable& numerals) {
  if (const int level = LevelAfter(name, "heading "); level > 0) {
    return level;
  }
  std::vector<Span> groups;
  for (const Regex& heading : names.heading) {
    if (!heading.MatchesFully(name) || !heading.Find(name, 0, groups) || groups.size() < 2) {
      continue;
    }
    const std::optional<Number> level = ParseNumber(groups[1].Of(name), numerals);
    if (level && level->integer && level->value >= 1 && level->value <= kTextLevel) {
      return static_cast<int>(level->value);
    }
  }
  return 0;
}

bool IsContentsName(std::string_view name, const StyleNames& names) {
  return LevelAfter(name, "toc ") > 0 || name == "toc heading" ||
         name.starts_with("table of figures") || MatchesOne(names.contents, name);
}

}  // namespace

bool IsOn(const XmlAttributes& attributes) {
  const std::optional<std::string_view> value = attributes.Find("val");
  return !value || (*value != "0" && *value != "false" && *value != "off");
}

std::optional<int> ReadSmallNumber(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end == text.data()) {
    return std::nullopt;
  }
  return value;
}

bool IsRightJustified(std::string_view jc) { return jc == "right" || jc == "end"; }

bool IsFarIndent(const XmlAttributes& ind) {
  for (const std::string_view name : {"leftChars", "startChars"}) {
    if (const std::optional<int> value = ReadSmallNumber(ind.Get(name))) {
      return *value / 100 >= kFarCharacters;
    }
  }
  for (const std::string_view name : {"left", "start"}) {
    if (const std::optional<int> value = ReadSmallNumber(ind.Get(name))) {
      return *value >= kFarTwips;
    }
  }
  return false;
}

const DocxStyleFacts& DocxStyles::Of(const std::string& id) const {
  const std::string& key = styles_.contains(id) ? id : default_;
  const auto known = resolved_.find(key);
  return known != resolved_.end() ? known->second
                                  : resolved_.emplace(key, Resolve(key)).first->second;
}

DocxStyleFacts DocxStyles::Resolve(const std::string& id) const {
  DocxStyleFacts facts;
  std::optional<int> level;  // 0 for text
  std::optional<bool> hidden, right;
  bool has_list = false;
  auto style = styles_.find(id);
  for (int step = 0; step < kMaxChain && style != styles_.end(); ++step) {
    const DocxStyle& own = style->second;
    if (!level && own.outline_level) {
      level = *own.outline_level < kTextLevel ? *own.outline_level + 1 : 0;
    }
    if (!level && own.named_heading > 0) {
      level = own.named_heading;
    }
    facts.contents = facts.contents || own.contents;
    hidden = hidden ? hidden : own.hidden;
    right = right ? right : own.right;
    if (!has_list && own.list) {
      has_list = true;
      facts.list = *own.list;
      facts.list_style = style->first;
    }
    facts.list_level = facts.list_level ? facts.list_level : own.list_level;
    if (own.based_on.empty()) {
      break;
    }
    style = styles_.find(own.based_on);
  }
  facts.heading_level = level.value_or(0);
  facts.hidden = hidden.value_or(false);
  facts.right = right.value_or(false);
  return facts;
}

void DocxStylesReader::Start(std::string_view name, const XmlAttributes& attributes) {
  if (skip_ > 0 || name.ends_with("Change")) {
    ++skip_;  // what a tracked change replaced
    return;
  }
  if (name == "style") {
    if (styles_.size() >= limits::kMaxStyles) {
      problem_ = Error{"D031", {{"unit", "styles"}, {"limit", std::to_string(limits::kMaxStyles)}}};
    }
    inside_ = true;
    id_ = attributes.Get("styleId");
    style_ = {};
    const std::string_view is_default = attributes.Get("default");
    if (attributes.Get("type") == "paragraph" && !is_default.empty() && is_default != "0" &&
        is_default != "false") {
      styles_.SetDefault(id_);
    }
    return;
  }
  if (!inside_) {
    return;
  }
  const std::string_view value = attributes.Get("val");
  if (name == "name") {
    ReadName(value);
  } else if (name == "basedOn") {
    style_.based_on = value;
  } else if (name == "outlineLvl") {
    style_.outline_level = ReadSmallNumber(value);
  } else if (name == "numId") {
    style_.list = std::string(value);
  } else if (name == "ilvl") {
    style_.list_level = ReadSmallNumber(value);
  } else if (name == "vanish") {
    style_.hidden = IsOn(attributes);
  } else if (name == "jc") {
    style_.right = IsRightJustified(value);
  } else if (name == "ind" && IsFarIndent(attributes)) {
    style_.right = true;
  } else if (name == "tblStylePr") {
    ++skip_;  // of parts of a table, not of the style
  }
}

void DocxStylesReader::End(std::string_view name) {
  if (skip_ > 0) {
    --skip_;
  } else if (name == "style" && inside_) {
    inside_ = false;
    styles_.Add(id_, style_);
  }
}

void DocxStylesReader::ReadName(std::string_view name) {
  const std::string lower = Lower(name);
  style_.named_heading = HeadingByName(lower, names_, numerals_);
  style_.contents = IsContentsName(lower, names_);
}

}  // namespace hegui
