#include "engine/match/sequence.h"

#include <algorithm>
#include <utility>

#include "engine/text/utf8.h"

namespace hegui {
namespace {

// The longest character of UTF-8.
constexpr std::uint32_t kMaxCharacterBytes = 4;

}  // namespace

SequencePlan PlanSequence(const Phrase& phrase, const std::vector<LiteralRun>& runs) {
  SequencePlan plan;
  std::size_t piece = 0;
  int max_gap = 0;
  for (std::size_t run = 0; run < runs.size(); ++run) {
    // A run that may be left out, or is cut in two, is left to the tail.
    const std::size_t end = runs[run].end_piece;
    const bool is_cut = run + 1 < runs.size() && runs[run + 1].first_piece == end;
    if (runs[run].first_piece != piece || runs[run].CanBeEmpty() || is_cut) {
      break;
    }
    plan.links.push_back({run, max_gap});
    piece = end;
    max_gap = 0;
    if (piece == phrase.pieces.size() || phrase.pieces[piece].kind != PhrasePiece::Kind::kGap) {
      break;
    }
    max_gap = phrase.pieces[piece].max_characters;
    ++piece;
  }
  plan.tail_piece = piece;
  plan.max_tail_gap = max_gap;
  return plan;
}

void SequenceMatcher::Reset(std::string_view text, const Regex* tail, int max_tail_gap) {
  text_ = text;
  tail_ = tail;
  max_tail_gap_ = max_tail_gap;
  is_tail_searched_ = false;
  link_count_ = 0;
  from_ = 0;
  is_sorted_ = false;
}

void SequenceMatcher::AddLink(int max_gap) {
  ++link_count_;
  if (links_.size() < link_count_) {
    links_.emplace_back();
  }
  Link& link = links_[link_count_ - 1];
  link.max_gap = max_gap;
  link.places.clear();
  link.current = 0;
}

void SequenceMatcher::AddPlace(Span place) {
  links_[link_count_ - 1].places.push_back({place, false});
}

// Those of one literal come sorted, and most links have only one.
void SequenceMatcher::Sort(std::vector<Place>& places) {
  const auto stands_before = [](const Place& a, const Place& b) { return a.span < b.span; };
  if (!std::is_sorted(places.begin(), places.end(), stands_before)) {
    std::sort(places.begin(), places.end(), stands_before);
  }
}

bool SequenceMatcher::FindNext(std::vector<Span>& groups) {
  if (!is_sorted_) {
    std::for_each_n(links_.begin(), link_count_, [](Link& link) { Sort(link.places); });
    is_sorted_ = true;
  }
  Link& first = links_[0];
  for (; first.current < first.places.size(); ++first.current) {
    const std::uint32_t begin = first.places[first.current].span.begin;
    if (begin >= from_ && Follow(groups)) {
      groups[0].begin = begin;
      from_ = groups[0].end;
      return true;
    }
  }
  return false;
}

// Whether a match goes through the current place of the first link. Walks depth first, without
// recursion: every link before the one at hand has its place chosen.
bool SequenceMatcher::Follow(std::vector<Span>& groups) {
  std::size_t at = 0;
  for (;;) {
    const std::uint32_t end = links_[at].places[links_[at].current].span.end;
    if (at + 1 == link_count_) {
      if (FindTail(end, groups)) {
        return true;
      }
    } else if (Enter(links_[at + 1], end)) {
      ++at;
      continue;
    }
    links_[at].places[links_[at].current].is_dead = true;
    while (at > 0 && !GoOn(links_[at])) {
      --at;
      links_[at].places[links_[at].current].is_dead = true;
    }
    if (at == 0) {
      return false;
    }
  }
}

// Chooses the link's first place that can be reached from `end`.
bool SequenceMatcher::Enter(Link& link, std::uint32_t end) const {
  link.walk = {end, 0};
  const auto place = std::lower_bound(
      link.places.begin(), link.places.end(), end,
      [](const Place& candidate, std::uint32_t offset) { return candidate.span.begin < offset; });
  link.current = static_cast<std::size_t>(place - link.places.begin());
  return ReachAlive(link);
}

// Chooses the next place that can be reached.
bool SequenceMatcher::GoOn(Link& link) const {
  ++link.current;
  return ReachAlive(link);
}

bool SequenceMatcher::ReachAlive(Link& link) const {
  for (; link.current < link.places.size(); ++link.current) {
    const Place& place = link.places[link.current];
    if (IsTooFar(place.span.begin, link.max_gap, link.walk)) {
      return false;
    }
    if (!place.is_dead) {  // if it is out of reach, so is every place behind it
      return Reach(place.span.begin, link.max_gap, link.walk);
    }
  }
  return false;
}

// What can be told without a walk.
bool SequenceMatcher::IsTooFar(std::uint32_t offset, int max_gap, const GapWalk& walk) {
  const auto characters = static_cast<std::uint32_t>(max_gap - walk.characters);
  return offset - walk.offset > characters * kMaxCharacterBytes;
}

// Walks on over the gap, up to `offset`, unless it becomes too wide or meets a stop.
bool SequenceMatcher::Reach(std::uint32_t offset, int max_gap, GapWalk& walk) const {
  if (IsTooFar(offset, max_gap, walk)) {
    return false;
  }
  while (walk.offset < offset) {
    const Utf8Character character = CharacterAt(text_, walk.offset);
    if (walk.characters == max_gap ||
        std::find(stops_.begin(), stops_.end(), character.code) != stops_.end()) {
      return false;
    }
    walk.offset += character.size;
    ++walk.characters;
  }
  return true;
}

// Whether the tail matches behind the last link, which ends at `end`. The shortest gap is tried
// first, and so RE2's leftmost match is the one: if that is out of reach, all are.
bool SequenceMatcher::FindTail(std::uint32_t end, std::vector<Span>& groups) {
  if (tail_ == nullptr) {
    groups.assign(1, {0, end});
    return true;
  }
  if (max_tail_gap_ == 0) {
    return tail_->FindAt(text_, end, groups);
  }
  const bool is_known = is_tail_searched_ && end >= tail_searched_from_ &&
                        (tail_groups_.empty() || end <= tail_groups_[0].begin);
  if (!is_known) {
    is_tail_searched_ = true;
    tail_searched_from_ = end;
    if (!tail_->Find(text_, end, tail_groups_)) {
      tail_groups_.clear();
    }
  }
  GapWalk walk{end, 0};
  if (tail_groups_.empty() || !Reach(tail_groups_[0].begin, max_tail_gap_, walk)) {
    return false;
  }
  groups = tail_groups_;
  return true;
}

}  // namespace hegui
