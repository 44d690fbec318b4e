// Counts the lists of an OpenDocument text and writes their labels, which are not in the text. A list counts by itself unless it
// says that it goes on with another; lists within a list are its levels. Not thread-safe.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "engine/import/odt_styles.h"
#include "engine/import/xml_reader.h"
#include "engine/language/counting.h"

namespace hegui {

class OdtLists {
 public:
  OdtLists(const OdtStyles& styles, const std::vector<Counting>& countings)
      : styles_(styles), countings_(countings) {}

  void BeginList(const XmlAttributes& attributes);
  void EndList();
  // An item has a number, a header has none.
  void BeginItem(const XmlAttributes& attributes, bool header);
  // The label of a paragraph: that of its item for the item's first one, of the outline for a heading outside of lists; else empty.
  std::string LabelOfParagraph(int heading_level);

  const std::set<std::string>& unknown_formats() const { return unknown_formats_; }

 private:
  struct Counters {
    std::array<int, kOdtLevels> value{};
    std::array<bool, kOdtLevels> counted{};
  };
  struct Open {
    std::string style;
    std::size_t chain = 0;  // index into chains_
    bool pending = false;   // the item's number was not shown yet
    std::optional<int> start;
  };

  std::string Count(const OdtList& list, Counters& counters, std::size_t level,
                    std::optional<int> start);
  std::string LabelOf(const OdtList& list, const Counters& counters, std::size_t level);
  std::string Written(int value, const std::string& format);

  const OdtStyles& styles_;
  const std::vector<Counting>& countings_;
  std::vector<Open> open_;
  std::vector<Counters> chains_;
  std::map<std::string, std::size_t> chain_of_id_, last_chain_of_style_;
  Counters outline_;
  std::set<std::string> unknown_formats_;
};

}  // namespace hegui
