#include "reports/docx_text_map.h"

#include <algorithm>
#include <charconv>

#include "engine/text/utf8.h"
#include "reports/xml_splice.h"

namespace hegui {
namespace {

using Kind = DocxElement;

// Beyond this a number is a mistake that some programs would not read.
constexpr std::uint32_t kMaxId = 1U << 30;

// Names that the importer has no need of.
constexpr std::string_view kFormula = "oMath";
constexpr std::string_view kFormulas = "oMathPara";
constexpr std::string_view kPlainControl = "text";
constexpr std::string_view kBoundControl = "dataBinding";

}  // namespace

std::uint32_t FreeIdAfter(std::string_view id, std::uint32_t free) {
  std::uint32_t value = 0;
  const bool number = std::from_chars(id.data(), id.data() + id.size(), value).ec == std::errc();
  return number && value < kMaxId ? std::max(free, value + 1) : free;
}

void DocxTextMap::ReadRoot(const XmlAttributes& attributes) {
  root_ = offset();
  const std::string prefix = PrefixAt(xml_, root_);
  const std::string name =
      prefix.empty() ? "xmlns" : prefix.substr(0, prefix.size() - 1);  // without its colon
  root_namespace_ = attributes.Get(name);
}

void DocxTextMap::NoteIdentity(std::string_view name, const XmlAttributes& attributes) {
  if (!name.starts_with("comment")) {
    return;
  }
  free_id_ = FreeIdAfter(attributes.Get("id"), free_id_);
}

void DocxTextMap::OpenUnit(std::size_t begin, std::size_t depth, bool run) {
  unit_ = Unit();
  unit_->begin = begin;
  unit_->run = run;
  unit_->tag_end = offset() + reader_->event_size();
  unit_->content_begin = unit_->tag_end;
  unit_depth_ = depth;
  unit_index_ = -1;
}

void DocxTextMap::Start(std::string_view name, const XmlAttributes& attributes) {
  const Kind kind = DocxElementOf(name);
  if (path_.empty()) {
    ReadRoot(attributes);
  }
  NoteIdentity(name, attributes);
  path_.push_back({kind, offset()});
  const std::size_t depth = path_.size();
  paragraphs_ += kind == Kind::kParagraph ? 1U : 0U;
  if (paragraphs_ > 0 && !unit_) {
    const bool formula = name == kFormula || name == kFormulas;
    const bool of_control = depth > 2 && path_[depth - 2].kind == Kind::kControlProperties;
    if (kind == Kind::kRun || formula) {
      OpenUnit(offset(), depth, kind == Kind::kRun);
    } else if (of_control && (name == kPlainControl || name == kBoundControl)) {
      // Such a control holds one run and no more.
      OpenUnit(path_[depth - 3].begin, depth - 2, false);
    }
  } else if (unit_ && unit_->run && kind == Kind::kText && depth == unit_depth_ + 1) {
    text_ = TextElement();
    text_->begin = offset();
    text_->content_begin = offset() + reader_->event_size();
    text_->has_space = attributes.Find("space").has_value();
    text_index_ = -1;
  }
  event_bytes_ = 0;
  body_->Start(name, attributes);
}

void DocxTextMap::Text(std::string_view text) {
  event_bytes_ = text.size();
  body_->Text(text);
}

void DocxTextMap::OnText(std::uint32_t ordinal, std::uint32_t column, std::uint32_t characters) {
  if (!unit_ || (!pieces_.empty() && ordinals_.count(ordinal) == 0)) {
    return;
  }
  if (unit_index_ < 0) {
    unit_index_ = static_cast<int>(units_.size());
    units_.push_back(*unit_);
  }
  const bool element = event_bytes_ == 0;
  if (text_ && !element && text_index_ < 0) {
    text_index_ = static_cast<int>(texts_.size());
    texts_.push_back(*text_);
  }
  open_piece_ = nullptr;
  Piece piece;
  piece.ordinal = ordinal;
  piece.column = column;
  piece.characters = characters;
  piece.begin = offset();
  piece.end = offset() + reader_->event_size();
  piece.unit = unit_index_;
  piece.text = text_ && !element ? text_index_ : -1;
  piece.direct = unit_->run && (piece.text >= 0 || (element && path_.size() == unit_depth_ + 1));
  first_ = pieces_.empty() ? ordinal : first_;
  std::vector<Piece>& pieces = pieces_[ordinal];
  pieces.push_back(piece);
  if (element) {
    open_piece_ = &pieces.back();
    open_piece_depth_ = path_.size();
  }
}

void DocxTextMap::End(std::string_view name) {
  body_->End(name);
  if (path_.empty()) {
    return;
  }
  const std::size_t end = offset() + reader_->event_size();
  const std::size_t depth = path_.size();
  const Kind kind = path_.back().kind;
  if (open_piece_ != nullptr && depth == open_piece_depth_) {
    open_piece_->end = end;
    open_piece_ = nullptr;
  }
  if (text_ && depth == unit_depth_ + 1) {
    text_->content_end = offset();
    text_->end = end;
    text_->plain =
        text_->content_end >= text_->content_begin &&
        xml_.substr(text_->content_begin, text_->content_end - text_->content_begin).find('<') ==
            std::string_view::npos;
    if (text_index_ >= 0) {
      texts_[static_cast<std::size_t>(text_index_)] = *text_;
    }
    text_.reset();
  }
  if (unit_ && kind == Kind::kRunProperties && unit_->run && depth == unit_depth_ + 1) {
    unit_->properties_begin = path_.back().begin;
    unit_->properties_end = end;
    unit_->content_begin = end;
  }
  if (unit_ && depth == unit_depth_) {
    unit_->end = end;
    if (unit_index_ >= 0) {
      units_[static_cast<std::size_t>(unit_index_)] = *unit_;
    }
    unit_.reset();
  }
  paragraphs_ -= kind == Kind::kParagraph && paragraphs_ > 0 ? 1U : 0U;
  path_.pop_back();
}

const std::vector<DocxTextMap::Piece>* DocxTextMap::PiecesOf(std::uint32_t ordinal) const {
  auto found = pieces_.find(ordinal);
  if (found == pieces_.end()) {
    found = pieces_.find(first_);
  }
  return found == pieces_.end() ? nullptr : &found->second;
}

// The offset of the character with that column, which the piece holds or, past its end, that of its end.
std::size_t DocxTextMap::ByteOf(const Piece& piece, std::uint32_t column) const {
  if (column <= piece.column) {
    return piece.begin;
  }
  if (column >= piece.column + piece.characters) {
    return piece.end;
  }
  std::size_t at = piece.begin;
  for (std::uint32_t i = piece.column; i < column; ++i) {
    do {
      ++at;
    } while (at < piece.end && IsContinuation(xml_[at]));
  }
  return at;
}

std::optional<DocxCut> DocxTextMap::Before(std::uint32_t ordinal, std::uint32_t column) const {
  const std::vector<Piece>* const pieces = PiecesOf(ordinal);
  if (pieces == nullptr) {
    return std::nullopt;
  }
  // The first one that does not end before the character.
  auto piece = std::partition_point(pieces->begin(), pieces->end(), [column](const Piece& one) {
    return one.column + one.characters <= column;
  });
  piece -= piece == pieces->end() ? 1 : 0;
  const Unit& holder = unit(piece->unit);
  const bool in_text = piece->text >= 0;
  if (!piece->direct || (in_text && !text(piece->text).plain)) {
    return DocxCut{holder.begin, -1, -1};
  }
  const std::size_t at = ByteOf(*piece, std::min(column, piece->column + piece->characters - 1));
  if (in_text && at > text(piece->text).content_begin) {
    return DocxCut{at, piece->unit, piece->text};
  }
  const std::size_t child = in_text ? text(piece->text).begin : at;
  return child <= holder.content_begin ? DocxCut{holder.begin, -1, -1}
                                       : DocxCut{child, piece->unit, -1};
}

std::optional<DocxCut> DocxTextMap::After(std::uint32_t ordinal, std::uint32_t column) const {
  const std::vector<Piece>* const pieces = PiecesOf(ordinal);
  if (pieces == nullptr) {
    return std::nullopt;
  }
  // The last one that does not begin after the character.
  auto piece = std::partition_point(pieces->begin(), pieces->end(),
                                    [column](const Piece& one) { return one.column <= column; });
  piece -= piece == pieces->begin() ? 0 : 1;
  const Unit& holder = unit(piece->unit);
  const bool in_text = piece->text >= 0;
  if (!piece->direct || (in_text && !text(piece->text).plain)) {
    return DocxCut{holder.end, -1, -1};
  }
  const std::size_t at = ByteOf(*piece, std::max(column, piece->column) + 1);
  if (in_text && at < text(piece->text).content_end) {
    return DocxCut{at, piece->unit, piece->text};
  }
  const std::size_t child = in_text ? text(piece->text).end : at;
  const bool last = xml_.substr(child).starts_with("</" + TagNameAt(xml_, holder.begin));
  return last ? DocxCut{holder.end, -1, -1} : DocxCut{child, piece->unit, -1};
}

}  // namespace hegui
