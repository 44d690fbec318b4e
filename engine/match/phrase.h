// A phrase as a pack author writes it, taken apart. Ordinary rules need no regular expression:
//
//   法律顾问                literal text, matched after folding; quotation marks in the
//                          document are passed over
//   {建立|健全}{执法|}台账  one of several literals; an empty one makes the choice optional
//   审核{…}意见             a gap of up to 30 characters that crosses no end of a sentence or
//                          of a list's member; {…10} of up to 10; three dots do as well
//   {int}件                 a capture: a wide class of the language layer, whose numeral
//                          parser verifies what was captured
//   {int=total}件           a capture under a name of its own
//
// A brace that stands for itself cannot be written. Parsing is pure; a Phrase is a plain value.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/base/result.h"

namespace hegui {

struct PhrasePiece {
  enum class Kind { kLiteral, kChoice, kGap, kCapture };
  Kind kind = Kind::kLiteral;
  std::string text;                  // kLiteral: the text; kCapture: the class
  std::vector<std::string> choices;  // kChoice
  int max_characters = 0;            // kGap
  std::string name;                  // kCapture: its name, the class's own where none is given
};

struct Phrase {
  std::string authored;  // as written, for messages and for "searched for"
  std::vector<PhrasePiece> pieces;

  // Whether it stands for a finite, small set of literals (limits::kMaxPhraseExpansions).
  bool IsFinite() const;
  // Those literals, longest first, each once. REQUIRES: IsFinite().
  std::vector<std::string> Expand() const;
};

// What a phrase needs to know of the language.
struct PhraseSyntax {
  std::unordered_map<std::string, std::string> captures;  // class → RE2 fragment without groups
  // Characters that a gap never crosses, UTF-8; it never crosses a line's end either.
  std::string gap_stops;
  // Characters of the document that literals pass over (quotation marks), UTF-8.
  std::string transparent;
};

// `folded` is the authored text after the language's fold, which may have widened the marks { } | =
// and the dots. Transparent characters are dropped from the literals, as they are passed over in
// documents.
//
// Errors:
//   R010 {phrase}             a brace without its partner, or one within another
//   R011 {class, suggestion}  no such capture; the suggestion is empty when none is near
//   R012 {width}              a gap's width is no number from 1 to limits::kMaxGapCharacters
//   R013 {phrase}             nothing to look for
//   R014 {phrase}             begins or ends with a gap
Result<Phrase> ParsePhrase(std::string_view authored, std::string_view folded,
                           const PhraseSyntax& syntax);

}  // namespace hegui
