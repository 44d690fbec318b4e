#include "engine/import/docx_numbering.h"

#include <algorithm>
#include <limits>

#include "engine/base/limits.h"
#include "engine/text/utf8.h"

namespace hegui {
namespace {

constexpr int kMaxLinks = 20;              // from a list to the style that defines it, and on
constexpr std::size_t kMaxLabelText = 64;  // bytes of 「第%1章」
constexpr std::size_t kMaxUnknownFormats = 8;
constexpr std::string_view kBullet = "bullet";
constexpr std::string_view kNone = "none";

std::optional<std::size_t> ReadLevel(std::string_view text) {
  const std::optional<int> level = ReadSmallNumber(text);
  if (!level || *level < 0 || static_cast<std::size_t>(*level) >= kListLevels) {
    return std::nullopt;
  }
  return static_cast<std::size_t>(*level);
}

// A name that is told when it is not known, in whole characters.
std::string_view Shortened(std::string_view name) {
  std::size_t size = std::min(name.size(), kMaxLabelText);
  while (size > 0 && size < name.size() && IsContinuation(name[size])) {
    --size;
  }
  return name.substr(0, size);
}

std::optional<PlainCounting> PlainCountingOf(std::string_view format) {
  if (format == "decimal" || format == "decimalHalfWidth") {
    return PlainCounting::kDecimal;
  }
  if (format == "decimalZero") {
    return PlainCounting::kTwoDigits;
  }
  if (format == "lowerLetter") {
    return PlainCounting::kLowerLetter;
  }
  if (format == "upperLetter") {
    return PlainCounting::kUpperLetter;
  }
  if (format == "lowerRoman") {
    return PlainCounting::kLowerRoman;
  }
  return format == "upperRoman" ? std::optional(PlainCounting::kUpperRoman) : std::nullopt;
}

}  // namespace

void DocxNumberingReader::Count(std::size_t lists) {
  if (lists > limits::kMaxLists) {
    problem_ = Error{"D031", {{"unit", "lists"}, {"limit", std::to_string(limits::kMaxLists)}}};
  }
}

void DocxNumberingReader::Start(std::string_view name, const XmlAttributes& attributes) {
  const std::string_view value = attributes.Get("val");
  if (name == "abstractNum") {
    abstract_ = &numbering_.abstracts[std::string(attributes.Get("abstractNumId"))];
    Count(numbering_.abstracts.size());
  } else if (name == "num") {
    list_ = &numbering_.lists[std::string(attributes.Get("numId"))];
    Count(numbering_.lists.size());
  } else if (name == "numStyleLink" && abstract_ != nullptr) {
    abstract_->style_link = value;
  } else if (name == "abstractNumId" && list_ != nullptr) {
    list_->abstract = value;
  } else if (name == "lvlOverride" && list_ != nullptr) {
    const std::optional<std::size_t> level = ReadLevel(attributes.Get("ilvl"));
    override_ = level ? &list_->overrides[*level] : nullptr;
  } else if (name == "startOverride" && override_ != nullptr) {
    override_->start = ReadSmallNumber(value);
  } else if (name == "lvl") {
    const std::optional<std::size_t> level = ReadLevel(attributes.Get("ilvl"));
    if (override_ != nullptr) {
      level_ = &override_->level.emplace();
    } else if (abstract_ != nullptr && level) {
      level_ = &abstract_->levels[*level];
    }
  } else if (level_ != nullptr) {
    ReadOfLevel(name, attributes);
  }
}

void DocxNumberingReader::ReadOfLevel(std::string_view name, const XmlAttributes& attributes) {
  const std::string_view value = attributes.Get("val");
  if (name == "start") {
    level_->start = ReadSmallNumber(value).value_or(1);
  } else if (name == "numFmt") {
    // A custom format stands beside an ordinary one for programs that do not know it.
    if (value != "custom") {
      level_->format = Shortened(value);
    }
  } else if (name == "lvlText") {
    level_->text = value.size() <= kMaxLabelText ? value : std::string_view();
  } else if (name == "isLgl") {
    level_->legal = IsOn(attributes);
  } else if (name == "suff") {
    level_->blank_after = value != "nothing";
  } else if (name == "lvlRestart") {
    level_->restart = ReadSmallNumber(value);
  } else if (name == "pStyle") {
    level_->style = value;
  }
}

void DocxNumberingReader::End(std::string_view name) {
  if (name == "lvl") {
    level_ = nullptr;
  } else if (name == "lvlOverride") {
    override_ = nullptr;
  } else if (name == "num") {
    list_ = nullptr;
  } else if (name == "abstractNum") {
    abstract_ = nullptr;
  }
}

DocxListCounter::Definition DocxListCounter::Find(const std::string& list) const {
  Definition definition;
  std::string id = list;
  for (int step = 0; step < kMaxLinks; ++step) {
    const auto found = numbering_.lists.find(id);
    if (found == numbering_.lists.end()) {
      return {};
    }
    // Overrides are those of the list that the paragraph names.
    definition.list = definition.list == nullptr ? &found->second : definition.list;
    const auto abstract = numbering_.abstracts.find(found->second.abstract);
    if (abstract == numbering_.abstracts.end()) {
      return {};
    }
    if (abstract->second.style_link.empty() || !abstract->second.levels.empty()) {
      definition.abstract = &abstract->second;
      definition.id = abstract->first;
      return definition;
    }
    id = styles_.ListOf(abstract->second.style_link);
  }
  return {};
}

const ListLevel& DocxListCounter::LevelOf(const Definition& definition, std::size_t level) {
  static const ListLevel kEmpty;
  const auto changed = definition.list->overrides.find(level);
  if (changed != definition.list->overrides.end() && changed->second.level) {
    return *changed->second.level;
  }
  const auto found = definition.abstract->levels.find(level);
  return found == definition.abstract->levels.end() ? kEmpty : found->second;
}

int DocxListCounter::StartOf(const Definition& definition, std::size_t level) {
  const auto changed = definition.list->overrides.find(level);
  if (changed != definition.list->overrides.end() && changed->second.start) {
    return *changed->second.start;
  }
  return LevelOf(definition, level).start;
}

std::optional<std::size_t> DocxListCounter::LevelOfStyle(const std::string& list,
                                                         const std::string& style) const {
  const Definition definition = Find(list);
  if (definition.abstract == nullptr || style.empty()) {
    return std::nullopt;
  }
  for (const auto& [level, defined] : definition.abstract->levels) {
    if (defined.style == style) {
      return level;
    }
  }
  return std::nullopt;
}

std::string DocxListCounter::Count(const std::string& list, std::size_t level) {
  const Definition definition = Find(list);
  if (definition.abstract == nullptr || level >= kListLevels) {
    return {};
  }
  Counters& counters = counters_[definition.id];
  const auto changed = definition.list->overrides.find(level);
  const bool restarts = changed != definition.list->overrides.end() && changed->second.start &&
                        applied_overrides_.emplace(list, level).second;
  int& value = counters.value[level];
  if (restarts || !counters.counted[level]) {
    value = StartOf(definition, level);
  } else if (value < std::numeric_limits<int>::max()) {
    ++value;
  }
  counters.counted[level] = true;
  // A level whose parents were never counted shows their first numbers, and these have been used then.
  for (std::size_t above = 0; above < level; ++above) {
    if (!counters.counted[above]) {
      counters.counted[above] = true;
      counters.value[above] = StartOf(definition, above);
    }
  }
  for (std::size_t below = level + 1; below < kListLevels; ++below) {
    const std::optional<int> restart = LevelOf(definition, below).restart;
    if (!restart || static_cast<int>(level) < *restart) {
      counters.counted[below] = false;
    }
  }
  return LabelOf(definition, counters, level);
}

std::string DocxListCounter::Written(int value, const ListLevel& level, bool legal) {
  if (legal) {
    return WriteCount(value, PlainCounting::kDecimal);
  }
  if (const std::optional<PlainCounting> plain = PlainCountingOf(level.format)) {
    return WriteCount(value, *plain);
  }
  if (const Counting* counting = FindCounting(level.format, countings_)) {
    return WriteCount(value, *counting);
  }
  if (level.format != kBullet && level.format != kNone &&
      unknown_formats_.size() < kMaxUnknownFormats) {
    unknown_formats_.insert(level.format);
  }
  return level.format == kNone ? "" : WriteCount(value, PlainCounting::kDecimal);
}

std::string DocxListCounter::LabelOf(const Definition& definition, const Counters& counters,
                                     std::size_t level) {
  const ListLevel& own = LevelOf(definition, level);
  if (own.format == kBullet) {
    return {};
  }
  std::string label;
  for (std::size_t i = 0; i < own.text.size(); ++i) {
    const bool place = own.text[i] == '%' && i + 1 < own.text.size() && own.text[i + 1] >= '1' &&
                       own.text[i + 1] <= '9';
    if (!place) {
      label += own.text[i];
      continue;
    }
    const auto named = static_cast<std::size_t>(own.text[++i] - '1');
    label += Written(counters.value[named], LevelOf(definition, named), own.legal);
  }
  return label.empty() || !own.blank_after ? label : label + ' ';
}

}  // namespace hegui
