// What came of one rule on one document, with its evidence. Plain values, complete in themselves: whoever prints them
// needs neither rules nor document to know what was found where.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/base/span.h"
#include "engine/document/document.h"
#include "engine/language/cue.h"
#include "engine/rule/verdict.h"

namespace hegui {

struct Evidence {
  Span span;                           // reading text
  Place place;                         // in the source
  std::string quote;                   // the source's own characters
  std::string context;                 // the sentence around it, source's own characters
  std::uint32_t quote_in_context = 0;  // byte offset of the quote in `context`
  int section = -1;                    // index into Reading::sections
  Assertion assertion = Assertion::kNone;
  bool weak = false;      // said without fact, number or document
  bool conceded = false;  // a concession: 虽然已聘请…，但…
  int item = -1;          // index into Outcome::items that it speaks for; -1: the rule as a whole
  // Why it does not count in full, in words of the message catalogue (a key, may be empty), and the cue that decided.
  std::string note;
  std::string cue;
};

struct ItemOutcome {
  std::string label;
  Status status = Status::kFail;
  Reason reason = Reason::kNone;
  int earned = 0, possible = 0;  // hundredths
};

// For findings of absence: where it was looked, and for what.
struct Searched {
  std::vector<int> sections;        // indices into Reading::sections
  std::vector<std::string> terms;   // phrases as authored
  std::optional<Evidence> nearest;  // what came closest
};

// What a person laid down about a result.
struct HumanRuling {
  std::string by;
  std::string why;
  std::string
      day;  // ISO: of a waiver the last one it holds, of a decision the one it was made; may be empty
  int points = 0;                    // hundredths: of a waiver, what it takes out of the total
  Status verdict = Status::kWaived;  // of a decision
};

struct Outcome {
  int rule = 0;  // index into PackDefinition::rules
  Status status = Status::kPass;
  Reason reason = Reason::kNone;
  Severity severity = Severity::kMajor;  // effective
  int earned = 0, possible = 0;          // hundredths; both 0 for `na` and `waived`
  std::vector<ItemOutcome> items;
  std::vector<Evidence> evidence;  // by place, at most limits::kMaxEvidencePerRule
  std::size_t evidence_total = 0;
  Searched searched;
  // Candidates that did not count, with their notes; only when a trace was asked for.
  std::vector<Evidence> rejected;
  // What the message says beside status and reason: {name, value} for the catalogue (counts, labels of what is missing, …).
  // `message` picks one of the catalogue's texts; empty: the text of the reason.
  std::string message;
  MessageArguments arguments;
  std::optional<HumanRuling> waiver;    // status is `waived`
  std::optional<HumanRuling> decision;  // the status is a person's, it was `review`
  // What would have held, but does so no more: a waiver that expired, a decision on another state of the document.
  std::optional<HumanRuling> expired_waiver, stale_decision;
  bool known = false;  // the baseline has it
};

}  // namespace hegui
