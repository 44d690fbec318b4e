#include "engine/import/file_format.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

namespace hegui {
namespace {

using namespace std::string_view_literals;

// Where a container names what it holds: near its beginning.
constexpr std::size_t kSearchedBytes = 64U << 10;
constexpr std::size_t kPdfHeaderWithin = 1024;
constexpr std::size_t kMarkupWithin = 2048;

struct Magic {
  std::string_view bytes;
  std::string_view format;
};

constexpr std::array kMagics{
    Magic{"{\\rtf"sv, "rtf"sv},
    Magic{"\x89PNG\r\n"sv, "png"sv},
    Magic{"\xFF\xD8\xFF"sv, "jpg"sv},
    Magic{"GIF87a"sv, "gif"sv},
    Magic{"GIF89a"sv, "gif"sv},
    Magic{"II*\0"sv, "tif"sv},
    Magic{"MM\0*"sv, "tif"sv},
    Magic{"\x7F"
          "ELF"sv,
          "elf"sv},
    Magic{"Rar!\x1A\x07"sv, "rar"sv},
    Magic{"7z\xBC\xAF\x27\x1C"sv, "7z"sv},
    Magic{"\x1F\x8B\x08"sv, "gz"sv},
    Magic{"BZh"sv, "bz2"sv},
    Magic{"\xFD"
          "7zXZ\0"sv,
          "xz"sv},
    Magic{"SQLite format 3\0"sv, "sqlite"sv},
};

// Entries of a zip archive that tell what it is. The first one that occurs decides.
constexpr std::array kZipEntries{
    Magic{"word/document.xml"sv, "docx"sv},
    Magic{"word/"sv, "docx"sv},
    Magic{"OFD.xml"sv, "ofd"sv},
    Magic{"application/vnd.oasis.opendocument.text"sv, "odt"sv},
    Magic{"application/vnd.oasis.opendocument.spreadsheet"sv, "ods"sv},
    Magic{"application/vnd.oasis.opendocument.presentation"sv, "odp"sv},
    Magic{"xl/"sv, "xlsx"sv},
    Magic{"ppt/"sv, "pptx"sv},
    // A Word file may have other names for all its parts.
    Magic{"[Content_Types].xml"sv, "ooxml"sv},
};

// Streams of a compound file (OLE2), whose names are UTF-16.
constexpr std::array kCompoundStreams{
    Magic{"_\0_\0n\0a\0m\0e\0i\0d\0_\0v\0e\0r\0s\0i\0o\0n\0"sv, "msg"sv},
    Magic{"W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0"sv, "doc"sv},
    Magic{"W\0o\0r\0k\0b\0o\0o\0k\0"sv, "xls"sv},
    Magic{"P\0o\0w\0e\0r\0P\0o\0i\0n\0t\0"sv, "ppt"sv},
};

constexpr std::array kMarkup{
    "<!doctype html"sv, "<html"sv,  "<head"sv, "<body"sv, "<meta "sv,
    "<title"sv,         "<table"sv, "<div"sv,  "<p>"sv,
};

// Documents in one XML file, by what their root is called or says of itself.
constexpr std::array kXmlRoots{
    Magic{":wordDocument"sv, "wordxml"sv},  Magic{"<wordDocument"sv, "wordxml"sv},
    Magic{"<office:document "sv, "fodt"sv}, Magic{"<pkg:package"sv, "flatopc"sv},
    Magic{"<uof:UOF"sv, "uof"sv},
};

char Lower(char byte) {
  return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
}

bool ContainsWithoutCase(std::string_view text, std::string_view lower_case) {
  return std::search(text.begin(), text.end(), lower_case.begin(), lower_case.end(),
                     [](char a, char b) { return Lower(a) == b; }) != text.end();
}

bool StartsWithoutCase(std::string_view text, std::string_view lower_case) {
  return text.size() >= lower_case.size() &&
         std::equal(lower_case.begin(), lower_case.end(), text.begin(),
                    [](char a, char b) { return a == Lower(b); });
}

template <std::size_t N>
std::string_view FirstContained(std::string_view bytes, const std::array<Magic, N>& magics,
                                std::string_view otherwise) {
  for (const Magic& magic : magics) {
    if (bytes.find(magic.bytes) != std::string_view::npos) {
      return magic.format;
    }
  }
  return otherwise;
}

std::string_view WithoutMarkAndBlanks(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) {
    text.remove_prefix(3);
  }
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  return first == std::string_view::npos ? std::string_view() : text.substr(first);
}

// A mail went from one to another; a page that a browser saved in the form of one did not.
bool IsMail(std::string_view begin) {
  constexpr std::array kFirst{"received:"sv, "return-path:"sv, "delivered-to:"sv, "from:"sv,
                              "to:"sv,       "date:"sv,        "subject:"sv,      "message-id:"sv,
                              "x-"sv,        "mime-version:"sv};
  return std::any_of(kFirst.begin(), kFirst.end(),
                     [begin](std::string_view field) { return StartsWithoutCase(begin, field); }) &&
         (ContainsWithoutCase(begin, "\nto:") || StartsWithoutCase(begin, "to:")) &&
         (ContainsWithoutCase(begin, "\nfrom:") || StartsWithoutCase(begin, "from:")) &&
         (ContainsWithoutCase(begin, "\nmime-version:") ||
          ContainsWithoutCase(begin, "\nmessage-id:") ||
          StartsWithoutCase(begin, "mime-version:") || StartsWithoutCase(begin, "message-id:"));
}

// HTML, its web archive, and XML. A text that only mentions a tag does not begin with one.
std::string_view SniffMarkup(std::string_view bytes) {
  std::string narrow;
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
    narrow = bytes.substr(2, 2 * kMarkupWithin);  // tags are ASCII: every other byte is zero
    std::erase(narrow, '\0');
    bytes = narrow;
  }
  const std::string_view begin = WithoutMarkAndBlanks(bytes.substr(0, kMarkupWithin));
  if (IsMail(begin)) {
    return "eml";
  }
  const bool mail_head = StartsWithoutCase(begin, "from:") ||
                         StartsWithoutCase(begin, "subject:") || StartsWithoutCase(begin, "date:");
  if (StartsWithoutCase(begin, "mime-version:") ||
      (mail_head && ContainsWithoutCase(begin, "\nmime-version:") &&
       ContainsWithoutCase(begin, "\ncontent-type:"))) {
    return "mht";
  }
  if (!begin.starts_with('<')) {
    return {};
  }
  for (const std::string_view tag : kMarkup) {
    const bool comes_first = StartsWithoutCase(begin, tag);
    const bool after_preamble =
        (begin.starts_with("<!--") || begin.starts_with("<?")) && ContainsWithoutCase(begin, tag);
    if (comes_first || after_preamble) {
      return "html";
    }
  }
  const std::string_view root = FirstContained(begin, kXmlRoots, {});
  return !root.empty() ? root : begin.starts_with("<?xml") ? "xml"sv : std::string_view();
}

