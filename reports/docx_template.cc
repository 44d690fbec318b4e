#include "reports/docx_template.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "reports/docx_tree.h"
#include "reports/escape.h"
#include "reports/template_tags.h"
#include "reports/xml_splice.h"

namespace hegui {
namespace {

// A letter has some 50.
constexpr std::size_t kMaxTags = 5'000;
constexpr std::string_view kKeepBlanks = " xml:space=\"preserve\"";

std::string Written(const TemplateTag& tag) {
  const std::string_view sign = tag.kind == TemplateTagKind::kBegin           ? "#"
                                : tag.kind == TemplateTagKind::kBeginInverted ? "^"
                                : tag.kind == TemplateTagKind::kEnd           ? "/"
                                                                              : "";
  return "{{" + std::string(sign) + tag.name + "}}";
}

// XML that is not to be taken for a template.
std::string Inert(std::string_view xml) {
  std::string inert;
  for (std::size_t at = 0; at < xml.size();) {
    const std::size_t braces = std::min(xml.find("{{", at), xml.size());
    inert += xml.substr(at, braces - at);
    inert += braces < xml.size() ? "{&#123;" : "";
    at = braces + 2;
  }
  return inert;
}

enum class Standing {
  kInText,       // the tag stays where it is
  kBetweenRuns,  // its run is cut in two there
  kMoved,        // before or after something whole
};

// A tag, where it stands, and where it is put.
struct PlacedTag {
  TemplateTag tag;
  std::size_t paragraph = 0;
  int text = -1;  // the element that it begins in
  Standing standing = Standing::kInText;
  int around = -1;  // the element that it is put before or after, when it is moved
};

struct Edit {
  std::size_t begin = 0, end = 0;
  int rank = 0;  // at one place: what closes, what opens, what is replaced
  std::string text;
};

class DocxTemplate {
 public:
  DocxTemplate(std::string_view xml, const DocxTree& tree) : xml_(xml), tree_(tree) {}

  Result<std::string> Make(const std::string& name, TemplateChecker& checker) {
    for (std::size_t i = 0; i < tree_.paragraphs.size(); ++i) {
      FindTags(i, name, checker);
    }
    if (tags_.size() > kMaxTags) {
      return Fail("C101", {{"what", "tags"}, {"limit", std::to_string(kMaxTags)}});
    }
    if (Result<void> placed = PlaceSections(); !placed) {
      return tl::unexpected(std::move(placed).error());
    }
    WriteTexts();
    MoveTags();
    FillCells();
    return Assembled();
  }

 private:
  // The text of a paragraph with tags.
  struct Line {
    std::size_t paragraph;
    std::string text;
    std::vector<std::size_t> ends;
    std::size_t first_tag;
  };

  const DocxTreeElement& At(int element) const {
    return tree_.elements[static_cast<std::size_t>(element)];
  }
  std::string Slice(std::size_t begin, std::size_t end) const {
    return Inert(xml_.substr(begin, end - begin));
  }
  static tl::unexpected<Error> Crossing(const std::string& section) {
    return Fail("C107", {{"problem", "crossing"}, {"detail", section}});
  }

  void FindTags(std::size_t paragraph, const std::string& name, TemplateChecker& checker) {
    std::string line;
    std::vector<std::size_t> ends;  // of the texts within the line
    for (const int text : tree_.paragraphs[paragraph].texts) {
      line += At(text).text;
      ends.push_back(line.size());
    }
    if (line.find("{{") == std::string::npos) {
      return;
    }
    std::replace(line.begin(), line.end(), '\n', ' ');
    TemplateTags tags = FindTemplateTags(line);
    checker.Check(line, tags, name, static_cast<std::uint32_t>(paragraph) + 1);
    for (TemplateTag& tag : tags.tags) {
      const auto owner = std::upper_bound(ends.begin(), ends.end(), tag.begin) - ends.begin();
      tags_.push_back({std::move(tag), paragraph,
                       tree_.paragraphs[paragraph].texts[static_cast<std::size_t>(owner)]});
    }
    lines_.push_back(
        {paragraph, std::move(line), std::move(ends), tags_.size() - tags.tags.size()});
  }

  std::vector<int> PathTo(int element) const {
    std::vector<int> path;
    for (int at = element; at >= 0; at = At(at).parent) {
      path.push_back(at);
    }
    std::reverse(path.begin(), path.end());
    return path;
  }

  // Sections that do not pair are the checker's to report.
  Result<void> PlaceSections() {
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < tags_.size(); ++i) {
      if (tags_[i].tag.Begins()) {
        open.push_back(i);
      } else if (tags_[i].tag.kind == TemplateTagKind::kEnd && !open.empty()) {
        if (Result<void> placed = Place(tags_[open.back()], tags_[i]); !placed) {
          return placed;
        }
        open.pop_back();
      }
    }
    return {};
  }

