#include "engine/scan/duplicate.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "engine/base/limits.h"
#include "engine/rule/region_mask.h"
#include "engine/scan/entries.h"
#include "engine/text/utf8.h"

namespace hegui {
namespace {

// Each sentence is known by the least hashes of its runs of four characters; two that share 85 % of their pairs
// share one of four of these but for bad luck of one in a hundred.
constexpr std::size_t kSketch = 4;
constexpr std::size_t kRun = 4;
// Sentences kept per hash. A text of one sentence over and over is told by the first ones.
constexpr std::size_t kBucket = 4;

constexpr std::uint64_t kNoHash = ~std::uint64_t{0};

std::uint64_t Mix(std::uint64_t hash, char32_t code) {
  hash = (hash ^ code) * 0x9E3779B97F4A7C15U;
  return hash ^ (hash >> 29U);
}

bool Counts(char32_t code) {
  return IsHan(code) ||
         (code < 0x80 && std::string_view("0123456789abcdefghijklmnopqrstuvwxyz"
                                          "ABCDEFGHIJKLMNOPQRSTUVWXYZ%")
                                 .find(static_cast<char>(code)) != std::string_view::npos);
}

std::u32string Normalised(std::string_view text) {
  std::u32string characters;
  for (std::size_t at = 0; at < text.size();) {
    const Utf8Character character = CharacterAt(text, at);
    if (Counts(character.code)) {
      characters += character.code;
    }
    at += character.size;
  }
  return characters;
}

std::array<std::uint64_t, kSketch> SketchOf(const std::u32string& characters) {
  std::array<std::uint64_t, kSketch> least{};
  least.fill(kNoHash);
  for (std::size_t at = 0; at + kRun <= characters.size(); ++at) {
    std::uint64_t hash = 0;
    for (std::size_t i = 0; i < kRun; ++i) {
      hash = Mix(hash, characters[at + i]);
    }
    if (hash < least.back() && std::find(least.begin(), least.end(), hash) == least.end()) {
      least.back() = hash;
      std::sort(least.begin(), least.end());
    }
  }
  return least;
}

class DuplicateFinder {
 public:
  DuplicateFinder(const DuplicateRule& rule, const RuleContext& context)
      : rule_(rule), context_(context), reading_(context.reading()) {}

  Outcome Evaluate() && {
    for (const Span sentence : reading_.segments().sentences()) {
      if ((reading_.roles().MaskAt(sentence.begin) & kRunningText) != 0) {
        for (std::uint32_t at = sentence.begin; at < sentence.end;) {
          const Span member = reading_.segments().ListMemberAt(at);
          if (member.empty()) {
            break;
          }
          Look(member);
          at = member.end;
        }
      }
    }
    return Verdict();
  }

 private:
  void Look(Span member) {
    const Span words = WithoutNumber(member);
    const int characters = OwnCharacters(words);
    if (characters < rule_.min_characters || IsHeading(words)) {
      return;
    }
    std::u32string normalised = Normalised(context_.document().Of(words));
    const auto [first, is_new] = seen_.emplace(std::move(normalised), words);
    if (!is_new) {
      Keep(same_, first->second, words);
    } else if (characters >= rule_.near_characters && rule_.near_percent < 100) {
      LookForNear(first->first, words);
    }
  }

  void LookForNear(const std::u32string& normalised, Span words) {
    bool found = false;
    for (const std::uint64_t hash : SketchOf(normalised)) {
      if (hash == kNoHash) {
        break;
      }
      std::vector<Span>& bucket = index_[hash];
      for (const Span other : bucket) {
        if (!found && near_.size() < limits::kMaxEvidencePerRule &&
            SameEntry(context_.document().Of(other), context_.document().Of(words),
                      rule_.near_percent)) {
          Keep(near_, other, words);
          found = true;
        }
      }
      if (bucket.size() < kBucket) {
        bucket.push_back(words);
      }
    }
  }

  // A number or the mark of an enumeration before the words is none of them.
  Span WithoutNumber(Span member) const {
    const Document& document = context_.document();
    const int index = document.ParagraphAt(member.begin);
    if (index >= 0) {
      const Paragraph& paragraph = document.paragraphs[static_cast<std::size_t>(index)];
      if (paragraph.label && member.Contains(paragraph.label->span)) {
        member.begin = std::max(member.begin, paragraph.label->span.end);
      }
    }
    const auto item =
        std::lower_bound(document.items.begin(), document.items.end(), member.begin,
                         [](const Item& a, std::uint32_t begin) { return a.marker.begin < begin; });
    if (item != document.items.end() && item->marker.begin == member.begin &&
        member.Contains(item->marker)) {
      member.begin = item->marker.end;
    }
    return member;
  }

  // Ideographs outside of set phrases.
  int OwnCharacters(Span words) const {
    const std::vector<Hit>& hits = reading_.hits().Of(rule_.except);
    auto hit =
        std::lower_bound(hits.begin(), hits.end(), words.begin,
                         [](const Hit& a, std::uint32_t begin) { return a.span.begin < begin; });
    std::size_t count = 0;
    std::uint32_t from = words.begin;
    for (; hit != hits.end() && hit->span.begin < words.end; ++hit) {
      if (hit->span.begin > from) {
        count += CountHan(context_.document().Of({from, hit->span.begin}));
      }
      from = std::max(from, std::min(hit->span.end, words.end));
    }
    count += CountHan(context_.document().Of({from, words.end}));
    return static_cast<int>(count);
  }

  bool IsHeading(Span words) const {
    const int section = reading_.roles().SectionAt(words.begin);
    return section >= 0 &&
           reading_.roles().sections()[static_cast<std::size_t>(section)].heading.Contains(
               words.begin);
  }

  static void Keep(std::vector<Span>& places, Span first, Span again) {
    if (places.size() < limits::kMaxEvidencePerRule) {
      places.push_back(first);
      places.push_back(again);
    }
  }

  Outcome Verdict() {
    const bool same = !same_.empty();
    std::vector<Span>& places = same ? same_ : near_;
    std::sort(places.begin(), places.end());
    Outcome outcome = places.empty() ? context_.Make(Status::kPass, Reason::kNone)
                      : same
                          ? context_.Make(Status::kFail, Reason::kDuplicate, "duplicate.same")
                          : context_.Make(Status::kPartial, Reason::kDuplicate, "duplicate.near");
    // Sentences that follow each other are one passage.
    std::vector<Span> passages;
    for (const Span place : places) {
      if (!passages.empty() && place.begin <= passages.back().end) {
        passages.back().end = std::max(passages.back().end, place.end);
      } else {
        passages.push_back(place);
      }
    }
    for (const Span passage : passages) {
      outcome.evidence.push_back(context_.MakeEvidence(passage));
    }
    return context_.Finish(std::move(outcome));
  }

  const DuplicateRule& rule_;
  const RuleContext& context_;
  const Reading& reading_;
  std::unordered_map<std::u32string, Span>
      seen_;  // words of each sentence, and where it stands first
  std::unordered_map<std::uint64_t, std::vector<Span>> index_;
  std::vector<Span> same_, near_;
};

}  // namespace

Outcome EvaluateDuplicate(const DuplicateRule& rule, const RuleContext& context) {
  return DuplicateFinder(rule, context).Evaluate();
}

}  // namespace hegui
