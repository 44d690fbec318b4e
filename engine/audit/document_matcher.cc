#include "engine/audit/document_matcher.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <system_error>

#include "engine/audit/baseline.h"

namespace hegui {
namespace {

constexpr char kFieldEnd = '\x1F';

std::string FactOf(const DocumentAudit& document, std::string_view name) {
  const auto fact = std::find_if(document.facts.begin(), document.facts.end(),
                                 [name](const Fact& f) { return f.name == name; });
  return fact == document.facts.end() ? std::string() : fact->value;
}

}  // namespace

std::string FileNameOf(std::string_view path) {
  return std::string(path.substr(path.rfind('/') + 1));
}

std::optional<int> ReportYearOf(const DocumentAudit& document) {
  const std::string text = FactOf(document, "report_year");
  int year = 0;
  const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), year);
  const bool whole = error == std::errc() && stop == text.data() + text.size();
  return whole ? std::optional(year) : std::nullopt;
}

DocumentFeatures FeaturesOf(const DocumentAudit& document) {
  return FeaturesOf(document.path, document.sha256, FactOf(document, "unit"),
                    ReportYearOf(document));
}

DocumentFeatures FeaturesOf(std::string_view path, std::string_view sha256, std::string_view unit,
                            std::optional<int> report_year) {
  return {std::string(sha256), std::string(unit), BaselinePath(path), FileNameOf(path),
          report_year ? std::to_string(*report_year) : std::string()};
}

DocumentMatcher::DocumentMatcher(std::vector<DocumentFeatures> now,
                                 std::vector<DocumentFeatures> earlier, bool by_digest)
    : now_(std::move(now)),
      earlier_(std::move(earlier)),
      earlier_of_(now_.size()),
      now_unclear_(now_.size()),
      taken_(earlier_.size()),
      earlier_unclear_(earlier_.size()) {
  if (by_digest) {
    Pass([](const DocumentFeatures& d) { return d.sha256; });
  }
  const auto of_unit = [this](const Key& key) {
    Pass([&key](const DocumentFeatures& d) {
      const std::string value = key(d);
      return d.unit.empty() || value.empty() ? std::string() : d.unit + kFieldEnd + value;
    });
  };
  of_unit([](const DocumentFeatures& d) { return d.path; });
  of_unit([](const DocumentFeatures& d) { return d.name; });
  of_unit([](const DocumentFeatures& d) { return d.year; });
  Pass([](const DocumentFeatures& d) { return d.unit; }, Doubt::kTold);
  Pass([](const DocumentFeatures& d) { return d.path; }, Doubt::kSkipped, Units::kOneUnknown);
  Pass([](const DocumentFeatures& d) { return d.name; }, Doubt::kTold, Units::kOneUnknown);
}

void DocumentMatcher::Pass(const Key& key, Doubt doubt, Units units) {
  std::map<std::string, Group> groups;
  for (std::size_t i = 0; i < now_.size(); ++i) {
    if (std::string value = key(now_[i]); !earlier_of_[i] && !now_unclear_[i] && !value.empty()) {
      groups[std::move(value)].first.push_back(i);
    }
  }
  for (std::size_t i = 0; i < earlier_.size(); ++i) {
    if (taken_[i] || earlier_unclear_[i]) {
      continue;
    }
    if (const auto group = groups.find(key(earlier_[i])); group != groups.end()) {
      group->second.second.push_back(i);
    }
  }
  for (const auto& [value, group] : groups) {
    Pair(group, doubt, units);
  }
}

void DocumentMatcher::Pair(const Group& group, Doubt doubt, Units units) {
  const auto& [now, earlier] = group;
  if (earlier.empty()) {
    return;
  }
  if (now.size() == 1 && earlier.size() == 1) {
    const std::string &a = now_[now.front()].unit, &b = earlier_[earlier.front()].unit;
    if (units == Units::kAny || a.empty() || b.empty()) {
      earlier_of_[now.front()] = earlier.front();
      taken_[earlier.front()] = true;
    }
    return;
  }
  if (doubt == Doubt::kSkipped) {
    return;
  }
  // Of documents that all name their units, none can be another's.
  const auto unknown = [&](const std::vector<DocumentFeatures>& of,
                           const std::vector<std::size_t>& list) {
    return std::any_of(list.begin(), list.end(),
                       [&of](std::size_t i) { return of[i].unit.empty(); });
  };
  if (units == Units::kOneUnknown && !unknown(now_, now) && !unknown(earlier_, earlier)) {
    return;
  }
  for (const std::size_t i : now) {
    now_unclear_[i] = true;
  }
  for (const std::size_t i : earlier) {
    earlier_unclear_[i] = true;
  }
}

}  // namespace hegui
