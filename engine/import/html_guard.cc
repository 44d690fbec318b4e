#include "engine/import/html_guard.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

#include "engine/base/limits.h"

namespace hegui {
namespace {

using namespace std::string_view_literals;

// Never closed, or closed by what follows: nesting one in another takes another element between.
constexpr std::array kWithoutEnd{
    "area"sv,  "base"sv,   "br"sv,     "col"sv,   "embed"sv,  "hr"sv,      "img"sv,
    "input"sv, "link"sv,   "meta"sv,   "param"sv, "wbr"sv,    "p"sv,       "li"sv,
    "td"sv,    "th"sv,     "tr"sv,     "tbody"sv, "thead"sv,  "tfoot"sv,   "dt"sv,
    "dd"sv,    "option"sv, "source"sv, "track"sv, "keygen"sv, "caption"sv, "colgroup"sv};
// What the parser opens again in every block until it is closed.
constexpr std::array kFormatting{"a"sv,      "b"sv,      "big"sv,  "code"sv, "em"sv,
                                 "font"sv,   "i"sv,      "nobr"sv, "s"sv,    "small"sv,
                                 "strike"sv, "strong"sv, "tt"sv,   "u"sv};
// A block's end closes these that are open in it.
constexpr std::array kPhrases{"span"sv, "abbr"sv, "label"sv, "sub"sv, "sup"sv, "ins"sv, "del"sv};
constexpr std::size_t kSearchedOpen = 16;
// Of like marks that are open the parser keeps no more than this.
constexpr int kMaxAlike = 3;
constexpr std::size_t kMaxFormatting = 200;
// Self-closing tags mean something in pictures only; these are counted apart.
constexpr std::size_t kMaxSelfClosing = 10'000;
// Open tags, summed up over all tags: each of them may be looked at for each tag.
constexpr std::size_t kMaxSteps = 100'000'000;

template <std::size_t N>
bool IsOneOf(const std::array<std::string_view, N>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool IsLetter(char byte) { return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z'); }
bool IsBlank(char byte) {
  return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r' || byte == '\f';
}

struct Tag {
  std::string name;
  bool end = false;
  bool self_closing = false;
  std::size_t attributes = 0;
};

tl::unexpected<Error> Refuse(const char* what) { return Fail("D035", {{"what", what}}); }

class Guard {
 public:
  explicit Guard(std::string_view html) : html_(html) {}

  Result<void> Run() {
    while (at_ < html_.size()) {
      at_ = html_.find('<', at_);
      if (at_ == std::string_view::npos || at_ + 1 >= html_.size()) {
        break;
      }
      const std::size_t begin = at_;
      const char next = html_[at_ + 1];
      if (html_.substr(at_, 4) == "<!--") {
        SkipPast("-->", 2);
      } else if (next == '!' || next == '?' ||
                 (next == '/' && at_ + 2 < html_.size() && !IsLetter(html_[at_ + 2]))) {
        SkipPast(">", 2);
      } else if (next == '/' || IsLetter(next)) {
        if (Result<void> taken = Take(ReadTag(), begin); !taken) {
          return taken;
        }
      } else {
        ++at_;
      }
    }
    return {};
  }

 private:
  void SkipPast(std::string_view end, std::size_t from) {
    const std::size_t found = html_.find(end, at_ + from);
    at_ = found == std::string_view::npos ? html_.size() : found + end.size();
  }

  // Reads a tag and stops behind it.
  Tag ReadTag() {
    Tag tag;
    ++at_;
    tag.end = html_[at_] == '/';
    at_ += tag.end ? 1U : 0U;
    while (at_ < html_.size() && !IsBlank(html_[at_]) && html_[at_] != '>' && html_[at_] != '/') {
      const char byte = html_[at_++];
      if (tag.name.size() < 16) {
        tag.name += byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
      }
    }
    bool in_name = false;
    while (at_ < html_.size() && html_[at_] != '>') {
      const char byte = html_[at_];
      tag.self_closing = byte == '/';
      if (byte == '=') {
        SkipValue();
        in_name = false;
        continue;
      }
      const bool apart = IsBlank(byte) || byte == '/';
      tag.attributes += !apart && !in_name ? 1U : 0U;
      in_name = !apart;
      ++at_;
    }
    at_ = std::min(at_ + 1, html_.size());
    return tag;
  }

  void SkipValue() {
    ++at_;
    while (at_ < html_.size() && IsBlank(html_[at_])) {
      ++at_;
    }
    if (at_ < html_.size() && (html_[at_] == '"' || html_[at_] == '\'')) {
      const std::size_t end = html_.find(html_[at_], at_ + 1);
      at_ = end == std::string_view::npos ? html_.size() : end + 1;
      return;
    }
    while (at_ < html_.size() && !IsBlank(html_[at_]) && html_[at_] != '>') {
      ++at_;
    }
  }

  Result<void> Take(const Tag& tag, std::size_t begin) {
    if (at_ - begin > limits::kMaxHtmlTagBytes) {
      return Refuse("token");
    }
    // The attributes of a repeated <body> are all gathered in the first.
    root_attributes_ += tag.name == "html" || tag.name == "body" ? tag.attributes : 0;
    if (std::max(tag.attributes, root_attributes_) > limits::kMaxHtmlAttributes) {
      return Refuse("attributes");
    }
    nodes_ += 1 + formatting_ + tag.attributes;
    steps_ += open_.size();
    if (nodes_ > limits::kMaxHtmlNodes) {
      return Refuse("elements");
    }
    if (tag.end) {
      Close(tag.name);
    } else if (tag.name == "script" || tag.name == "style") {
      SkipCode(tag);
    } else if (!IsOneOf(kWithoutEnd, tag.name)) {
      if (tag.self_closing && !IsOneOf(kFormatting, tag.name)) {
        ++self_closing_;
      } else {
        Open(tag, html_.substr(begin, at_ - begin));
      }
    }
    const bool too_deep = open_.size() > limits::kMaxHtmlDepth || formatting_ > kMaxFormatting ||
                          self_closing_ > kMaxSelfClosing || steps_ > kMaxSteps;
    return too_deep ? Result<void>(Refuse("depth")) : Result<void>();
  }

  // Code holds what looks like tags. It ends at its end tag, but for a script within a comment of a script, which may go on.
  void SkipCode(const Tag& tag) {
    const std::size_t begin = at_;
    const std::string end_tag = "</" + tag.name;
    const auto same = [](char a, char b) { return a == b || (IsLetter(a) && (a | 0x20) == b); };
    const auto end = std::search(html_.begin() + static_cast<std::ptrdiff_t>(begin), html_.end(),
                                 end_tag.begin(), end_tag.end(), same);
    at_ = static_cast<std::size_t>(end - html_.begin());
    const std::string_view code = html_.substr(begin, at_ - begin);
    const std::size_t comment = code.find("<!--");
    const bool may_go_on = comment != std::string_view::npos && tag.name == "script" &&
                           code.find('<', comment + 1) != std::string_view::npos;
    if (may_go_on) {
      open_.push_back({tag.name, {}});
      at_ = std::min(at_ + 1, html_.size());  // so that its end tag does not close it
    }
  }

  void Open(const Tag& tag, std::string_view whole) {
    const bool formatting = IsOneOf(kFormatting, tag.name);
    if (formatting && ++alike_[whole] <= kMaxAlike) {
      ++formatting_;
    }
    open_.push_back({tag.name, formatting ? whole : std::string_view()});
  }

  // Only what surely closes something counts: the last one that is open, or one with nothing but phrases open in it.
  void Close(const std::string& name) {
    const std::size_t searched = std::min(open_.size(), kSearchedOpen);
    for (std::size_t i = 1; i <= searched; ++i) {
      const OpenTag& tag = open_[open_.size() - i];
      if (tag.name == name) {
        if (!tag.formatting.empty() && --alike_[tag.formatting] < kMaxAlike) {
          --formatting_;
        }
        open_.resize(open_.size() - i);
        return;
      }
      const bool phrase = IsOneOf(kFormatting, tag.name) || IsOneOf(kPhrases, tag.name);
      if (!phrase || IsOneOf(kFormatting, name)) {
        return;
      }
    }
  }

  struct OpenTag {
    std::string name;
    std::string_view formatting;  // the tag as written, of a mark
  };

  std::string_view html_;
  std::size_t at_ = 0;
  std::vector<OpenTag> open_;
  std::unordered_map<std::string_view, int> alike_;  // marks that are open, by the tag as written
  std::size_t formatting_ = 0, nodes_ = 0, steps_ = 0, self_closing_ = 0, root_attributes_ = 0;
};

}  // namespace

Result<void> CheckHtml(std::string_view html) { return Guard(html).Run(); }

}  // namespace hegui
