#include "cli/letters.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "cli/file_names.h"
#include "cli/file_system.h"
#include "cli/log.h"
#include "cli/output_file.h"

namespace hegui {
namespace {

// Of a template that is read. A letter has some 50 KB, with the seal of the office as a picture some MB.
constexpr std::size_t kMaxLetterBytes = 20U << 20;
constexpr std::string_view kBuiltInName = "letter-template.docx";

Diagnostic ProblemOf(Error error, DiagnosticLevel level = DiagnosticLevel::kError) {
  Diagnostic problem;
  problem.level = level;
  problem.code = std::move(error.code);
  problem.arguments = std::move(error.arguments);
  return problem;
}

// The unit, else what the file is called.
std::string SubjectOf(const TemplateModel& model, std::size_t document) {
  const std::string unit = model.DocumentText(document, "unit");
  const std::string name = model.DocumentText(document, "name");
  return unit.empty() ? name.substr(name.find_last_of("/\\") + 1) : unit;
}

bool IsInput(const std::string& path, const Inputs& inputs) {
  const Result<FileStatus> target = StatusOf(path);
  return target && std::any_of(inputs.items.begin(), inputs.items.end(), [&](const Input& input) {
           const Result<FileStatus> source =
               StatusOf(input.entry ? input.entry->bundle : input.path);
           return source && source->SameAs(*target);
         });
}

}  // namespace

Diagnostics Letters::Prepare(ReportLanguage language) {
  std::string bytes;
  std::string name(kBuiltInName);
  if (options_.own_template) {
    name = *options_.own_template;
    Result<std::string> read = ReadFile(name, kMaxLetterBytes + 1);
    if (read && read->size() > kMaxLetterBytes) {
      read = Fail("C101", {{"what", "size"}, {"limit", std::to_string(kMaxLetterBytes)}});
    }
    if (!read) {
      return {ProblemOf(std::move(read).error())};
    }
    bytes = std::move(*read);
  } else {
    bytes = BuiltInLetterTemplate(language);
  }
  Diagnostics problems;
  template_ = LetterTemplate::Load(name, std::move(bytes), problems);
  std::optional<Error> error = problems.empty() ? MakeFolder(*options_.folder) : std::nullopt;
  if (problems.empty() && !error) {
    error = CheckOutputFile(JoinPath(*options_.folder, "letter"));
  }
  if (error) {
    problems.push_back(ProblemOf(std::move(*error)));
  }
  return problems;
}

ExitCode Letters::Write(const Audit& audit, const Inputs& inputs, ReportLanguage language,
                        const Date& day, const Console& console, ExitCode code) const {
  const Catalogue words(language);
  const TemplateModel model(audit, language, options_.mend_by);
  FileNames names;
  Diagnostics notices;
  std::size_t written = 0;
  for (std::size_t i = 0; i < model.document_count(); ++i) {
    const std::string own = SafeFileName(SubjectOf(model, i));
    const std::string path = JoinPath(
        *options_.folder, names.Take(words.Text("letter.file", {{"name", own}}) + ".docx"));
    std::optional<Error> error;
    if (IsInput(path, inputs)) {
      error = Error{"C016", {{"path", path}}};
    } else if (Result<std::string> letter = template_->Write(model, i, day); !letter) {
      error = std::move(letter).error();
    } else {
      error = WriteOutputFile(path, *letter);
    }
    if (error) {
      notices.push_back(ProblemOf(std::move(*error)));
      code = ExitCode::kUnusable;
    } else {
      ++written;
      LogDebug("wrote " + LogName(path));
    }
  }
  notices.push_back(
      ProblemOf({"C108", {{"count", std::to_string(written)}, {"folder", *options_.folder}}},
                DiagnosticLevel::kNote));
  console.Report(notices);
  return code;
}

}  // namespace hegui
