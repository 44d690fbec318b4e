#include "engine/import/odt_styles.h"

#include <charconv>
#include <utility>

#include "engine/base/limits.h"
#include "engine/import/docx_styles.h"

namespace hegui {
namespace {

constexpr int kMaxChain = 20;
constexpr double kFarCentimetres = 4.2;
constexpr std::size_t kMaxLabelPart = 64;  // bytes

// "4.2cm", "1.5in", "30mm", "12pt".
double Centimetres(std::string_view length) {
  static constexpr std::pair<std::string_view, double> kUnits[] = {
      {"cm", 1.0}, {"mm", 0.1}, {"in", 2.54}, {"pt", 2.54 / 72}};
  double value = 0;
  const auto [end, error] = std::from_chars(length.data(), length.data() + length.size(), value);
  if (error != std::errc()) {
    return 0;
  }
  const std::string_view unit = length.substr(static_cast<std::size_t>(end - length.data()));
  for (const auto& [name, worth] : kUnits) {
    if (unit == name) {
      return value * worth;
    }
  }
  return 0;
}

Error TooMany(const char* unit, std::size_t limit) {
  return {"D031", {{"unit", unit}, {"limit", std::to_string(limit)}}};
}

std::string LabelPart(std::string_view part) {
  return std::string(part.size() <= kMaxLabelPart ? part : std::string_view());
}

}  // namespace

template <typename Value>
bool OdtStyles::Resolve(const std::string& name, Value OdtStyle::*value) const {
  auto style = styles.find(name);
  for (int step = 0; step < kMaxChain && style != styles.end(); ++step) {
    if (style->second.*value) {
      return *(style->second.*value);
    }
    style = styles.find(style->second.parent);
  }
  return false;
}

bool OdtStyles::IsHidden(const std::string& style) const {
  return Resolve(style, &OdtStyle::hidden);
}

bool OdtStyles::IsRight(const std::string& style) const { return Resolve(style, &OdtStyle::right); }

const OdtList* OdtStyles::List(const std::string& name) const {
  const auto list = lists.find(name);
  return list == lists.end() ? nullptr : &list->second;
}

void OdtStylesReader::Start(std::string_view name, const XmlAttributes& attributes) {
  if (name == "style") {
    if (styles_.styles.size() >= limits::kMaxStyles) {
      problem_ = TooMany("styles", limits::kMaxStyles);
    }
    style_ = &styles_.styles[std::string(attributes.Get("name"))];
    style_->parent = attributes.Get("parent-style-name");
  } else if (name == "list-style" || name == "outline-style") {
    if (styles_.lists.size() >= limits::kMaxLists) {
      problem_ = TooMany("lists", limits::kMaxLists);
    }
    const bool outline = name == "outline-style";
    list_ = &styles_.lists[outline ? std::string() : std::string(attributes.Get("name"))];
  } else if (list_ != nullptr) {
    StartLevel(name, attributes);
  } else if (style_ != nullptr && name == "paragraph-properties") {
    const std::string_view align = attributes.Get("text-align");
    if (!align.empty()) {
      style_->right = IsRightJustified(align);
    }
    if (Centimetres(attributes.Get("margin-left")) >= kFarCentimetres) {
      style_->right = true;
    }
  } else if (style_ != nullptr && name == "text-properties") {
    const std::string_view display = attributes.Get("display");
    if (!display.empty()) {
      style_->hidden = display == "none";
    }
  }
}

void OdtStylesReader::StartLevel(std::string_view name, const XmlAttributes& attributes) {
  const bool bullet = name == "list-level-style-bullet" || name == "list-level-style-image";
  if (bullet || name == "list-level-style-number" || name == "outline-level-style") {
    const std::optional<int> level = ReadSmallNumber(attributes.Get("level"));
    if (!level || *level < 1 || *level > static_cast<int>(kOdtLevels)) {
      level_ = nullptr;
      return;
    }
    level_ = &(*list_)[static_cast<std::size_t>(*level - 1)];
    level_->numbered = !bullet;
    level_->format = LabelPart(attributes.Get("num-format"));
    level_->prefix = LabelPart(attributes.Get("num-prefix"));
    level_->suffix = LabelPart(attributes.Get("num-suffix"));
    level_->pattern = LabelPart(attributes.Get("num-list-format"));
    level_->start = ReadSmallNumber(attributes.Get("start-value")).value_or(1);
    level_->shown_levels = ReadSmallNumber(attributes.Get("display-levels")).value_or(1);
  } else if (level_ != nullptr && name == "list-level-label-alignment") {
    level_->blank_after = attributes.Get("label-followed-by") != "nothing";
  }
}

void OdtStylesReader::End(std::string_view name) {
  if (name == "style") {
    style_ = nullptr;
  } else if (name == "list-style" || name == "outline-style") {
    list_ = nullptr;
    level_ = nullptr;
  }
}

}  // namespace hegui
