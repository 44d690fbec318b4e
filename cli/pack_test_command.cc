#include <algorithm>

#include "cli/commands.h"
#include "cli/session.h"
#include "engine/text/glob.h"
#include "reports/assertion_name.h"
#include "reports/display_text.h"
#include "reports/escape.h"
#include "reports/terminal.h"
#include "rules/pack/example_runner.h"

namespace hegui {
namespace {

constexpr std::size_t kLabelWidth = 10;
constexpr std::size_t kMaxEvidenceShown = 5;
constexpr std::size_t kMaxQuoteCharacters = 60;

// The words of machine formats, as authors of packs write them.
std::string Verdict(Status status, std::optional<Reason> reason) {
  std::string text(Name(status));
  if (reason && *reason != Reason::kNone) {
    text += " " + std::string(Name(*reason));
  }
  return text;
}

class TestPrinter {
 public:
  TestPrinter(const PackDefinition& pack, const Console& console)
      : pack_(pack), console_(console), words_(console.words()) {}

  std::string Print(const ExampleResult& result) {
    const FilePlace& place = result.example->place;
    out_ = EscapeTerminal(place.file) + ":" + std::to_string(place.line) + ": " +
           Inked(EscapeTerminal(RuleId(result.rule)), Ink::kBold, console_.colour()) + "\n";
    std::string expected = Verdict(result.example->status, result.example->reason);
    if (result.example->line) {
      expected +=
          ", " + words_.Text("test.line", {{"line", std::to_string(*result.example->line)}});
    }
    if (result.example->each_line) {
      expected += ", " + words_.Text("test.each-line");
    }
    Line("test.expected", expected);
    if (!result.outcome) {
      Line("test.got", result.error ? words_.Text(result.error->code, result.error->arguments)
                                    : words_.Text("test.unreadable"));
      return out_;
    }
    const Outcome& outcome = *result.outcome;
    const bool refused = outcome.rule != result.rule;
    Line("test.got",
         (refused ? RuleId(outcome.rule) + " " : "") + Verdict(outcome.status, outcome.reason));
    const std::size_t shown = std::min(outcome.evidence.size(), kMaxEvidenceShown);
    for (std::size_t i = 0; i < shown; ++i) {
      Line("test.evidence", EvidenceText(outcome.evidence[i], result.first_line));
    }
    return out_;
  }

 private:
  std::string RuleId(int rule) const { return pack_.rules[static_cast<std::size_t>(rule)].id; }

  void Line(std::string_view key, std::string_view text) {
    out_ += "  " + PadRight(words_.Text(key), kLabelWidth) + " " + EscapeTerminal(text) + "\n";
  }

  // Lines are those of the example; what was put around it has numbers below 1.
  static std::string EvidenceText(const Evidence& evidence, std::uint32_t first_line) {
    const std::int64_t line = std::int64_t{evidence.place.line} - first_line + 1;
    std::string text = "L" + std::to_string(line) + ":" + std::to_string(evidence.place.column) +
                       " 〔" + CutEnd(OnOneLine(evidence.quote), kMaxQuoteCharacters) + "〕";
    const std::string_view assertion = Name(evidence.assertion);
    return assertion.empty() ? text : text + " " + std::string(assertion);
  }

  const PackDefinition& pack_;
  const Console& console_;
  const Catalogue& words_;
  std::string out_;
};

}  // namespace

ExitCode Run(const PackTestOptions& options, const Console& console) {
  const std::shared_ptr<const RuleSet> rules = PrepareRules(options.pack, {}, console);
  if (rules == nullptr) {
    return ExitCode::kUnusable;
  }
  std::size_t chosen = 0;
  const std::vector<ExampleResult> results =
      RunExamples(*rules, Today(), [&](const RuleDefinition& rule) {
        const bool matches = GlobMatches(options.rules, rule.id);
        chosen += matches ? 1 : 0;
        return matches;
      });
  if (chosen == 0) {
    console.Report(Error{"C026", {{"pattern", options.rules}}});
    return ExitCode::kUnusable;
  }
  if (results.empty()) {
    console.Report(Error{"C027", {}});
    return ExitCode::kUnusable;
  }
  std::string text;
  std::size_t failed = 0;
  TestPrinter printer(*rules->pack, console);
  for (const ExampleResult& result : results) {
    if (!result.passed) {
      ++failed;
      text += printer.Print(result) + "\n";
    }
  }
  text += console.words().Text("test.summary", {{"passed", std::to_string(results.size() - failed)},
                                                {"failed", std::to_string(failed)}}) +
          "\n";
  return console.Print(text, failed > 0 ? ExitCode::kFails : ExitCode::kHolds);
}

}  // namespace hegui
