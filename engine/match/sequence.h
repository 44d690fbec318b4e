// How a phrase with gaps or captures is found without running its whole expression: literal runs
// with gaps between them are links, and joining the places where their literals stand costs a tenth
// of RE2, and no compilation. What begins with the first capture is the tail, which RE2 matches;
// many phrases share a tail, a number and its unit.
//
//   审核{…}意见{…10}{int}条   links 审核 and 意见; tail {int}条, behind a gap of up to 10
//   累计{int}件             link 累计; tail {int}件, directly behind it
//   {int}件{…}办结          no link; all of it is the tail
//
// The result is that of RE2 on the whole phrase (PhrasePattern), as alternatives are tried in the
// same order. Offsets are bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/base/span.h"
#include "engine/match/phrase.h"
#include "engine/match/phrase_run.h"
#include "engine/match/regex.h"

namespace hegui {

// A plain value.
struct SequencePlan {
  struct Link {
    std::size_t run = 0;  // of the phrase's literal runs
    int max_gap = 0;      // characters that may stand between the link before it and this one
  };
  std::vector<Link> links;
  std::size_t tail_piece = 0;  // where the tail begins; the number of pieces when there is none
  int max_tail_gap = 0;
};

SequencePlan PlanSequence(const Phrase& phrase, const std::vector<LiteralRun>& runs);

// Joins the links of one sequence in one unit of text. Keeps its memory from one use to the next;
// not thread-safe.
class SequenceMatcher {
 public:
  // `stops` are the characters that no gap crosses.
  explicit SequenceMatcher(std::vector<char32_t> stops) : stops_(std::move(stops)) {}

  // Begins anew, in `text`. Without a tail, matches end with the last link.
  void Reset(std::string_view text, const Regex* tail, int max_tail_gap);
  // Adds a link behind the others, and then the places where a literal of it stands, in any order.
  void AddLink(int max_gap);
  void AddPlace(Span place);

  // The next match that begins at or after the end of the last one; `groups` as in Regex::Find()
  // for the whole phrase. REQUIRES: at least one link; none is added from now on.
  bool FindNext(std::vector<Span>& groups);

 private:
  struct Place {
    Span span;
    bool is_dead = false;  // no match goes through it, by whatever way it is reached
  };
  // How far the gap behind some link has been looked at.
  struct GapWalk {
    std::uint32_t offset = 0;
    int characters = 0;
  };
  struct Link {
    int max_gap = 0;
    std::vector<Place> places;  // in the order of trying: by begin, the longest first
    std::size_t current = 0;
    GapWalk walk;  // of the gap before this link
  };

  static void Sort(std::vector<Place>& places);
  bool Follow(std::vector<Span>& groups);
  bool Enter(Link& link, std::uint32_t end) const;
  bool GoOn(Link& link) const;
  bool ReachAlive(Link& link) const;
  static bool IsTooFar(std::uint32_t offset, int max_gap, const GapWalk& walk);
  bool Reach(std::uint32_t offset, int max_gap, GapWalk& walk) const;
  bool FindTail(std::uint32_t end, std::vector<Span>& groups);

  const std::vector<char32_t> stops_;
  std::string_view text_;
  std::vector<Link> links_;  // the first link_count_ of them; the others keep their memory
  std::size_t link_count_ = 0;
  bool is_sorted_ = false;
  std::uint32_t from_ = 0;  // where the next match may begin

  const Regex* tail_ = nullptr;
  int max_tail_gap_ = 0;
  // What the last search for the tail found, nothing if empty: true for every begin from
  // tail_searched_from_ up to what was found. Without this, a long unit would be searched to its
  // end again and again.
  bool is_tail_searched_ = false;
  std::uint32_t tail_searched_from_ = 0;
  std::vector<Span> tail_groups_;
};

}  // namespace hegui
