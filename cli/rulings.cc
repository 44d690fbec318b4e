#include "cli/rulings.h"

#include <algorithm>
#include <iterator>
#include <optional>

#include "cli/file_system.h"
#include "cli/output_file.h"
#include "engine/audit/resolved.h"
#include "engine/base/limits.h"
#include "engine/text/glob.h"
#include "reports/baseline_file.h"
#include "reports/decision_stub.h"
#include "rules/pack/excerpts.h"
#include "rules/project/exception_reader.h"

namespace hegui {
namespace {

Diagnostic ProblemOf(Error error, const std::string& file = {}) {
  Diagnostic problem;
  problem.code = std::move(error.code);
  problem.arguments = std::move(error.arguments);
  problem.place.file = file;
  return problem;
}

void Append(Diagnostics& to, Diagnostics from) {
  std::move(from.begin(), from.end(), std::back_inserter(to));
}

Result<PackFile> ReadToml(const std::string& path) {
  Result<std::string> content = ReadFile(path, limits::kMaxPackBytes + 1);
  if (!content) {
    return tl::unexpected(content.error());
  }
  return PackFile{path, *std::move(content)};
}

// The first run writes what the next ones read.
bool IsYetToBeWritten(const std::string& path, const std::optional<std::string>& written) {
  return path == written && !Exists(path);
}

// What the documents have used, each index once.
struct Uses {
  std::set<std::size_t> waivers, expired, decisions, stale, needless;

