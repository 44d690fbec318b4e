// What belongs to a language and its documents, and not to a subject: data that the loader fills from
// rules/languages/<id>/*.toml. Everything here is a plain value; a Language is immutable once loaded and may be shared
// between threads.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "engine/language/counting.h"
#include "engine/language/cue.h"
#include "engine/language/date.h"
#include "engine/language/numeral.h"
#include "engine/language/sentence.h"
#include "engine/match/phrase.h"
#include "engine/match/regex.h"
#include "engine/text/encoding.h"
#include "engine/text/fold.h"

namespace hegui {

enum class NumeralKind {
  kNative,
  kArabic,
  kListed
};  // 一, 1, one of a list of symbols: ①, ㈠, 首先

// A way to number headings: 「（一）」 is {rank 2, native, "(", ")"} after folding.
struct NumberingForm {
  std::string id;  // "native-brackets"
  int rank = 1;    // place in the official order, 1 outermost, 0 for parts above it
  NumeralKind numeral = NumeralKind::kNative;
  std::vector<std::string> symbols;  // kListed: those for 1, 2, …
  std::string before, after;         // folded
  bool blank_after = false;  // it counts only with a blank behind it in the source (「一 加强…」)
  bool canonical = false;  // the form the standard prescribes for its rank
};

// A way to enumerate inside running text: 一是, 第一，
struct EnumerationForm {
  std::string id;
  NumeralKind numeral = NumeralKind::kNative;
  std::vector<std::string> symbols;  // kListed
  std::string before, after;
};

// How the parts of an official document that are not its body look; expressions over one folded line.
struct LayoutCues {
  std::vector<Regex> page_number;
  std::vector<Regex> masthead;
  std::vector<Regex>
      published;  // the surest first; of these, the line that tells the day of publication: 发布日期：
  std::vector<Regex> title_end;        // a title's last line
  std::vector<Regex> title_continued;  // a line of a title that goes on with the one above it
  std::vector<Regex> not_title;        // what looks like one and is a sentence
  std::vector<Regex> addressee;
  std::vector<Regex> closing;  // 特此报告。
  std::vector<Regex> signature;
  std::vector<Regex> date;        // a line that is a date and nothing else
  std::vector<Regex> attachment;  // begins what follows the document itself
  std::vector<Regex> imprint;     // 抄送, 印发: record part at the foot, foot of a web page
  std::vector<Regex> handover;    // the sentence that ends an opening: 现将…报告如下
  std::vector<Regex> heading;     // stock headings, known as such even without a number
  std::vector<Regex> heading_end_refused;  // what a heading never ends in
  std::vector<Regex> not_label;            // what looks like a heading's number and is none: 1.5万
  std::vector<Regex>
      paragraph_start;            // words that begin a paragraph rather than go on with a sentence
  std::vector<Regex> unfinished;  // an end after which a sentence must go on
  std::u32string never_first;     // what no line of running text begins with: ，。）
  std::u32string never_last;      // what no paragraph ends with: ，、（
  std::u32string lead_in;         // announces what follows: ：
};

// Names of paragraph styles of office documents, in lower case.
struct StyleNames {
  std::vector<Regex> heading;   // the first group is the level
  std::vector<Regex> contents;  // of a table of contents
};

// What a web page tells about the document on it: a label, with the value as its first group or, for a day, behind it.
struct PageField {
  std::string id;  // the key of the metadata: "published"
  std::vector<Regex> labels;
};

// What stands around a document on a web page; expressions over one folded line.
struct PageCues {
  std::vector<Regex> furniture;        // is no part of the document
  std::vector<Regex> furniture_block;  // over class and id of an element that is none
  std::vector<PageField> fields;
};

struct PrivacyWords;

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
  PageCues page;
  StyleNames style_names;
  std::vector<Counting> countings;
  std::vector<CueDefinition> cues;
  // Run-in headings: at most this many characters, and none of these in it.
  int max_run_in_heading = 30;
  std::vector<Regex> not_run_in_heading;
  // How persons are told in a text (engine/language/privacy.h); null where the language does not say.
  std::shared_ptr<const PrivacyWords> privacy;
};

}  // namespace hegui
