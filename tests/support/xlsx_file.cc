#include "tests/support/xlsx_file.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <utility>

#include "engine/import/xml_reader.h"
#include "engine/import/zip_archive.h"
#include "engine/text/utf8.h"

namespace hegui::test {
namespace {

class Events : public XmlHandler {
 public:
  std::function<void(std::string_view, const XmlAttributes&)> start;
  std::function<void(std::string_view, const std::string&)> end;  // with the text before it

  void Start(std::string_view name, const XmlAttributes& attributes) override {
    text_.clear();
    if (start) {
      start(name, attributes);
    }
  }
  void End(std::string_view name) override {
    if (end) {
      end(name, text_);
    }
    text_.clear();
  }
  void Text(std::string_view text) override { text_ += text; }

 private:
  std::string text_;
};

bool ReadXml(const std::string& xml, Events& events) {
  XmlReader reader(events);
  return !xml.empty() && reader.Feed(xml) && reader.Finish();
}

// _x0041_ is a character.
std::string Decoded(const std::string& text) {
  constexpr std::size_t kCode = 7;
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::string code = text.substr(at, kCode);
    if (code.size() == kCode && code.starts_with("_x") && code.back() == '_' &&
        code.find_first_not_of("0123456789ABCDEFabcdef", 2) == kCode - 1) {
      AppendUtf8(static_cast<char32_t>(std::stoul(code.substr(2, 4), nullptr, 16)), out);
      at += kCode - 1;
    } else {
      out += text[at];
    }
  }
  return out;
}

std::vector<std::string> SharedTexts(const std::string& xml) {
  std::vector<std::string> texts;
  Events events;
  events.end = [&texts](std::string_view name, const std::string& text) {
    if (name == "t") {
      texts.push_back(Decoded(text));
    }
  };
  ReadXml(xml, events);
  return texts;
}

// The form of numbers for each style of a cell.
std::vector<std::string> NumberForms(const std::string& xml) {
  std::map<std::string, std::string> forms{{"0", ""}, {"2", "0.00"}, {"49", "@"}};
  std::vector<std::string> styles;
  bool in_cells = false;
  Events events;
  events.start = [&](std::string_view name, const XmlAttributes& attributes) {
    if (name == "numFmt") {
      forms[std::string(attributes.Get("numFmtId"))] = attributes.Get("formatCode");
    } else if (name == "cellXfs") {
      in_cells = true;
    } else if (name == "xf" && in_cells) {
      styles.push_back(forms[std::string(attributes.Get("numFmtId"))]);
    }
  };
  events.end = [&in_cells](std::string_view name, const std::string&) {
    in_cells = in_cells && name != "cellXfs";
  };
  ReadXml(xml, events);
  return styles;
}

std::size_t ColumnOf(std::string_view cell) {
  std::size_t column = 0;
  for (const char c : cell) {
    if (c < 'A' || c > 'Z') {
      break;
    }
    column = column * 26 + static_cast<std::size_t>(c - 'A' + 1);
  }
  return column - 1;
}

std::size_t RowOf(std::string_view cell) {
  return std::stoul(std::string(cell.substr(cell.find_first_of("0123456789")))) - 1;
}

bool ReadSheet(const std::string& xml, const std::vector<std::string>& texts,
               const std::vector<std::string>& forms, XlsxSheet& sheet) {
  std::set<std::string> elements;
  std::string cell, type, style;
  Events events;
  events.start = [&](std::string_view name, const XmlAttributes& attributes) {
    elements.insert(std::string(name));
    if (name == "c") {
      cell = attributes.Get("r");
      type = attributes.Get("t");
      style = attributes.Get("s");
    } else if (name == "pane") {
      sheet.frozen = attributes.Get("topLeftCell");
    } else if (name == "autoFilter") {
      sheet.filter = attributes.Get("ref");
    } else if (name == "colorScale") {
      sheet.conditions.emplace_back();
    }
  };
  events.end = [&](std::string_view name, const std::string& text) {
    if (name == "formula") {
      sheet.conditions.push_back(text);
    } else if (name == "v") {
      const std::size_t row = RowOf(cell), column = ColumnOf(cell);
      sheet.rows.resize(std::max(sheet.rows.size(), row + 1));
      sheet.rows[row].resize(std::max(sheet.rows[row].size(), column + 1));
      XlsxCell& to = sheet.rows[row][column];
      to.number = type != "s";
      to.text = to.number ? text : texts.at(std::stoul(text));
      to.form = style.empty() ? "" : forms.at(std::stoul(style));
    }
  };
  const bool read = ReadXml(xml, events);
  sheet.elements.assign(elements.begin(), elements.end());
  return read;
}

}  // namespace

bool XlsxSheet::Has(std::string_view element) const {
  return std::find(elements.begin(), elements.end(), element) != elements.end();
}

std::vector<std::string> XlsxSheet::Column(std::string_view heading) const {
  std::vector<std::string> column;
  if (rows.empty()) {
    return column;
  }
  const auto at = std::find_if(rows.front().begin(), rows.front().end(),
                               [heading](const XlsxCell& c) { return c.text == heading; });
  if (at == rows.front().end()) {
    return column;
  }
  const auto index = static_cast<std::size_t>(at - rows.front().begin());
  for (std::size_t row = 1; row < rows.size() && !rows[row].empty(); ++row) {
    column.push_back(index < rows[row].size() ? rows[row][index].text : "");
  }
  return column;
}

std::string XlsxPart(std::string_view bytes, std::string_view name) {
  Result<ZipArchive> zip = ZipArchive::Open(bytes);
  if (!zip) {
    return {};
  }
  const Result<std::optional<std::size_t>> entry = zip->Find(name);
  return entry && *entry ? zip->ReadAll(**entry).value_or("") : std::string();
}

std::vector<XlsxSheet> ReadXlsx(std::string_view bytes) {
  std::vector<XlsxSheet> sheets;
  Events events;
  events.start = [&sheets](std::string_view name, const XmlAttributes& attributes) {
    if (name == "sheet") {
      sheets.emplace_back().name = attributes.Get("name");
    }
  };
  if (!ReadXml(XlsxPart(bytes, "xl/workbook.xml"), events)) {
    return {};
  }
  const std::vector<std::string> texts = SharedTexts(XlsxPart(bytes, "xl/sharedStrings.xml"));
  const std::vector<std::string> forms = NumberForms(XlsxPart(bytes, "xl/styles.xml"));
  for (std::size_t i = 0; i < sheets.size(); ++i) {
    const std::string part = "xl/worksheets/sheet" + std::to_string(i + 1) + ".xml";
    if (!ReadSheet(XlsxPart(bytes, part), texts, forms, sheets[i])) {
      return {};
    }
  }
  return sheets;
}

}  // namespace hegui::test
