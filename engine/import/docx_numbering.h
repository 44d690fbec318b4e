// The automatic lists of a Word file: their definitions, and the labels that a program would show, which are not in the text. Counters
// belong to the abstract list, so that two lists made of one go on with each other; a level begins anew after a higher one was
// counted. Not thread-safe.
//
// Errors: D031 {unit "lists", limit}.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/import/docx_styles.h"
#include "engine/import/xml_reader.h"
#include "engine/language/counting.h"

namespace hegui {

inline constexpr std::size_t kListLevels = 9;

struct ListLevel {
  int start = 1;
  std::string format = "decimal";  // w:numFmt
  std::string text;                // 「（%1）」
  bool legal = false;              // all numbers of the label as decimals
  bool blank_after = true;         // w:suff: a tab or a blank
  std::optional<int>
      restart;  // w:lvlRestart: begins anew after that level (from 1) or a higher one; 0 never
  std::string style;  // the paragraph style that means this level
};

struct ListOverride {
  std::optional<int> start;
  std::optional<ListLevel> level;
};

struct DocxNumbering {
  struct AbstractList {
    std::map<std::size_t, ListLevel> levels;
    std::string style_link;  // w:numStyleLink: the list of that style is meant
  };
  struct List {
    std::string abstract;
    std::map<std::size_t, ListOverride> overrides;
  };

  std::map<std::string, AbstractList> abstracts;  // by w:abstractNumId
  std::map<std::string, List> lists;              // by w:numId
};

// Reads numbering.xml.
class DocxNumberingReader : public XmlHandler {
 public:
  explicit DocxNumberingReader(DocxNumbering& numbering) : numbering_(numbering) {}

  void Start(std::string_view name, const XmlAttributes& attributes) override;
  void End(std::string_view name) override;
  void Text(std::string_view) override {}

  const std::optional<Error>& problem() const { return problem_; }

 private:
  void ReadOfLevel(std::string_view name, const XmlAttributes& attributes);
  void Count(std::size_t lists);

  DocxNumbering& numbering_;
  std::optional<Error> problem_;
  DocxNumbering::AbstractList* abstract_ = nullptr;
  DocxNumbering::List* list_ = nullptr;
  ListOverride* override_ = nullptr;
  ListLevel* level_ = nullptr;
};

// Counts the paragraphs of a document, in its order.
class DocxListCounter {
 public:
  DocxListCounter(const DocxNumbering& numbering, const DocxStyles& styles,
                  const std::vector<Counting>& countings)
      : numbering_(numbering), styles_(styles), countings_(countings) {}

  // The level that a paragraph style means in a list; nothing when the list does not name the style.
  std::optional<std::size_t> LevelOfStyle(const std::string& list, const std::string& style) const;
  // Counts a paragraph and returns its label, with a blank behind it where one is shown; empty for bullets and for lists that
  // are not there.
  std::string Count(const std::string& list, std::size_t level);
  // Formats that nobody knows, written as decimals.
  const std::set<std::string>& unknown_formats() const { return unknown_formats_; }

 private:
  struct Counters {
    std::array<int, kListLevels> value{};
    std::array<bool, kListLevels> counted{};
  };
  struct Definition {
    const DocxNumbering::List* list = nullptr;
    const DocxNumbering::AbstractList* abstract = nullptr;
    std::string id;  // of the abstract list
  };

  Definition Find(const std::string& list) const;
  static const ListLevel& LevelOf(const Definition& definition, std::size_t level);
  static int StartOf(const Definition& definition, std::size_t level);
  std::string Written(int value, const ListLevel& level, bool legal);
  std::string LabelOf(const Definition& definition, const Counters& counters, std::size_t level);

  const DocxNumbering& numbering_;
  const DocxStyles& styles_;
  const std::vector<Counting>& countings_;
  std::map<std::string, Counters> counters_;                         // by abstract list
  std::set<std::pair<std::string, std::size_t>> applied_overrides_;  // list and level
  std::set<std::string> unknown_formats_;
};

}  // namespace hegui
