#include "engine/scan/list_count.h"

#include <algorithm>
#include <string>

#include "engine/text/utf8.h"

namespace hegui {
namespace {

constexpr std::size_t kMaxMembers = 200;

std::size_t CountJoins(std::string_view words, const Words& joins) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t size = SizeOfWordAt(words.substr(at), joins);
    count += size > 0 ? 1 : 0;
    at += size > 0 ? size : CharacterAt(words, at).size;
  }
  return count;
}

}  // namespace

std::vector<NumberSegment> MembersOf(std::string_view text, Span list,
                                     const std::vector<Span>& titles, const NumberSyntax& syntax) {
  std::vector<NumberSegment> members =
      std::move(ReadNumbers(text, list, titles, syntax).front().segments);
  if (members.size() > 1 && members.front().blank() && members.front().span.empty()) {
    members.erase(members.begin());  // 即：
    members.front().mark = Mark::kBegin;
  }
  if (members.size() > kMaxMembers) {
    members.resize(kMaxMembers);
  }
  return members;
}

ListCount CountMembers(const std::vector<NumberSegment>& members, const Words& joins,
                       const Words& open) {
  ListCount count;
  bool first_clause = true;
  bool ended = false;
  for (std::size_t i = 0; i < members.size() && !ended; ++i) {
    const NumberSegment& member = members[i];
    const bool blank = member.span.empty() && member.blank();
    switch (member.mark) {
      case Mark::kSentence:
        ended = true;
        break;
      case Mark::kList:
        count.members += blank ? 0 : 1;
        first_clause = first_clause && blank;
        break;
      case Mark::kClause:
        count.clauses += count.members == 0 && !blank ? 1 : 0;
        first_clause = first_clause && blank;
        break;
      default:
        break;
    }
    if (ended || !first_clause) {
      continue;
    }
    ++count.least;
    count.most += 1 + CountJoins(member.words, joins);
    count.open = count.open || HasWord(member.words, open);
    count.counted = count.counted || std::any_of(member.quantities.begin(), member.quantities.end(),
                                                 [](const Quantity& q) { return q.counter >= 0; });
  }
  count.clauses += count.clauses > 0 ? 1 : 0;
  count.closed = first_clause || (count.members > 0 && count.clauses == 0);
  count.members += count.members > 0 ? 1 : 0;
  return count;
}

std::pair<std::size_t, std::size_t> CountMembersWith(const std::vector<NumberSegment>& members,
                                                     std::string_view word) {
  std::size_t with = 0;
  std::size_t without = 0;
  for (const NumberSegment& member : members) {
    if (member.words.find(word) != std::string::npos) {
      ++with;
    } else if (member.mark == Mark::kPause) {
      ++without;
    } else {
      break;
    }
  }
  return with >= 2 ? std::pair{with, with + without} : std::pair{std::size_t{0}, std::size_t{0}};
}

}  // namespace hegui
