#include "engine/outline/sibling_shapes.h"

#include <algorithm>
#include <utility>

#include "engine/outline/cue_match.h"
#include "engine/outline/nesting.h"
#include "engine/text/utf8.h"

namespace hegui {
namespace {

constexpr std::uint32_t kShortRest = 25;  // a paragraph under a heading is longer than this

}  // namespace

std::uint32_t CharactersOf(const Line& line) {
  const std::size_t label = line.label ? CountCharacters(Prefix(line.folded, line.label->size)) : 0;
  return line.shape.characters + static_cast<std::uint32_t>(label);
}

bool IsShortRest(const Line& next) {
  const Ending ending = next.shape.ending;
  return !next.label && next.shape.characters <= kShortRest &&
         (ending == Ending::kSentence || ending == Ending::kList || ending == Ending::kLeadIn);
}

SiblingShapes::SiblingShapes(const std::vector<Line>& lines, const Language& language)
    : lines_(lines), group_of_(lines.size(), -1) {
  std::vector<NumberedEntry> entries;
  std::vector<std::size_t> indices;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].element == Element::kBody && lines[i].label) {
      const auto form = static_cast<std::size_t>(lines[i].label->form);
      entries.push_back(
          {RankOfForm(language.numbering[form].rank), lines[i].label->value, lines[i].label->form});
      indices.push_back(i);
    }
  }
  const std::vector<NestedEntry> nested = NestByNumber(std::move(entries));
  for (std::size_t i = 0; i < nested.size(); ++i) {
    const auto group = static_cast<std::size_t>(nested[i].group);
    group_of_[indices[i]] = nested[i].group;
    counts_.resize(std::max(counts_.size(), group + 1));
    const Shape shape = ShapeOf(indices[i]);
    counts_[group].text += shape == Shape::kText ? 1 : 0;
    counts_[group].headings += shape == Shape::kHeading ? 1 : 0;
  }
}

SiblingShapes::Counts SiblingShapes::SiblingsOf(std::size_t index) const {
  Counts counts = counts_[static_cast<std::size_t>(group_of_[index])];
  const Shape shape = ShapeOf(index);
  counts.text -= shape == Shape::kText ? 1 : 0;
  counts.headings -= shape == Shape::kHeading ? 1 : 0;
  return counts;
}

SiblingShapes::Shape SiblingShapes::ShapeOf(std::size_t index) const {
  const TextShape& shape = lines_[index].shape;
  if (shape.inner_stop || shape.ending == Ending::kSentence || shape.ending == Ending::kList) {
    return Shape::kText;
  }
  const bool may_be_broken = CharactersOf(lines_[index]) >= kShortestBroken &&
                             index + 1 < lines_.size() && IsShortRest(lines_[index + 1]);
  const bool heading =
      shape.ending != Ending::kUnfinished && shape.characters <= kLongestHeading && !may_be_broken;
  return heading ? Shape::kHeading : Shape::kUnclear;
}

}  // namespace hegui
