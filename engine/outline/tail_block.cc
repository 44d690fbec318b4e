#include "engine/outline/tail_block.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "engine/outline/cue_match.h"
#include "engine/text/utf8.h"

namespace hegui {
namespace {

constexpr std::size_t kMaxTailLines = 3000;  // attachments of a county fill some hundred lines
constexpr std::uint32_t kMaxTailCharacters = 70;
constexpr std::size_t kMaxSignatures = 6;
constexpr std::size_t kMaxAttachmentList = 12;
constexpr std::size_t kMaxFoot = 15;  // lines of a web page's foot that no cue knows
constexpr std::size_t kMaxClosing = 2;
constexpr std::uint32_t kFarIndent = 16;  // a signature stands right of the middle

enum class TailLine { kOther, kSignature, kDate, kAttachment, kImprint, kClosing };

// A run of signatures and dates.
struct Block {
  std::size_t begin = 0, end = 0;
  bool signature = false, date = false;
};

class TailReader {
 public:
  TailReader(std::vector<Line>& lines, std::size_t body_begin, std::string_view source,
             const WrapProfile& wrap, const Language& language)
      : lines_(lines), source_(source), wrap_(wrap), language_(language), layout_(language.layout) {
    const std::size_t longest = lines.size() - std::min(lines.size(), kMaxTailLines);
    begin_ = std::max(body_begin, longest);
  }

  void Run() {
    CutLines();
    for (std::size_t i = begin_; i < lines_.size(); ++i) {
      kinds_.push_back(KindOf(lines_[i]));
    }
    const std::optional<Block> block = FindBlock();
    std::size_t end = block ? block->begin : lines_.size();
    if (block) {
      for (std::size_t i = block->begin; i < block->end; ++i) {
        lines_[i].element = Kind(i) == TailLine::kDate ? Element::kDate : Element::kSignature;
      }
      Mark(block->end, lines_.size(), Element::kAttachment);
      end = MarkAttachmentList(end);
    } else {
      end = MarkFoot();
    }
    MarkClosing(end);
    if (!block) {
      TakeFromHead();
    }
  }

 private:
  TailLine Kind(std::size_t index) const { return kinds_[index - begin_]; }

  bool IsSignature(std::string_view folded) const { return MatchesAny(layout_.signature, folded); }
  bool IsDate(std::string_view folded) const { return MatchesAny(layout_.date, folded); }

  TailLine KindOf(const Line& line) const {
    if (line.shape.characters > kMaxTailCharacters) {
      return TailLine::kOther;
    }
    const std::string& text = line.folded;
    if (line.IsRow()) {
      // The record part at the foot is often a table; nothing else of a tail is.
      return MatchesAny(layout_.imprint, text) ? TailLine::kImprint : TailLine::kOther;
    }
    if (IsDate(text)) {
      return TailLine::kDate;
    }
    if (MatchesAny(layout_.imprint, text)) {
      return TailLine::kImprint;
    }
    if (MatchesAny(layout_.attachment, text)) {
      return TailLine::kAttachment;
    }
    if (MatchesAny(layout_.closing, text)) {
      return TailLine::kClosing;
    }
    return !line.label && IsSignature(text) ? TailLine::kSignature : TailLine::kOther;
  }

  // Cuts lines at blanks where every piece is a signature or a date.
  void CutLines() {
    std::vector<Line> result;
    for (std::size_t i = begin_; i < lines_.size(); ++i) {
      std::vector<Line> pieces = Pieces(lines_[i]);
      if (pieces.empty()) {
        result.push_back(std::move(lines_[i]));
      } else {
        std::move(pieces.begin(), pieces.end(), std::back_inserter(result));
      }
    }
    lines_.resize(begin_);
    std::move(result.begin(), result.end(), std::back_inserter(lines_));
  }

  // The pieces of a line, or none if it is one.
  std::vector<Line> Pieces(const Line& line) const {
    std::vector<Line> pieces;
    if (line.shape.characters > kMaxTailCharacters || line.label || line.IsRow()) {
      return pieces;
    }
    Span rest = line.source;
    for (std::uint32_t at = rest.begin; at < rest.end;) {
      const Utf8Character character = CharacterAt(source_, at);
      if (IsBlank(character.code, language_.fold)) {
        std::optional<Line> piece = ReadLine(source_, {rest.begin, at}, language_);
        if (piece && (IsSignature(piece->folded) || IsDate(piece->folded)) &&
            IsOwnPiece({at, rest.end})) {
          pieces.push_back(Inherit(std::move(*piece), line));
          rest.begin = at;
        }
      }
      at += character.size;
    }
    if (!pieces.empty()) {
      pieces.push_back(Inherit(*ReadLine(source_, rest, language_), line));
      pieces.front().gap = line.gap;
      pieces.front().indent = line.indent;
    }
    return pieces;
  }

  // Whether the rest of a line is a signature or date, whole or cut further.
  bool IsOwnPiece(Span rest) const {
    const std::optional<Line> line = ReadLine(source_, rest, language_);
    return line && (IsSignature(line->folded) || IsDate(line->folded));
  }

