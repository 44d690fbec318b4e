#include "engine/import/page_fields.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "engine/language/date.h"
#include "engine/text/utf8.h"

namespace hegui {
namespace {

using namespace std::string_view_literals;

// How far behind its label a day may begin.
constexpr std::uint32_t kMaxGapBytes = 12;
constexpr std::size_t kLongestDate = 80;  // bytes from the label to its end
constexpr std::size_t kLongestTitle = 600;

// Names in the heads of pages and files; lower case.
constexpr std::array kPublished{"pubdate"sv, "publishdate"sv, "publish_date"sv, "published"sv,
                                "article:published_time"sv};
constexpr std::array kTitle{"articletitle"sv, "title"sv};

std::string Lower(std::string_view text) {
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(), [](char byte) {
    return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
  });
  return lower;
}

std::optional<std::string> DateIn(std::string_view text, const Language& language) {
  std::size_t end = std::min(text.size(), kLongestDate);
  while (end < text.size() && IsContinuation(text[end])) {
    --end;
  }
  text = text.substr(0, end);
  const std::vector<WrittenDate> dates = FindDates(text, language.dates, language.numerals);
  if (dates.empty() || !dates.front().valid || dates.front().span.begin > kMaxGapBytes) {
    return std::nullopt;
  }
  return dates.front().date.ToIso();
}

// What stands behind a label: its first group, or a day.
std::optional<std::string> ValueOf(const Regex& label, std::string_view line,
                                   const Language& language) {
  std::vector<Span> groups;
  for (std::uint32_t from = 0; label.Find(line, from, groups); from = groups.front().end) {
    if (label.group_count() > 0) {
      return std::string(groups[1].Of(line));
    }
    if (std::optional<std::string> date = DateIn(line.substr(groups.front().end), language)) {
      return date;
    }
    if (groups.front().empty()) {
      break;
    }
  }
  return std::nullopt;
}

}  // namespace

bool ReadFields(std::string_view folded_line, const Language& language,
                std::map<std::string, std::string>& metadata) {
  bool any = false;
  for (const PageField& field : language.page.fields) {
    for (const Regex& label : field.labels) {
      if (const std::optional<std::string> value = ValueOf(label, folded_line, language)) {
        metadata.emplace(field.id, *value);
        any = true;
        break;
      }
    }
  }
  return any;
}

void ReadField(std::string_view name, std::string_view value, const Language& language,
               std::map<std::string, std::string>& metadata) {
  const std::string key = Lower(name);
  const std::string folded = FoldPhrase(value, language.fold);
  if (std::find(kPublished.begin(), kPublished.end(), key) != kPublished.end()) {
    if (const std::optional<std::string> date = DateIn(folded, language)) {
      metadata.emplace("published", *date);
    }
  } else if (std::find(kTitle.begin(), kTitle.end(), key) != kTitle.end()) {
    if (!folded.empty() && folded.size() <= kLongestTitle) {
      metadata.emplace("title", folded);
    }
  } else {
    // The label and the value as a page has them in one line.
    ReadFields(FoldPhrase(std::string(name) + ":" + std::string(value), language.fold), language,
               metadata);
  }
}

}  // namespace hegui
