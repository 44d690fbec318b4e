#include "engine/reading/roles.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "engine/rule/list_visitor.h"
#include "engine/text/utf8.h"

namespace hegui {
namespace {

bool Contains(const std::vector<int>& roles, int role) {
  return std::find(roles.begin(), roles.end(), role) != roles.end();
}

}  // namespace

class RoleAssigner {
 public:
  RoleAssigner(const Document& document, const Segments& segments, const Hits& hits,
               const PackDefinition& pack)
      : document_(document), segments_(segments), hits_(hits), pack_(pack) {}

  RoleMap Assign() && {
    const std::size_t count = document_.sections.size();
    by_heading_.resize(count);
    handed_down_.resize(count);
    for (std::size_t i = 0; i < count; ++i) {
      by_heading_[i] = RolesByHeading(document_.sections[i]);
    }
    for (std::size_t role = 0; role < pack_.roles.size(); ++role) {
      GiveWhereNoneHas(role);
    }
    GiveUntitledSections();
    for (std::size_t i = 0; i < count; ++i) {
      Place(i);
    }
    return std::move(map_);
  }

 private:
  std::vector<int> RolesByHeading(const Section& section) const {
    std::vector<int> roles;
    if (section.element != Element::kBody || section.heading.empty()) {
      return roles;
    }
    for (std::size_t i = 0; i < pack_.roles.size(); ++i) {
      const RoleDefinition& role = pack_.roles[i];
      if (section.level <= role.max_level && HeadingHas(role, role.headings, section)) {
        roles.push_back(static_cast<int>(i));
      }
    }
    return roles;
  }

  bool HeadingHas(const RoleDefinition& role, const PhraseList& phrases,
                  const Section& section) const {
    const std::size_t length = CountCharacters(document_.Of(section.heading));
    for (const Hit& hit : hits_.Of(phrases)) {
      if (!section.heading.Contains(hit.span) || hits_.Covers(role.except.id, hit.span)) {
        continue;
      }
      const std::size_t covered = CountCharacters(document_.Of(hit.span));
      if (section.level <= 1 ||
          covered * 100 >= length * static_cast<std::size_t>(role.deep_share)) {
        return true;
      }
    }
    return false;
  }

  bool IsUntitled(std::size_t index) const {
    const Section& section = document_.sections[index];
    return section.element == Element::kBody && section.level == 1 && by_heading_[index].empty();
  }

  // Problems and plans stand late, so the last section with such words is the likeliest.
  void GiveWhereNoneHas(std::size_t role) {
    const RoleDefinition& definition = pack_.roles[role];
    const int id = static_cast<int>(role);
    if (definition.headings_if_none.empty() ||
        std::any_of(by_heading_.begin(), by_heading_.end(),
                    [id](const std::vector<int>& roles) { return Contains(roles, id); })) {
      return;
    }
    for (std::size_t i = document_.sections.size(); i-- > 0;) {
      if (IsUntitled(i) && !document_.sections[i].heading.empty() &&
          HeadingHas(definition, definition.headings_if_none, document_.sections[i])) {
        by_heading_[i].push_back(id);
        return;
      }
    }
  }

  void GiveUntitledSections() {
    std::set<std::string_view> seen;  // roles of the sections so far
    for (std::size_t i = 0; i < document_.sections.size(); ++i) {
      for (std::size_t role = 0; IsUntitled(i) && role < pack_.roles.size(); ++role) {
        if (pack_.roles[role].takes_untitled && HasNone(seen, pack_.roles[role].before)) {
          by_heading_[i].push_back(static_cast<int>(role));
        }
      }
      for (const int role : by_heading_[i]) {
        seen.insert(pack_.roles[static_cast<std::size_t>(role)].id);
      }
    }
  }

  static bool HasNone(const std::set<std::string_view>& seen,
                      const std::vector<std::string>& roles) {
    return std::none_of(roles.begin(), roles.end(),
                        [&seen](const std::string& role) { return seen.contains(role); });
  }

  void Place(std::size_t index) {
    const Section& section = document_.sections[index];
    std::vector<int> roles = by_heading_[index];
    if (roles.empty() && section.parent >= 0) {
      roles = handed_down_[static_cast<std::size_t>(section.parent)];
    }
    handed_down_[index] = roles;

    RoleSection entry;
    entry.parent = section.parent < 0 ? -1 : new_index_[static_cast<std::size_t>(section.parent)];
    entry.level = section.level;
    entry.number = section.label ? section.label->text : std::string();
    entry.heading = section.heading;
    entry.own = section.own;
    entry.span = section.span;
    entry.standalone_heading = !section.heading.empty() && !section.run_in;
    entry.roles = NamesOf(section, roles);
    new_index_.push_back(static_cast<int>(map_.sections_.size()));
    Push(std::move(entry), section.element, roles);
    SplitWhereRolesBegin(index, roles);
  }

  // A role that begins inside this section's own text takes the rest of it, and what follows in the part that the
  // section belongs to.
  void SplitWhereRolesBegin(std::size_t index, std::vector<int> roles) {
    const Section& section = document_.sections[index];
    if (section.element != Element::kBody) {
      return;
    }
    std::uint32_t from = std::max(section.own.begin, section.heading.end);
    while (const std::optional<Beginning> next = FirstBeginning(section, from, roles)) {
      const int host = static_cast<int>(map_.sections_.size()) - 1;
      const auto host_index = static_cast<std::size_t>(host);
      RoleSection entry;
      entry.parent =
          map_.sections_[host_index].inside_paragraph ? map_.sections_[host_index].parent : host;
      entry.level = section.level + 1;
      entry.own = {next->at, map_.sections_[host_index].own.end};
      entry.span = entry.own;
      entry.inside_paragraph = true;
      entry.roles = {pack_.roles[static_cast<std::size_t>(next->role)].id};
      map_.sections_[host_index].own.end = next->at;
      if (map_.sections_[host_index].inside_paragraph) {
        map_.sections_[host_index].span.end = next->at;
      }
      std::erase(map_.in_force_[host_index], next->role);
      map_.masks_[host_index] = MaskOf(Element::kBody, map_.in_force_[host_index]);

      const std::vector<int> before = std::move(roles);
      roles = {next->role};
      Push(std::move(entry), Element::kBody, roles);
      HandDownFrom(index, before, roles);
      from = next->at + 1;
    }
  }

