#include "reports/decision_stub.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "engine/text/utf8.h"
#include "reports/display_text.h"
#include "reports/document_view.h"
#include "reports/escape.h"
#include "reports/labels.h"
#include "reports/place_text.h"
#include "reports/toml_string.h"
#include "reports/view_context.h"

namespace hegui {
namespace {

constexpr std::size_t kPlacesShown = 3;
constexpr std::size_t kRemarkCharacters = 200;

std::string Remark(std::string_view text) {
  return "# " + CutEnd(OnOneLine(ShowInvisible(text)), kRemarkCharacters) + "\n";
}

// A pattern that matches this path and no other; for a byte that is no UTF-8 it takes any.
std::string PatternOf(std::string_view path) {
  std::string pattern;
  for (std::size_t at = 0; at < path.size();) {
    const Utf8Piece piece = PieceAt(path, at);
    const bool special = std::string_view("*?[\\").find(path[at]) != std::string_view::npos;
    pattern +=
        piece.broken ? "?" : (special ? "\\" : "") + std::string(path.substr(at, piece.size));
    at += piece.size;
  }
  return pattern;
}

std::string RemarksOn(const DocumentAudit& document, const RuleDefinition& rule,
                      const Outcome& outcome, const Catalogue& words, const Labels& labels) {
  const auto place_of = [&](const Evidence& evidence) {
    return PlaceText(document.document, evidence.place, words) + words.Text("colon") +
           (evidence.context.empty() ? evidence.quote : evidence.context);
  };
  std::string text = Remark(rule.id + " " + rule.title);
  if (!rule.asks.empty()) {
    text += Remark(rule.asks);
  }
  text += Remark(OutcomeMessage(outcome, words, labels));
  for (std::size_t i = 0; i < std::min(outcome.evidence.size(), kPlacesShown); ++i) {
    text += Remark(place_of(outcome.evidence[i]));
  }
  if (outcome.evidence.empty() && outcome.searched.nearest) {
    text += Remark(place_of(*outcome.searched.nearest));
  }
  return text;
}

}  // namespace

std::string DecisionFileHead(const Catalogue& words) {
  std::string head;
  const std::string text = words.Text("decisions.head");
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    head += "# " + text.substr(at, end - at) + "\n";
    at = end + 1;
  }
  return head + "schema = 1\n";
}

std::string DecisionEntry(const DocumentAudit& document, const RuleDefinition& rule) {
  return "[[decision]]\nrule = " + TomlString(rule.id) + "\ndocuments = [" +
         TomlString(PatternOf(PortableName(document.known_as))) +
         "]\nsha256 = " + TomlString(document.sha256) + "\nverdict = \"\"\nwhy = \"\"\nby = \"\"\n";
}

std::string DecisionEntries(const Audit& audit, const Catalogue& words,
                            std::set<std::pair<std::string, std::string>> written) {
  const Labels labels(*audit.pack, words);
  std::string text;
  for (const AuditInput& input : audit.inputs) {
    for (std::size_t i = 0; input.audited && i < input.audited->outcomes.size(); ++i) {
      const DocumentAudit& document = *input.audited;
      const Outcome& outcome = document.outcomes[i];
      const RuleDefinition& rule = audit.pack->rules[static_cast<std::size_t>(outcome.rule)];
      if (outcome.status == Status::kReview && written.emplace(rule.id, document.sha256).second) {
        text += "\n" + Remark(PortableName(document.path)) +
                RemarksOn(document, rule, outcome, words, labels) + DecisionEntry(document, rule);
      }
    }
  }
  return text;
}

}  // namespace hegui
