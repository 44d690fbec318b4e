#include "engine/audit/compare.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/audit/document_matcher.h"
#include "engine/audit/fingerprint.h"

namespace hegui {
namespace {

bool IsFinding(std::optional<Status> status) {
  return status == Status::kPartial || status == Status::kFail;
}

// What became of one document.
class ChangeFinder {
 public:
  ChangeFinder(const EarlierDocument& before, const DocumentAudit& now, const PackDefinition& pack)
      : before_(before), now_(now), pack_(pack) {}

  DocumentChange Find(bool by_fingerprint) && {
    change_.path = before_.path;
    change_.report_year = before_.report_year;
    const std::optional<int> year = ReportYearOf(now_);
    change_.other_year = year && before_.report_year && *year != *before_.report_year;
    change_.score = before_.score;
    if (now_.score && before_.score) {
      change_.difference = now_.score->lower - before_.score->lower;
    }
    // The report of another year says nothing in the same words.
    FindRules(by_fingerprint && !change_.other_year);
    return std::move(change_);
  }

 private:
  void FindRules(bool by_fingerprint) {
    std::map<std::string_view, const EarlierResult*> earlier;
    for (const EarlierResult& result : before_.results) {
      earlier.emplace(result.rule, &result);
    }
    std::set<std::string_view> judged;
    for (const Outcome& outcome : now_.outcomes) {
      const RuleDefinition& rule = pack_.rules[static_cast<std::size_t>(outcome.rule)];
      judged.insert(rule.id);
      const auto found = earlier.find(rule.id);
      RuleChange change{rule.id, rule.title, std::nullopt, outcome.status};
      if (found == earlier.end()) {
        Add(std::move(change), false);
        continue;
      }
      change.before = found->second->status;
      const bool moved = by_fingerprint && IsFinding(change.before) && IsFinding(change.now) &&
                         found->second->fingerprint != Fingerprint(rule, outcome, now_.sections);
      Add(std::move(change), moved);
    }
    for (const EarlierResult& result : before_.results) {
      if (judged.insert(result.rule).second) {
        Add({result.rule, result.title, result.status, std::nullopt}, false);
      }
    }
  }

  void Add(RuleChange change, bool moved) {
    const bool before = IsFinding(change.before), now = IsFinding(change.now);
    if (before && now) {
      ++change_.kept;
      if (moved) {
        change_.moved.push_back(std::move(change));
      }
    } else if (before) {
      change_.gone.push_back(std::move(change));
    } else if (now) {
      change_.fresh.push_back(std::move(change));
    }
  }

  const EarlierDocument& before_;
  const DocumentAudit& now_;
  const PackDefinition& pack_;
  DocumentChange change_;
};

Diagnostic Warning(std::string code, MessageArguments arguments) {
  Diagnostic notice;
  notice.code = std::move(code);
  notice.level = DiagnosticLevel::kWarning;
  notice.arguments = std::move(arguments);
  return notice;
}

void Count(const DocumentChange& change, Comparison& comparison) {
  if (!change.difference) {
    ++comparison.unscored;
  } else if (*change.difference == 0) {
    ++comparison.level;
  } else {
    ++(*change.difference > 0 ? comparison.rose : comparison.fell);
  }
}

}  // namespace

Diagnostics CompareWithEarlier(const EarlierAudit& earlier, bool only_some, Audit& audit) {
  Comparison comparison;
  comparison.as_of = earlier.as_of;
  comparison.pack_version = earlier.pack_version;
  comparison.other_rules =
      earlier.pack_version != audit.pack->version ||
      (!earlier.pack_digest.empty() && earlier.pack_digest != audit.pack->digest);
  Diagnostics notices;
  if (comparison.other_rules) {
    notices.push_back(
        Warning("C133", {{"earlier", earlier.pack_version}, {"now", audit.pack->version}}));
  }
  std::vector<DocumentFeatures> before, now;
  for (const EarlierDocument& document : earlier.documents) {
    before.push_back(
        FeaturesOf(document.path, document.sha256, document.unit, document.report_year));
  }
  std::vector<DocumentAudit*> documents;
  std::set<std::string> unread;
  for (AuditInput& input : audit.inputs) {
    if (input.audited) {
      DocumentAudit& document = *input.audited;
      documents.push_back(&document);
      now.push_back(FeaturesOf(document));
    } else if (input.failed) {
      unread.insert(FileNameOf(input.failed->path));
    }
  }
  const DocumentMatcher matcher(std::move(now), std::move(before), !earlier.redacted);
  bool any = false;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    DocumentAudit& document = *documents[i];
    if (const std::optional<std::size_t> match = matcher.EarlierOf(i)) {
      any = true;
      document.change =
          ChangeFinder(earlier.documents[*match], document, *audit.pack).Find(!earlier.redacted);
      Count(*document.change, comparison);
    } else if (matcher.IsUnclear(i)) {
      ++comparison.unclear;
      notices.push_back(
          Warning("C135", {{"path", document.path}, {"unit", FeaturesOf(document).unit}}));
    } else {
      ++comparison.fresh;
    }
  }
  for (std::size_t i = 0; i < earlier.documents.size(); ++i) {
    const EarlierDocument& document = earlier.documents[i];
    if (matcher.IsAbsent(i) && !only_some && !unread.contains(FileNameOf(document.path))) {
      comparison.absent.push_back({document.unit, document.path});
    }
  }
  if (!any && comparison.unclear == 0 && !documents.empty()) {
    notices.push_back(Warning("C134", {}));
  }
  audit.comparison = std::move(comparison);
  return notices;
}

}  // namespace hegui
