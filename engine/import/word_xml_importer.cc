#include "engine/import/word_xml_importer.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/base/limits.h"
#include "engine/import/docx_body.h"
#include "engine/import/docx_importer.h"
#include "engine/import/docx_numbering.h"
#include "engine/import/docx_styles.h"
#include "engine/import/flow_text.h"
#include "engine/import/xml_reader.h"

namespace hegui {
namespace {

constexpr std::size_t kPieceBytes = 64U << 10;
constexpr std::string_view kLeftOut =
    "rt";  // an element of docx that is left out with all that is in it

// Formats of numbers by their codes; others are counted as decimals, with a notice.
struct NumberCode {
  std::string_view code;
  std::string_view format;
};
constexpr std::array kNumberCodes{
    NumberCode{"0", "decimal"},
    NumberCode{"1", "upperRoman"},
    NumberCode{"2", "lowerRoman"},
    NumberCode{"3", "upperLetter"},
    NumberCode{"4", "lowerLetter"},
    NumberCode{"10", "japaneseCounting"},
    NumberCode{"11", "japaneseCounting"},
    NumberCode{"14", "decimalFullWidth"},
    NumberCode{"18", "decimalEnclosedCircle"},
    NumberCode{"22", "decimalZero"},
    NumberCode{"23", "bullet"},
    NumberCode{"28", "decimalEnclosedCircleChinese"},
    NumberCode{"29", "decimalEnclosedCircleChinese"},
    NumberCode{"30", "ideographTraditional"},
    NumberCode{"31", "ideographZodiac"},
    NumberCode{"33", "taiwaneseCounting"},
    NumberCode{"35", "taiwaneseCountingThousand"},
    NumberCode{"37", "chineseCounting"},
    NumberCode{"38", "chineseLegalSimplified"},
    NumberCode{"39", "chineseCountingThousand"},
    NumberCode{"255", "none"},
};

std::string FormatOf(std::string_view code) {
  const auto* const found =
      std::find_if(kNumberCodes.begin(), kNumberCodes.end(),
                   [code](const NumberCode& number) { return number.code == code; });
  return std::string(found == kNumberCodes.end() ? code : found->format);
}

// w:lists.
class ListReader : public XmlHandler {
 public:
  explicit ListReader(DocxNumbering& numbering) : numbering_(numbering) {}

  void Start(std::string_view name, const XmlAttributes& attributes) override {
    const std::string_view value = attributes.Get("val");
    if (name == "listDef") {
      abstract_ = &numbering_.abstracts[std::string(attributes.Get("listDefId"))];
      Count(numbering_.abstracts.size());
    } else if (name == "list") {
      list_ = &numbering_.lists[std::string(attributes.Get("ilfo"))];
      Count(numbering_.lists.size());
    } else if (name == "ilst" && list_ != nullptr) {
      list_->abstract = value;
    } else if (name == "lvlOverride" && list_ != nullptr) {
      override_ = Override(attributes.Get("ilvl"));
    } else if (name == "startOverride" && override_ != nullptr) {
      override_->start = ReadSmallNumber(value);
    } else if (name == "lvl") {
      const std::optional<std::size_t> level = Level(attributes.Get("ilvl"));
      level_ = override_ != nullptr            ? &override_->level.emplace()
               : abstract_ != nullptr && level ? &abstract_->levels[*level]
                                               : nullptr;
    } else if (level_ != nullptr) {
      ReadOfLevel(name, value, attributes);
    }
  }

  void End(std::string_view name) override {
    if (name == "listDef") {
      abstract_ = nullptr;
    } else if (name == "list") {
      list_ = nullptr;
    } else if (name == "lvlOverride") {
      override_ = nullptr;
    } else if (name == "lvl") {
      level_ = nullptr;
    }
  }

  void Text(std::string_view) override {}

  const std::optional<Error>& problem() const { return problem_; }

 private:
  static std::optional<std::size_t> Level(std::string_view text) {
    const std::optional<int> level = ReadSmallNumber(text);
    const bool known = level && *level >= 0 && static_cast<std::size_t>(*level) < kListLevels;
    return known ? std::optional(static_cast<std::size_t>(*level)) : std::nullopt;
  }

  ListOverride* Override(std::string_view text) {
    const std::optional<std::size_t> level = Level(text);
    return level ? &list_->overrides[*level] : nullptr;
  }

