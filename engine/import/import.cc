#include "engine/import/import.h"

#include <algorithm>
#include <array>

#include "engine/base/limits.h"
#include "engine/import/docx_importer.h"
#include "engine/import/file_format.h"
#include "engine/import/flat_opc_importer.h"
#include "engine/import/html_importer.h"
#include "engine/import/markdown_importer.h"
#include "engine/import/mht_importer.h"
#include "engine/import/odt_importer.h"
#include "engine/import/ofd_importer.h"
#include "engine/import/old_document_importer.h"
#include "engine/import/pdf_importer.h"
#include "engine/import/refused_format.h"
#include "engine/import/text_importer.h"
#include "engine/import/word_xml_importer.h"

namespace hegui {
namespace {

using Importer = Result<ImportedText> (*)(std::string_view bytes, const Language& language,
                                          const ImportOptions& options);

// A format of documents: under which extensions they come, and who reads them.
struct Format {
  std::string_view name;  // as SniffFormat() has it, the first of its extensions
  std::array<std::string_view, 4> extensions;
  Importer import = nullptr;  // none: documents of that kind are known, but not read
};

constexpr Format kText{"txt", {"txt", "text"}, ImportText};
constexpr Format kMarkdown{"md", {"md", "markdown"}, ImportMarkdown};  // told by its name alone
constexpr std::array kFormats{
    kText,
    kMarkdown,
    Format{"html", {"html", "htm", "shtml"}, ImportHtml},
    Format{"mht", {"mht", "mhtml"}, ImportMht},
    Format{"docx", {"docx", "docm", "dotx", "dotm"}, ImportDocx},
    Format{"odt", {"odt", "ott"}, ImportOdt},
    Format{"doc", {"doc", "wps"}, ImportOldDocument},
    Format{"rtf", {"rtf"}, ImportOldDocument},
    Format{"wordxml", {}, ImportWordXml},  // mostly named .doc or .xml, and not every .xml is one
    Format{"flatopc", {}, ImportFlatOpc},
    Format{"fodt", {"fodt"}, ImportFlatOdt},
    Format{"pdf", {"pdf"}, ImportPdf},
    Format{"ofd", {"ofd"}, ImportOfd},
    Format{"ceb", {"ceb", "cebx"}},
    Format{"uof", {"uof", "uot"}},
};

std::string LowerExtension(std::string_view name) {
  std::string extension(ExtensionOf(name));
  std::transform(extension.begin(), extension.end(), extension.begin(), [](char byte) {
    return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
  });
  return extension;
}

// Whatever the format: what the outline and the rules take in memory grows with the text and its lines.
std::optional<Error> Excess(const SourceText& source) {
  if (source.text().size() > limits::kMaxTextBytes) {
    return Error{"D031", {{"unit", "text"}, {"limit", std::to_string(limits::kMaxTextBytes)}}};
  }
  if (source.line_count() > limits::kMaxLines) {
    return Error{"D031", {{"unit", "lines"}, {"limit", std::to_string(limits::kMaxLines)}}};
  }
  return std::nullopt;
}

// The format that a name claims; null for none that we know.
const Format* FormatOfName(std::string_view name) {
  const std::string extension = LowerExtension(name);
  const auto found =
      std::find_if(kFormats.begin(), kFormats.end(), [&extension](const Format& format) {
        return !extension.empty() && std::find(format.extensions.begin(), format.extensions.end(),
                                               extension) != format.extensions.end();
      });
  return found == kFormats.end() ? nullptr : &*found;
}

const Format* FormatOfContent(std::string_view bytes, const Format* of_name) {
  const std::string_view sniffed = SniffFormat(bytes);
  if (sniffed.empty()) {
    return of_name != nullptr && of_name->name == kMarkdown.name ? of_name : &kText;
  }
  // Containers whose kind only their importer can tell.
  const std::string_view name = sniffed == "ooxml" ? "docx" : sniffed == "ole2" ? "doc" : sniffed;
  const auto found = std::find_if(kFormats.begin(), kFormats.end(),
                                  [name](const Format& format) { return format.name == name; });
  return found == kFormats.end() ? nullptr : &*found;
}

Diagnostic WrongName(std::string extension, std::string_view format) {
  Diagnostic notice;
  notice.code = "D007";
  notice.level = DiagnosticLevel::kWarning;
  notice.arguments = {{"extension", std::move(extension)}, {"format", std::string(format)}};
  return notice;
}

}  // namespace

Result<ImportedText> ImportDocument(std::string_view bytes, std::string_view name,
                                    const Language& language, const ImportOptions& options) {
  if (bytes.empty()) {
    return Fail("D006");
  }
  if (bytes.size() > limits::kMaxDocumentBytes) {
    return Fail("D001", {{"limit", std::to_string(limits::kMaxDocumentBytes >> 20) + " MiB"}});
  }
  const Format* const of_name = FormatOfName(name);
  const Format* const format = FormatOfContent(bytes, of_name);
  if (format == nullptr || format->import == nullptr) {
    return tl::unexpected(RefusalOf(SniffFormat(bytes)));
  }
  Result<ImportedText> imported = format->import(bytes, language, options);
  if (imported) {
    if (std::optional<Error> excess = Excess(imported->source)) {
      return tl::unexpected(*std::move(excess));
    }
  }
  if (imported && of_name != nullptr && of_name->name != format->name) {
    imported->notices.push_back(WrongName(LowerExtension(name), format->name));
  }
  if (!imported && imported.error().code == "D002" && LowerExtension(name) == "wps") {
    return Fail("D076", {{"format", "wps"}});  // WPS before 2003 had a format of its own
  }
  return imported;
}

bool IsReadableName(std::string_view name) {
  const Format* const format = FormatOfName(name);
  return format != nullptr && format->import != nullptr;
}

bool IsDocumentName(std::string_view name) { return FormatOfName(name) != nullptr; }

}  // namespace hegui
