#include "tests/support/typeset.h"

#include <utility>

#include "engine/import/page_line.h"
#include "engine/text/utf8.h"

namespace hegui::testing {
namespace {

struct Glyph {
  std::string text;
  double width = 0;
  bool wide = false;
};

std::vector<Glyph> GlyphsOf(const std::string& text, double size) {
  std::vector<Glyph> glyphs;
  for (std::size_t offset = 0; offset < text.size();) {
    const Utf8Character character = CharacterAt(text, offset);
    const bool wide = IsWideCharacter(character.code) || character.code >= 0x2010;
    glyphs.push_back({text.substr(offset, character.size), wide ? size : size / 2, wide});
    offset += character.size;
  }
  return glyphs;
}

double WidthOf(const std::string& text, double size) {
  double width = 0;
  for (const Glyph& glyph : GlyphsOf(text, size)) {
    width += glyph.width;
  }
  return width;
}

bool MayNotBegin(const std::string& text) {
  return std::string("，。、；：？！”）》").find(text) != std::string::npos && text.size() == 3;
}

std::string Escape(const std::string& text) {
  std::string out;
  for (const char byte : text) {
    out += byte == '&'   ? "&amp;"
           : byte == '<' ? "&lt;"
           : byte == '>' ? "&gt;"
                         : std::string(1, byte);
  }
  return out;
}

}  // namespace

PlacedPage& Typesetter::Page() {
  if (pages_.empty() || line_ >= kLinesPerPage) {
    NextPage();
  }
  return pages_.back();
}

void Typesetter::NextPage() {
  PlacedPage page;
  page.width = 595;
  page.height = 842;
  pages_.push_back(page);
  line_ = 0;
}

void Typesetter::Place(const std::string& text, double left, double size) {
  PlacedPage& page = Page();
  const double top = kTop + static_cast<double>(line_) * kPitch;
  PlacedWord word;
  const auto close = [&] {
    if (!word.text.empty()) {
      page.words.push_back(word);
    }
    word = {};
  };
  bool wide = false;
  for (const Glyph& glyph : GlyphsOf(text, size)) {
    const bool blank = glyph.text == " " || glyph.text == "\u3000";
    if (blank || (parts_scripts && glyph.wide != wide && !word.text.empty())) {
      close();
    }
    if (!blank) {
      word.left = word.text.empty() ? left : word.left;
      word.top = top;
      word.bottom = top + 1.3 * size;
      word.text += glyph.text;
      word.right = left + glyph.width;
    }
    left += glyph.width;
    wide = glyph.wide;
  }
  close();
}

void Typesetter::Paragraph(const std::string& text, int indent) {
  std::string line;
  double left = indent * kEm, width = left;
  const std::vector<Glyph> glyphs = GlyphsOf(text, kEm);
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    const bool takes_along = i + 1 < glyphs.size() && MayNotBegin(glyphs[i + 1].text);
    const double needed = glyphs[i].width + (takes_along ? glyphs[i + 1].width : 0);
    if (width + needed > kWidth && !MayNotBegin(glyphs[i].text)) {
      Place(line, kLeft + left, kEm);
      ++line_;
      line.clear();
      left = width = 0;
    }
    line += glyphs[i].text;
    width += glyphs[i].width;
  }
  Place(line, kLeft + left, kEm);
  ++line_;
}

void Typesetter::Centred(const std::string& text, double size) {
  Place(text, kLeft + (kWidth - WidthOf(text, size)) / 2, size);
  ++line_;
}

void Typesetter::ToTheRight(const std::string& text, double room) {
  Place(text, kLeft + kWidth - room * kEm - WidthOf(text, kEm), kEm);
  ++line_;
}

void Typesetter::Row(const std::vector<std::string>& cells, const std::vector<double>& places) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    Place(cells[i], kLeft + places[i], kEm);
  }
  ++line_;
}

std::vector<PlacedPage> Typesetter::Finish() {
  for (std::size_t i = 0; i < pages_.size(); ++i) {
    std::vector<PlacedWord>& words = pages_[i].words;
    if (page_numbers) {
      words.push_back({"—", 280, 760, 294, 778});
      words.push_back({std::to_string(i + 1), 297, 760, 304, 778});
      words.push_back({"—", 307, 760, 321, 778});
    }
    if (!head.empty()) {
      words.push_back({head, 80, 50, 80 + WidthOf(head, 9), 62});
    }
  }
  return std::exchange(pages_, {});
}

std::string ToLayoutXhtml(const std::vector<PlacedPage>& pages) {
  std::string out =
      "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Transitional//EN\" \"x.dtd\">"
      "<html><head><title></title></head>\n<body>\n<doc>\n";
  for (const PlacedPage& page : pages) {
    out += "<page width=\"" + std::to_string(page.width) + "\" height=\"" +
           std::to_string(page.height) + "\">\n<flow><block><line>\n";
    for (const PlacedWord& word : page.words) {
      out += "<word xMin=\"" + std::to_string(word.left) + "\" yMin=\"" + std::to_string(word.top) +
             "\" xMax=\"" + std::to_string(word.right) + "\" yMax=\"" +
             std::to_string(word.bottom) + "\">" + Escape(word.text) + "</word>\n";
    }
    out += "</line></block></flow>\n</page>\n";
  }
  return out + "</doc>\n</body>\n</html>\n";
}

}  // namespace hegui::testing