  void ReadOfLevel(std::string_view name, std::string_view value,
                   const XmlAttributes& attributes) const {
    if (name == "start") {
      level_->start = ReadSmallNumber(value).value_or(1);
    } else if (name == "nfc") {
      level_->format = FormatOf(value);
    } else if (name == "lvlText") {
      constexpr std::size_t kMaxLabelText = 64;
      level_->text = value.size() <= kMaxLabelText ? std::string(value) : std::string();
    } else if (name == "suff") {
      level_->blank_after = value != "Nothing";
    } else if (name == "isLgl") {
      level_->legal = IsOn(attributes);
    } else if (name == "lvlRestart") {
      level_->restart = ReadSmallNumber(value);
    } else if (name == "pStyle") {
      level_->style = value;
    }
  }

  void Count(std::size_t lists) {
    if (lists > limits::kMaxLists) {
      problem_ = Error{"D031", {{"unit", "lists"}, {"limit", std::to_string(limits::kMaxLists)}}};
    }
  }

  DocxNumbering& numbering_;
  std::optional<Error> problem_;
  DocxNumbering::AbstractList* abstract_ = nullptr;
  DocxNumbering::List* list_ = nullptr;
  ListOverride* override_ = nullptr;
  ListLevel* level_ = nullptr;
};

// The name that an element has in a docx.
std::string_view DocxName(std::string_view name, const XmlAttributes& attributes) {
  if (name == "listPr") {
    return "numPr";
  }
  if (name == "ilfo") {
    return "numId";
  }
  if (name == "vmerge") {
    return "vMerge";
  }
  if (name == "annotation") {
    const std::string_view type = attributes.Get("type");
    return type == "Word.Insertion"  ? "ins"
           : type == "Word.Deletion" ? "del"
                                     : kLeftOut;  // comments, former formats, bookmarks
  }
  // Notes stand where their marks are.
  return name == "footnote" || name == "endnote" ? kLeftOut : name;
}

// Hands each part of the file to its reader.
class WordXml : public XmlHandler {
 public:
  WordXml(XmlHandler& lists, XmlHandler& styles, XmlHandler& body)
      : lists_(lists), styles_(styles), body_(body) {}

  void Start(std::string_view name, const XmlAttributes& attributes) override {
    ++depth_;
    if (depth_ == 1) {
      if (name == "wordDocument") {
        body_.Start("document", attributes);
        is_document_ = true;
      }
      return;
    }
    if (depth_ == 2) {
      part_ = !is_document_      ? nullptr
              : name == "lists"  ? &lists_
              : name == "styles" ? &styles_
              : name == "body"   ? &body_
                                 : nullptr;
    }
    if (part_ != nullptr) {
      part_->Start(part_ == &lists_ ? name : DocxName(name, attributes), attributes);
    }
  }

  void End(std::string_view name) override {
    if (depth_ > 1 && part_ != nullptr) {
      part_->End(name);
    } else if (depth_ == 1 && is_document_) {
      body_.End("document");
    }
    part_ = depth_ <= 2 ? nullptr : part_;
    --depth_;
  }

  void Text(std::string_view text) override {
    if (part_ != nullptr) {
      part_->Text(text);
    }
  }

 private:
  XmlHandler& lists_;
  XmlHandler& styles_;
  XmlHandler& body_;
  XmlHandler* part_ = nullptr;
  int depth_ = 0;
  bool is_document_ = false;
};

}  // namespace

Result<ImportedText> ImportWordXml(std::string_view bytes, const Language& language,
                                   const ImportOptions&) {
  DocxStyles styles;
  DocxNumbering numbering;
  DocxStylesReader style_reader(styles, language.style_names, language.numerals);
  ListReader list_reader(numbering);
  FlowText flow;
  DocxListCounter lists(numbering, styles, language.countings);
  DocxBody body(styles, lists, flow);
  WordXml document(list_reader, style_reader, body);
  XmlReader reader(document);
  Result<void> read;
  for (std::size_t begin = 0; read && begin < bytes.size(); begin += kPieceBytes) {
    read = reader.Feed(bytes.substr(begin, kPieceBytes));
    for (const std::optional<Error>* const problem :
         {&list_reader.problem(), &style_reader.problem(), &body.problem()}) {
      if (read && *problem) {
        read = tl::unexpected(**problem);
      }
    }
  }
  if (read) {
    read = reader.Finish();
  }
  if (!read) {
    return tl::unexpected(std::move(read).error());
  }
  Result<ImportedText> imported = TakeDocxText(body, lists, flow, {});
  if (imported) {
    imported->format = "wordxml";
  }
  return imported;
}

}  // namespace hegui
