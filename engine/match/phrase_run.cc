#include "engine/match/phrase_run.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "engine/base/limits.h"
#include "engine/text/utf8.h"

namespace hegui {
namespace {

bool IsLiteral(const PhrasePiece& piece) {
  return piece.kind == PhrasePiece::Kind::kLiteral || piece.kind == PhrasePiece::Kind::kChoice;
}

std::size_t Alternatives(const PhrasePiece& piece) {
  return piece.kind == PhrasePiece::Kind::kLiteral ? 1 : piece.choices.size();
}

// The literals so far, each followed by each alternative of the piece.
std::vector<std::string> Multiply(const std::vector<std::string>& literals,
                                  const PhrasePiece& piece) {
  std::vector<std::string> products;
  products.reserve(literals.size() * Alternatives(piece));
  for (const std::string& literal : literals) {
    if (piece.kind == PhrasePiece::Kind::kLiteral) {
      products.push_back(literal + piece.text);
      continue;
    }
    for (const std::string& choice : piece.choices) {
      products.push_back(literal + choice);
    }
  }
  return products;
}

void Finish(LiteralRun& run) {
  std::sort(run.literals.begin(), run.literals.end(),
            [](const std::string& a, const std::string& b) {
              return a.size() != b.size() ? a.size() > b.size() : a < b;
            });
  run.literals.erase(std::unique(run.literals.begin(), run.literals.end()), run.literals.end());
  run.min_characters = CountCharacters(run.literals.back());
  for (const std::string& literal : run.literals) {
    run.min_characters = std::min(run.min_characters, CountCharacters(literal));
  }
}

}  // namespace

std::vector<LiteralRun> LiteralRuns(const Phrase& phrase) {
  std::vector<LiteralRun> runs;
  std::size_t next = 0;
  while (next < phrase.pieces.size()) {
    if (!IsLiteral(phrase.pieces[next])) {
      ++next;
      continue;
    }
    LiteralRun run{next, next + 1, Multiply({""}, phrase.pieces[next]), 0};
    while (run.end_piece < phrase.pieces.size()) {
      const PhrasePiece& piece = phrase.pieces[run.end_piece];
      if (!IsLiteral(piece) ||
          run.literals.size() * Alternatives(piece) > limits::kMaxPhraseExpansions) {
        break;
      }
      run.literals = Multiply(run.literals, piece);
      ++run.end_piece;
    }
    Finish(run);
    next = run.end_piece;
    runs.push_back(std::move(run));
  }
  return runs;
}

}  // namespace hegui
