// Every limit of the engine, its value and its reason. Reaching one is a stated outcome (a diagnostic
// or an error of that document), never a silent cut.
#pragma once

#include <cstddef>
#include <cstdint>

namespace hegui::limits {

// A text report of a county has some 30 KB; 64 MB leaves room for any real file, and keeps every
// offset of a text, folded or not, within 32 bits.
inline constexpr std::size_t kMaxTextBytes = 64U << 20;

// A pack is written by hand; the largest of ours has some 300 KB.
inline constexpr std::size_t kMaxPackBytes = 16U << 20;

// One RE2 program. RE2's own default is 8 MiB; a phrase of ours needs some 20 KB.
inline constexpr std::int64_t kMaxRegexBytes = 4 << 20;

// Literal alternatives that one phrase may expand to before it is run as an expression instead.
inline constexpr std::size_t kMaxPhraseExpansions = 64;

// A gap {…} without a stated width, and the widest one that may be stated, in characters: a clause of
// official Chinese seldom exceeds 30, and a wider gap joins what does not belong together.
inline constexpr int kDefaultGapCharacters = 30;
inline constexpr int kMaxGapCharacters = 120;

// Evidence kept per rule. A word that stands in a document thousands of times proves nothing more
// by its thousandth place; the count in full is kept beside it.
inline constexpr std::size_t kMaxEvidencePerRule = 50;

// Entries of a part that are compared with one another or with those of another part: a report lists some ten problems, and
// every entry is held against every other.
inline constexpr std::size_t kMaxComparedEntries = 200;

// A sentence (or two that go on with one another) whose numbers are held against one another. The longest of a report has
// some 3 KB; what is longer is a table without stops.
inline constexpr std::size_t kMaxPassageBytes = 16U << 10;

// Levels of an outline. Official documents have four; deeper ones are kept as the deepest.
inline constexpr int kMaxSectionLevel = 9;

}  // namespace hegui::limits
