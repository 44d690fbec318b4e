#include "engine/text/encoding.h"

#include <array>
#include <utility>

#include "engine/base/limits.h"
#include "engine/text/charset_converter.h"
#include "engine/text/charset_proof.h"
#include "engine/text/control_marks.h"
#include "engine/text/source_text.h"
#include "engine/text/utf8.h"

namespace hegui {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";

struct ByteOrderMark {
  std::string_view bytes;
  const char* charset;
};

// UTF-32LE stands before UTF-16LE, with whose mark its own begins.
constexpr std::array<ByteOrderMark, 6> kByteOrderMarks = {{
    {kUtf8Mark, "UTF-8"},
    {{"\xFF\xFE\0\0", 4}, "UTF-32LE"},
    {{"\0\0\xFE\xFF", 4}, "UTF-32BE"},
    {"\xFF\xFE", "UTF-16LE"},
    {"\xFE\xFF", "UTF-16BE"},
    {"\x84\x31\x95\x33", "GB18030"},
}};

// Empty without a mark.
std::string CharsetByMark(std::string_view bytes) {
  for (const ByteOrderMark& mark : kByteOrderMarks) {
    if (bytes.substr(0, mark.bytes.size()) == mark.bytes) {
      return mark.charset;
    }
  }
  return {};
}

struct Choice {
  std::string charset;
  bool is_valid_utf8 = false;  // known to be; false says nothing
};

Result<Choice> ChooseCharset(std::string_view bytes, const CharsetProof& proof,
                             const std::optional<std::string>& forced) {
  if (forced) {
    const std::optional<std::string> named = CharsetNamed(*forced);
    if (!named) {
      return Fail("D003", {{"name", *forced}});
    }
    return Choice{*named, false};
  }
  std::string marked = CharsetByMark(bytes);
  if (!marked.empty()) {
    return Choice{std::move(marked), false};
  }
  const bool has_nul = bytes.find('\0') != std::string_view::npos;
  if (!has_nul && IsValidUtf8(bytes)) {
    return Choice{"UTF-8", true};
  }
  if (!has_nul && IsNearlyUtf8(bytes)) {
    return Choice{"UTF-8", false};
  }
  const std::optional<std::string> proved = ProveCharset(bytes, proof);
  if (!proved) {
    return Fail("D002");
  }
  return Choice{*proved, false};
}

ConvertedText RepairUtf8(std::string_view bytes) {
  ConvertedText repaired;
  repaired.text.reserve(bytes.size());
  std::size_t copied = 0;
  for (std::size_t offset = 0; offset < bytes.size();) {
    const Utf8Piece piece = PieceAt(bytes, offset);
    if (piece.broken) {
      repaired.text.append(bytes.substr(copied, offset - copied)).append(kReplacement);
      copied = offset + piece.size;
      ++repaired.broken;
    }
    offset += piece.size;
  }
  repaired.text.append(bytes.substr(copied));
  return repaired;
}

ConvertedText Convert(std::string_view bytes, const Choice& choice) {
  ConvertedText converted;
  if (choice.charset != "UTF-8") {
    converted = ConvertToUtf8(bytes, choice.charset);
  } else if (choice.is_valid_utf8) {
    converted.text = bytes;
  } else {
    converted = RepairUtf8(bytes);
  }
  if (converted.text.compare(0, kUtf8Mark.size(), kUtf8Mark) == 0) {
    converted.text.erase(0, kUtf8Mark.size());
  }
  return converted;
}

// A few may slip into any text; more than that, and it is none. One control character in twenty is more than
// damaged files have and less than compressed data gives; broken sequences weigh less, as a charset that was
// forced and is wrong makes many.
bool IsBinary(std::size_t controls, std::size_t broken, std::string_view text) {
  constexpr std::size_t kSlips = 2;
  if (controls <= kSlips && broken <= kSlips) {
    return false;
  }
  const std::size_t characters = CountCharacters(text);
  return controls * 20 > characters + kSlips * 20 || broken * 3 > characters + kSlips * 3;
}

Diagnostic Notice(std::string code, std::size_t count, std::string_view text, std::size_t first) {
  Diagnostic notice;
  notice.code = std::move(code);
  notice.level = DiagnosticLevel::kWarning;
  notice.arguments = {{"count", std::to_string(count)}};
  if (first < text.size()) {
    const std::size_t end = first + CharacterAt(text, first).size;
    const LineColumn place =
        SourceText(std::string(text.substr(0, end))).At(static_cast<std::uint32_t>(first));
    notice.place.line = place.line;
    notice.place.column = place.column;
  }
  return notice;
}

}  // namespace

Result<DecodedText> DecodeText(std::string_view bytes, const CharsetProof& proof,
                               const std::optional<std::string>& forced) {
  if (bytes.size() > limits::kMaxDecodedBytes) {
    return Fail("D001", {{"limit", std::to_string(limits::kMaxDecodedBytes >> 20) + " MiB"}});
  }
  const Result<Choice> choice = ChooseCharset(bytes, proof, forced);
  if (!choice) {
    return tl::unexpected(choice.error());
  }
  ConvertedText converted = Convert(bytes, *choice);
  DecodedText decoded{std::move(converted.text), choice->charset, {}};
  if (converted.broken > 0) {
    const std::size_t first = decoded.text.find(kReplacement);
    decoded.notices.push_back(Notice("D004", converted.broken, decoded.text, first));
  }
  const ControlMarks marks = MakeControlsVisible(decoded.text);
  if (marks.count > 0) {
    decoded.notices.push_back(Notice("D005", marks.count, decoded.text, marks.first));
  }
  if (IsBinary(marks.count, converted.broken, decoded.text)) {
    return Fail("D002");
  }
  return decoded;
}

}  // namespace hegui
