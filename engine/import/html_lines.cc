#include "engine/import/html_lines.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "engine/import/html_tables.h"
#include "engine/text/utf8.h"

namespace hegui {
namespace {

using namespace std::string_view_literals;

constexpr std::array kBlocks{
    "address"sv,  "article"sv,    "aside"sv,  "blockquote"sv, "body"sv,   "caption"sv, "center"sv,
    "dd"sv,       "details"sv,    "dialog"sv, "dir"sv,        "div"sv,    "dl"sv,      "dt"sv,
    "fieldset"sv, "figcaption"sv, "figure"sv, "footer"sv,     "form"sv,   "h1"sv,      "h2"sv,
    "h3"sv,       "h4"sv,         "h5"sv,     "h6"sv,         "header"sv, "hgroup"sv,  "hr"sv,
    "legend"sv,   "li"sv,         "main"sv,   "menu"sv,       "ol"sv,     "p"sv,       "pre"sv,
    "section"sv,  "summary"sv,    "table"sv,  "tbody"sv,      "td"sv,     "tfoot"sv,   "th"sv,
    "thead"sv,    "tr"sv,         "ul"sv};
// Never shown as text of the document.
constexpr std::array kUnseen{"head"sv,   "script"sv,   "style"sv,    "noscript"sv, "template"sv,
                             "iframe"sv, "object"sv,   "embed"sv,    "applet"sv,   "select"sv,
                             "button"sv, "textarea"sv, "input"sv,    "svg"sv,      "math"sv,
                             "canvas"sv, "audio"sv,    "video"sv,    "map"sv,      "nav"sv,
                             "rp"sv,     "rt"sv,       "noframes"sv, "datalist"sv};
constexpr std::uint32_t kLongestHeading = 80;  // characters

template <std::size_t N>
bool IsOneOf(const std::array<std::string_view, N>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// A style without blanks, in lower case.
std::string StyleOf(const HtmlNode& node) {
  std::string style(node.Attribute("style"));
  std::erase_if(style, [](char byte) { return byte == ' ' || byte == '\t' || byte == '\n'; });
  std::transform(style.begin(), style.end(), style.begin(), [](char byte) {
    return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
  });
  return style;
}

bool IsUnseen(const HtmlNode& node, const std::string& style) {
  return IsOneOf(kUnseen, node.tag) || node.HasAttribute("hidden") ||
         style.find("display:none") != std::string::npos ||
         style.find("visibility:hidden") != std::string::npos ||
         style.find("mso-hide:all") != std::string::npos;
}

int HeadingLevel(std::string_view tag) {
  return tag.size() == 2 && tag[0] == 'h' && tag[1] >= '1' && tag[1] <= '6' ? tag[1] - '0' : 0;
}

bool IsSpace(char byte) {
  return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r' || byte == '\f';
}

class LineReader {
 public:
  LineReader(const std::vector<HtmlNode>& nodes, const std::string& html, const Language& language)
      : nodes_(nodes), html_(html), language_(language), is_data_(FindDataTables(nodes)) {}

  std::vector<HtmlLine> Run() {
    for (std::size_t i = 0; i < nodes_.size();) {
      CloseUpTo(i);
      const HtmlNode& node = nodes_[i];
      node_ = i;
      if (node.IsText()) {
        TakeText(node);
        ++i;
        continue;
      }
      const std::string style = StyleOf(node);
      if (IsUnseen(node, style)) {
        i = node.end;
        continue;
      }
      Enter(i, IsOneOf(kBlocks, node.tag) || style.find("display:block") != std::string::npos);
      ++i;
    }
    CloseUpTo(nodes_.size());
    EndLine(false);
    for (HtmlLine& line : lines_) {
      line.hint.whole_paragraph = !line.breaks && !line.after_break;
    }
    return std::move(lines_);
  }

 private:
  struct Open {
    std::size_t node = 0;
    bool block = false;
    int number = 0;  // of a list: of its next item; 0 for one without numbers
  };

  void Enter(std::size_t index, bool block) {
    const HtmlNode& node = nodes_[index];
    if (node.tag == "br") {
      Break();
      return;
    }
    if (block && !InRow()) {
      EndLine(false);
    } else if (block) {
      EnterInRow(index);
    }
    Open open{index, block, 0};
    if (node.tag == "ol") {
      open.number = NumberIn(node.Attribute("start"), 1);
    }
    if (node.tag == "li") {
      TakeNumber(node);
    }
    if (is_data_[index]) {
      tables_.push_back(index);
    }
    links_ += node.tag == "a" ? 1 : 0;
    pre_ += node.tag == "pre" ? 1 : 0;
    if (const int level = HeadingLevel(node.tag); level > 0) {
      level_ = level;
    }
    open_.push_back(open);
  }

  void CloseUpTo(std::size_t index) {
    while (!open_.empty() && nodes_[open_.back().node].end <= index) {
      const Open open = open_.back();
      open_.pop_back();
      const HtmlNode& node = nodes_[open.node];
      if (open.block && (!InRow() || node.tag == "tr" || node.tag == "table")) {
        EndLine(false);
      } else if (open.block) {
        pending_blank_ = !line_.pieces.empty();
      }
      if (!tables_.empty() && tables_.back() == open.node) {
        tables_.pop_back();
      }
      links_ -= node.tag == "a" ? 1 : 0;
      pre_ -= node.tag == "pre" ? 1 : 0;
      level_ = HeadingLevel(node.tag) > 0 ? 0 : level_;
    }
  }

  bool InRow() const { return !tables_.empty(); }

  void EnterInRow(std::size_t index) {
    const std::string& tag = nodes_[index].tag;
    if (tag == "tr" || tag == "caption") {
      EndLine(false);
      cells_ = 0;
    } else if (tag == "td" || tag == "th") {
      if (cells_++ > 0) {
        AddMark('\t');
      }
      pending_blank_ = false;
    } else {
      pending_blank_ = !line_.pieces.empty() && !line_.text.ends_with('\t');
    }
  }

  static int NumberIn(std::string_view text, int otherwise) {
    int number = otherwise;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
  }

  void TakeNumber(const HtmlNode& item) {
    const auto list = std::find_if(open_.rbegin(), open_.rend(), [this](const Open& open) {
      return nodes_[open.node].tag == "ol" || nodes_[open.node].tag == "ul";
    });
    if (list != open_.rend() && nodes_[list->node].tag == "ol") {
      const int number = NumberIn(item.Attribute("value"), list->number);
      label_ = std::to_string(number) + '.';
      list->number = number < 1'000'000 ? number + 1 : number;
    }
  }

  void Break() {
    if (InRow()) {
      pending_blank_ = !line_.pieces.empty();
    } else {
      EndLine(true);
    }
  }

  // Blanks of the source come down to one, and to none where a line of Chinese was broken.
  void TakeText(const HtmlNode& node) {
    const std::string_view text = node.text;
    // Text that the parser has moved, or put together, stands elsewhere too: its place is then an approximate one, within the node.
    const std::size_t source_end = node.begin + node.size;
    std::size_t source = node.begin;
    const auto advance = [&source, source_end](std::size_t bytes) {
      source = std::min(source + bytes, source_end);
    };
    for (std::size_t at = 0; at < text.size();) {
      if (IsSpace(text[at])) {
        const std::size_t begin = at;
        bool broken = false;
        for (; at < text.size() && IsSpace(text[at]); ++at) {
          broken = broken || text[at] == '\n';
          if (pre_ > 0 && text[at] == '\n') {
            EndLine(true);
          }
        }
        advance(SourceSize(text.substr(begin, at - begin), source, node));
        pending_blank_ = !line_.pieces.empty() && !line_.text.ends_with('\t') &&
                         (pending_blank_ || !broken || EndsInAscii());
        continue;
      }
      std::size_t end = at;
      // Up to where the source may be written differently.
      while (end < text.size() && !IsSpace(text[end]) && text[end] != '&' &&
             source + (end - at) < source_end && html_[source + (end - at)] == text[end]) {
        ++end;
      }
      if (end == at) {
        const Utf8Character character = CharacterAt(text, at);
        Add(text.substr(at, character.size), source);
        advance(text[at] == '&' && !IsReferenceAt(source)
                    ? 1
                    : EntitySize(source, node, character.size));
        at += character.size;
      } else {
        while (end < text.size() && IsContinuation(text[end])) {
          --end;
        }
        end = std::max(end, at + CharacterAt(text, at).size);
        Add(text.substr(at, end - at), source);
        advance(end - at);
        at = end;
      }
    }
  }

  // Whether an ampersand of the text is written as a reference there, and not as itself.
  bool IsReferenceAt(std::size_t source) const {
    const std::string_view rest = std::string_view(html_).substr(source);
    return rest.starts_with("&amp") || rest.starts_with("&#");
  }

  // How many bytes of the source a run of blanks takes: one each, but CR LF is one line end.
  std::size_t SourceSize(std::string_view blanks, std::size_t source, const HtmlNode& node) const {
    const std::size_t end = node.begin + node.size;
    std::size_t at = source;
    for (std::size_t i = 0; i < blanks.size() && at < end; ++i) {
      if (html_[at] == '&') {
        at += EntitySize(at, node, 1);
        continue;
      }
      at +=
          html_[at] == '\r' && at + 1 < end && html_[at + 1] == '\n' && blanks[i] == '\n' ? 2U : 1U;
    }
    return at - source;
  }

  std::size_t EntitySize(std::size_t source, const HtmlNode& node, std::size_t otherwise) const {
    if (source >= html_.size() || html_[source] != '&') {
      return otherwise;
    }
    const std::size_t limit = std::min(source + 40, node.begin + node.size);
    std::size_t at = source + 1;
    while (at < limit &&
           (html_[at] == '#' || (html_[at] >= '0' && html_[at] <= '9') ||
            (html_[at] >= 'a' && html_[at] <= 'z') || (html_[at] >= 'A' && html_[at] <= 'Z'))) {
      ++at;
    }
    if (at < limit && html_[at] == ';') {
      return at + 1 - source;
    }
    return at == source + 1 ? 1 : at - source;
  }

  bool EndsInAscii() const {
    return !line_.text.empty() && static_cast<unsigned char>(line_.text.back()) < 0x80;
  }

  // A blank or tab that the source has not, or not there.
  void AddMark(char mark) {
    line_.pieces.push_back({static_cast<std::uint32_t>(line_.text.size()), 0, false});
    line_.text += mark;
  }

  void Add(std::string_view text, std::size_t source) {
    if (line_.pieces.empty()) {
      line_.node = node_;
      line_.hint.heading_level = level_;
      line_.hint.label = std::exchange(label_, {});
    }
    if (std::exchange(pending_blank_, false)) {
      AddMark(' ');
    }
    const HtmlPiece* const last = line_.pieces.empty() ? nullptr : &line_.pieces.back();
    const bool goes_on = last != nullptr && last->in_source &&
                         last->source + (line_.text.size() - last->begin) == source;
    if (!goes_on) {
      line_.pieces.push_back({static_cast<std::uint32_t>(line_.text.size()),
                              static_cast<std::uint32_t>(source), true});
    }
    line_.text += text;
    line_.links += links_ > 0 ? CountHan(text) : 0;
  }

  void EndLine(bool breaks) {
    pending_blank_ = false;
    const bool after_break = std::exchange(after_break_, breaks);
    const bool empty = std::none_of(line_.pieces.begin(), line_.pieces.end(),
                                    [](const HtmlPiece& piece) { return piece.in_source; });
    if (empty) {
      line_ = {};
      if (breaks && after_break) {
        line_.node = node_;
        lines_.push_back(std::exchange(line_, {}));
      } else if (after_break && !lines_.empty()) {
        lines_.back().breaks = false;  // at the end of its paragraph it parts nothing
      }
      return;
    }
    line_.breaks = breaks;
    line_.after_break = after_break;
    line_.hint.table_row = InRow();
    if (line_.hint.heading_level > 0 && !MayBeHeading()) {
      line_.hint.heading_level = 0;
    }
    lines_.push_back(std::exchange(line_, {}));
  }

  // Some pages have all their paragraphs in <h3>, for the size of the letters.
  bool MayBeHeading() const {
    const std::u32string codes = ToUtf32(line_.text);
    const std::u32string& stops = language_.stops.sentence;
    const auto inner = std::find_first_of(codes.begin(), codes.end(), stops.begin(), stops.end());
    return codes.size() <= kLongestHeading && (inner == codes.end() || inner + 1 == codes.end());
  }

  const std::vector<HtmlNode>& nodes_;
  const std::string& html_;
  const Language& language_;
  const std::vector<bool> is_data_;
  std::vector<HtmlLine> lines_;
  HtmlLine line_;
  std::vector<Open> open_;
  std::vector<std::size_t> tables_;  // tables of data that are open
  std::size_t node_ = 0;
  int links_ = 0, pre_ = 0, level_ = 0, cells_ = 0;
  bool pending_blank_ = false, after_break_ = false;
  std::string label_;  // of the list item that begins
};

}  // namespace

std::vector<HtmlLine> ReadHtmlLines(const std::vector<HtmlNode>& nodes, const std::string& html,
                                    const Language& language) {
  return LineReader(nodes, html, language).Run();
}

}  // namespace hegui
