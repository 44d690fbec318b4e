#include "engine/match/phrase_pattern.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

#include "engine/match/phrase_run.h"
#include "engine/match/regex.h"
#include "engine/text/utf8.h"

namespace hegui {
namespace {

class PatternWriter {
 public:
  explicit PatternWriter(const PhraseSyntax& syntax)
      : syntax_(syntax),
        passed_over_(syntax.transparent.empty() ? ""
                                                : "[" + Regex::Quote(syntax.transparent) + "]*"),
        gap_("[^" + Regex::Quote(syntax.gap_stops) + "\\n]{0,") {}

  void AddPiece(const PhrasePiece& piece) {
    if (piece.kind == PhrasePiece::Kind::kGap) {
      pattern_ += gap_ + std::to_string(piece.max_characters) + "}?";
    } else {
      pattern_ += "(" + syntax_.captures.at(piece.text) + ")";
    }
  }

  // Runs that stand side by side: between two of them that are there, transparent characters are
  // passed over. The first run that cannot be empty needs no such place of its own; those before it
  // have theirs behind, those after it in front.
  void AddRuns(const LiteralRun* begin, const LiteralRun* end) {
    const LiteralRun* firm =
        std::find_if(begin, end, [](const LiteralRun& run) { return !run.CanBeEmpty(); });
    if (firm == end) {
      firm = end - 1;
    }
    for (const LiteralRun* run = begin; run != end; ++run) {
      pattern_ += "(?:";
      pattern_ += run > firm ? passed_over_ : "";
      AddAlternatives(*run);
      pattern_ += run < firm ? passed_over_ : "";
      pattern_ += run->CanBeEmpty() ? ")?" : ")";
    }
  }

  std::string Take() && { return std::move(pattern_); }

 private:
  void AddAlternatives(const LiteralRun& run) {
    pattern_ += "(?:";
    std::string_view between;
    for (const std::string& literal : run.literals) {
      if (!literal.empty()) {
        pattern_ += between;
        AddLiteral(literal);
        between = "|";
      }
    }
    pattern_ += ")";
  }

  void AddLiteral(std::string_view literal) {
    for (std::size_t offset = 0; offset < literal.size();) {
      const std::size_t size = CharacterAt(literal, offset).size;
      pattern_ += offset == 0 ? "" : passed_over_;
      pattern_ += Regex::Quote(literal.substr(offset, size));
      offset += size;
    }
  }

  const PhraseSyntax& syntax_;
  const std::string passed_over_;
  const std::string gap_;
  std::string pattern_;
};

}  // namespace

std::string PhrasePattern(const Phrase& phrase, const PhraseSyntax& syntax) {
  PatternWriter writer(syntax);
  const std::vector<LiteralRun> runs = LiteralRuns(phrase);
  const LiteralRun* run = runs.data();
  const LiteralRun* const end = run + runs.size();
  for (std::size_t piece = 0; piece < phrase.pieces.size();) {
    if (run == end || piece < run->first_piece) {
      writer.AddPiece(phrase.pieces[piece]);
      ++piece;
      continue;
    }
    const LiteralRun* const first = run;
    do {
      piece = run->end_piece;
      ++run;
    } while (run != end && run->first_piece == piece);
    writer.AddRuns(first, run);
  }
  return std::move(writer).Take();
}

}  // namespace hegui
