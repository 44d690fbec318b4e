#include "engine/match/phrase.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "engine/base/edit_distance.h"
#include "engine/base/limits.h"
#include "engine/match/phrase_run.h"
#include "engine/text/utf8.h"

namespace hegui {
namespace {

// The marks of the syntax. A fold may have widened any of them, so each is known in both widths.
constexpr char32_t kWiden = 0xFEE0;
constexpr char32_t kIdeographicStop = 0x3002;
constexpr char32_t kEllipsis = 0x2026;
constexpr char32_t kMidlineEllipsis = 0x22EF;

bool IsMark(char32_t code, char mark) {
  const auto narrow = static_cast<char32_t>(mark);
  return code == narrow || code == narrow + kWiden;
}

// The three dots of {...}: a fold that widens punctuation makes stops of them.
bool IsDot(char32_t code) { return IsMark(code, '.') || code == kIdeographicStop; }

std::string_view Trim(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(' ');
  return begin == std::string_view::npos
             ? std::string_view()
             : text.substr(begin, text.find_last_not_of(' ') - begin + 1);
}

std::string Without(std::string_view text, std::string_view characters) {
  std::string kept;
  for (std::size_t offset = 0; offset < text.size();) {
    const std::string_view character = text.substr(offset, CharacterAt(text, offset).size);
    if (characters.find(character) == std::string_view::npos) {
      kept += character;
    }
    offset += character.size();
  }
  return kept;
}

std::vector<std::string_view> Split(std::string_view text, char mark) {
  std::vector<std::string_view> parts;
  std::size_t begin = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    const Utf8Character character = CharacterAt(text, offset);
    if (IsMark(character.code, mark)) {
      parts.push_back(text.substr(begin, offset - begin));
      begin = offset + character.size;
    }
    offset += character.size;
  }
  parts.push_back(text.substr(begin));
  return parts;
}

// How many bytes of ellipsis `text` begins with; 0 when it does not begin with one.
std::size_t EllipsisLength(std::string_view text) {
  std::size_t offset = 0;
  std::size_t dots = 0;
  while (offset < text.size()) {
    const Utf8Character character = CharacterAt(text, offset);
    if (character.code == kEllipsis || character.code == kMidlineEllipsis) {
      dots += 3;
    } else if (IsDot(character.code)) {
      ++dots;
    } else {
      break;
    }
    offset += character.size;
  }
  return dots >= 3 ? offset : 0;
}

Result<PhrasePiece> ParseGap(std::string_view width) {
  PhrasePiece piece;
  piece.kind = PhrasePiece::Kind::kGap;
  piece.max_characters = limits::kDefaultGapCharacters;
  if (width.empty()) {
    return piece;
  }
  const auto [end, error] =
      std::from_chars(width.data(), width.data() + width.size(), piece.max_characters);
  if (error != std::errc() || end != width.data() + width.size() || piece.max_characters < 1 ||
      piece.max_characters > limits::kMaxGapCharacters) {
    return Fail("R012", {{"width", std::string(width)}});
  }
  return piece;
}

Result<PhrasePiece> ParseCapture(std::string_view inner, const PhraseSyntax& syntax) {
  const std::vector<std::string_view> parts = Split(inner, '=');
  const std::string capture(Trim(parts[0]));
  if (!syntax.captures.contains(capture)) {
    std::vector<std::string_view> known;
    for (const auto& [name, fragment] : syntax.captures) {
      known.push_back(name);
    }
    std::sort(known.begin(), known.end());
    return Fail("R011", {{"class", capture}, {"suggestion", std::string(Nearest(capture, known))}});
  }
  PhrasePiece piece;
  piece.kind = PhrasePiece::Kind::kCapture;
  piece.text = capture;
  const std::string_view name = parts.size() > 1 ? Trim(parts[1]) : std::string_view();
  piece.name = name.empty() ? capture : std::string(name);
  return piece;
}

// What stands between braces, blanks at its ends apart.
Result<PhrasePiece> ParseBraces(std::string_view inner, const PhraseSyntax& syntax) {
  const std::vector<std::string_view> alternatives = Split(inner, '|');
  if (alternatives.size() > 1) {
    PhrasePiece piece;
    piece.kind = PhrasePiece::Kind::kChoice;
    for (const std::string_view alternative : alternatives) {
      piece.choices.push_back(Without(Trim(alternative), syntax.transparent));
    }
    return piece;
  }
  if (const std::size_t ellipsis = EllipsisLength(inner); ellipsis > 0) {
    return ParseGap(Trim(inner.substr(ellipsis)));
  }
  return ParseCapture(inner, syntax);
}

struct Brace {
  enum class Kind { kNone, kOpening, kClosing };
  Kind kind = Kind::kNone;
  std::size_t begin = 0;  // the text's end, where there is none
  std::size_t end = 0;
};

Brace NextBrace(std::string_view text, std::size_t offset) {
  while (offset < text.size()) {
    const Utf8Character character = CharacterAt(text, offset);
    if (IsMark(character.code, '{')) {
      return {Brace::Kind::kOpening, offset, offset + character.size};
    }
    if (IsMark(character.code, '}')) {
      return {Brace::Kind::kClosing, offset, offset + character.size};
    }
    offset += character.size;
  }
  return {Brace::Kind::kNone, text.size(), text.size()};
}

bool CanBeEmpty(const PhrasePiece& piece) {
  return piece.kind == PhrasePiece::Kind::kChoice &&
         std::find(piece.choices.begin(), piece.choices.end(), "") != piece.choices.end();
}

bool IsEmpty(const PhrasePiece& piece) {
  return piece.kind == PhrasePiece::Kind::kChoice &&
         std::all_of(piece.choices.begin(), piece.choices.end(),
                     [](const std::string& choice) { return choice.empty(); });
}

// Whether the first piece that a match cannot leave out is a gap.
template <typename Iterator>
bool MeetsGapFirst(Iterator begin, Iterator end) {
  const Iterator first =
      std::find_if(begin, end, [](const PhrasePiece& piece) { return !CanBeEmpty(piece); });
  return first != end && first->kind == PhrasePiece::Kind::kGap;
}

}  // namespace

