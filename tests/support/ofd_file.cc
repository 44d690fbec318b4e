// The OFD writer of report_forms.h.
#include <algorithm>
#include <cstdio>

#include "engine/text/utf8.h"
#include "tests/support/report_forms.h"
#include "tests/support/typeset.h"
#include "tests/support/zip_file.h"

namespace hegui::test {
namespace {

constexpr double kPointsPerMillimetre = 72.0 / 25.4;
constexpr double kAscent = 0.85;

std::string Number(double points) {
  char text[32];
  std::snprintf(text, sizeof text, "%.3f", points / kPointsPerMillimetre);
  return text;
}

std::string Escaped(std::string_view text) {
  std::string escaped;
  for (const char byte : text) {
    escaped += byte == '<' ? "&lt;" : byte == '&' ? "&amp;" : std::string(1, byte);
  }
  return escaped;
}

class OfdWriter {
 public:
  explicit OfdWriter(const OfdForm& form) : form_(form) {}

  std::string Write(const std::vector<PlacedPage>& pages) {
    const std::size_t split =
        form_.second_body && pages.size() > 1 ? pages.size() - 1 : pages.size();
    std::string bodies = Body(0);
    AddDocument(0, {pages.begin(), pages.begin() + static_cast<std::ptrdiff_t>(split)});
    if (split < pages.size()) {
      bodies += Body(1);
      AddDocument(1, {pages.begin() + static_cast<std::ptrdiff_t>(split), pages.end()});
    }
    Add("OFD.xml", Root("OFD", "Version=\"1.1\" DocType=\"OFD\"", bodies));
    std::reverse(parts_.begin(), parts_.end());  // OFD.xml first, as it is told by it
    return ZipOf(parts_);
  }

 private:
  std::string Tag(const std::string& name) const {
    return (form_.own_prefix ? "v:" : "ofd:") + name;
  }
  std::string Element(const std::string& name, const std::string& attributes,
                      const std::string& content) const {
    return "<" + Tag(name) + (attributes.empty() ? "" : " " + attributes) + ">" + content + "</" +
           Tag(name) + ">";
  }
  std::string Root(const std::string& name, const std::string& attributes,
                   const std::string& content) const {
    const std::string space = form_.own_prefix ? "xmlns:v=\"http://vendor.example/ofd\""
                                               : "xmlns:ofd=\"http://www.ofdspec.org/2016\"";
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" +
           Element(name, space + (attributes.empty() ? "" : " " + attributes), content);
  }
  std::string Path(std::string path) const {
    if (form_.backslashes) {
      std::replace(path.begin(), path.end(), '/', '\\');
    }
    return path;
  }
  void Add(const std::string& path, const std::string& content) {
    parts_.push_back({Path(path), content});
  }

  std::string Body(int document) const {
    const std::string folder = "Doc_" + std::to_string(document);
    return Element("DocBody", "",
                   Element("DocInfo", "", Element("DocID", "", "1")) +
                       Element("DocRoot", "",
                               Path((form_.backslashes ? "/" : "") + folder + "/Document.xml")));
  }

  void AddDocument(int document, const std::vector<PlacedPage>& pages) {
    const std::string folder = "Doc_" + std::to_string(document) + "/";
    std::string list;
    for (std::size_t i = 0; i < pages.size(); ++i) {
      const std::string place = "Pages/Page_" + std::to_string(i) + "/Content.xml";
      list += Element("Page",
                      "ID=\"" + std::to_string(10 + i) + "\" BaseLoc=\"" + Path(place) + "\"", "");
      Add(folder + place, Page(pages[i]));
    }
    Add(folder + "Tpls/Tpl_0/Content.xml",
        Root("Page", "", Content(Object({"青石镇文件", 200, 30, 300, 46, 16}, 0))));
    const std::string box = Element("PhysicalBox", "", "0 0 210 297");
    const std::string common =
        Element("CommonData", "",
                Element("PageArea", "", box) +
                    Element("TemplatePage",
                            "ID=\"2\" BaseLoc=\"" + Path("Tpls/Tpl_0/Content.xml") + "\"", ""));
    Add(folder + "Document.xml", Root("Document", "", common + Element("Pages", "", list)));
  }

  std::string Content(const std::string& objects) const {
    return Element("Content", "", Element("Layer", "ID=\"3\" Type=\"Body\"", objects));
  }

