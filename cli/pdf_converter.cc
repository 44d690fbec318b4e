#include "cli/pdf_converter.h"

#include <string>
#include <utility>
#include <vector>

#include "cli/helper_program.h"
#include "engine/base/limits.h"

namespace hegui {
namespace {

bool Says(const ChildResult& result, std::string_view words) {
  return result.errors.find(words) != std::string::npos;
}

// Runs it on the file, which it finds as "in.pdf".
Result<std::string> RunOnPdf(const char* name, std::vector<std::string> arguments,
                             std::string_view bytes) {
  const Result<HelperProgram> program = HelperProgram::Find({name}, "poppler-utils");
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
  ChildCommand command = program->Command(std::move(arguments), *folder);
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
    return Fail("D020", {{"program", name}, {"package", "poppler-data"}});
  }
  if (result->code != 0) {
    return Fail("D030", {{"reason", ReasonOf(*result, *folder)}});
  }
  return std::move(result->output);
}

}  // namespace

Result<std::string> ConvertPdf(Conversion conversion, std::string_view bytes) {
  // One page more than is read, so that too many are seen.
  const std::string last_page = std::to_string(limits::kMaxPages + 1);
  switch (conversion) {
    case Conversion::kPdfToPictureList:
      return RunOnPdf("pdfimages", {"-list", "-l", last_page, "in.pdf"}, bytes);
    case Conversion::kPdfToVisibleText:
      // It obeys a wish of the owner that text be not copied, which is not done here.
      return RunOnPdf(
          "pdftohtml",
          {"-xml", "-i", "-nodrm", "-enc", "UTF-8", "-l", last_page, "-stdout", "in.pdf"}, bytes);
    default:
      return RunOnPdf("pdftotext",
                      {"-bbox-layout", "-enc", "UTF-8", "-l", last_page, "in.pdf", "-"}, bytes);
  }
}

}  // namespace hegui
