#include "engine/outline/outline_dump.h"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "engine/rule/list_visitor.h"
#include "engine/text/utf8.h"

namespace hegui {
namespace {

constexpr std::size_t kQuotedCharacters = 12;

std::string Beginning(std::string_view text) {
  std::size_t end = 0;
  for (std::size_t count = 0; count < kQuotedCharacters && end < text.size(); ++count) {
    end += CharacterAt(text, end).size;
  }
  std::string beginning(text.substr(0, end));
  return end < text.size() ? beginning + "…" : beginning;
}

std::string PlaceOf(const Document& document, Span span) {
  const Place place = document.PlaceOf(span);
  std::string text = "L" + std::to_string(place.line);
  return place.end_line == place.line ? text : text + "-L" + std::to_string(place.end_line);
}

std::string WordsOf(const Document& document, const Section& section) {
  std::string words = section.label ? section.label->text + " " : std::string();
  if (!section.heading.empty()) {
    return words + std::string(document.Of(section.heading));
  }
  const std::uint32_t begin =
      section.label ? std::max(section.own.begin, section.label->span.end) : section.own.begin;
  std::string text(document.Of({begin, section.own.end}));
  std::replace(text.begin(), text.end(), '\n', '/');
  return words + '"' + Beginning(text) + '"';
}

std::vector<std::size_t> CountItems(const Document& document) {
  std::vector<std::size_t> counts(document.sections.size());
  for (const Item& item : document.items) {
    const int section = document.paragraphs[static_cast<std::size_t>(item.paragraph)].section;
    ++counts[static_cast<std::size_t>(section)];
  }
  return counts;
}

}  // namespace

std::string DumpOutline(const Document& document) {
  const std::vector<std::size_t> items = CountItems(document);
  std::string dump;
  for (std::size_t i = 0; i < document.sections.size(); ++i) {
    const Section& section = document.sections[i];
    dump.append(section.level > 1 ? static_cast<std::size_t>(section.level - 1) * 2 : 0, ' ');
    dump += PlaceOf(document, section.own) + ' ' + WordsOf(document, section) + " [" +
            std::string(Name(section.element));
    if (section.level > 0) {
      dump += ", level " + std::to_string(section.level);
    }
    if (section.run_in) {
      dump += ", run-in";
    }
    if (items[i] > 0) {
      dump += ", " + std::to_string(items[i]) + " items";
    }
    dump += "]\n";
  }
  return dump;
}

}  // namespace hegui
