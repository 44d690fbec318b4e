#include "cli/explanation.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "cli/rule_terms.h"
#include "reports/decision_stub.h"
#include "reports/display_text.h"
#include "reports/escape.h"
#include "reports/labels.h"
#include "reports/numbers.h"
#include "reports/result_view.h"
#include "reports/section_text.h"
#include "reports/status_mark.h"
#include "reports/terminal.h"
#include "reports/view_context.h"

namespace hegui {
namespace {

constexpr std::size_t kLabelWidth = 14;
constexpr std::size_t kIndent = 2;

class Explainer {
 public:
  Explainer(const PackDefinition& pack, const DocumentAudit& audit, const Outcome& outcome,
            const WriteOptions& options)
      : options_(options),
        words_(options.language),
        labels_(pack, words_),
        context_{pack, audit, words_, labels_, "", false},
        outcome_(outcome),
        rule_(context_.RuleOf(outcome)),
        view_(BuildResultView(outcome, context_)) {}

  std::string Print() && {
    PrintRule();
    PrintSearch();
    PrintCandidates(
        "explain.counted", outcome_.evidence,
        outcome_.evidence_total - std::min(outcome_.evidence_total, outcome_.evidence.size()));
    PrintCandidates("explain.rejected", outcome_.rejected, 0);
    if (outcome_.searched.nearest && !WasRejected(*outcome_.searched.nearest)) {
      Heading(words_.Text("explain.nearest"));
      PrintCandidate(*outcome_.searched.nearest);
    }
    PrintVerdict();
    return std::move(out_);
  }

 private:
  void Line(std::size_t indent, std::string_view text) {
    out_ += std::string(indent, ' ') + std::string(text) + "\n";
  }

  void Heading(std::string_view text) {
    out_ += "\n" + Inked(text, Ink::kBold, options_.colour) + "\n";
  }

  // A label and its text, which may take several lines.
  void Entry(std::string_view key, std::string_view text) {
    const std::string label = PadRight(words_.Text(key), kLabelWidth);
    const std::size_t width = Room(kLabelWidth);
    bool begun = false;
    for (const std::string& line : Wrap(EscapeTerminal(text), width)) {
      Line(0, (begun ? std::string(kLabelWidth, ' ') : Inked(label, Ink::kFaint, options_.colour)) +
                  line);
      begun = true;
    }
  }

  void Block(std::size_t indent, std::string_view text, Ink ink) {
    for (const std::string& line : Wrap(EscapeTerminal(text), Room(indent))) {
      Line(indent, Inked(line, ink, options_.colour));
    }
  }

  std::size_t Room(std::size_t taken) const {
    constexpr std::size_t kLeast = 40;
    const std::size_t width = static_cast<std::size_t>(std::max(options_.width, 0));
    return std::max(width, taken + kLeast) - taken;
  }

  std::string RoleNames(const std::vector<std::string>& roles) const {
    std::string names;
    for (const std::string& role : roles) {
      names += (names.empty() ? "" : words_.Text("list.separator")) + labels_.Role(role);
    }
    return names;
  }

  void PrintRule() {
    out_ += Inked(EscapeTerminal(rule_.id), Ink::kBold, options_.colour) + "  " +
            EscapeTerminal(rule_.title) + "\n";
    Entry("explain.asks", rule_.asks);
    for (const BasisView& basis : view_.basis) {
      Entry("explain.basis",
            basis.text + (basis.verified ? "" : " (" + words_.Text("basis.unverified") + ")"));
    }
    Entry("explain.points", HundredthsText(rule_.points));
    Entry("explain.kind", KindOf(rule_));
  }

  void PrintSearch() {
    const std::vector<std::string> roles = RolesOf(rule_, context_.pack);
    Heading(words_.Text("explain.search"));
    Entry("explain.where", roles.empty() ? words_.Text("explain.where-all") : RoleNames(roles));
    if (!rule_.weak_where.empty()) {
      Entry("explain.weak-where", RoleNames(rule_.weak_where));
    }
    if (!roles.empty()) {
      PrintSections(roles);
    }
    const std::vector<std::string> terms = TermsOf(rule_, context_.pack);
    if (!terms.empty()) {
      std::string list;
      for (const std::string& term : terms) {
        list += (list.empty() ? "" : words_.Text("list.separator")) + term;
      }
      Entry("explain.terms", list);
    }
  }

