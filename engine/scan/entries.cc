#include "engine/scan/entries.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "engine/text/utf8.h"

namespace hegui {
namespace {

// A part with fewer is not a list: one numbered paragraph may hold the true list inside.
constexpr std::size_t kShortestList = 2;

class EntryFinder {
 public:
  EntryFinder(std::string_view role, const RuleContext& context)
      : context_(context),
        mask_(MaskOfRoleNamed(role)),
        sections_(context.SectionsWithRole(role)) {}

  EntryList Find() const {
    for (const auto& find : {&EntryFinder::Subsections, &EntryFinder::Items}) {
      std::vector<Span> entries = (this->*find)();
      if (entries.size() >= kShortestList) {
        return {std::move(entries), true};
      }
    }
    return {Members(), false};
  }

 private:
  RegionMask MaskOfRoleNamed(std::string_view role) const {
    return context_.MaskOf({std::string(role)});
  }

  const RoleSection& At(int section) const {
    return context_.reading().roles().sections()[static_cast<std::size_t>(section)];
  }

  // Sections directly below a part with the role; one that enumerates its members in its own text stands for them.
  std::vector<Span> Subsections() const {
    std::vector<Span> entries;
    for (const int section : sections_) {
      const RoleSection& entry = At(section);
      const bool below =
          entry.parent >= 0 && !entry.inside_paragraph &&
          std::find(sections_.begin(), sections_.end(), entry.parent) != sections_.end();
      const bool outermost_parent =
          below &&
          (At(entry.parent).parent < 0 || std::find(sections_.begin(), sections_.end(),
                                                    At(entry.parent).parent) == sections_.end());
      if (outermost_parent && context_.StandsIn(entry.own.begin, mask_)) {
        const std::vector<Span> items = ItemsWithin(entry.own);
        if (items.size() >= kShortestList) {
          entries.insert(entries.end(), items.begin(), items.end());
        } else {
          entries.push_back({WithoutNumber(entry), entry.span.end});
        }
      }
    }
    return entries;
  }

  std::uint32_t WithoutNumber(const RoleSection& entry) const {
    if (!entry.heading.empty()) {
      return entry.heading.begin;
    }
    const int paragraph = context_.document().ParagraphAt(entry.own.begin);
    const auto* label =
        paragraph < 0 ? nullptr
                      : &context_.document().paragraphs[static_cast<std::size_t>(paragraph)].label;
    return label != nullptr && *label ? (*label)->span.end : entry.own.begin;
  }

  std::vector<Span> Items() const {
    return ItemsWithin({0, static_cast<std::uint32_t>(context_.document().text.size())});
  }

  std::vector<Span> ItemsWithin(Span part) const {
    std::vector<Span> entries;
    for (const Item& item : context_.document().items) {
      if (part.Contains(item.span) && context_.StandsIn(item.span.begin, mask_)) {
        entries.push_back({item.marker.end, item.span.end});
      }
    }
    return entries;
  }

  std::vector<Span> Members() const {
    std::vector<Span> entries;
    const Segments& segments = context_.reading().segments();
    for (const Span sentence : segments.sentences()) {
      const bool heading = IsHeading(sentence);
      for (std::uint32_t at = sentence.begin; !heading && at < sentence.end;) {
        const Span member = segments.ListMemberAt(at);
        if (context_.StandsIn(at, mask_)) {
          entries.push_back({at, std::min(member.end, sentence.end)});
        }
        at = std::max(member.end, at + 1);
      }
    }
    return entries;
  }

  // A sentence that is a heading of its own, its number included.
  bool IsHeading(Span sentence) const {
    const int section = context_.reading().roles().SectionAt(sentence.begin);
    return section >= 0 && At(section).standalone_heading && sentence.Contains(At(section).heading);
  }

  const RuleContext& context_;
  const RegionMask mask_;
  const std::vector<int> sections_;
};

std::vector<std::uint64_t> PairsOf(std::string_view text) {
  std::vector<std::uint64_t> pairs;
  char32_t before = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Utf8Character character = CharacterAt(text, at);
    if (IsHan(character.code)) {
      if (before != 0) {
        pairs.push_back((std::uint64_t{before} << 32U) | character.code);
      }
      before = character.code;
    }
    at += character.size;
  }
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  return pairs;
}

}  // namespace

EntryList ListEntries(std::string_view role, const RuleContext& context) {
  return EntryFinder(role, context).Find();
}

std::vector<Span> EntriesOf(std::string_view role, const RuleContext& context) {
  return ListEntries(role, context).entries;
}

bool SameEntry(std::string_view a, std::string_view b, int percent) {
  const std::vector<std::uint64_t> left = PairsOf(a);
  const std::vector<std::uint64_t> right = PairsOf(b);
  std::vector<std::uint64_t> common;
  std::set_intersection(left.begin(), left.end(), right.begin(), right.end(),
                        std::back_inserter(common));
  const std::size_t together = left.size() + right.size() - common.size();
  return together > 0 && common.size() * 100 >= together * static_cast<std::size_t>(percent);
}

}  // namespace hegui
