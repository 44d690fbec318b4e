// A role: what a part of the document is for (achievements, problems, plan, …), whatever its heading says. Which
// headings, cue sentences and positions make a role is data of the pack; the engine knows no role by name, but for
// the elements of a document (document.h), whose roles carry their names.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/language/cue.h"
#include "engine/rule/phrase_list.h"

namespace hegui {

struct RoleDefinition {
  std::string id;     // "problems"
  std::string label;  // for people
  // Phrases one of which makes a heading one of this role, unless `except` covers it. Levels 1…max_level are
  // looked at; a role of a section holds for all below it that have none of their own.
  PhraseList headings;
  PhraseList except;
  // Where no heading gives the role, the last untitled section of level 1 with one of these takes it: 「直面差距，再找症结」.
  PhraseList headings_if_none;
  int max_level = 3;
  // Below level 1 the phrase must make up this share of the heading, in percent of its characters: 「着力解决存在的问题」 is work,
  // 「存在的问题」 is the part about problems.
  int deep_share = 0;
  // Words that begin this role inside a paragraph, at a sentence's start (「下一步工作打算：」), in sections of the roles
  // `begins_in`; `begins_in` empty: only in sections that bear this role by their heading together with another (a merged
  // heading is split there).
  PhraseList begins;
  std::vector<std::string> begins_in;
  // Sections of level 1 without any role take this one when they stand before the first section of one of the roles `before`.
  bool takes_untitled = false;
  std::vector<std::string> before;
  // How what stands here is meant, whatever its words: a plan is planned.
  std::optional<Assertion> assertion;
  FilePlace place;
};

}  // namespace hegui
