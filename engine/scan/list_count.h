// How many members a list in running text has: A、B和C. Plain lists leave room, for 和 may join two members or stand inside one,
// and ，and ； may divide members or end the list; all ways to count are told. Pure and thread-safe.
#pragma once

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/scan/quantity.h"

namespace hegui {

struct ListCount {
  std::size_t least = 0, most = 0;       // members that 、 divides; 和 may add some
  std::size_t clauses = 0, members = 0;  // that ， and ； divide, 0 for none
  bool closed = false;                   // nothing follows the last member
  bool open = false;                     // 等
  bool counted = false;                  // its members are numbers: a sum's business

  bool Allows(std::size_t number) const {
    return (least >= 2 && least <= number && number <= most) ||
           (clauses >= 2 && clauses == number) || (members >= 2 && members == number);
  }
};

// The stretches between the marks of `text[list]`, at most some hundreds; the first one begins the list.
std::vector<NumberSegment> MembersOf(std::string_view text, Span list,
                                     const std::vector<Span>& titles, const NumberSyntax& syntax);

ListCount CountMembers(const std::vector<NumberSegment>& members, const Words& joins,
                       const Words& open);

// The members of a name that repeats its last word (“七进”: 进机关、进学校): at least and at most; 0 for fewer than two.
std::pair<std::size_t, std::size_t> CountMembersWith(const std::vector<NumberSegment>& members,
                                                     std::string_view word);

}  // namespace hegui
