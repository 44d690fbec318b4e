#include "engine/outline/items.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "engine/outline/cue_match.h"
#include "engine/outline/label.h"
#include "engine/text/utf8.h"

namespace hegui {
namespace {

bool HasItems(Element element) {
  return element == Element::kOpening || element == Element::kBody ||
         element == Element::kAttachment;
}

struct Marker {
  Span span;
  int form = -1;
  int ordinal = 0;
  bool at_start = false;  // of the paragraph, its label left out
};

// An enumeration that is being read. Its last member is open until its end is known.
struct Chain {
  int form = -1;
  int ordinal = 0;
  int section = -1;
  std::vector<Item> items;
};

class ItemFinder {
 public:
  ItemFinder(const Language& language, Document& document)
      : language_(language), document_(document) {}

  void Run() {
    for (std::size_t i = 0; i < document_.paragraphs.size(); ++i) {
      if (HasItems(document_.paragraphs[i].element)) {
        ReadParagraph(static_cast<int>(i));
      } else {
        CloseFrom(0, 0);
      }
    }
    CloseFrom(0, 0);
    std::sort(document_.items.begin(), document_.items.end(),
              [](const Item& a, const Item& b) { return a.span < b.span; });
  }

 private:
  void ReadParagraph(int index) {
    const Paragraph& paragraph = document_.paragraphs[static_cast<std::size_t>(index)];
    // What another section began does not go on in this one.
    const auto foreign = std::find_if(open_.begin(), open_.end(), [&](const Chain& chain) {
      return chain.section != paragraph.section;
    });
    CloseFrom(static_cast<std::size_t>(foreign - open_.begin()), 0);

    const std::uint32_t begin = paragraph.label ? paragraph.label->span.end : paragraph.text.begin;
    bool clause_begins = true;
    for (std::uint32_t at = begin; at < paragraph.text.end;) {
      if (clause_begins) {
        if (const std::optional<Marker> marker = MarkerAt({at, paragraph.text.end}, at == begin)) {
          Take(*marker, index, paragraph.section);
          at = marker->span.end;
          clause_begins = false;
          continue;
        }
      }
      const Utf8Character character = CharacterAt(document_.text, at);
      clause_begins = EndsClause(character.code) || (clause_begins && at > begin &&
                                                     IsIn(language_.stops.closing, character.code));
      at += character.size;
    }
    EndMembers(paragraph.text.end);
  }

  bool EndsClause(char32_t code) const {
    const Stops& stops = language_.stops;
    return IsIn(stops.sentence, code) || IsIn(stops.list, code) || IsIn(stops.clause, code);
  }

  // The marker at the beginning of `rest` that goes on with an open enumeration, or begins one.
  std::optional<Marker> MarkerAt(Span rest, bool at_start) const {
    std::optional<Marker> found;
    const std::string_view text = rest.Of(document_.text);
    for (std::size_t i = 0; i < language_.enumerations.size(); ++i) {
      const EnumerationForm& form = language_.enumerations[i];
      if (!text.starts_with(form.before)) {
        continue;
      }
      const std::string_view number = text.substr(form.before.size());
      const std::optional<OrdinalMatch> ordinal =
          ReadOrdinal(number, form.numeral, form.symbols, language_.numerals);
      if (!ordinal || !number.substr(ordinal->size).starts_with(form.after)) {
        continue;
      }
      const std::size_t size = form.before.size() + ordinal->size + form.after.size();
      Marker marker{{rest.begin, rest.begin + static_cast<std::uint32_t>(size)},
                    static_cast<int>(i),
                    ordinal->value,
                    at_start};
      const bool more = size < text.size();
      // 1.5万, 2、3号: a digit behind the mark makes it no marker.
      const bool digit =
          more && form.numeral == NumeralKind::kArabic && text[size] >= '0' && text[size] <= '9';
      if (more && !digit && Fits(marker)) {
        found = marker;
        break;
      }
    }
    return found;
  }

  bool Fits(const Marker& marker) const {
    return marker.ordinal == 1 || FindChain(marker) < open_.size();
  }

  // Whether `ordinal` may come after `last`. Native numbers and words that are markers hardly stand for anything else, so
  // that one may be missing or stand twice, as they do in print; figures must count on.
  bool Follows(int form, int last, int ordinal) const {
    const bool figure =
        language_.enumerations[static_cast<std::size_t>(form)].numeral == NumeralKind::kArabic;
    return ordinal == last + 1 ||
           (!figure && ordinal > 1 && (ordinal == last || ordinal == last + 2));
  }

  // The open enumeration that the marker goes on with, the innermost first; none: the number of open ones. In a later
  // paragraph it goes on only at the beginning.
  std::size_t FindChain(const Marker& marker) const {
    for (std::size_t i = open_.size(); i > 0; --i) {
      const Chain& chain = open_[i - 1];
      const bool same_paragraph = chain.items.back().span.end == 0;
      if (chain.form == marker.form && Follows(marker.form, chain.ordinal, marker.ordinal) &&
          (same_paragraph || marker.at_start)) {
        return i - 1;
      }
    }
    return open_.size();
  }

  void Take(const Marker& marker, int paragraph, int section) {
    std::size_t chain = open_.size();
    if (marker.ordinal == 1) {
      const auto same = std::find_if(open_.begin(), open_.end(), [&marker](const Chain& open) {
        return open.form == marker.form;
      });
      CloseFrom(static_cast<std::size_t>(same - open_.begin()), marker.span.begin);
      if (marker.at_start) {
        CloseFrom(0, marker.span.begin);
      }
      open_.push_back({marker.form, 0, section, {}});
      chain = open_.size() - 1;
    } else {
      chain = FindChain(marker);
      CloseFrom(chain + 1, marker.span.begin);
      EndMember(open_[chain], marker.span.begin);
    }
    Item item;
    item.span = {marker.span.begin, 0};
    item.marker = marker.span;
    item.ordinal = marker.ordinal;
    item.form = marker.form;
    item.paragraph = paragraph;
    open_[chain].items.push_back(item);
    open_[chain].ordinal = marker.ordinal;
  }

  static void EndMember(Chain& chain, std::uint32_t end) {
    if (!chain.items.empty() && chain.items.back().span.end == 0) {
      chain.items.back().span.end = end;
    }
  }

  void EndMembers(std::uint32_t end) {
    for (Chain& chain : open_) {
      EndMember(chain, end);
    }
  }

  // Ends the enumerations from `first` on; a member that is still open ends at `end`.
  void CloseFrom(std::size_t first, std::uint32_t end) {
    for (std::size_t i = first; i < open_.size(); ++i) {
      EndMember(open_[i], end);
      if (open_[i].items.size() > 1) {
        document_.items.insert(document_.items.end(), open_[i].items.begin(), open_[i].items.end());
      }
    }
    open_.resize(std::min(first, open_.size()));
  }

  const Language& language_;
  Document& document_;
  std::vector<Chain> open_;  // from the outermost inward
};

}  // namespace

void FindItems(const Language& language, Document& document) {
  ItemFinder(language, document).Run();
}

}  // namespace hegui
