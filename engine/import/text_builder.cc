#include "engine/import/text_builder.h"

#include <utility>

#include "engine/text/utf8.h"

namespace hegui {

void TextBuilder::Append(std::string_view text, const TextPlace& place) {
  if (text.empty()) {
    return;
  }
  const bool goes_on = next_ && run_end_ == text_.size() && next_->line == place.line &&
                       next_->column == place.column && next_->page == place.page;
  if (!goes_on) {
    places_.Append(
        {static_cast<std::uint32_t>(text_.size()), place.line, place.column, place.page});
  }
  text_ += text;
  run_end_ = text_.size();
  next_ = place;
  next_->column += static_cast<std::uint32_t>(CountCharacters(text));
}

void TextBuilder::EndLine(BlockHint hint) {
  text_ += '\n';
  hints_.push_back(std::move(hint));
  next_.reset();
}

void TextBuilder::MoveTo(ImportedText& imported) {
  imported.source = SourceText(std::move(text_));
  imported.hints = std::move(hints_);
  imported.places = std::move(places_);
}

}  // namespace hegui
