// Advice to the author of a pack that loads: what is missing or probably not meant. Warnings, but for
//   P020 {sum, total} the points do not add up to the pack's total (an error)
// and for P040 {rule} no example that passes, P041 {rule} none that does not, whose level the caller chooses.
//   P042 {rule} no basis        P043 {rule} no hint         P045 {group} a group without rules
//   P046 {role} a role that rules name and no heading makes
//   P047 {phrase, line} twice in one list                   P048 {phrase} a phrase of a single character
// P044 {term}, a term that nothing uses, comes from the loader, which alone knows terms. Pure.
#pragma once

#include <span>

#include "engine/base/diagnostic.h"
#include "engine/rule/pack.h"
#include "rules/pack/pack_source.h"

namespace hegui {

struct LintOptions {
  DiagnosticLevel missing_example = DiagnosticLevel::kWarning;
};

// Sorted by place, with excerpts from `sources`.
Diagnostics LintPack(const PackDefinition& pack, std::span<const PackSource> sources,
                     const LintOptions& options = {});

}  // namespace hegui