  Result<void> Place(PlacedTag& begin, PlacedTag& end) {
    if (begin.text == end.text) {
      return {};
    }
    const std::vector<int> from = PathTo(begin.text), to = PathTo(end.text);
    std::size_t depth = 0;
    while (depth < std::min(from.size(), to.size()) && from[depth] == to[depth]) {
      ++depth;
    }
    if (depth == std::min(from.size(), to.size())) {
      return Crossing(begin.tag.name);  // a text within a text
    }
    const DocxNode common = At(from[depth - 1]).kind;
    if (common == DocxNode::kRun) {
      return {};
    }
    if (begin.paragraph == end.paragraph) {
      // Both runs must stand in the same element, or what is between them is nothing whole.
      const bool whole = At(At(begin.text).parent).kind == DocxNode::kRun &&
                         At(At(begin.text).parent).parent == from[depth - 1] &&
                         At(At(end.text).parent).parent == from[depth - 1];
      begin.standing = end.standing = Standing::kBetweenRuns;
      return whole ? Result<void>() : Crossing(begin.tag.name);
    }
    if (common == DocxNode::kParagraph) {
      return Crossing(begin.tag.name);
    }
    const bool row = common == DocxNode::kRow;
    begin.standing = end.standing = Standing::kMoved;
    begin.around = row ? from[depth - 1] : from[depth];
    end.around = row ? from[depth - 1] : to[depth];
    return {};
  }

  // The texts of paragraphs with tags, anew: each tag whole, in the text that it begins in.
  void WriteTexts() {
    std::size_t tag = 0;
    for (const Line& line : lines_) {
      const DocxTreeParagraph& paragraph = tree_.paragraphs[line.paragraph];
      std::size_t at = 0;
      for (std::size_t i = 0; i < paragraph.texts.size(); ++i) {
        std::string content;
        for (; tag < tags_.size() && tags_[tag].paragraph == line.paragraph &&
               tags_[tag].text == paragraph.texts[i];
             ++tag) {
          content += Literal(line.text, at, tags_[tag].tag.begin);
          content += InText(tags_[tag]);
          at = tags_[tag].tag.end;
        }
        // What the last tag took from the texts behind it is gone from them.
        content += Literal(line.text, at, line.ends[i]);
        at = std::max(at, line.ends[i]);
        const DocxTreeElement& text = At(paragraph.texts[i]);
        edits_.push_back({text.begin, text.end, 2, TextTag() + content + TextEnd()});
      }
    }
  }

  static std::string Literal(const std::string& line, std::size_t begin, std::size_t end) {
    return begin < end ? EscapeXml(line.substr(begin, end - begin)) : std::string();
  }
  std::string TextTag() const { return "<" + tree_.prefix + "t" + std::string(kKeepBlanks) + ">"; }
  std::string TextEnd() const { return "</" + tree_.prefix + "t>"; }

  std::string InText(const PlacedTag& placed) const {
    if (placed.tag.kind == TemplateTagKind::kComment || placed.standing == Standing::kMoved) {
      return {};
    }
    if (placed.standing == Standing::kInText) {
      return Written(placed.tag);
    }
    const int run = At(placed.text).parent;
    std::string properties;
    for (int at = run + 1; at < placed.text; ++at) {
      if (At(at).kind == DocxNode::kRunProperties && At(at).parent == run) {
        properties = Slice(At(at).begin, At(at).end);
      }
    }
    return TextEnd() + "</" + tree_.prefix + "r>" + Written(placed.tag) +
           Slice(At(run).begin, At(run).tag_end) + properties + TextTag();
  }

  void MoveTags() {
    std::set<std::size_t> gone;
    for (const Line& line : lines_) {
      if (Vanishes(line)) {
        gone.insert(line.paragraph);
        const DocxTreeElement& paragraph = At(tree_.paragraphs[line.paragraph].element);
        edits_.push_back({paragraph.begin, paragraph.end, 2, {}});
        vanished_.insert(tree_.paragraphs[line.paragraph].element);
      }
    }
    for (const PlacedTag& placed : tags_) {
      if (placed.standing != Standing::kMoved) {
        continue;
      }
      const DocxTreeElement& around = At(placed.around);
      const bool begins = placed.tag.Begins();
      // In the place of a paragraph that vanishes they keep their order.
      const bool in_place = gone.count(placed.paragraph) > 0;
      const std::size_t offset = begins || in_place ? around.begin : around.end;
      edits_.push_back({offset, offset, begins || in_place ? 1 : 0, Written(placed.tag)});
    }
  }

  // A paragraph of nothing but tags that are moved to just where it stands.
  bool Vanishes(const Line& line) const {
    const DocxTreeParagraph& paragraph = tree_.paragraphs[line.paragraph];
    std::string rest;
    std::size_t at = 0;
    bool all_moved = paragraph.only_text;
    bool any_moved = At(At(paragraph.element).parent).kind != DocxNode::kCell;
    for (std::size_t i = line.first_tag; i < tags_.size() && tags_[i].paragraph == line.paragraph;
         ++i) {
      const PlacedTag& placed = tags_[i];
      rest += line.text.substr(at, placed.tag.begin - at);
      at = placed.tag.end;
      const bool moved = placed.around == paragraph.element;
      all_moved = all_moved && (moved || placed.tag.kind == TemplateTagKind::kComment);
      any_moved = any_moved || moved;
    }
    rest += line.text.substr(at);
    return all_moved && any_moved && at > 0 && rest.find_first_not_of(" \t") == std::string::npos;
  }

