#include "engine/text/fold.h"

#include "engine/text/fold_index.h"
#include "engine/text/utf8.h"

namespace hegui {
namespace {

using Action = FoldIndex::Action;

bool IsAsciiAlphanumeric(char32_t code) {
  return (code >= U'0' && code <= U'9') || (code >= U'a' && code <= U'z') ||
         (code >= U'A' && code <= U'Z');
}

// One pass over one part. Characters that stay as they are gather up and are copied together.
class Folder {
 public:
  Folder(std::string_view text, Span part, const FoldIndex& index, FoldedText& out)
      : text_(text.substr(0, part.end)),
        index_(index),
        out_(out),
        offset_(part.begin),
        copy_begin_(part.begin),
        line_begin_(out.text.size()) {}

  void Run() {
    const std::size_t end = text_.size();
    while (offset_ < end) {
      if (index_.IsPlainLead(text_[offset_])) {
        offset_ += 3;
        continue;
      }
      const Utf8Character character = CharacterAt(text_, offset_);
      const FoldIndex::Entry& entry = index_.Of(character.code);
      if (entry.action == Action::kKeep) {
        offset_ += character.size;
        continue;
      }
      CopyGathered();
      Change(character, entry);
      copy_begin_ = offset_;
    }
    CopyGathered();
  }

 private:
  void CopyGathered() {
    out_.text.append(text_.substr(copy_begin_, offset_ - copy_begin_));
    out_.map.AppendCopy(SpanTo(copy_begin_, offset_));
  }

  void Change(Utf8Character character, const FoldIndex::Entry& entry) {
    switch (entry.action) {
      case Action::kKeep:
        break;
      case Action::kReplace:
        Write(entry.to, character.size);
        break;
      case Action::kDrop:
        offset_ += character.size;
        break;
      case Action::kBlank:
        TakeBlanks();
        break;
      case Action::kPunctuation:
        Write(IsBetweenAlphanumerics(offset_ + character.size) ? entry.to : entry.wide,
              character.size);
        break;
      case Action::kLineEnd:
        Write(U'\n', text_.substr(offset_, 2) == "\r\n" ? 2 : 1);
        line_begin_ = out_.text.size();
        break;
    }
  }

  void Write(char32_t code, std::size_t source_size) {
    const std::size_t before = out_.text.size();
    AppendUtf8(code, out_.text);
    out_.map.AppendReplace(SpanTo(offset_, offset_ + source_size),
                           static_cast<std::uint32_t>(out_.text.size() - before));
    offset_ += source_size;
  }

  // A run of blanks, and of characters that are dropped between and after them.
  void TakeBlanks() {
    std::size_t blanks_end = offset_;
    std::size_t next = offset_;
    while (next < text_.size()) {
      const Utf8Character character = CharacterAt(text_, next);
      const Action action = index_.Of(character.code).action;
      if (action != Action::kBlank && action != Action::kDrop) {
        break;
      }
      next += character.size;
      if (action == Action::kBlank) {
        blanks_end = next;
      }
    }
    if (!IsBlankless(Previous()) && !IsBlankless(FoldedAt(next))) {
      Write(U' ', blanks_end - offset_);
    }
    offset_ = next;
    after_blanks_ = next;
  }

  bool IsBetweenAlphanumerics(std::size_t next) const {
    if (offset_ == after_blanks_ || !IsAsciiAlphanumeric(Previous())) {
      return false;
    }
    while (next < text_.size()) {
      const Utf8Character character = CharacterAt(text_, next);
      if (index_.Of(character.code).action != Action::kDrop) {
        break;
      }
      next += character.size;
    }
    return IsAsciiAlphanumeric(FoldedAt(next));
  }

  // The character that was written last; a line end where the line begins.
  char32_t Previous() const {
    const std::string_view text = out_.text;
    return text.size() == line_begin_
               ? U'\n'
               : CharacterAt(text, PreviousCharacter(text, text.size())).code;
  }

  // What the character at an offset becomes, a line end at the end. Punctuation counts as wide: it is
  // narrow only beside a letter or digit, and there nobody asks.
  char32_t FoldedAt(std::size_t offset) const {
    if (offset == text_.size()) {
      return U'\n';
    }
    const char32_t code = CharacterAt(text_, offset).code;
    const FoldIndex::Entry& entry = index_.Of(code);
    switch (entry.action) {
      case Action::kReplace:
        return entry.to;
      case Action::kPunctuation:
        return entry.wide;
      case Action::kLineEnd:
        return U'\n';
      case Action::kKeep:
      case Action::kDrop:
      case Action::kBlank:
        break;
    }
    return code;
  }

  bool IsBlankless(char32_t code) const { return code == U'\n' || index_.Of(code).blankless; }

  static Span SpanTo(std::size_t begin, std::size_t end) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }

  const std::string_view text_;
  const FoldIndex& index_;
  FoldedText& out_;
  std::size_t offset_;                                 // of the next character to look at
  std::size_t copy_begin_;                             // where the gathered characters begin
  std::size_t line_begin_;                             // in out_.text
  std::size_t after_blanks_ = std::string_view::npos;  // where the last run of blanks ended
};

}  // namespace

void FoldTable::BuildIndex() { index = std::make_shared<const FoldIndex>(*this); }

void AppendFolded(std::string_view text, Span part, const FoldTable& table, FoldedText& out) {
  if (table.index != nullptr) {
    Folder(text, part, *table.index, out).Run();
  } else {
    Folder(text, part, FoldIndex(table), out).Run();
  }
}

FoldedText Fold(std::string_view text, const FoldTable& table) {
  FoldedText folded;
  folded.text.reserve(text.size());
  AppendFolded(text, {0, static_cast<std::uint32_t>(text.size())}, table, folded);
  return folded;
}

std::string FoldPhrase(std::string_view text, const FoldTable& table) {
  return Fold(text, table).text;
}

}  // namespace hegui
