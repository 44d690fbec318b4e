// A document cut into pieces that can be found again in another one: of running text, at the stops of clauses, each of at least so many
// characters; without headings, numbers, titles of documents (《…》), quotations (“…”) and the names of the unit itself and those above
// it. So a piece is the same piece with another unit's name and other figures in it. Pure; thread-safe.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "engine/audit/audit.h"
#include "engine/base/span.h"
#include "engine/language/language.h"
#include "engine/rule/fact.h"

namespace hegui {

struct HashedPiece {
  std::uint64_t hash = 0;        // of what counts of it
  std::uint32_t characters = 0;  // that count
  Span span;                     // in the reading text
};

struct TextPieces {
  std::vector<HashedPiece> pieces;  // by place; no piece reaches over the end of a sentence
  bool complete = true;             // false: there were more than `most`
};

TextPieces CutIntoPieces(const DocumentAudit& document, const Language& language,
                         const UnitNames& units, std::size_t min_characters, std::size_t most);

}  // namespace hegui
