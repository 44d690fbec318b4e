#include "engine/audit/fingerprint.h"

#include <cstddef>
#include <map>
#include <string_view>

#include "engine/base/sha256.h"
#include "engine/text/blanks.h"

namespace hegui {
namespace {

constexpr std::size_t kDigits = 32;
constexpr char kFieldEnd = '\x1F';

std::string RoleAt(int section, const std::vector<RoleSection>& sections) {
  if (section < 0) {
    return {};
  }
  const std::vector<std::string>& roles = sections[static_cast<std::size_t>(section)].roles;
  return roles.empty() ? std::string() : roles.front();
}

std::string Hashed(std::string_view named) { return Sha256Hex(named).substr(0, kDigits); }

// Whether the reason speaks of what stands in the text. All others speak of what does not, whatever else was found.
bool IsAboutPlaces(Reason reason) {
  switch (reason) {
    case Reason::kInconsistent:
    case Reason::kWrongForm:
    case Reason::kWrongTerm:
    case Reason::kOutdated:
    case Reason::kWrongPlace:
    case Reason::kDuplicate:
    case Reason::kWrongLevel:
    case Reason::kVeto:
      return true;
    default:
      return false;
  }
}

}  // namespace

std::string Fingerprint(const RuleDefinition& rule, const Outcome& outcome,
                        const std::vector<RoleSection>& sections) {
  std::string named = rule.id + kFieldEnd;
  if (!outcome.evidence.empty()) {
    const Evidence& first = outcome.evidence.front();
    named += RoleAt(first.section, sections) + kFieldEnd + WithoutBlanks(first.quote);
  } else {
    named += std::string("absent") + kFieldEnd;
    for (const ItemOutcome& item : outcome.items) {
      if (item.status != Status::kPass) {
        named += item.label + kFieldEnd;
      }
    }
  }
  return Hashed(named);
}

std::vector<std::string> FindingFingerprints(const RuleDefinition& rule, const Outcome& outcome,
                                             const std::vector<RoleSection>& sections) {
  std::vector<std::string> prints;
  const auto add_unmet = [&](Status status, const std::string& what) {
    const std::string named = rule.id + kFieldEnd + "unmet" + kFieldEnd + what + kFieldEnd;
    if (status == Status::kPartial || status == Status::kFail) {
      prints.push_back(Hashed(named + "partial"));
    }
    if (status == Status::kFail) {
      prints.push_back(Hashed(named + "fail"));
    }
  };
  if (outcome.status != Status::kPartial && outcome.status != Status::kFail) {
    return prints;
  }
  if (IsAboutPlaces(outcome.reason) && !outcome.evidence.empty()) {
    // The same words in the same part count one after the other.
    std::map<std::string, int> seen;
    for (const Evidence& evidence : outcome.evidence) {
      const std::string named = rule.id + kFieldEnd + RoleAt(evidence.section, sections) +
                                kFieldEnd + WithoutBlanks(evidence.quote) + kFieldEnd;
      prints.push_back(Hashed(named + std::to_string(++seen[named])));
    }
    return prints;
  }
  for (const ItemOutcome& item : outcome.items) {
    add_unmet(item.status, item.label);
  }
  if (prints.empty()) {
    add_unmet(outcome.status, {});
  }
  return prints;
}

}  // namespace hegui
