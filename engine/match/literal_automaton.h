// Finds all occurrences of many literals in one walk over a text: Aho and Corasick's automaton
// (1975), over characters rather than bytes (a third of the steps in Chinese), its transitions in a
// double array (Aoe 1989).
//
// Transparent characters of the text neither advance nor reset it, so that 三项制度 is found in “三项”制度
// too; a hit covers them. Offsets are bytes. Immutable and safe to share between threads.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/span.h"

namespace hegui {

class LiteralAutomaton {
 public:
  struct Literal {
    std::string text;
    // For the atoms of expressions: any letter of ASCII stands for both its cases, and k and s for
    // the two characters beyond ASCII (U+212A, U+017F) that RE2 holds for equal to them.
    bool ignore_case = false;
  };
  struct Hit {
    std::uint32_t literal = 0;
    Span span;  // from the first to the last character of the literal
  };
  // How far a walk over a part of a text has come.
  struct Walk {
    std::uint32_t offset = 0;
    std::uint32_t end = 0;
    std::uint32_t state = 0;
    std::uint32_t transparent_end = 0;  // of the last transparent character met

    explicit Walk(Span part) : offset(part.begin), end(part.end), transparent_end(part.begin) {}
    bool IsDone() const { return offset == end; }
  };

  LiteralAutomaton() : LiteralAutomaton({}, {}) {}
  // REQUIRES: literals are valid UTF-8, not empty, and hold no transparent character.
  LiteralAutomaton(std::vector<Literal> literals, std::string_view transparent);

  // Appends the hits from where `walk` stands on: ordered by their ends, and the longer ones first
  // of those that end together. Pauses once there are very many, so that the caller can use them
  // up; gives the offset before which no later hit of this walk begins. REQUIRES: `text` is valid
  // UTF-8, and the walk's part cuts no character.
  std::uint32_t Advance(std::string_view text, Walk& walk, std::vector<Hit>& hits) const;

 private:
  // A state is its place in `nodes_`. The state behind it by class c is nodes_[base + c], if that
  // one's `parent` says so. State 0 is the root.
  struct Node {
    std::uint32_t base = 0;
    std::uint32_t parent = kNoState;
    std::uint32_t fallback = 0;  // the state of the longest suffix that begins a literal too
    std::uint32_t output = 0;    // into outputs_: what ends here; 0 is nothing
  };
  struct Output {
    std::uint32_t literal = 0;
    std::uint32_t next = 0;
  };
  struct Shape {
    std::uint32_t characters = 0;
    bool has_letters = false;  // whose case the automaton has not looked at
  };
  class Builder;

  static constexpr std::uint32_t kNoState = ~std::uint32_t{0};
  // Classes: one for what stands in no literal, one for what is passed over, then one per
  // character.
  static constexpr std::uint32_t kForeign = 0;
  static constexpr std::uint32_t kTransparent = 1;

  std::uint32_t ClassOf(char32_t code) const {
    const std::uint32_t page = page_of_[code >> kPageBits];
    return classes_[page << kPageBits | (code & kPageMask)];
  }
  void Emit(std::string_view text, const Walk& walk, std::uint32_t output,
            std::vector<Hit>& hits) const;
  bool Confirm(std::string_view text, const Walk& walk, std::uint32_t literal, Span& span) const;
  std::uint32_t BeginOfState(std::string_view text, const Walk& walk) const;

  static constexpr std::uint32_t kPageBits = 6;
  static constexpr std::uint32_t kPageMask = (1U << kPageBits) - 1;
  static constexpr std::uint32_t kPages = 0x110000U >> kPageBits;

  std::vector<Literal> literals_;
  std::vector<Shape> shapes_;
  std::vector<std::uint16_t> page_of_;  // by code / 64; page 0 is all foreign
  std::vector<std::uint32_t> classes_;  // 64 per page
  std::vector<Node> nodes_;
  std::vector<Output> outputs_;
};

}  // namespace hegui