  void PrintSections(const std::vector<std::string>& roles) {
    const std::vector<RoleSection>& sections = context_.audit.sections;
    const auto wanted = [&roles](const RoleSection& section) {
      return std::any_of(roles.begin(), roles.end(), [&section](const std::string& role) {
        return std::find(section.roles.begin(), section.roles.end(), role) != section.roles.end();
      });
    };
    bool any = false;
    for (const RoleSection& section : sections) {
      const bool told_by_parent =
          section.parent >= 0 && wanted(sections[static_cast<std::size_t>(section.parent)]);
      if (!wanted(section) || told_by_parent) {
        continue;
      }
      const Place place = context_.audit.document.PlaceOf(section.span);
      const std::string heading = NumberedHeading(context_.audit.document, section);
      Entry(any ? "explain.no-label" : "explain.sections",
            "L" + std::to_string(place.line) + "–" + std::to_string(place.end_line) + "  " +
                (heading.empty() ? words_.Text("map.no-heading") : heading));
      any = true;
    }
    if (!any) {
      Entry("explain.sections", words_.Text("explain.sections-none"));
    }
  }

  void PrintCandidates(std::string_view key, const std::vector<Evidence>& candidates,
                       std::size_t more) {
    Heading(words_.Text(key, {{"count", std::to_string(candidates.size() + more)}}));
    for (const Evidence& candidate : candidates) {
      PrintCandidate(candidate);
    }
    if (candidates.empty()) {
      Line(kIndent, words_.Text("explain.none"));
    }
    if (more > 0) {
      Line(kIndent, words_.Text("explain.more", {{"count", std::to_string(more)}}));
    }
  }

  // The nearest miss is mostly a rejected candidate, and was shown among them.
  bool WasRejected(const Evidence& nearest) const {
    return std::any_of(outcome_.rejected.begin(), outcome_.rejected.end(),
                       [&nearest](const Evidence& one) { return one.span == nearest.span; });
  }

  void PrintCandidate(const Evidence& candidate) {
    const EvidenceView view = context_.MakeEvidence(candidate);
    const std::string section =
        view.place.section.empty() ? "" : "  " + EscapeTerminal(view.place.section);
    Line(kIndent, Inked(view.place.brief, Ink::kBlue, options_.colour) + section);
    std::string sentence;
    for (const QuotePiece& piece : view.quote) {
      sentence += piece.hit ? "〔" + piece.text + "〕" : piece.text;
    }
    Block(2 * kIndent, sentence, Ink::kPlain);
    // A note with the cue in it says how the statement is meant.
    std::string how = view.note.empty() || candidate.cue.empty() ? view.assertion : "";
    const auto add = [&how, this](const std::string& text) {
      how += (how.empty() || text.empty() ? "" : words_.Text("clause.separator")) + text;
    };
    add(view.note);
    if (view.note.empty() && !candidate.cue.empty()) {
      add(words_.Text("explain.cue", {{"cue", candidate.cue}}));
    }
    if (candidate.item >= 0) {
      const ItemView& item = view_.items[static_cast<std::size_t>(candidate.item)];
      add(words_.Text("explain.for", {{"item", item.label}}));
    }
    if (!how.empty()) {
      Block(2 * kIndent, how, Ink::kFaint);
    }
  }

  void PrintVerdict() {
    Heading(words_.Text("explain.verdict"));
    std::string verdict = std::string(MarkOf(view_.status)) + " " + view_.status_word;
    if (!view_.reason.empty()) {
      verdict += " · " + view_.reason;
    }
    Line(kIndent, verdict + "  " + view_.severity_word + "  " +
                      words_.Text("finding.points", {{"points", view_.points}}));
    Block(kIndent, view_.message, Ink::kPlain);
    for (const ItemView& item : view_.items) {
      Line(2 * kIndent, std::string(MarkOf(item.status)) + " " + EscapeTerminal(item.label) + "  " +
                            item.verdict + "  " + item.points);
    }
    if (view_.status != Status::kPass && !view_.hint.empty()) {
      Block(kIndent, "→ " + view_.hint, Ink::kPlain);
    }
    if (outcome_.status == Status::kReview) {
      PrintDecisionEntry();
    }
  }

  // For the file of --decisions, to be filled in.
  void PrintDecisionEntry() {
    Heading(words_.Text("explain.decide"));
    const std::string entry = DecisionEntry(context_.audit, rule_);
    for (std::size_t at = 0; at < entry.size();) {
      const std::size_t end = entry.find('\n', at);
      Line(kIndent, EscapeTerminal(entry.substr(at, end - at)));
      at = end + 1;
    }
  }

  const WriteOptions& options_;
  Catalogue words_;
  Labels labels_;
  ViewContext context_;
  const Outcome& outcome_;
  const RuleDefinition& rule_;
  ResultView view_;
  std::string out_;
};

}  // namespace

std::string ExplainOutcome(const PackDefinition& pack, const DocumentAudit& audit,
                           const Outcome& outcome, const WriteOptions& options) {
  return Explainer(pack, audit, outcome, options).Print();
}

}  // namespace hegui
