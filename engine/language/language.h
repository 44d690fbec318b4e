// What belongs to a language and its documents, and not to a subject: data that the loader fills from
// rules/languages/<id>/*.toml. Everything here is a plain value; a Language is immutable once loaded and may be shared
// between threads.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "engine/language/cue.h"
#include "engine/language/date.h"
#include "engine/language/numeral.h"
#include "engine/language/sentence.h"
#include "engine/match/phrase.h"
#include "engine/match/regex.h"
#include "engine/text/encoding.h"
#include "engine/text/fold.h"

namespace hegui {

enum class NumeralKind { kNative, kArabic, kCircled };  // 一, 1, ①

// A way to number headings: 「（一）」 is {rank 2, native, "(", ")"} after folding.
struct NumberingForm {
  std::string id;             // "native-brackets"
  int rank = 1;               // place in the official order, 1 outermost
  NumeralKind numeral = NumeralKind::kNative;
  std::string before, after;  // folded
  bool blank_after = false;   // the number is followed by a blank in the source and nothing else (「一 加强…」)
  bool canonical = false;     // the form the standard prescribes for its rank
};

// A way to enumerate inside running text: 一是, 第一，
struct EnumerationForm {
  std::string id;
  NumeralKind numeral = NumeralKind::kNative;
  std::string before, after;
};

// How the parts of an official document that are not its body look; expressions over one folded line.
struct LayoutCues {
  std::vector<Regex> page_number;
  std::vector<Regex> masthead;
  std::vector<Regex> title_end;   // a title's last line
  std::vector<Regex> not_title;   // what looks like one and is a sentence
  std::vector<Regex> addressee;
  std::vector<Regex> closing;     // 特此报告。
  std::vector<Regex> signature;
  std::vector<Regex> attachment;  // begins what follows the document itself
  std::vector<Regex> imprint;     // 抄送, 印发: record part at the foot
  std::vector<Regex> heading_end_refused;  // what a heading never ends in
};

struct Language {
  std::string id;
  FoldTable fold;
  CharsetProof charset;
  Stops stops;
  NumeralTable numerals;
  std::vector<DateForm> dates;
  PhraseSyntax phrases;
  std::vector<NumberingForm> numbering;
  std::vector<EnumerationForm> enumerations;
  LayoutCues layout;
  std::vector<CueDefinition> cues;
  // Run-in headings: at most this many characters, and none of these in it.
  int max_run_in_heading = 30;
  std::vector<Regex> not_run_in_heading;
};

}  // namespace hegui