  // A cell must hold a paragraph, whatever its sections come to.
  void FillCells() {
    std::set<int> cells;
    for (const PlacedTag& placed : tags_) {
      if (placed.standing == Standing::kMoved && placed.tag.kind == TemplateTagKind::kEnd &&
          At(At(placed.around).parent).kind == DocxNode::kCell) {
        cells.insert(At(placed.around).parent);
      }
    }
    for (const int cell : cells) {
      FillCell(cell);
    }
  }

  void FillCell(int cell) {
    std::vector<const PlacedTag*> moved;
    for (const PlacedTag& placed : tags_) {
      if (placed.standing == Standing::kMoved && At(placed.around).parent == cell) {
        moved.push_back(&placed);
      }
    }
    for (const DocxTreeParagraph& paragraph : tree_.paragraphs) {
      const DocxTreeElement& element = At(paragraph.element);
      if (element.parent == cell && vanished_.count(paragraph.element) == 0 &&
          !IsWithin(element, moved)) {
        return;  // it is always there
      }
    }
    const PlacedTag* last = nullptr;
    for (const PlacedTag* const placed : moved) {
      last = placed->tag.kind == TemplateTagKind::kEnd ? placed : last;
    }
    bool begins = false, inverted = false;
    for (const PlacedTag* const placed : moved) {
      const bool same = placed->tag.name == last->tag.name;
      begins = begins || (same && placed->tag.kind == TemplateTagKind::kBegin);
      inverted = inverted || (same && placed->tag.kind == TemplateTagKind::kBeginInverted);
    }
    if (begins && inverted) {
      return;  // one of the two is there
    }
    const std::string open = (begins ? "{{^" : "{{#") + last->tag.name + "}}";
    const std::size_t end = At(last->around).end;
    edits_.push_back({end, end, 0, open + "<" + tree_.prefix + "p/>{{/" + last->tag.name + "}}"});
  }

  // Whether a section of its cell is around a paragraph.
  bool IsWithin(const DocxTreeElement& element, const std::vector<const PlacedTag*>& moved) const {
    int depth = 0;
    for (const PlacedTag* const placed : moved) {
      const DocxTreeElement& around = At(placed->around);
      if (placed->tag.Begins() && around.begin <= element.begin) {
        ++depth;
      } else if (!placed->tag.Begins() && around.end < element.end) {
        --depth;
      }
    }
    return depth > 0;
  }

  Result<std::string> Assembled() {
    std::stable_sort(edits_.begin(), edits_.end(), [](const Edit& a, const Edit& b) {
      return std::pair(a.begin, a.rank) < std::pair(b.begin, b.rank);
    });
    std::string text;
    std::size_t done = 0;
    for (const Edit& edit : edits_) {
      if (edit.begin < done) {
        continue;  // within a paragraph that vanished
      }
      text += Slice(done, edit.begin);
      text += edit.text;
      done = edit.end;
    }
    text += Slice(done, xml_.size());
    return Nested(text);
  }

  // Sections that were moved must still stand within each other.
  Result<std::string> Nested(std::string& text) const {
    std::vector<std::string> open;
    for (const TemplateTag& tag : FindTemplateTags(text).tags) {
      if (tag.Begins()) {
        open.push_back(tag.name);
      } else if (tag.kind == TemplateTagKind::kEnd) {
        if (!open.empty() && open.back() != tag.name) {
          return Crossing(open.back());
        }
        open.resize(open.empty() ? 0 : open.size() - 1);
      }
    }
    return std::move(text);
  }

  std::string_view xml_;
  const DocxTree& tree_;
  std::vector<Line> lines_;
  std::vector<PlacedTag> tags_;
  std::vector<Edit> edits_;
  std::set<int> vanished_;  // elements
};

}  // namespace

Result<std::string> DocxTemplateText(std::string_view xml, const std::string& name,
                                     TemplateChecker& checker) {
  const Result<DocxTree> tree = ReadDocxTree(xml);
  if (!tree) {
    return tl::unexpected(tree.error());
  }
  return DocxTemplate(xml, *tree).Make(name, checker);
}

std::string EscapeDocxText(std::string_view text, std::string_view prefix) {
  const std::string p(prefix);
  const std::string line_end =
      "</" + p + "t><" + p + "br/><" + p + "t" + std::string(kKeepBlanks) + ">";
  std::string escaped;
  for (const char c : EscapeXml(ShowInvisible(text))) {
    if (c == '\n') {
      escaped += line_end;
    } else if (c != '\r') {
      escaped += c;
    }
  }
  return escaped;
}

}  // namespace hegui
