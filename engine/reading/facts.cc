#include "engine/reading/facts.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>

#include "engine/language/numeral.h"
#include "engine/rule/list_visitor.h"

namespace hegui {
namespace {

// Names of the facts that the engine gives by itself or takes apart; packs and outputs use them.
constexpr std::string_view kTitle = "title";
constexpr std::string_view kUnit = "unit";
constexpr std::string_view kSignedDate = "signed_date";
constexpr std::string_view kPublished = "published";  // also the name of the metadata

// Doubles hold whole numbers up to here.
constexpr double kLargestNumber = 9e15;
// Values kept of one fact: each new one is compared with them, and rules need no more to see a contradiction.
constexpr std::ptrdiff_t kMaxValues = 64;

// A part of the reading text as one string: lines of one title are one title.
struct Part {
  std::string text;
  std::vector<Span> pieces;  // of the reading text, in order

  void Append(const Document& document, Span piece) {
    text += document.Of(piece);
    pieces.push_back(piece);
  }

  // A span of `text` in the reading text.
  Span ToDocument(Span span) const {
    Span result{};
    std::uint32_t offset = 0;
    bool begun = false;
    for (const Span piece : pieces) {
      if (!begun && span.begin < offset + piece.size()) {
        result.begin = piece.begin + span.begin - offset;
        begun = true;
      }
      if (span.end <= offset + piece.size()) {
        result.end = piece.begin + span.end - offset;
        return result;
      }
      offset += piece.size();
    }
    return result;
  }
};

class FactReader {
 public:
  FactReader(const Document& document, const Segments& segments, const RoleMap& roles,
             const RuleSet& rules)
      : document_(document), segments_(segments), roles_(roles), rules_(rules) {}

  FactSheet Read() && {
    ReadSignature();
    ReadPublished();
    const Part title = ElementText(Element::kTitle);
    if (!title.text.empty()) {
      std::string as_written;
      for (const Span line : title.pieces) {
        as_written += document_.QuoteOf(line);
      }
      std::erase_if(as_written, [](char byte) { return byte == '\n' || byte == '\r'; });
      Add({std::string(kTitle),
           std::move(as_written),
           std::string(kTitle),
           {title.pieces.front().begin, title.pieces.back().end}});
    }
    const std::vector<FactSource>& sources = rules_.pack->facts;
    for (std::size_t i = 0; i < sources.size(); ++i) {
      ReadSource(sources[i], rules_.fact_patterns[i]);
    }
    std::stable_sort(sheet_.facts.begin(), sheet_.facts.end(),
                     [](const Fact& a, const Fact& b) { return a.name < b.name; });
    return std::move(sheet_);
  }

 private:
  void ReadSignature() {
    for (const Paragraph& paragraph : document_.paragraphs) {
      if (paragraph.element == Element::kSignature) {
        sheet_.signatories.emplace_back(document_.Of(paragraph.text));
      } else if (paragraph.element == Element::kDate) {
        ReadDate(paragraph.text);
      }
    }
  }

  void ReadDate(Span span) {
    // Blanks inside a date are a matter of form, and the fold drops them: the source decides on form, see date_check.cc.
    const std::vector<WrittenDate> dates =
        FindDates(document_.Of(span), rules_.language->dates, rules_.language->numerals);
    if (dates.empty() || sheet_.signed_date) {
      return;
    }
    WrittenDate date = dates.front();
    date.span = date.span.Shift(span.begin);
    sheet_.signed_date = date;
    if (date.valid) {
      Add({std::string(kSignedDate), date.date.ToIso(), "date", date.span});
    }
  }

  // From the metadata of the file or of a web page; with its place where the page writes it.
  void ReadPublished() {
    const auto published = document_.metadata.find(std::string(kPublished));
    if (published == document_.metadata.end()) {
      return;
    }
    Fact fact{std::string(kPublished), published->second, "metadata", {}};
    for (const Paragraph& paragraph : document_.paragraphs) {
      if (paragraph.element != Element::kMasthead && paragraph.element != Element::kAttachment) {
        continue;
      }
      for (const WrittenDate& date : FindDates(document_.Of(paragraph.text), rules_.language->dates,
                                               rules_.language->numerals)) {
        if (fact.span.empty() && date.valid && date.date.ToIso() == fact.value) {
          fact.span = date.span.Shift(paragraph.text.begin);
        }
      }
    }
    Add(std::move(fact));
  }

