// What a rule set reads out of a document and reports print: sections with roles, facts, parameters, profile. Plain values; how
// they come about is in roles.h, facts.h and parameters.h, and reader.h puts them together.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/document/document.h"
#include "engine/rule/value.h"

namespace hegui {

// An entry of the list that the contract calls `sections`: a section of the outline, or a role that begins inside a paragraph.
struct RoleSection {
  int parent = -1;         // index into the same list
  int level = 0;
  std::string number;      // folded label; empty for none
  Span heading;            // reading text, without number; empty for none
  Span own;                // heading and own text, without sub-entries; where its words count as its own
  Span span;               // own and all below
  std::vector<std::string> roles;
  bool inside_paragraph = false;  // begins within a paragraph, by a cue
  bool standalone_heading = false;  // the heading is a paragraph of its own
};

struct Fact {
  std::string name;
  std::string value;
  std::string origin;  // "title", "opening", …
  Span span;           // where it stands; empty when it was derived
};

struct Parameter {
  ParameterValue value;
  std::string origin;  // "command line", "profile", "default", "text", or the origin of the fact
};

struct Profile {
  std::string id;
  std::string origin;  // "given", "recognised", "default"
};

}  // namespace hegui
