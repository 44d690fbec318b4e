#include "cli/office_converter.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "cli/file_system.h"
#include "cli/helper_program.h"
#include "engine/base/limits.h"
#include "engine/import/zip_archive.h"

namespace hegui {
namespace {

// It takes a second for each, two for its start.
constexpr unsigned kSecondsPerDocument = 5;
constexpr unsigned kMemoryFiles = 1024;  // libraries, fonts, the parts of its profile

std::string NameOfInput(std::size_t index, Conversion conversion) {
  return std::to_string(index) + (conversion == Conversion::kRtfToDocx ? ".rtf" : ".doc");
}

// A docx that is there from end to end: the directory of a container stands at its end.
bool IsWhole(std::string_view docx) { return !docx.empty() && ZipArchive::Open(docx).has_value(); }

using Outputs = std::vector<Result<std::string>>;

Outputs AllFail(std::size_t count, const Error& error) {
  return Outputs(count, tl::unexpected<Error>(error));
}

// One start of the program for all documents.
Outputs Start(const HelperProgram& program, Conversion conversion,
              const std::vector<std::string_view>& documents) {
  const Result<PrivateFolder> folder = PrivateFolder::Make();
  if (!folder) {
    return AllFail(documents.size(), folder.error());
  }
  const bool rtf = conversion == Conversion::kRtfToDocx;
  // The format is said: by itself it opens anything, a text or a picture, and calls it a document.
  std::vector<std::string> arguments{"-env:UserInstallation=file://" + folder->PathOf("profile"),
                                     "--headless",
                                     "--norestore",
                                     "--nologo",
                                     rtf ? "--infilter=Rich Text Format" : "--infilter=MS Word 97",
                                     "--convert-to",
                                     "docx:MS Word 2007 XML",
                                     "--outdir",
                                     folder->PathOf("out")};
  for (std::size_t i = 0; i < documents.size(); ++i) {
    if (Result<void> written = folder->Write(NameOfInput(i, conversion), documents[i]); !written) {
      return AllFail(documents.size(), written.error());
    }
    arguments.push_back(folder->PathOf(NameOfInput(i, conversion)));
  }
  ChildCommand command = program.Command(std::move(arguments), *folder);
  command.seconds += kSecondsPerDocument * static_cast<unsigned>(documents.size());
  command.files = kMemoryFiles;
  const Result<ChildResult> run = Run(program, command);
  const Error failure =
      run ? Error{"D021", {{"program", program.name}, {"reason", ReasonOf(*run, *folder)}}}
          : run.error();
  Outputs outputs;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    Result<std::string> docx = ReadFile(folder->PathOf("out/" + std::to_string(i) + ".docx"),
                                        limits::kMaxConvertedBytes + 1);
    if (docx && IsWhole(*docx)) {
      outputs.push_back(std::move(docx));
    } else {
      outputs.push_back(tl::unexpected<Error>(failure));
    }
  }
  return outputs;
}

}  // namespace

std::vector<Result<std::string>> ConvertByOffice(Conversion conversion,
                                                 const std::vector<std::string_view>& documents) {
  const Result<HelperProgram> program =
      HelperProgram::Find({"soffice", "libreoffice"}, "libreoffice-writer-nogui");
  if (!program) {
    return AllFail(documents.size(), program.error());
  }
  Outputs outputs = Start(*program, conversion, documents);
  if (documents.size() > 1) {
    for (std::size_t i = 0; i < documents.size(); ++i) {
      if (!outputs[i]) {
        outputs[i] = std::move(Start(*program, conversion, {documents[i]}).front());
      }
    }
  }
  return outputs;
}

}  // namespace hegui
