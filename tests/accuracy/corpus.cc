#include "tests/accuracy/corpus.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <utility>

#include "engine/audit/auditor.h"
#include "engine/rule/rule_compiler.h"
#include "rules/pack/embedded_rules.h"
#include "rules/pack/pack_catalogue.h"
#include "rules/pack/pack_loader.h"

namespace hegui::accuracy {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view kPack = "fazhi-annual-report";

bool Complain(const Diagnostics& diagnostics) {
  if (!HasErrors(diagnostics)) {
    return false;
  }
  for (const Diagnostic& diagnostic : diagnostics) {
    std::cerr << diagnostic.place.file << ':' << diagnostic.place.line << ": " << diagnostic.code;
    for (const MessageArgument& argument : diagnostic.arguments) {
      std::cerr << ' ' << argument.name << '=' << argument.value;
    }
    std::cerr << '\n';
  }
  return true;
}

PackSource ReadPack(const std::string& folder) {
  PackSource source;
  source.where = folder + '/';
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) {
      source.files.push_back(
          {fs::relative(entry.path(), folder).generic_string(), ReadWhole(entry.path().string())});
    }
  }
  std::sort(source.files.begin(), source.files.end(),
            [](const PackFile& a, const PackFile& b) { return a.name < b.name; });
  return source;
}

// The report of that name, whatever its format.
fs::path FindReport(const fs::path& folder, const std::string& name) {
  std::vector<fs::path> found;
  if (fs::is_directory(folder)) {
    for (const auto& entry : fs::directory_iterator(folder)) {
      if (entry.path().stem() == name && entry.path().extension() != ".tsv") {
        found.push_back(entry.path());
      }
    }
  }
  std::sort(found.begin(), found.end());
  return found.empty() ? fs::path() : found.front();
}

// Whether the quote begins in that line; it may run on into the next ones.
bool StandsAt(const SourceText& source, std::uint32_t line, std::string_view quote) {
  std::string text;
  std::size_t first = 0;
  for (std::uint32_t next = line; next <= source.line_count() && next < line + 6; ++next) {
    std::string_view words = source.Of(source.LineSpan(next));
    while (words.starts_with(' ') || words.starts_with('\t')) {
      words.remove_prefix(1);
    }
    while (words.starts_with("\u3000")) {
      words.remove_prefix(3);
    }
    text += words;
    first = next == line ? text.size() : first;
  }
  const std::size_t at = text.find(quote);
  return at != std::string::npos && at < first;
}

}  // namespace

std::string ReadWhole(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

Corpus ReadCorpus(const std::string& folder) {
  Corpus corpus;
  std::vector<fs::path> paths;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() == ".tsv") {
      paths.push_back(entry.path());
    }
  }
  std::sort(paths.begin(), paths.end());
  const fs::path examples = HEGUI_SOURCE_DIR "/examples";
  for (const fs::path& path : paths) {
    LabelledReport report;
    report.name = path.stem().string();
    report.set = "reports";
    fs::path found = FindReport(folder, report.name);
    if (found.empty()) {
      found = FindReport(fs::path(folder).parent_path() / "reports", report.name);
    }
    for (const char* place : {"reports", "wrong-document"}) {
      if (found.empty()) {
        found = FindReport(examples / place, report.name);
        report.set = found.empty() ? report.set : "examples";
      }
    }
    if (found.empty()) {
      corpus.problems.push_back(path.filename().string() + ": no report of that name");
      continue;
    }
    LabelFile labels = ParseLabels(ReadWhole(path.string()));
    for (const std::string& problem : labels.problems) {
      corpus.problems.push_back(path.filename().string() + ':' + problem);
    }
    report.path = found.string();
    report.bytes = ReadWhole(report.path);
    report.labels = std::move(labels.labels);
    corpus.reports.push_back(std::move(report));
  }
  return corpus;
}

std::shared_ptr<const RuleSet> CompilePack(const std::string& folder) {
  PackCatalogue catalogue;
  catalogue.AddEmbedded(EmbeddedRules());
  const PackSource* built_in = catalogue.FindPack(kPack);
  const PackSource source = folder.empty() ? *built_in : ReadPack(folder);
  LoadedPack loaded = LoadPack(source, catalogue);
  if (Complain(loaded.diagnostics)) {
    return nullptr;
  }
  CompiledRules compiled = CompileRules(std::move(loaded.pack), loaded.language);
  if (Complain(compiled.diagnostics)) {
    return nullptr;
  }
  return compiled.rules;
}

DocumentAudit Judge(const RuleSet& rules, const std::string& path, std::string_view bytes) {
  AuditRequest request;
  request.as_of = {2027, 4, 30};
  AuditInput input = AuditDocument(rules, path, bytes, request);
  if (!input.audited) {
    std::cerr << path << ": not readable: " << input.failed->error.code << '\n';
    std::abort();
  }
  return std::move(*input.audited);
}

std::vector<std::string> CheckLabels(const LabelledReport& report, const Document& document,
                                     const std::set<std::string>& rules,
                                     const std::set<std::string>& awaited) {
  std::vector<std::string> problems;
  const auto say = [&](const Label& label, const std::string& what) {
    problems.push_back(report.name + ".tsv:" + std::to_string(label.row) + ": " + label.rule +
                       ": " + what);
  };
  std::set<std::string> labelled;
  bool wrong_document = false;
  for (const Label& label : report.labels) {
    if (!rules.contains(label.rule) && !awaited.contains(label.rule)) {
      say(label, "no such rule");
    }
    if (!labelled.insert(label.rule).second) {
      say(label, "labelled twice");
    }
    wrong_document |= label.rule.starts_with("a00") && label.statuses.front() == Status::kFail;
    for (const LineRange& range : label.lines) {
      if (range.last > document.source.line_count()) {
        say(label, "the report has no such line");
      }
    }
    if (!label.quote.empty()) {
      const bool stands =
          std::any_of(label.lines.begin(), label.lines.end(), [&](const LineRange& range) {
            bool found = false;
            for (std::uint32_t line = range.first; line <= range.last && !found; ++line) {
              found = StandsAt(document.source, line, label.quote);
            }
            return found;
          });
      if (!stands) {
        say(label, "the quote does not stand there: " + label.quote);
      }
    }
  }
  if (!wrong_document) {
    for (const std::string& rule : rules) {
      if (!labelled.contains(rule)) {
        problems.push_back(report.name + ".tsv: " + rule + ": no label");
      }
    }
  }
  return problems;
}

}  // namespace hegui::accuracy