// A bitmap's magic is two letters; its header has two reserved fields that are zero.
bool IsBitmap(std::string_view bytes) {
  return bytes.starts_with("BM") && bytes.size() >= 14 && bytes.substr(6, 4) == "\0\0\0\0"sv;
}

bool IsDosProgram(std::string_view bytes) {
  return bytes.starts_with("MZ") && bytes.substr(0, 64).find('\0') != std::string_view::npos;
}

}  // namespace

std::string_view SniffFormat(std::string_view bytes) {
  const std::string_view begin = bytes.substr(0, kSearchedBytes);
  if (begin.starts_with("PK\x03\x04") || begin.starts_with("PK\x05\x06")) {
    // The directory of a zip archive stands at its end.
    const std::string_view end =
        bytes.substr(bytes.size() - std::min(bytes.size(), kSearchedBytes));
    return FirstContained(begin, kZipEntries, FirstContained(end, kZipEntries, "zip"));
  }
  if (begin.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) {
    return FirstContained(bytes, kCompoundStreams, "ole2");
  }
  for (const Magic& magic : kMagics) {
    if (begin.starts_with(magic.bytes)) {
      return magic.format;
    }
  }
  if (begin.substr(0, kPdfHeaderWithin).find("%PDF-") != std::string_view::npos) {
    return "pdf";
  }
  if (IsBitmap(begin)) {
    return "bmp";
  }
  if (IsDosProgram(begin)) {
    return "exe";
  }
  return SniffMarkup(begin);
}

std::string_view ExtensionOf(std::string_view name) {
  const std::size_t slash = name.find_last_of("/\\");
  if (slash != std::string_view::npos) {
    name.remove_prefix(slash + 1);
  }
  const std::size_t dot = name.rfind('.');
  return dot == std::string_view::npos || dot == 0 ? std::string_view() : name.substr(dot + 1);
}

}  // namespace hegui
