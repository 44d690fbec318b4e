// What a document says of the instruments it names: whether each holds in the year that is spoken of, and how its name is meant. Shared
// by the checks of `validity`. Cheap; made for one rule on one document.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/scan/mentions.h"

namespace hegui {

enum class Use {
  kRelied,   // a basis of work
  kStudied,  // only learnt or made known
  kPast,     // told as past
};

// A name as evidence that what it names is carried out.
struct MentionCredit {
  Span span;
  Statement statement;  // its note says why it does not count in full
  Credit credit = Credit::kNone;
  Reason reason = Reason::kMissing;
};

class MentionReader {
 public:
  MentionReader(const ValidityRule& rule, const RuleContext& context);

  const std::vector<Mention>& mentions() const { return mentions_; }

  // The year that the text speaks of at a place; nothing when the report year is not known.
  std::optional<int> YearAt(Span span) const;
  Validity ValidityOf(const Mention& mention) const;
  // Whether it has begun and is not over, in the year spoken of or in the report year.
  bool IsCurrent(const Mention& mention) const;
  Use UseOf(const Mention& mention) const;
  Statement StatementOf(const Mention& mention) const;
  MentionCredit Weigh(const Mention& mention) const;

 private:
  const Hits& hits() const { return context_.reading().hits(); }
  Span Around(const Mention& mention) const;
  const Hit* NearestBefore(const PhraseList& list, Span part) const;
  std::uint32_t RunBegin(const Mention& mention) const;
  bool IsPast(const Mention& mention) const;
  bool HeldThen(const Hit& history, const InstrumentDefinition& instrument) const;

  const ValidityRule& rule_;
  const RuleContext& context_;
  const std::optional<int> year_;
  const RegionMask next_year_;
  const std::vector<Mention> mentions_;
};

// "信访条例 → 信访工作条例": the name and what to write instead.
std::string LabelOf(const InstrumentDefinition& instrument);
// Adds a label unless it is there.
void AddLabel(std::string label, std::vector<std::string>& labels);
bool IsOneOf(const std::string& name, const std::vector<std::string>& names);

}  // namespace hegui