  void ReadSource(const FactSource& source, const Regex& regex) {
    if (source.from == "date") {
      ReadYearOfDate(source);
    } else if (source.from == "headings") {
      for (const RoleSection& section : roles_.sections()) {
        if (section.level > 0 && !section.heading.empty()) {
          Part part;
          part.Append(document_, section.heading);
          ReadPart(source, regex, part);
        }
      }
    } else if (const std::optional<Element> element = ElementNamed(source.from)) {
      ReadPart(source, regex, ElementText(*element));
    } else {
      for (const RoleSection& section : roles_.sections()) {
        if (std::find(section.roles.begin(), section.roles.end(), source.from) !=
            section.roles.end()) {
          Part part;
          part.Append(document_, section.own);
          ReadPart(source, regex, part);
        }
      }
    }
  }

  void ReadYearOfDate(const FactSource& source) {
    if (!sheet_.signed_date || !sheet_.signed_date->valid) {
      return;
    }
    const Date date = sheet_.signed_date->date;
    const int year = date.year - (date.month <= source.previous_year_until_month ? 1 : 0);
    Add({source.fact, std::to_string(year), source.from, sheet_.signed_date->span});
  }

  // The first match outside of titles of other documents: a year in 《…》 is that document's.
  void ReadPart(const FactSource& source, const Regex& regex, const Part& part) {
    std::vector<Span> groups;
    const auto value = static_cast<std::size_t>(regex.GroupNamed("value"));
    std::uint32_t from = 0;
    while (from < part.text.size() && regex.Find(part.text, from, groups)) {
      const Span found = groups[value];
      const Span place = part.ToDocument(found);
      if (!found.empty() && !segments_.InTitle(place)) {
        const std::string text = ValueOf(source, found.Of(part.text));
        Add({source.fact, text, source.from, place});
        if (!text.empty() && !source.all) {
          return;
        }
      }
      from = std::max(groups[0].end, from + 1);
    }
  }

  // Empty when a number is asked for and none is written.
  std::string ValueOf(const FactSource& source, std::string_view written) const {
    if (!source.number) {
      return std::string(written);
    }
    const std::optional<Number> number = ParseNumber(written, rules_.language->numerals);
    const bool whole = number && number->integer && !number->percent && number->value >= 0 &&
                       number->value < kLargestNumber;
    return whole ? std::to_string(static_cast<std::int64_t>(number->value)) : std::string();
  }

  Part ElementText(Element element) const {
    Part part;
    for (const Paragraph& paragraph : document_.paragraphs) {
      if (paragraph.element == element) {
        part.Append(document_, paragraph.text);
      }
    }
    return part;
  }

  void Add(Fact fact) {
    if (fact.name == kUnit) {
      UnitName unit = ParseUnitName(fact.value, rules_.pack->units);
      fact.value = unit.name;
      if (sheet_.unit.name.empty()) {
        sheet_.unit = std::move(unit);
      } else if (sheet_.unit.superiors.empty() && unit.own == sheet_.unit.own) {
        sheet_.unit.superiors = std::move(unit.superiors);
      }
    }
    const bool known = std::any_of(
        sheet_.facts.begin(), sheet_.facts.end(),
        [&](const Fact& other) { return other.name == fact.name && other.value == fact.value; });
    const auto values = std::count_if(sheet_.facts.begin(), sheet_.facts.end(),
                                      [&](const Fact& other) { return other.name == fact.name; });
    if (!known && !fact.value.empty() && values < kMaxValues) {
      sheet_.facts.push_back(std::move(fact));
    }
  }

  const Document& document_;
  const Segments& segments_;
  const RoleMap& roles_;
  const RuleSet& rules_;
  FactSheet sheet_;
};

}  // namespace

const Fact* FactSheet::Find(std::string_view name) const {
  for (const Fact& fact : facts) {
    if (fact.name == name) {
      return &fact;
    }
  }
  return nullptr;
}

FactSheet ReadFacts(const Document& document, const Segments& segments, const RoleMap& roles,
                    const RuleSet& rules) {
  return FactReader(document, segments, roles, rules).Read();
}

}  // namespace hegui
