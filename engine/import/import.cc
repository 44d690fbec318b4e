#include "engine/import/import.h"

#include <algorithm>
#include <array>

#include "engine/base/limits.h"
#include "engine/import/file_format.h"
#include "engine/import/pdf_importer.h"
#include "engine/import/text_importer.h"

namespace hegui {
namespace {

using namespace std::string_view_literals;

constexpr std::array kReadable{"txt"sv, "text"sv, "pdf"sv};
// Kinds of files that reports are submitted as; read by the program or not.
constexpr std::array kDocuments{"docx"sv, "doc"sv, "wps"sv,  "pdf"sv, "ofd"sv, "odt"sv,
                                "rtf"sv,  "htm"sv, "html"sv, "mht"sv, "md"sv};
constexpr std::array kPictures{"png"sv, "jpg"sv, "gif"sv, "tif"sv, "bmp"sv};
// Formats that are plain text by their content and still are not read as such.
constexpr std::array kMarkedText{"md"sv, "markdown"sv};

std::string LowerExtension(std::string_view name) {
  std::string extension(ExtensionOf(name));
  std::transform(extension.begin(), extension.end(), extension.begin(), [](char byte) {
    return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
  });
  return extension;
}

template <std::size_t N>
bool IsOneOf(const std::array<std::string_view, N>& extensions, const std::string& extension) {
  return std::find(extensions.begin(), extensions.end(), extension) != extensions.end();
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
  const std::string_view format = SniffFormat(bytes);
  if (format == "pdf") {
    return ImportPdf(bytes, language, options);
  }
  if (IsOneOf(kPictures, std::string(format))) {
    return Fail("D077", {{"format", std::string(format)}});
  }
  if (!format.empty()) {
    return Fail("D010", {{"format", std::string(format)}});
  }
  if (IsOneOf(kMarkedText, LowerExtension(name))) {
    return Fail("D010", {{"format", "md"}});
  }
  return ImportText(bytes, language, options);
}

bool IsReadableName(std::string_view name) { return IsOneOf(kReadable, LowerExtension(name)); }

bool IsDocumentName(std::string_view name) {
  const std::string extension = LowerExtension(name);
  return IsOneOf(kReadable, extension) || IsOneOf(kDocuments, extension) ||
         IsOneOf(kMarkedText, extension);
}

}  // namespace hegui
