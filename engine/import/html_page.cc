#include "engine/import/html_page.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

#include "engine/import/page_fields.h"
#include "engine/text/utf8.h"

namespace hegui {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kMinSentenceHan = 10;
// The rest of a block may hold this share of the sentences of its main part, and is not of the document: news beside it.
constexpr std::size_t kMainShare = 5;
constexpr std::size_t kMaxFurnitureHan = 60;
constexpr std::size_t kMaxTitleHan = 60;
constexpr std::size_t kMaxTail =
    6;  // lines right behind the main text that may be signature and date
constexpr std::size_t kHeadLines = 12;  // of the main text, that are looked at for the title
constexpr std::size_t kMinListLinks = 3;
constexpr std::size_t kMaxPageTitle = 1000;  // bytes; every line is looked for in it

bool MatchesAny(const std::vector<Regex>& cues, std::string_view text) {
  return std::any_of(cues.begin(), cues.end(),
                     [text](const Regex& cue) { return cue.Matches(text); });
}

struct LineFacts {
  std::string folded;
  std::size_t han = 0;
  std::size_t sentence =
      0;  // ideographs outside of links, in a line that ends a sentence somewhere
  bool furniture = false;
  bool title = false;  // it ends like one
  bool dropped = false;
};

struct Range {
  std::size_t begin = 0, end = 0;
  bool empty() const { return begin == end; }
};

class PageReader {
 public:
  PageReader(const std::vector<HtmlNode>& nodes, std::vector<HtmlLine> lines,
             const Language& language)
      : nodes_(nodes), lines_(std::move(lines)), language_(language) {}

  HtmlPage Run() {
    ReadHead();
    for (const HtmlLine& line : lines_) {
      facts_.push_back(ReadFacts(line));
    }
    SumUp();
    DropFurnitureBlocks();
    DropLinkLists();
    const Range main = FindMain();
    ReadFieldsAround(main);
    Choose(main);
    return std::move(page_);
  }

 private:
  // <title> and <meta>: what they tell, and how the page calls the document.
  void ReadHead() {
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
      const HtmlNode& node = nodes_[i];
      if (node.tag == "meta") {
        const std::string_view name =
            node.HasAttribute("name") ? node.Attribute("name") : node.Attribute("property");
        if (!name.empty()) {
          ReadField(name, node.Attribute("content"), language_, page_.metadata);
        }
      } else if (node.tag == "title" && i + 1 < node.end && page_title_.empty()) {
        page_title_ = FoldPhrase(nodes_[i + 1].text, language_.fold);
        page_title_.resize(std::min(page_title_.size(), kMaxPageTitle));
      } else if (node.tag == "body") {
        break;
      }
    }
    if (const auto title = page_.metadata.find("title"); title != page_.metadata.end()) {
      page_title_ += '\n' + title->second;
    }
  }

  LineFacts ReadFacts(const HtmlLine& line) const {
    LineFacts facts;
    facts.folded = FoldPhrase(line.text, language_.fold);
    facts.han = CountHan(facts.folded);
    facts.furniture =
        facts.han <= kMaxFurnitureHan && MatchesAny(language_.page.furniture, facts.folded);
    const std::u32string codes = ToUtf32(facts.folded);
    const std::u32string& stops = language_.stops.sentence;
    const bool sentence =
        std::find_first_of(codes.begin(), codes.end(), stops.begin(), stops.end()) != codes.end();
    const std::size_t own = facts.han - std::min(facts.han, line.links);
    facts.sentence = sentence && !facts.furniture && own >= kMinSentenceHan ? own : 0;
    facts.title = facts.han > 3 && facts.han <= kMaxTitleHan && !facts.furniture &&
                  MatchesAny(language_.layout.title_end, facts.folded) &&
                  !MatchesAny(language_.layout.not_title, facts.folded) &&
                  !MatchesAny(language_.layout.masthead, facts.folded);
    return facts;
  }

  void SumUp() {
    sentences_.assign(1, 0);
    for (const LineFacts& facts : facts_) {
      sentences_.push_back(sentences_.back() + facts.sentence);
    }
  }