  std::string Page(const PlacedPage& page) const {
    std::string objects;
    for (std::size_t i = 0; i < page.words.size(); ++i) {
      // From the last to the first: the order in the file says nothing.
      const PlacedWord& word = page.words[form_.single ? page.words.size() - 1 - i : i];
      const std::u32string codes = ToUtf32(word.text);
      if (!form_.single) {
        objects += Object(word, i);
        continue;
      }
      const double step = (word.right - word.left) / static_cast<double>(codes.size());
      for (std::size_t k = codes.size(); k > 0; --k) {
        PlacedWord character = word;
        character.text.clear();
        AppendUtf8(codes[k - 1], character.text);
        character.left = word.left + step * static_cast<double>(k - 1);
        character.right = character.left + step;
        objects += Object(character, i);
      }
    }
    return Root(
        "Page", "",
        Element("Template", "TemplateID=\"2\" ZOrder=\"Background\"", "") + Content(objects));
  }

  std::string Object(const PlacedWord& word, std::size_t id) const {
    const std::size_t count = CountCharacters(word.text);
    const double size = word.bottom - word.top;
    const double step = (word.right - word.left) / static_cast<double>(count);
    const std::string deltas =
        count > 1 ? " DeltaX=\"g " + std::to_string(count - 1) + " " + Number(step) + "\"" : "";
    const std::string code = Element(
        "TextCode", "X=\"0\" Y=\"" + Number(size * kAscent) + "\"" + deltas, Escaped(word.text));
    return Element("TextObject",
                   "ID=\"" + std::to_string(100 + id) + "\" Boundary=\"" + Number(word.left) + " " +
                       Number(word.top) + " " + Number(word.right - word.left) + " " +
                       Number(size) + "\" Font=\"4\" Size=\"" + Number(size) + "\"",
                   code);
  }

  OfdForm form_;
  std::vector<ZipPart> parts_;
};

// Where a title too long for a line is broken: words stay whole, as official documents have it; near its middle.
std::size_t BreakOfTitle(const std::u32string& title) {
  const std::size_t middle = title.size() / 2;
  std::size_t best = middle, off = title.size();
  for (std::size_t at = 2; at + 2 < title.size(); ++at) {
    const bool after_year =
        title[at - 1] == U'年' &&
        std::u32string_view(U"0123456789０１２３４５６７８９").find(title[at - 2]) !=
            std::u32string_view::npos;
    const bool after_office =
        std::u32string_view(U"府会处局").find(title[at - 1]) != std::u32string_view::npos &&
        title[at] != U'建' && title[at] != U'信';
    const std::size_t distance = at > middle ? at - middle : middle - at;
    if ((after_year || after_office || title.compare(at, 2, U"关于") == 0) && distance < off) {
      best = at;
      off = distance;
    }
  }
  return best;
}

void CentreTitle(const std::string& title, hegui::testing::Typesetter& typesetter) {
  constexpr double kSize = 22;
  const std::u32string codes = ToUtf32(title);
  const bool fits = static_cast<double>(codes.size()) * kSize <= hegui::testing::Typesetter::kWidth;
  const std::size_t end = fits ? codes.size() : BreakOfTitle(codes);
  for (const std::u32string& part : {codes.substr(0, end), codes.substr(end)}) {
    std::string line;
    for (const char32_t code : part) {
      AppendUtf8(code, line);
    }
    if (!line.empty()) {
      typesetter.Centred(line, kSize);
    }
  }
}

}  // namespace

std::string OfdOf(const std::vector<PlacedPage>& pages, const OfdForm& form) {
  return OfdWriter(form).Write(pages);
}

std::vector<PlacedPage> PagesOf(const PlainReport& report) {
  hegui::testing::Typesetter typesetter;
  for (std::size_t i = 0; i < report.paragraphs.size(); ++i) {
    const std::string& paragraph = report.paragraphs[i];
    const bool title =
        std::find(report.title.begin(), report.title.end(), paragraph) != report.title.end();
    if (title) {
      CentreTitle(paragraph, typesetter);
    } else if (i + 2 >= report.paragraphs.size() && CountCharacters(paragraph) < 24) {
      typesetter.ToTheRight(paragraph);
    } else {
      typesetter.Paragraph(paragraph,
                           paragraph.ends_with("：") && CountCharacters(paragraph) < 28 ? 0 : 2);
    }
  }
  return typesetter.Finish();
}

}  // namespace hegui::test
