#include "engine/outline/heading.h"

#include <cstddef>
#include <optional>
#include <string_view>

#include "engine/outline/cue_match.h"
#include "engine/text/utf8.h"

namespace hegui {
namespace {

constexpr std::uint32_t kLongestLine = 80;     // characters; longer lines without a stop are text
constexpr std::uint32_t kLongestLeadIn = 30;   // 「下一步工作打算：」
constexpr std::size_t kMaxColonHeading = 20;   // ideographs of 「加强领导：」
constexpr std::uint32_t kSearchedBytes = 600;  // no heading's end is further away

enum class Form {
  kNone,      // a number and nothing else
  kLine,      // no stop at its end
  kSentence,  // one sentence
  kText,      // several
};

struct Shape {
  Form form = Form::kNone;
  Span rest;                  // the paragraph without its number
  std::optional<Span> first;  // the first sentence without its stop, if it ends soon
  std::optional<Span> before_colon;
  bool may_run_in = false;   // the first sentence is short enough
  bool has_content = false;  // something stands under it before its next sibling
};

struct Votes {
  int members = 0;
  int short_first = 0;  // lines, and those whose first sentence could be a heading
  int colons = 0;
  int with_content = 0;
};

class HeadingFinder {
 public:
  HeadingFinder(const std::vector<HeadingEntry>& entries, const std::vector<ParagraphFacts>& facts,
                const Language& language, Document& document)
      : entries_(entries), facts_(facts), language_(language), document_(document) {}

  void Run() {
    shapes_.reserve(entries_.size());
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      shapes_.push_back(ReadShapeOf(i));
      Vote(i);
    }
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      Decide(i);
    }
  }

 private:
  Paragraph& ParagraphOf(std::size_t entry) {
    return document_.paragraphs[static_cast<std::size_t>(entries_[entry].paragraph)];
  }
  const TextShape& TextOf(std::size_t entry) const {
    return facts_[static_cast<std::size_t>(entries_[entry].paragraph)].shape;
  }

  Shape ReadShapeOf(std::size_t entry) {
    const Paragraph& paragraph = ParagraphOf(entry);
    const TextShape& text = TextOf(entry);
    Shape shape;
    shape.rest = {paragraph.label ? paragraph.label->span.end : paragraph.text.begin,
                  paragraph.text.end};
    shape.has_content = HasContent(entry);
    if (shape.rest.empty()) {
      return shape;
    }
    const bool ended = text.ending == Ending::kSentence || text.ending == Ending::kList;
    shape.form = text.inner_stop ? Form::kText : ended ? Form::kSentence : Form::kLine;
    FindBreaks(shape);
    const auto longest = static_cast<std::size_t>(language_.max_run_in_heading);
    shape.may_run_in =
        shape.form != Form::kLine && shape.first && CountHan(document_.Of(*shape.first)) <= longest;
    return shape;
  }

  bool HasContent(std::size_t entry) const {
    const auto next = static_cast<std::size_t>(entries_[entry].paragraph) + 1;
    if (next >= document_.paragraphs.size() ||
        document_.paragraphs[next].element != Element::kBody) {
      return false;
    }
    const bool next_is_entry =
        entry + 1 < entries_.size() && entries_[entry + 1].paragraph == static_cast<int>(next);
    return !next_is_entry || entries_[entry + 1].nested.parent == static_cast<int>(entry);
  }

  // The first stop and the first colon, outside of titles.
  void FindBreaks(Shape& shape) const {
    const Stops& stops = language_.stops;
    int titles = 0;
    bool clauses = false;
    const std::uint32_t end = std::min(shape.rest.end, shape.rest.begin + kSearchedBytes);
    for (std::uint32_t at = shape.rest.begin; at < end;) {
      const Utf8Character character = CharacterAt(document_.text, at);
      for (const auto& [open, close] : stops.titles) {
        titles += character.code == open ? 1 : 0;
        titles -= character.code == close && titles > 0 ? 1 : 0;
      }
      const Span before{shape.rest.begin, at};
      if (titles == 0 && IsIn(stops.sentence, character.code)) {
        shape.first = before;
        return;
      }
      const bool colon = IsIn(language_.layout.lead_in, character.code);
      if (titles == 0 && colon && !clauses && !shape.before_colon &&
          at + character.size < shape.rest.end) {
        shape.before_colon = before;
      }
      clauses = clauses || IsIn(stops.clause, character.code) || IsIn(stops.list, character.code);
      at += character.size;
    }
  }