  void Add(const ExceptionUse& use) {
    waivers.insert(use.waivers.begin(), use.waivers.end());
    expired.insert(use.expired.begin(), use.expired.end());
    decisions.insert(use.decisions.begin(), use.decisions.end());
    stale.insert(use.stale.begin(), use.stale.end());
    needless.insert(use.needless.begin(), use.needless.end());
  }
};

bool ConcernsAny(const std::vector<std::string>& patterns, const std::vector<AuditInput>& inputs) {
  return std::any_of(inputs.begin(), inputs.end(), [&patterns](const AuditInput& input) {
    return input.audited &&
           std::any_of(patterns.begin(), patterns.end(), [&input](const std::string& pattern) {
             return PathMatches(pattern, input.audited->known_as);
           });
  });
}

Diagnostic& Notice(Diagnostics& notices, std::string code, DiagnosticLevel level,
                   MessageArguments arguments) {
  Diagnostic& notice = notices.emplace_back();
  notice.code = std::move(code);
  notice.level = level;
  notice.arguments = std::move(arguments);
  return notice;
}

}  // namespace

Diagnostics Rulings::Read(const RulingFiles& files, const PackDefinition& pack) {
  files_ = files;
  Diagnostics problems;
  std::vector<PackFile> read;
  for (const std::string& path : FilesToRead()) {
    if (IsYetToBeWritten(path, files.write_decisions)) {
      continue;
    }
    if (Result<PackFile> file = ReadToml(path)) {
      sources_.push_back({"", {*file}});
      read.push_back(*std::move(file));
    } else {
      problems.push_back(ProblemOf(file.error()));
    }
  }
  LoadedExceptions loaded = LoadExceptions(read, pack);
  Append(problems, std::move(loaded.diagnostics));
  open_ = loaded.open.size();
  exceptions_ = std::make_shared<const Exceptions>(std::move(loaded.exceptions));
  if (files.baseline && !IsYetToBeWritten(*files.baseline, files.write_baseline)) {
    const Result<std::string> content = ReadFile(*files.baseline, limits::kMaxTextBytes);
    Result<Baseline> baseline =
        content ? ReadBaseline(*content) : Result<Baseline>(tl::unexpected(content.error()));
    if (baseline) {
      baseline_ = std::make_shared<const Baseline>(*std::move(baseline));
    } else {
      problems.push_back(ProblemOf(baseline.error(), content ? *files.baseline : ""));
    }
  }
  if (files.write_decisions && Exists(*files.write_decisions)) {
    ReadWritten(*files.write_decisions, pack, problems);
  }
  return problems;
}

// Each file once: it may hold both kinds, and be named for both.
std::vector<std::string> Rulings::FilesToRead() const {
  std::vector<std::string> paths;
  for (const std::vector<std::string>* const list : {&files_.waivers, &files_.decisions}) {
    for (const std::string& path : *list) {
      if (std::find(paths.begin(), paths.end(), path) == paths.end()) {
        paths.push_back(path);
      }
    }
  }
  return paths;
}

// What somebody has written there is kept, so it must be what it is taken for.
void Rulings::ReadWritten(const std::string& path, const PackDefinition& pack,
                          Diagnostics& problems) {
  Result<PackFile> file = ReadToml(path);
  if (!file) {
    problems.push_back(ProblemOf(file.error()));
    return;
  }
  written_text_ = file->content;
  LoadedExceptions loaded = LoadExceptions(std::vector<PackFile>{*std::move(file)}, pack);
  const std::vector<std::string> read = FilesToRead();
  if (std::find(read.begin(), read.end(), path) == read.end()) {
    Append(problems, std::move(loaded.diagnostics));
  }
  written_ = std::move(loaded.open);
  for (const Decision& decision : loaded.exceptions.decisions) {
    written_.emplace(decision.rule, decision.sha256);
  }
}

void Rulings::PutInto(AuditRequest& request) const {
  request.exceptions = exceptions_;
  request.baseline = baseline_;
}

Diagnostics Rulings::SumUp(const Audit& audit, bool only_some) const {
  const std::vector<AuditInput>& inputs = audit.inputs;
  Uses uses;
  for (const AuditInput& input : inputs) {
    if (input.audited) {
      uses.Add(input.audited->exceptions);
    }
  }
  const auto concerns = [&](const std::vector<std::string>& patterns) {
    return !only_some || ConcernsAny(patterns, inputs);
  };
  Diagnostics notices;
  const auto warn = [&notices](std::string code, const FilePlace& place,
                               MessageArguments arguments) {
    Notice(notices, std::move(code), DiagnosticLevel::kWarning, std::move(arguments)).place = place;
  };
  for (std::size_t i = 0; i < exceptions_->waivers.size(); ++i) {
    const Waiver& waiver = exceptions_->waivers[i];
    if (uses.expired.contains(i)) {
      warn("C072", waiver.place, {{"rule", waiver.rule}, {"until", waiver.until.ToIso()}});
    } else if (!uses.waivers.contains(i) && concerns(waiver.documents)) {
      warn("C071", waiver.place, {{"rule", waiver.rule}});
    }
  }
  for (std::size_t i = 0; i < exceptions_->decisions.size(); ++i) {
    const Decision& decision = exceptions_->decisions[i];
    if (uses.decisions.contains(i)) {
      continue;
    }
    if (uses.stale.contains(i)) {
      warn("C073", decision.place, {{"rule", decision.rule}});
    } else if (uses.needless.contains(i)) {
      warn("C074", decision.place, {{"rule", decision.rule}});
    } else if (concerns(decision.documents)) {
      warn("C075", decision.place, {{"rule", decision.rule}});
    }
  }
  AddExcerpts(notices, sources_);
  if (open_ > 0) {
    Notice(notices, "C076", DiagnosticLevel::kNote, {{"count", std::to_string(open_)}});
  }
  if (baseline_ != nullptr) {
    for (const auto& [path, count] : CountResolved(*baseline_, audit)) {
      Notice(notices, "C079", DiagnosticLevel::kNote,
             {{"path", path}, {"count", std::to_string(count)}});
    }
  }
  return notices;
}

Diagnostics Rulings::Write(const Audit& audit, const Catalogue& words) const {
  Diagnostics problems;
  const auto write = [&problems](const std::string& path, const std::string& text) {
    if (std::optional<Error> error = WriteOutputFile(path, text)) {
      problems.push_back(ProblemOf(*std::move(error)));
    }
  };
  if (files_.write_baseline) {
    write(*files_.write_baseline, WriteBaseline(audit));
  }
  if (files_.write_decisions) {
    std::string text = written_text_.empty() ? DecisionFileHead(words) : written_text_;
    text += text.ends_with('\n') ? "" : "\n";
    write(*files_.write_decisions, text + DecisionEntries(audit, words, written_));
  }
  return problems;
}

}  // namespace hegui
