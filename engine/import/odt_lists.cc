#include "engine/import/odt_lists.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "engine/import/docx_styles.h"

namespace hegui {
namespace {

constexpr std::size_t kMaxUnknownFormats = 8;

std::optional<PlainCounting> PlainCountingOf(std::string_view format) {
  static constexpr std::pair<std::string_view, PlainCounting> kFormats[] = {
      {"1", PlainCounting::kDecimal},     {"a", PlainCounting::kLowerLetter},
      {"A", PlainCounting::kUpperLetter}, {"i", PlainCounting::kLowerRoman},
      {"I", PlainCounting::kUpperRoman},  {"01, 02, 03, ...", PlainCounting::kTwoDigits}};
  for (const auto& [name, counting] : kFormats) {
    if (format == name) {
      return counting;
    }
  }
  return std::nullopt;
}

}  // namespace

void OdtLists::BeginList(const XmlAttributes& attributes) {
  Open list;
  list.style = attributes.Get("style-name");
  if (!open_.empty()) {
    list.chain = open_.back().chain;
    if (list.style.empty()) {
      list.style = open_.back().style;
    }
    open_.push_back(std::move(list));
    return;
  }
  const auto continued = chain_of_id_.find(std::string(attributes.Get("continue-list")));
  const auto last = last_chain_of_style_.find(list.style);
  if (continued != chain_of_id_.end()) {
    list.chain = continued->second;
  } else if (attributes.Get("continue-numbering") == "true" && last != last_chain_of_style_.end()) {
    list.chain = last->second;
  } else {
    list.chain = chains_.size();
    chains_.emplace_back();
  }
  last_chain_of_style_[list.style] = list.chain;
  if (const std::string_view id = attributes.Get("id"); !id.empty()) {
    chain_of_id_[std::string(id)] = list.chain;
  }
  open_.push_back(std::move(list));
}

void OdtLists::EndList() {
  if (!open_.empty()) {
    open_.pop_back();
  }
}

void OdtLists::BeginItem(const XmlAttributes& attributes, bool header) {
  if (!open_.empty()) {
    open_.back().pending = !header;
    open_.back().start = ReadSmallNumber(attributes.Get("start-value"));
  }
}

std::string OdtLists::LabelOfParagraph(int heading_level) {
  if (open_.empty()) {
    const OdtList* outline = styles_.List("");
    if (outline == nullptr || heading_level < 1) {
      return {};
    }
    return Count(*outline, outline_, static_cast<std::size_t>(heading_level - 1), std::nullopt);
  }
  Open& list = open_.back();
  if (!std::exchange(list.pending, false)) {
    return {};
  }
  // A list within an item that has no text of its own begins with that item's number spent.
  for (Open& outer : open_) {
    outer.pending = false;
  }
  const OdtList* style = styles_.List(list.style);
  if (style == nullptr || list.style.empty()) {
    return {};
  }
  return Count(*style, chains_[list.chain], open_.size() - 1, list.start);
}

std::string OdtLists::Count(const OdtList& list, Counters& counters, std::size_t level,
                            std::optional<int> start) {
  if (level >= kOdtLevels) {
    return {};
  }
  int& value = counters.value[level];
  if (start) {
    value = *start;
  } else if (!counters.counted[level]) {
    value = list[level].start;
  } else if (value < std::numeric_limits<int>::max()) {
    ++value;
  }
  counters.counted[level] = true;
  for (std::size_t above = 0; above < level; ++above) {
    if (!counters.counted[above]) {
      counters.counted[above] = true;
      counters.value[above] = list[above].start;
    }
  }
  for (std::size_t below = level + 1; below < kOdtLevels; ++below) {
    counters.counted[below] = false;
  }
  return LabelOf(list, counters, level);
}

std::string OdtLists::LabelOf(const OdtList& list, const Counters& counters, std::size_t level) {
  const OdtListLevel& own = list[level];
  if (!own.numbered || own.format.empty()) {
    return {};
  }
  std::string label;
  if (own.pattern.empty()) {
    label = own.prefix;
    const auto shown = static_cast<std::size_t>(std::max(own.shown_levels, 1));
    for (std::size_t i = level + 1 - std::min(shown, level + 1); i <= level; ++i) {
      if (list[i].format.empty()) {
        continue;
      }
      label += label.size() > own.prefix.size() ? "." : "";
      label += Written(counters.value[i], list[i].format);
    }
    label += own.suffix;
  }
  for (std::size_t i = 0; i < own.pattern.size(); ++i) {
    const bool place = own.pattern[i] == '%' && i + 2 < own.pattern.size() &&
                       own.pattern[i + 1] >= '1' && own.pattern[i + 1] <= '9' &&
                       own.pattern[i + 2] == '%';
    if (place) {
      const auto named = static_cast<std::size_t>(own.pattern[i + 1] - '1');
      label += Written(counters.value[named], list[named].format);
      i += 2;
    } else {
      label += own.pattern[i];
    }
  }
  return label.empty() || !own.blank_after ? label : label + ' ';
}

std::string OdtLists::Written(int value, const std::string& format) {
  if (format.empty()) {
    return {};
  }
  if (const std::optional<PlainCounting> plain = PlainCountingOf(format)) {
    return WriteCount(value, *plain);
  }
  if (const Counting* counting = FindCounting(format, countings_)) {
    return WriteCount(value, *counting);
  }
  if (unknown_formats_.size() < kMaxUnknownFormats) {
    unknown_formats_.insert(format);
  }
  return WriteCount(value, PlainCounting::kDecimal);
}

}  // namespace hegui
