#include "cli/page_output.h"

#include <optional>
#include <utility>

#include "cli/file_system.h"
#include "cli/output_file.h"

namespace hegui {
namespace {

Diagnostic ProblemOf(Error error) {
  Diagnostic problem;
  problem.code = std::move(error.code);
  problem.arguments = std::move(error.arguments);
  return problem;
}

}  // namespace

Diagnostics PageOutput::Prepare() {
  Diagnostics problems;
  if (!asked()) {
    return problems;
  }
  Result<std::string> bytes = ReadFile(*options_.file, kMaxTemplateBytes + 1);
  if (!bytes) {
    return {ProblemOf(std::move(bytes).error())};
  }
  const Result<FileStatus> source = StatusOf(*options_.file);
  const Result<FileStatus> target =
      options_.output ? StatusOf(*options_.output) : Fail("C030", {{"path", ""}});
  if (source && target && source->SameAs(*target)) {
    problems.push_back(ProblemOf({"C107", {{"problem", "itself"}, {"detail", ""}}}));
    problems.back().place.file = *options_.file;
  }
  template_ = PageTemplate::Load(*options_.file, *bytes, problems);
  return problems;
}

ExitCode PageOutput::Write(const TemplateModel& model, const Console& console,
                           ExitCode code) const {
  const Result<std::string> page = template_->Write(model);
  if (!page) {
    Diagnostic problem = ProblemOf(page.error());
    problem.place.file = *options_.file;
    console.Report(Diagnostics{problem});
    return ExitCode::kUnusable;
  }
  if (!options_.output) {
    return console.Print(*page, code);
  }
  if (const std::optional<Error> error = WriteOutputFile(*options_.output, *page)) {
    console.Report(*error);
    return ExitCode::kUnusable;
  }
  return code;
}

}  // namespace hegui
