#include "engine/import/html_importer.h"

#include <algorithm>
#include <utility>

#include "engine/base/limits.h"
#include "engine/import/blank_text.h"
#include "engine/import/html_lines.h"
#include "engine/import/html_page.h"
#include "engine/import/html_tree.h"
#include "engine/import/text_builder.h"
#include "engine/match/regex.h"
#include "engine/text/charset_converter.h"
#include "engine/text/charset_proof.h"
#include "engine/text/encoding.h"
#include "engine/text/utf8.h"

namespace hegui {
namespace {

constexpr std::size_t kMetaWithin = 8U << 10;
// A charset that makes more broken sequences of the bytes than one in this many is not theirs.
constexpr std::size_t kBytesPerBroken = 200;

// The name of the charset in a <meta>; empty when there is none.
std::string CharsetInMeta(std::string_view bytes) {
  static const Result<Regex> kMeta =
      Regex::Compile(R"((?i)<meta[^>]{0,200}charset\s*=\s*["']?([\w-]+))");
  std::string head(bytes.substr(0, kMetaWithin));
  std::replace_if(
      head.begin(), head.end(), [](char byte) { return static_cast<unsigned char>(byte) >= 0x80; },
      ' ');
  std::vector<Span> groups;
  return kMeta && kMeta->Find(head, 0, groups) ? std::string(groups[1].Of(head)) : std::string();
}

// The charset that was named, unless the bytes prove another one, or are not of it.
std::optional<std::string> NamedCharset(std::string_view bytes, const std::string& name) {
  const bool marked = bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF") ||
                      bytes.starts_with("\xEF\xBB\xBF");
  if (marked || bytes.find('\0') != std::string_view::npos || IsValidUtf8(bytes) ||
      IsNearlyUtf8(bytes)) {
    return std::nullopt;
  }
  std::optional<std::string> charset = CharsetNamed(name);
  if (!charset || charset->starts_with("UTF-") ||
      ConvertToUtf8(bytes, *charset).broken * kBytesPerBroken > bytes.size()) {
    return std::nullopt;
  }
  return charset;
}

void Write(const std::vector<HtmlLine>& lines, const SourceText& file, ImportedText& imported) {
  TextBuilder builder;
  for (const HtmlLine& line : lines) {
    for (std::size_t i = 0; i < line.pieces.size(); ++i) {
      const HtmlPiece& piece = line.pieces[i];
      if (piece.in_source) {
        std::size_t at = piece.source;
        while (at > 0 && at < file.text().size() && IsContinuation(file.text()[at])) {
          --at;
        }
        const LineColumn place = file.At(static_cast<std::uint32_t>(at));
        builder.Append(line.TextOf(i), {place.line, place.column});
      } else {
        builder.AppendMark(line.TextOf(i));
      }
    }
    builder.EndLine(line.hint);
  }
  builder.MoveTo(imported);
}

}  // namespace

Result<ImportedText> ImportHtml(std::string_view bytes, const Language& language,
                                const ImportOptions& options) {
  return ImportHtmlNamed(bytes, {}, language, options);
}

Result<ImportedText> ImportHtmlNamed(std::string_view bytes, std::string_view charset,
                                     const Language& language, const ImportOptions& options) {
  std::optional<std::string> encoding = options.encoding;
  if (!encoding) {
    encoding = NamedCharset(bytes, charset.empty() ? CharsetInMeta(bytes) : std::string(charset));
  }
  Result<DecodedText> decoded = DecodeText(bytes, language.charset, encoding);
  if (!decoded) {
    return tl::unexpected(std::move(decoded).error());
  }
  const Result<std::vector<HtmlNode>> nodes = ReadHtml(decoded->text);
  if (!nodes) {
    return tl::unexpected(nodes.error());
  }
  HtmlPage page = FindMainText(*nodes, ReadHtmlLines(*nodes, decoded->text, language), language);
  ImportedText imported;
  Write(page.lines, SourceText(std::move(decoded->text)), imported);
  if (IsBlankText(imported.source.text(), language.fold)) {
    return Fail("D006");
  }
  imported.format = "html";
  imported.encoding = std::move(decoded->encoding);
  imported.metadata = std::move(page.metadata);
  imported.notices = std::move(decoded->notices);
  return imported;
}

}  // namespace hegui
