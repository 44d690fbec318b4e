// Kind `section`: a part with a role exists, is long enough, stands by itself, and has its elements.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/rule/phrase_list.h"
#include "engine/rule/value.h"
#include "engine/rule/verdict.h"

namespace hegui {

enum class ElementPlace { kHeading, kText, kEither };

struct SectionElement {
  std::string label;
  PhraseList any;
  ElementPlace in = ElementPlace::kEither;
  Severity severity = Severity::kMajor;  // of the finding when it is not there
};

struct SectionRule {
  std::string role;
  std::vector<std::string> also;           // roles that are as good
  std::optional<IntValue> min_characters;  // Han characters under the heading; fewer is `partial`
  std::vector<SectionElement> elements;    // one not there is `partial`, `incomplete`
  std::vector<std::string> merged_with;    // one part for this role and one of these is `partial`, `merged`
  // A run of text that announces the part without being a section: an enumerated member or paragraph that begins with one of these is
  // as good as a section.
  PhraseList labelled;
  // A mere mention, in the roles of `inline_roles` (empty: anywhere in the body) is `partial`, `weak`, with the severity below.
  PhraseList mentioned;
  std::vector<std::string> mentioned_roles;
  Severity mentioned_severity = Severity::kMinor;
};

}  // namespace hegui
