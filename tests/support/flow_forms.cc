// The Word and OpenDocument writers of report_forms.h.
#include <algorithm>
#include <array>
#include <optional>

#include "engine/text/utf8.h"
#include "tests/support/docx_file.h"
#include "tests/support/odt_file.h"
#include "tests/support/report_forms.h"

namespace hegui::test {
namespace {

constexpr std::size_t kShortLine = 24;  // characters; a signature has no more

enum class Setting { kTitle, kHeading, kSubheading, kAddressee, kBody, kSignature };

struct SetParagraph {
  Setting setting = Setting::kBody;
  bool counted = false;  // its number is taken off the text
  std::string text;
};

// 一 to 九十九, as a list of chineseCounting counts.
std::string ChineseNumber(int number) {
  static constexpr std::array kDigits{"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
  const auto digit = [](int value) {
    return std::string(kDigits.at(static_cast<std::size_t>(value)));
  };
  if (number < 10) {
    return digit(number);
  }
  return (number < 20 ? "" : digit(number / 10)) + "十" + digit(number % 10);
}

bool EndsWithoutStop(const std::string& text) {
  return text.find("。") == std::string::npos && text.find("；") == std::string::npos;
}

// Headings have numbers from 1 on, those below them from 1 on in each part; nothing when a number is missing, or is written in another way.
std::optional<std::vector<SetParagraph>> Counted(std::vector<SetParagraph> paragraphs) {
  int part = 0, below = 0;
  for (SetParagraph& paragraph : paragraphs) {
    std::string number;
    if (paragraph.setting == Setting::kHeading) {
      number = ChineseNumber(++part) + "、";
      below = 0;
    } else if (paragraph.setting == Setting::kSubheading) {
      number = "（" + ChineseNumber(++below) + "）";
    } else {
      continue;
    }
    if (!paragraph.text.starts_with(number) || part > 90 || below > 90) {
      return std::nullopt;
    }
    paragraph.text.erase(0, number.size());
    paragraph.counted = true;
  }
  return paragraphs;
}

std::vector<SetParagraph> Set(const PlainReport& report, HeadingNumbers numbers) {
  constexpr std::string_view kNumerals = "一二三四五六七八九十";
  std::vector<SetParagraph> paragraphs;
  for (std::size_t i = 0; i < report.paragraphs.size(); ++i) {
    const std::string& text = report.paragraphs[i];
    const std::size_t length = CountCharacters(text);
    SetParagraph& paragraph = paragraphs.emplace_back();
    paragraph.text = text;
    if (std::find(report.title.begin(), report.title.end(), text) != report.title.end()) {
      paragraph.setting = Setting::kTitle;
    } else if (i + 2 >= report.paragraphs.size() && length < kShortLine) {
      paragraph.setting = Setting::kSignature;
    } else if (text.ends_with("：") && length < kShortLine) {
      paragraph.setting = Setting::kAddressee;
    } else if (length < 40 && EndsWithoutStop(text) && text.size() > 6) {
      const bool numeral = kNumerals.find(text.substr(0, 3)) != std::string_view::npos;
      if (numeral && text.substr(0, 12).find("、") != std::string::npos) {
        paragraph.setting = Setting::kHeading;
      } else if (text.starts_with("（") &&
                 kNumerals.find(text.substr(3, 3)) != std::string_view::npos) {
        paragraph.setting = Setting::kSubheading;
      }
    }
  }
  if (numbers == HeadingNumbers::kCounted) {
    if (std::optional<std::vector<SetParagraph>> counted = Counted(paragraphs)) {
      return *counted;
    }
  }
  return paragraphs;
}

std::string Escaped(std::string_view text) {
  std::string escaped;
  for (const char byte : text) {
    escaped += byte == '<' ? "&lt;" : byte == '&' ? "&amp;" : std::string(1, byte);
  }
  return escaped;
}

// Blanks that XML of OpenDocument would take for one.
std::string OdtText(std::string_view text) {
  std::string out;
  for (const char byte : Escaped(text)) {
    out += byte == ' ' ? "<text:s/>" : byte == '\t' ? "<text:tab/>" : std::string(1, byte);
  }
  return out;
}

std::string WordProperties(const SetParagraph& paragraph) {
  constexpr std::string_view kIndent =
      "<w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/><w:jc w:val=\"both\"/>";
  const auto heading = [&paragraph](int level) {
    const std::string number = std::to_string(level);
    return paragraph.counted
               ? "<w:pStyle w:val=\"" + number + "\"/><w:numPr><w:ilvl w:val=\"" +
                     std::to_string(level - 1) + "\"/><w:numId w:val=\"1\"/></w:numPr>"
               : std::string();
  };
  switch (paragraph.setting) {
    case Setting::kTitle:
    case Setting::kHeading:
      return heading(1) + std::string(kIndent);
    case Setting::kSubheading:
      return heading(2) + std::string(kIndent);
    case Setting::kAddressee:
      return "<w:jc w:val=\"both\"/>";
    case Setting::kSignature:
      return "<w:ind w:rightChars=\"400\" w:right=\"1280\"/><w:jc w:val=\"right\"/>";
    case Setting::kBody:
      break;
  }
  return std::string(kIndent);
}

// Of 22 points, in the middle.
std::string WordTitle(std::string_view text) {
  return "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:rPr><w:sz w:val=\"44\"/></w:rPr>"
         "<w:t xml:space=\"preserve\">" +
         Escaped(text) + "</w:t></w:r></w:p>";
}

// Marks do not hang over the margin: LibreOffice loses such in its PDF.
std::string WordStyles() {
  const auto heading = [](int level) {
    const std::string number = std::to_string(level);
    return "<w:style w:type=\"paragraph\" w:styleId=\"" + number + "\"><w:name w:val=\"heading " +
           number + "\"/><w:basedOn w:val=\"a\"/><w:pPr><w:outlineLvl w:val=\"" +
           std::to_string(level - 1) + "\"/></w:pPr></w:style>";
  };
  return "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"仿宋_GB2312\" "
         "w:hAnsi=\"仿宋_GB2312\" w:eastAsia=\"仿宋_GB2312\"/><w:sz w:val=\"32\"/><w:szCs "
         "w:val=\"32\"/><w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:rPr></w:rPrDefault>"
         "<w:pPrDefault><w:pPr><w:overflowPunct w:val=\"0\"/><w:spacing w:line=\"560\" "
         "w:lineRule=\"exact\"/></w:pPr>"
         "</w:pPrDefault></w:docDefaults>"
         "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"a\"><w:name w:val=\"Normal\"/>"
         "</w:style>" +
         heading(1) + heading(2);
}

constexpr std::string_view kSection =
    "<w:sectPr><w:footerReference "
    "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
    "w:type=\"default\" r:id=\"r-footer\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar "
    "w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1588\" w:header=\"851\" "
    "w:footer=\"992\" w:gutter=\"0\"/></w:sectPr>";

constexpr std::string_view kFooter =
    "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:t xml:space=\"preserve\">— </w:t></w:r>"
    "<w:fldSimple w:instr=\" PAGE \"><w:r><w:t>1</w:t></w:r></w:fldSimple>"
    "<w:r><w:t xml:space=\"preserve\"> —</w:t></w:r></w:p>";

constexpr std::string_view kFooterRelationship =
    "<Relationship Id=\"r-footer\" "
    "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer\" "
    "Target=\"footer1.xml\"/>";

constexpr std::string_view kOdtNumbers =
    "<text:list-style style:name=\"L\">"
    "<text:list-level-style-number text:level=\"1\" style:num-format=\"一, 二, 三, ...\" "
    "style:num-suffix=\"、\"/>"
    "<text:list-level-style-number text:level=\"2\" style:num-format=\"一, 二, 三, ...\" "
    "style:num-prefix=\"（\" style:num-suffix=\"）\"/></text:list-style>"
    "<style:style style:name=\"Right\" style:family=\"paragraph\"><style:paragraph-properties "
    "fo:text-align=\"end\"/></style:style>"
    "<style:style style:name=\"Middle\" style:family=\"paragraph\"><style:paragraph-properties "
    "fo:text-align=\"center\"/></style:style>";

std::string OdtParagraph(const SetParagraph& paragraph) {
  const std::string text = OdtText(paragraph.text);
  if (paragraph.counted) {
    const bool main = paragraph.setting == Setting::kHeading;
    const std::string heading = "<text:list-item><text:h text:outline-level=\"" +
                                std::string(main ? "1" : "2") + "\">" + text +
                                "</text:h></text:list-item>";
    const std::string begin = "<text:list text:style-name=\"L\" text:continue-numbering=\"true\">";
    return begin +
           (main ? heading
                 : "<text:list-item><text:list>" + heading + "</text:list></text:list-item>") +
           "</text:list>";
  }
  const std::string style = paragraph.setting == Setting::kTitle       ? "Middle"
                            : paragraph.setting == Setting::kSignature ? "Right"
                                                                       : "Standard";
  return "<text:p text:style-name=\"" + style + "\">" + text + "</text:p>";
}

}  // namespace

namespace {

DocxParts WordParts(const PlainReport& report, HeadingNumbers numbers) {
  DocxParts parts;
  for (const SetParagraph& paragraph : Set(report, numbers)) {
    parts.body += paragraph.setting == Setting::kTitle
                      ? WordTitle(paragraph.text)
                      : Para(Escaped(paragraph.text), WordProperties(paragraph));
  }
  parts.body += kSection;
  parts.styles = WordStyles();
  parts.numbering = NumberingOf(1, {{"chineseCounting", "%1、"}, {"chineseCounting", "（%2）"}});
  parts.more.push_back({"word/footer1.xml", WordXml("ftr", kFooter)});
  parts.more_relationships = kFooterRelationship;
  return parts;
}

}  // namespace

std::string DocxReportOf(const PlainReport& report, HeadingNumbers numbers) {
  return DocxOf(WordParts(report, numbers));
}

std::string FlatOpcReportOf(const PlainReport& report, HeadingNumbers numbers) {
  return FlatOpcOf(WordParts(report, numbers));
}

std::string OdtReportOf(const PlainReport& report, HeadingNumbers numbers) {
  OdtParts parts;
  parts.styles = kOdtNumbers;
  for (const SetParagraph& paragraph : Set(report, numbers)) {
    parts.body += OdtParagraph(paragraph);
  }
  return OdtOf(parts);
}

}  // namespace hegui::test