  struct Beginning {
    std::uint32_t at = 0;
    int role = 0;
  };

  std::optional<Beginning> FirstBeginning(const Section& section, std::uint32_t from,
                                          const std::vector<int>& roles) const {
    std::optional<Beginning> first;
    for (std::size_t i = 0; i < pack_.roles.size(); ++i) {
      const int role = static_cast<int>(i);
      const bool merged = roles.size() > 1 && Contains(roles, role);
      if (!merged && !MayBeginIn(pack_.roles[i], roles)) {
        continue;
      }
      for (const Hit& hit : hits_.Of(pack_.roles[i].begins)) {
        if (hit.span.begin >= from && hit.span.end <= section.own.end &&
            BeginsStatement(hit.span.begin) && (!first || hit.span.begin < first->at)) {
          first = Beginning{hit.span.begin, role};
        }
      }
    }
    return first;
  }

  bool MayBeginIn(const RoleDefinition& role, const std::vector<int>& roles) const {
    return std::any_of(roles.begin(), roles.end(), [&](int other) {
      const std::string& id = pack_.roles[static_cast<std::size_t>(other)].id;
      return id != role.id &&
             std::find(role.begins_in.begin(), role.begins_in.end(), id) != role.begins_in.end();
    });
  }

  // At a sentence's start, or right after a paragraph's number.
  bool BeginsStatement(std::uint32_t offset) const {
    if (segments_.BeginsSentence(offset)) {
      return true;
    }
    const int paragraph = document_.ParagraphAt(offset);
    if (paragraph < 0) {
      return false;
    }
    const std::optional<Label>& label =
        document_.paragraphs[static_cast<std::size_t>(paragraph)].label;
    return label && label->span.end == offset;
  }

  // Sections below the same merged heading that come later stand in the role that has begun.
  void HandDownFrom(std::size_t index, const std::vector<int>& before,
                    const std::vector<int>& now) {
    int at = static_cast<int>(index);
    while (at >= 0 && handed_down_[static_cast<std::size_t>(at)] == before) {
      handed_down_[static_cast<std::size_t>(at)] = now;
      at = document_.sections[static_cast<std::size_t>(at)].parent;
    }
  }

  std::vector<std::string> NamesOf(const Section& section, const std::vector<int>& roles) const {
    std::vector<std::string> names;
    if (section.element == Element::kClosing) {
      return names;
    }
    if (section.element != Element::kBody) {
      names.emplace_back(Name(section.element));
      return names;
    }
    for (const int role : roles) {
      names.push_back(pack_.roles[static_cast<std::size_t>(role)].id);
    }
    return names;
  }

  static RegionMask MaskOf(Element element, const std::vector<int>& roles) {
    RegionMask mask = roles.empty() ? ElementBit(element) : 0;
    for (const int role : roles) {
      mask |= RoleBit(static_cast<std::size_t>(role));
    }
    return mask;
  }

  void Push(RoleSection entry, Element element, const std::vector<int>& roles) {
    map_.sections_.push_back(std::move(entry));
    map_.in_force_.push_back(roles);
    map_.of_heading_.push_back(roles);
    map_.masks_.push_back(MaskOf(element, roles));
  }

  const Document& document_;
  const Segments& segments_;
  const Hits& hits_;
  const PackDefinition& pack_;
  RoleMap map_;
  std::vector<std::vector<int>> by_heading_;   // by section of the outline
  std::vector<std::vector<int>> handed_down_;  // roles that its later children inherit
  std::vector<int> new_index_;                 // outline section → entry of the map
};

int RoleMap::SectionAt(std::uint32_t offset) const {
  // Entries are in reading order by where they begin, and their own spans do not overlap.
  const auto after = std::upper_bound(
      sections_.begin(), sections_.end(), offset,
      [](std::uint32_t at, const RoleSection& section) { return at < section.own.begin; });
  for (auto at = after; at != sections_.begin();) {
    --at;
    if (at->own.Contains(offset)) {
      return static_cast<int>(at - sections_.begin());
    }
    if (!at->own.empty()) {
      break;
    }
  }
  return -1;
}

RegionMask RoleMap::MaskAt(std::uint32_t offset) const {
  const int section = SectionAt(offset);
  if (section < 0) {
    return 0;
  }
  RegionMask mask = masks_[static_cast<std::size_t>(section)];
  if (sections_[static_cast<std::size_t>(section)].heading.Contains(offset)) {
    for (const int role : of_heading_[static_cast<std::size_t>(section)]) {
      mask |= RoleBit(static_cast<std::size_t>(role));
    }
  }
  return mask;
}

const std::vector<int>& RoleMap::RolesAt(std::uint32_t offset) const {
  static const std::vector<int> kNone;
  const int section = SectionAt(offset);
  if (section < 0) {
    return kNone;
  }
  const auto index = static_cast<std::size_t>(section);
  return sections_[index].heading.Contains(offset) ? of_heading_[index] : in_force_[index];
}

RoleMap AssignRoles(const Document& document, const Segments& segments, const Hits& structure,
                    const RuleSet& rules) {
  return RoleAssigner(document, segments, structure, *rules.pack).Assign();
}

}  // namespace hegui
