#include "cli/pdf_converter.h"

#include <utility>

#include "cli/helper_program.h"
#include "engine/base/limits.h"

namespace hegui {
namespace {

bool Says(const ChildResult& result, std::string_view words) {
  return result.errors.find(words) != std::string::npos;
}

}  // namespace

Result<std::string> ConvertPdf(std::string_view bytes) {
  const Result<HelperProgram> program = HelperProgram::Find({"pdftotext"}, "poppler-utils");
  if (!program) {
    return tl::unexpected(program.error());
  }
  const Result<PrivateFolder> folder = PrivateFolder::Make();
  if (!folder) {
    return tl::unexpected(folder.error());
  }
  if (Result<void> written = folder->Write("in.pdf", bytes); !written) {
    return tl::unexpected(std::move(written).error());
  }
  // One page more than is read, so that too many are seen.
  const std::string last_page = std::to_string(limits::kMaxPages + 1);
  ChildCommand command = program->Command(
      {"-bbox-layout", "-enc", "UTF-8", "-l", last_page, "in.pdf", "-"}, *folder);
  command.memory = limits::kMaxPdfMemory;
  Result<ChildResult> result = Run(*program, command);
  if (!result) {
    return tl::unexpected(std::move(result).error());
  }
  if (Says(*result, "Incorrect password")) {
    return Fail("D023");
  }
  // The tables of characters of older Chinese PDFs; without them their text is empty.
  if (Says(*result, "issing language pack")) {
    return Fail("D020", {{"program", "pdftotext"}, {"package", "poppler-data"}});
  }
  if (result->code != 0) {
    return Fail("D030", {{"reason", ReasonOf(*result, *folder)}});
  }
  return std::move(result->output);
}

}  // namespace hegui