  // The lines whose first text stands in the subtree.
  Range LinesOf(std::size_t node) const {
    const auto before = [](const HtmlLine& line, std::size_t index) { return line.node < index; };
    const auto begin = std::lower_bound(lines_.begin(), lines_.end(), node, before);
    const auto end = std::lower_bound(begin, lines_.end(), nodes_[node].end, before);
    return {static_cast<std::size_t>(begin - lines_.begin()),
            static_cast<std::size_t>(end - lines_.begin())};
  }
  std::size_t SentencesOf(Range range) const {
    return sentences_[range.end] - sentences_[range.begin];
  }

  void Drop(Range range) {
    for (std::size_t i = range.begin; i < range.end; ++i) {
      facts_[i].dropped = true;
    }
  }

  // Blocks that say by their names that they are no text, and hold none.
  void DropFurnitureBlocks() {
    const std::size_t all = sentences_.back();
    for (std::size_t i = 0; i < nodes_.size();) {
      const HtmlNode& node = nodes_[i];
      std::string names(node.Attribute("class"));
      names += ' ';
      names += node.Attribute("id");
      const Range range = names.size() > 1 ? LinesOf(i) : Range{};
      const bool named = !range.empty() && MatchesAny(language_.page.furniture_block, names);
      if (named && SentencesOf(range) * kMainShare * 2 <= all && !HoldsTitle(range)) {
        Drop(range);
        i = node.end;
      } else {
        ++i;
      }
    }
  }

  bool HoldsTitle(Range range) const {
    for (std::size_t i = range.begin; i < range.end; ++i) {
      if (lines_[i].links == 0 && IsPageTitle(i)) {
        return true;
      }
    }
    return false;
  }

