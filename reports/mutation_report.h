// What a pack's examples are worth: which changes of the pack no example notices, as a table and a list for people, or as JSON for
// programs. Plain values in, text out. Pure.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/rule/pack.h"
#include "reports/catalogue.h"

namespace hegui {

// One change: something that was taken out.
struct ReportedMutation {
  std::string kind;   // "phrase", "cue", "item", …; in words by the key "mutate.kind-…"
  std::string owner;  // a rule, "terms", "role/…", "cue/…", …
  std::string text;
  FilePlace place;
  bool survived = false;  // no example noticed
};

struct MutationReport {
  std::string program_version;
  std::size_t examples = 0;
  std::vector<ReportedMutation> mutations;
};

// The share that survives, in hundredths of a percent; 0 when nothing was changed.
int SurvivingShare(const MutationReport& report);

std::string WriteMutationText(const MutationReport& report, const PackDefinition& pack,
                              const Catalogue& words);
std::string WriteMutationJson(const MutationReport& report, const PackDefinition& pack);

}  // namespace hegui
