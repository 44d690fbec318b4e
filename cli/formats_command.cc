#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "cli/child_process.h"
#include "cli/commands.h"
#include "engine/import/import.h"
#include "reports/terminal.h"

namespace hegui {
namespace {

constexpr std::size_t kNameWidth = 24;
constexpr std::size_t kExtensionsWidth = 14;

struct Helper {
  std::string_view program;
  std::string_view package;
};

// A row of the table; its name stands in the catalogue under "formats." and its id. The extension decides whether this version reads it.
struct FormatRow {
  std::string_view id;
  std::string_view extensions;
  std::vector<Helper> helpers;
};

const std::vector<FormatRow>& Rows() {
  constexpr Helper kOffice{"soffice", "libreoffice-writer-nogui"};
  static const std::vector<FormatRow> kRows{
      {"txt", "txt text", {}},
      {"docx", "docx", {}},
      {"odt", "odt", {}},
      {"html", "html htm", {}},
      {"mht", "mht mhtml", {}},
      {"md", "md markdown", {}},
      {"ofd", "ofd", {}},
      {"pdf", "pdf", {{"pdftotext", "poppler-utils"}}},
      {"doc", "doc wps", {kOffice}},
      {"rtf", "rtf", {kOffice}},
      {"scan",
       "pdf",
       {{"pdftoppm", "poppler-utils"},
        {"pdfinfo", "poppler-utils"},
        {"tesseract", "tesseract-ocr-chi-sim"}}},
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
  return IsReadableName("a." + first);
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
    if (!FindProgram(name)) {
      const MessageArguments arguments{{"program", name}, {"package", std::string(helper.package)}};
      return Inked(words.Text("formats.missing", arguments), Ink::kYellow, console.colour());
    }
    programs += (programs.empty() ? "" : words.Text("list.separator")) + name;
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
