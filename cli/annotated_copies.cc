#include "cli/annotated_copies.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "cli/bundle.h"
#include "cli/file_names.h"
#include "cli/file_system.h"
#include "cli/limited_annotator.h"
#include "cli/log.h"
#include "cli/output_file.h"
#include "engine/base/limits.h"
#include "engine/base/sha256.h"
#include "reports/annotation.h"
#include "reports/docx_annotator.h"

namespace hegui {
namespace {

Diagnostic DiagnosticOf(Error error, DiagnosticLevel level = DiagnosticLevel::kError) {
  Diagnostic diagnostic;
  diagnostic.level = level;
  diagnostic.code = std::move(error.code);
  diagnostic.arguments = std::move(error.arguments);
  return diagnostic;
}

bool CanHold(const Document& document) {
  return document.format == "docx" || document.format == "pdf";
}

// "txt (2), odt (1)"
std::string Listed(const std::map<std::string, std::size_t>& formats) {
  std::string list;
  for (const auto& [format, count] : formats) {
    list += (list.empty() ? "" : ", ") + format + " (" + std::to_string(count) + ")";
  }
  return list;
}

// The name of a document without what it stands in. Names in a bundle may be anything.
std::string OwnName(const Input& input) {
  if (!input.entry) {
    return input.path.substr(input.path.rfind('/') + 1);
  }
  const std::string& whole = input.entry->name;
  const std::string name = whole.substr(whole.find_last_of("/\\") + 1);
  return name.empty() || name == "." || name == ".." ? "document" : name;
}

const std::string& FileOf(const Input& input) {
  return input.entry ? input.entry->bundle : input.path;
}

// The document as it was when it was audited.
Result<std::string> ReadAgain(const DocumentAudit& audit, const Input& input,
                              const BundleReader& bundles) {
  Result<std::string> bytes = input.entry ? bundles.Read(*input.entry)
                                          : ReadFile(input.path, limits::kMaxDocumentBytes + 1);
  if (!bytes || Sha256Hex(*bytes) != audit.sha256) {
    return Fail("C061", {{"path", audit.path}});
  }
  return bytes;
}

Result<std::string> Annotated(const DocumentAudit& audit, const std::string& bytes,
                              const RuleSet& rules, const Date& day, const Catalogue& words) {
  const std::vector<Annotation> annotations = AnnotationsOf(audit, *rules.pack, words);
  if (audit.document.format == "pdf") {
    return AnnotatePdfWithinLimits(bytes, audit.document, annotations, day);
  }
  return AnnotateDocx(bytes, audit.document, *rules.language, annotations, day);
}

}  // namespace

AnnotatedCopies::AnnotatedCopies(std::string folder, const Inputs& inputs)
    : folder_(std::move(folder)) {
  FileNames names;
  for (const Input& input : inputs.items) {
    Copy copy;
    copy.input = input;
    if (!input.IsStandardInput() && !input.error) {
      const std::string own = OwnName(input);
      const std::string name = names.Take(own);
      copy.path = JoinPath(folder_, name);
      copy.renamed = name != own;
    }
    copies_.push_back(std::move(copy));
  }
}

Diagnostics AnnotatedCopies::Prepare() const {
  Diagnostics problems;
  std::set<std::pair<std::uint64_t, std::uint64_t>> originals;
  for (const Copy& copy : copies_) {
    if (const Result<FileStatus> status = StatusOf(FileOf(copy.input));
        status && !copy.path.empty()) {
      originals.emplace(status->device, status->inode);
    }
  }
  for (const Copy& copy : copies_) {
    const Result<FileStatus> status = StatusOf(copy.path);
    if (!copy.path.empty() && status && originals.count({status->device, status->inode}) > 0) {
      problems.push_back(DiagnosticOf({"C016", {{"path", copy.path}}}));
    }
  }
  if (problems.empty()) {
    std::optional<Error> error = MakeFolder(folder_);
    if (!error) {
      error = CheckOutputFile(JoinPath(folder_, "copy"));
    }
    if (error) {
      problems.push_back(DiagnosticOf(std::move(*error)));
    }
  }
  return problems;
}

ExitCode AnnotatedCopies::Write(const Audit& audit, const RuleSet& rules, const Date& day,
                                const Catalogue& words, const Console& console,
                                ExitCode code) const {
  Diagnostics notices;
  std::map<std::string, std::size_t> without;  // a copy, by format
  std::size_t left_out = 0;
  const BundleReader bundles;
  for (std::size_t i = 0; i < copies_.size(); ++i) {
    if (!audit.inputs[i].audited) {
      continue;
    }
    const DocumentAudit& document = *audit.inputs[i].audited;
    const Copy& copy = copies_[i];
    if (!CanHold(document.document) || copy.path.empty()) {
      ++without[document.document.format];
      ++left_out;
      continue;
    }
    Result<std::string> bytes = ReadAgain(document, copy.input, bundles);
    if (bytes) {
      bytes = Annotated(document, *bytes, rules, day, words);
    }
    if (!bytes) {
      const Error& error = bytes.error();
      const bool changed = error.code == "C061";
      const Error shown{
          "C062",
          {{"path", document.path}, {"reason", console.words().Text(error.code, error.arguments)}}};
      notices.push_back(DiagnosticOf(changed ? error : shown));
      code = code == ExitCode::kUnusable ? code : ExitCode::kIncomplete;
    } else if (const std::optional<Error> error = WriteOutputFile(copy.path, *bytes)) {
      notices.push_back(DiagnosticOf(*error));
      code = ExitCode::kUnusable;
    } else {
      LogDebug("wrote " + copy.path);
      if (copy.renamed) {
        notices.push_back(DiagnosticOf({"C063", {{"path", document.path}, {"copy", copy.path}}},
                                       DiagnosticLevel::kNote));
      }
    }
  }
  if (left_out > 0) {
    notices.push_back(
        DiagnosticOf({"C060", {{"count", std::to_string(left_out)}, {"kinds", Listed(without)}}},
                     DiagnosticLevel::kNote));
  }
  console.Report(notices);
  return code;
}

}  // namespace hegui