  static Line Inherit(Line piece, const Line& line) {
    piece.number = line.number;
    piece.hint = line.hint;
    piece.whole = line.whole;
    piece.page_break = line.page_break;
    return piece;
  }

  std::vector<Block> FindBlocks() const {
    std::vector<Block> blocks;
    for (std::size_t i = begin_; i < lines_.size(); ++i) {
      const bool signature = Kind(i) == TailLine::kSignature;
      const bool date = Kind(i) == TailLine::kDate;
      if (!signature && !date) {
        continue;
      }
      if (blocks.empty() || blocks.back().end != i) {
        blocks.push_back({i, i, false, false});
      }
      Block& block = blocks.back();
      block.end = i + 1;
      block.signature = block.signature || signature;
      block.date = block.date || date;
    }
    return blocks;
  }

  // The first run that is followed by nothing, or by an attachment or the record part. Failing that, the last
  // one with signature and date that is followed by a few lines nobody knows.
  std::optional<Block> FindBlock() const {
    std::optional<Block> fallback;
    for (Block block : FindBlocks()) {
      while (block.end - block.begin > kMaxSignatures) {
        ++block.begin;
      }
      const bool last = block.end == lines_.size();
      const bool complete = block.signature && block.date;
      if (!complete && !StandsApart(block)) {
        continue;
      }
      if (last || Kind(block.end) == TailLine::kAttachment ||
          Kind(block.end) == TailLine::kImprint) {
        return block;
      }
      if (complete && lines_.size() - block.end <= kMaxFoot && !HasText(block.end)) {
        fallback = block;
      }
    }
    return fallback;
  }

  // A name or date alone is a signature or date when the text before it has ended, or when it is set apart.
  bool StandsApart(const Block& block) const {
    if (block.begin == 0) {
      return false;
    }
    const Line& before = lines_[block.begin - 1];
    const Line& line = lines_[block.begin];
    return before.shape.ending == Ending::kSentence || before.shape.ending == Ending::kList ||
           line.indent >= kFarIndent || (line.hint != nullptr && line.hint->right) ||
           line.gap > wrap_.usual_gap ||
           (block.begin > begin_ && Kind(block.begin - 1) != TailLine::kOther);
  }

  bool HasText(std::size_t from) const {
    return std::any_of(
        lines_.begin() + static_cast<std::ptrdiff_t>(from), lines_.end(), [](const Line& line) {
          return line.label || line.shape.inner_stop || line.shape.characters > kMaxTailCharacters;
        });
  }

  void Mark(std::size_t from, std::size_t to, Element element) {
    for (std::size_t i = from; i < to; ++i) {
      lines_[i].element = element;
    }
  }

  // The list of attachments stands between the text and the signature. Returns where it begins.
  std::size_t MarkAttachmentList(std::size_t end) {
    std::size_t begin = end;
    for (std::size_t i = end; i > begin_ && end - i < kMaxAttachmentList; --i) {
      const Line& line = lines_[i - 1];
      if (line.shape.characters > kMaxTailCharacters || line.shape.ending == Ending::kSentence) {
        break;
      }
      if (Kind(i - 1) == TailLine::kAttachment) {
        begin = i - 1;
      }
    }
    Mark(begin, end, Element::kAttachment);
    return begin;
  }

  // Without a signature: the foot of a web page, the record part, and all from the first attachment on.
  std::size_t MarkFoot() {
    std::size_t end = lines_.size();
    while (end > begin_ && Kind(end - 1) == TailLine::kImprint) {
      --end;
    }
    const auto first = std::find(kinds_.begin(), kinds_.end(), TailLine::kAttachment);
    if (first != kinds_.end()) {
      end = std::min(end, begin_ + static_cast<std::size_t>(first - kinds_.begin()));
    }
    Mark(end, lines_.size(), Element::kAttachment);
    return end;
  }

  void MarkClosing(std::size_t end) {
    for (std::size_t count = 0;
         count < kMaxClosing && end > begin_ && Kind(end - 1) == TailLine::kClosing; ++count) {
      lines_[--end].element = Element::kClosing;
    }
  }

  // Resolutions and some web copies carry unit and date under the title.
  void TakeFromHead() {
    for (Line& line : lines_) {
      if (line.element == Element::kMasthead) {
        if (after_title_ && IsDate(line.folded)) {
          line.element = Element::kDate;
        } else if (after_title_ && IsSignature(line.folded)) {
          line.element = Element::kSignature;
        }
      } else if (line.element == Element::kTitle) {
        after_title_ = true;
      } else if (line.element == Element::kBody) {
        break;
      }
    }
  }

  std::vector<Line>& lines_;
  const std::string_view source_;
  const WrapProfile& wrap_;
  const Language& language_;
  const LayoutCues& layout_;
  std::size_t begin_ = 0;
  std::vector<TailLine> kinds_;
  bool after_title_ = false;
};

}  // namespace

void MarkTail(std::vector<Line>& lines, std::size_t body_begin, std::string_view source,
              const WrapProfile& wrap, const Language& language) {
  TailReader(lines, body_begin, source, wrap, language).Run();
}

}  // namespace hegui