  // Lists of what else there is to read: the reports of other years among them.
  void DropLinkLists() {
    static constexpr std::array kLists{"ul"sv,  "ol"sv,      "dl"sv,   "table"sv,
                                       "div"sv, "section"sv, "aside"sv};
    // Links before each line, so that a block is judged without a look at what it holds.
    std::vector<std::size_t> links{0}, han{0}, linked{0};
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      links.push_back(links.back() + lines_[i].links);
      han.push_back(han.back() + facts_[i].han);
      linked.push_back(linked.back() + (lines_[i].links > 0 ? 1 : 0));
    }
    for (std::size_t i = 0; i < nodes_.size();) {
      const HtmlNode& node = nodes_[i];
      if (std::find(kLists.begin(), kLists.end(), node.tag) == kLists.end()) {
        ++i;
        continue;
      }
      const Range range = LinesOf(i);
      const std::size_t of_links = links[range.end] - links[range.begin];
      const std::size_t of_all = han[range.end] - han[range.begin];
      if (linked[range.end] - linked[range.begin] >= kMinListLinks && of_links * 10 > of_all * 6 &&
          SentencesOf(range) == 0) {
        Drop(range);
        i = node.end;
      } else {
        ++i;
      }
    }
  }

  // Goes down from <body> into the block with nearly all the sentences, as long as that holds more than a paragraph.
  Range FindMain() const {
    std::size_t at = 0;
    while (at + 1 < nodes_.size() && nodes_[at].tag != "body") {
      ++at;
    }
    Range main{0, lines_.size()};
    while (at < nodes_.size()) {
      std::size_t best = 0;
      Range best_range;
      for (std::size_t child = at + 1; child < nodes_[at].end; child = nodes_[child].end) {
        const Range range = nodes_[child].IsText() ? Range{} : LinesOf(child);
        if (SentencesOf(range) > SentencesOf(best_range)) {
          best = child;
          best_range = range;
        }
      }
      const std::size_t rest = SentencesOf(main) - SentencesOf(best_range);
      if (best == 0 || best_range.end - best_range.begin < 2 ||
          rest * kMainShare > SentencesOf(best_range)) {
        break;
      }
      main = best_range;
      at = best;
    }
    return main;
  }

  // Index number and the like stand about the main text, or at its top.
  void ReadFieldsAround(Range main) {
    for (std::size_t i = 0; i < facts_.size(); ++i) {
      const bool within = i >= main.begin && i < main.end;
      if (within && facts_[i].sentence > 0) {
        in_text_ = true;
      }
      in_text_ = in_text_ && within;
      if (!in_text_ && facts_[i].han <= 3 * kMaxFurnitureHan &&
          ReadFields(facts_[i].folded, language_, page_.metadata) && facts_[i].sentence == 0) {
        // Within the main text it stays above the title, as the proof of what it tells.
        facts_[i].dropped = !within;
        facts_[i].furniture = false;
      }
    }
  }

  bool IsPageTitle(std::size_t index) const {
    const std::string& folded = facts_[index].folded;
    return facts_[index].han > 3 && page_title_.find(folded) != std::string::npos;
  }

  // The title before the main text: its lines, or none when the main text has its own.
  Range FindTitle(Range main) const {
    for (std::size_t i = main.begin; i < std::min(main.end, main.begin + kHeadLines); ++i) {
      if (facts_[i].sentence > 0) {
        break;
      }
      if (!facts_[i].dropped && facts_[i].title) {
        return {};
      }
    }
    // The surest first: what the head of the page calls it and has its shape; else the last one that has the shape, or is marked.
    std::array<std::optional<std::size_t>, 4> last_of;
    const auto is_unit = [this](std::size_t i) {
      return MatchesAny(language_.layout.signature, facts_[i].folded);
    };
    for (std::size_t i = 0; i < main.begin; ++i) {
      if (facts_[i].dropped || facts_[i].furniture || lines_[i].links > 0 || facts_[i].han < 4 ||
          facts_[i].han > kMaxTitleHan) {
        continue;
      }
      const bool heading = lines_[i].hint.heading_level > 0;
      if (facts_[i].title || heading) {
        // The name of the site is marked as a heading, too.
        const bool known = IsPageTitle(i);
        if (facts_[i].title) {
          last_of[known ? 0 : 1] = i;
        } else if ((known || page_title_.empty()) && !is_unit(i)) {
          last_of[known ? 2 : 3] = i;
        }
      }
    }
    const auto found = std::find_if(last_of.begin(), last_of.end(),
                                    [](const auto& index) { return index.has_value(); });
    const std::optional<std::size_t> last = found == last_of.end() ? std::nullopt : *found;
    if (!last) {
      return {};
    }
    Range title{*last, *last + 1};
    while (title.begin > 0 && lines_[title.begin].after_break && !facts_[title.begin - 1].dropped) {
      --title.begin;
    }
    while (title.end < main.begin && lines_[title.end].after_break && !facts_[title.end].dropped) {
      ++title.end;
    }
    return title;
  }

  void Choose(Range main) {
    const Range title = FindTitle(main);
    Keep(title);
    for (std::size_t i = main.begin; i < main.end; ++i) {
      if (!facts_[i].dropped && !facts_[i].furniture) {
        Keep({i, i + 1});
      }
    }
    const LayoutCues& layout = language_.layout;
    for (std::size_t i = main.end; i < std::min(lines_.size(), main.end + kMaxTail); ++i) {
      const std::string& folded = facts_[i].folded;
      if (facts_[i].dropped || facts_[i].furniture || facts_[i].han > kMaxTitleHan ||
          (!MatchesAny(layout.signature, folded) && !MatchesAny(layout.date, folded) &&
           !MatchesAny(layout.closing, folded))) {
        break;
      }
      Keep({i, i + 1});
    }
  }

  void Keep(Range range) {
    for (std::size_t i = range.begin; i < range.end; ++i) {
      page_.lines.push_back(std::move(lines_[i]));
    }
  }

  const std::vector<HtmlNode>& nodes_;
  std::vector<HtmlLine> lines_;
  const Language& language_;
  std::vector<LineFacts> facts_;
  std::vector<std::size_t> sentences_;  // before each line, and at the end
  std::string page_title_;              // folded; what the head of the page calls it, one a line
  bool in_text_ = false;
  HtmlPage page_;
};

}  // namespace

HtmlPage FindMainText(const std::vector<HtmlNode>& nodes, std::vector<HtmlLine> lines,
                      const Language& language) {
  return PageReader(nodes, std::move(lines), language).Run();
}

}  // namespace hegui