Result<Phrase> ParsePhrase(std::string_view authored, std::string_view folded,
                           const PhraseSyntax& syntax) {
  Phrase phrase{std::string(authored), {}};
  const auto fail = [authored](std::string code) {
    return Fail(std::move(code), {{"phrase", std::string(authored)}});
  };
  std::size_t offset = 0;
  while (offset < folded.size()) {
    const Brace opening = NextBrace(folded, offset);
    PhrasePiece literal;
    literal.text = Without(folded.substr(offset, opening.begin - offset), syntax.transparent);
    if (!literal.text.empty()) {
      phrase.pieces.push_back(std::move(literal));
    }
    if (opening.kind == Brace::Kind::kNone) {
      break;
    }
    const Brace closing = NextBrace(folded, opening.end);
    if (opening.kind != Brace::Kind::kOpening || closing.kind != Brace::Kind::kClosing) {
      return fail("R010");
    }
    Result<PhrasePiece> piece =
        ParseBraces(Trim(folded.substr(opening.end, closing.begin - opening.end)), syntax);
    if (!piece) {
      return tl::unexpected(std::move(piece).error());
    }
    if (!IsEmpty(*piece)) {
      phrase.pieces.push_back(*std::move(piece));
    }
    offset = closing.end;
  }
  if (phrase.pieces.empty()) {
    return fail("R013");
  }
  if (MeetsGapFirst(phrase.pieces.begin(), phrase.pieces.end()) ||
      MeetsGapFirst(phrase.pieces.rbegin(), phrase.pieces.rend())) {
    return fail("R014");
  }
  return phrase;
}

bool Phrase::IsFinite() const {
  const std::vector<LiteralRun> runs = LiteralRuns(*this);
  return runs.size() == 1 && runs.front().end_piece - runs.front().first_piece == pieces.size() &&
         runs.front().literals.size() <= limits::kMaxPhraseExpansions;
}

std::vector<std::string> Phrase::Expand() const {
  std::vector<std::string> literals = LiteralRuns(*this).front().literals;
  if (literals.back().empty()) {
    literals.pop_back();
  }
  return literals;
}

}  // namespace hegui
