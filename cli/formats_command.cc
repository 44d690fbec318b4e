#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/bundle.h"
#include "cli/child_process.h"
#include "cli/commands.h"
#include "cli/helper_program.h"
#include "cli/private_folder.h"
#include "engine/import/import.h"
#include "reports/terminal.h"

namespace hegui {
namespace {

constexpr std::size_t kNameWidth = 24;
constexpr std::size_t kExtensionsWidth = 14;

struct Helper {
  std::string_view program;
  std::string_view package;
  std::string_view ask = "-v";  // for its version
};

// A row of the table; its name stands in the catalogue under "formats." and its id. The extension decides whether this version reads it.
struct FormatRow {
  std::string_view id;
  std::string_view extensions;
  std::vector<Helper> helpers;
};

const std::vector<FormatRow>& Rows() {
  constexpr Helper kOffice{"soffice", "libreoffice-writer-nogui", "--version"};
  static const std::vector<FormatRow> kRows{
      {"txt", "txt text", {}},
      {"docx", "docx", {}},
      {"odt", "odt fodt", {}},
      {"wordxml", "doc xml", {}},  // both kinds
      {"html", "html htm", {}},
      {"mht", "mht mhtml", {}},
      {"md", "md markdown", {}},
      {"ofd", "ofd", {}},
      {"zip", "zip", {}},
      {"pdf", "pdf", {{"pdftotext", "poppler-utils"}}},
      {"doc", "doc wps", {kOffice}},
      {"rtf", "rtf", {kOffice}},
      {"scan",
       "pdf",
       {{"pdftoppm", "poppler-utils"},
        {"pdfinfo", "poppler-utils"},
        {"tesseract", "tesseract-ocr-chi-sim", "--version"}}},
  };
  return kRows;
}

std::string DottedExtensions(std::string_view extensions) {
  std::string text = ".";
  for (const char byte : extensions) {
    text += byte == ' ' ? std::string(" .") : std::string(1, byte);
  }
  return text;
}

bool IsRead(std::string_view extensions) {
  const std::string first(extensions.substr(0, extensions.find(' ')));
  return IsReadableName("a." + first) || IsBundleName("a." + first);
}

// The first number with a point in what a program says of itself: "pdftotext version 22.12.0" gives "22.12.0"; empty when
// it says none.
std::string FirstVersion(const std::string& text) {
  constexpr std::string_view kDigits = "0123456789";
  for (std::size_t at = text.find_first_of(kDigits); at != std::string::npos;
       at = text.find_first_of(kDigits, at)) {
    const std::size_t end = std::min(text.find_first_not_of("0123456789.", at), text.size());
    std::string number = text.substr(at, end - at);
    if (number.find('.') < number.size() - 1) {
      return number;
    }
    at = end;
  }
  return {};
}

std::string VersionOf(const Helper& helper, const std::string& path) {
  const Result<PrivateFolder> folder = PrivateFolder::Make();
  if (!folder) {
    return {};
  }
  const HelperProgram program{path, std::string(helper.program)};
  const Result<ChildResult> result =
      Run(program, program.Command({std::string(helper.ask)}, *folder));
  return result ? FirstVersion(result->output + result->errors) : std::string();
}

// What stands in the last column.
std::string StateOf(const FormatRow& row, const Console& console) {
  const Catalogue& words = console.words();
  if (!IsRead(row.extensions)) {
    return Inked(words.Text("formats.not-read"), Ink::kFaint, console.colour());
  }
  std::string programs;
  for (const Helper& helper : row.helpers) {
    const std::string name(helper.program);
    const std::optional<std::string> path = FindProgram(name);
    if (!path) {
      const MessageArguments arguments{{"program", name}, {"package", std::string(helper.package)}};
      return Inked(words.Text("formats.missing", arguments), Ink::kYellow, console.colour());
    }
    const std::string version = VersionOf(helper, *path);
    programs += (programs.empty() ? "" : words.Text("list.separator")) + name +
                (version.empty() ? "" : " " + version);
  }
  return programs.empty() ? words.Text("formats.built-in")
                          : words.Text("formats.helpers", {{"programs", programs}});
}

}  // namespace

ExitCode Run(const FormatsRequest&, const Console& console) {
  std::string text;
  for (const FormatRow& row : Rows()) {
    text += PadRight(console.words().Text("formats." + std::string(row.id)), kNameWidth) + " " +
            PadRight(DottedExtensions(row.extensions), kExtensionsWidth) + " " +
            StateOf(row, console) + "\n";
  }
  return console.Print(text, ExitCode::kHolds);
}

}  // namespace hegui
