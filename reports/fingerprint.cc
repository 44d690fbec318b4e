#include "reports/fingerprint.h"

#include <cstddef>
#include <string_view>

#include "engine/base/sha256.h"
#include "engine/text/utf8.h"

namespace hegui {
namespace {

constexpr std::size_t kDigits = 32;
constexpr char kFieldEnd = '\x1F';

// Blanks and line ends are matters of wrapping, not of wording.
std::string WithoutBlanks(std::string_view text) {
  std::string kept;
  for (std::size_t at = 0; at < text.size();) {
    const auto [code, size] = CharacterAt(text, at);
    if (code > 0x20 && code != 0xA0 && code != 0x3000) {
      kept += text.substr(at, size);
    }
    at += size;
  }
  return kept;
}

std::string RoleAt(int section, const std::vector<RoleSection>& sections) {
  if (section < 0) {
    return {};
  }
  const std::vector<std::string>& roles = sections[static_cast<std::size_t>(section)].roles;
  return roles.empty() ? std::string() : roles.front();
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
  return Sha256Hex(named).substr(0, kDigits);
}

}  // namespace hegui