  void Vote(std::size_t entry) {
    const auto group = static_cast<std::size_t>(entries_[entry].nested.group);
    votes_.resize(std::max(votes_.size(), group + 1));
    const Shape& shape = shapes_[entry];
    Votes& votes = votes_[group];
    ++votes.members;
    votes.short_first += shape.form == Form::kLine || shape.may_run_in ? 1 : 0;
    votes.colons += IsColonHeading(shape) ? 1 : 0;
    votes.with_content += shape.has_content ? 1 : 0;
  }

  bool IsColonHeading(const Shape& shape) const {
    return shape.before_colon && !shape.before_colon->empty() &&
           CountHan(document_.Of(*shape.before_colon)) <= kMaxColonHeading &&
           !IsRefused(*shape.before_colon);
  }

  bool IsRefused(Span sentence) const {
    return MatchesAny(language_.not_run_in_heading, document_.Of(sentence));
  }

  void Decide(std::size_t entry) {
    Paragraph& paragraph = ParagraphOf(entry);
    const Shape& shape = shapes_[entry];
    const Votes& votes = votes_[static_cast<std::size_t>(entries_[entry].nested.group)];
    const ParagraphFacts& facts = facts_[static_cast<std::size_t>(entries_[entry].paragraph)];
    const bool by_format = facts.hint != nullptr && facts.hint->heading_level > 0 &&
                           facts.shape.characters <= kLongestLine;
    const bool whole = entries_[entry].bare || (by_format && shape.form != Form::kText) ||
                       (shape.form == Form::kLine && IsLineHeading(entry, votes));
    if (whole || shape.form == Form::kNone) {
      paragraph.heading = WithoutStop(shape.rest);
    } else if (shape.may_run_in && votes.short_first * 2 > votes.members &&
               (shape.form == Form::kText || shape.has_content) && !IsRefused(*shape.first)) {
      paragraph.heading = *shape.first;
      paragraph.run_in = shape.form == Form::kText;
    } else if (IsColonHeading(shape) && votes.members > 1 && votes.colons * 2 > votes.members) {
      paragraph.heading = *shape.before_colon;
      paragraph.run_in = true;
    }
  }

  bool IsLineHeading(std::size_t entry, const Votes& votes) const {
    const TextShape& text = TextOf(entry);
    const Shape& shape = shapes_[entry];
    if (text.characters > kLongestLine || text.ending == Ending::kUnfinished) {
      return false;
    }
    if (text.ending == Ending::kLeadIn &&
        (text.characters > kLongestLeadIn || text.clause_stops > 0)) {
      return false;
    }
    // A list whose members have nothing under them says what it says itself; but a first level without text is a first level.
    return entries_[entry].nested.level == 1 || shape.has_content ||
           votes.with_content * 2 > votes.members;
  }

  Span WithoutStop(Span span) const {
    if (span.empty()) {
      return span;
    }
    const auto last = static_cast<std::uint32_t>(PreviousCharacter(document_.text, span.end));
    const char32_t code = CharacterAt(document_.text, last).code;
    const bool stop = IsIn(language_.stops.sentence, code) || IsIn(language_.stops.list, code) ||
                      IsIn(language_.layout.lead_in, code);
    return {span.begin, stop ? last : span.end};
  }

  const std::vector<HeadingEntry>& entries_;
  const std::vector<ParagraphFacts>& facts_;
  const Language& language_;
  Document& document_;
  std::vector<Shape> shapes_;
  std::vector<Votes> votes_;
};

}  // namespace

void FindHeadings(const std::vector<HeadingEntry>& entries,
                  const std::vector<ParagraphFacts>& facts, const Language& language,
                  Document& document) {
  HeadingFinder(entries, facts, language, document).Run();
}

}  // namespace hegui
