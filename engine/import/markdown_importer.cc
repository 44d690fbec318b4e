#include "engine/import/markdown_importer.h"

#include <md4c.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "engine/base/limits.h"
#include "engine/import/blank_text.h"
#include "engine/import/front_matter.h"
#include "engine/import/page_fields.h"
#include "engine/import/text_builder.h"
#include "engine/text/encoding.h"
#include "engine/text/utf8.h"

namespace hegui {
namespace {

constexpr std::uint32_t kLongestHeading =
    80;  // characters; a longer one is a paragraph over a rule
// Cells of all tables. The parser fills rows up to as many as the head has, so that some bytes may become any number of them.
constexpr std::size_t kMaxCells = 500'000;
constexpr std::size_t kTitleWithin = 5;  // lines of text that are looked at for the title

// Text of one stretch of the file. `offset` is that of the file; of what does not stand there, the one of what is before.
struct Piece {
  std::string text;
  std::size_t offset = 0;
  bool in_file = true;
};
using PieceLine = std::vector<Piece>;

std::string TextOf(const PieceLine& line) {
  std::string text;
  for (const Piece& piece : line) {
    text += piece.text;
  }
  return text;
}

// The few entities that people type into Markdown; another one stays as it is.
std::string Decoded(std::string_view entity) {
  static constexpr std::pair<std::string_view, char32_t> kNamed[] = {
      {"&nbsp;", 0xA0},    {"&ensp;", 0x2002},  {"&emsp;", 0x2003},  {"&lt;", U'<'},
      {"&gt;", U'>'},      {"&amp;", U'&'},     {"&quot;", U'"'},    {"&ldquo;", 0x201C},
      {"&rdquo;", 0x201D}, {"&mdash;", 0x2014}, {"&hellip;", 0x2026}};
  for (const auto& [name, code] : kNamed) {
    if (entity == name) {
      std::string text;
      AppendUtf8(code, text);
      return text;
    }
  }
  return std::string(entity);
}

class MarkdownReader {
 public:
  MarkdownReader(std::string_view text, std::uint32_t begin, const SourceText& file,
                 const Language& language)
      : text_(text), last_offset_(begin), file_(file), language_(language) {}

  // Errors: D035 elements.
  Result<void> Run() {
    MD_PARSER parser{};
    parser.flags = MD_FLAG_NOINDENTEDCODEBLOCKS | MD_FLAG_PERMISSIVEATXHEADERS | MD_FLAG_TABLES;
    parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* self) {
      auto* const reader = static_cast<MarkdownReader*>(self);
      reader->Enter(type, detail);
      return reader->all_cells_ > kMaxCells ? 1 : 0;  // anything but 0 ends it
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void*, void* self) {
      static_cast<MarkdownReader*>(self)->Leave(type);
      return 0;
    };
    parser.enter_span = [](MD_SPANTYPE type, void*, void* self) {
      static_cast<MarkdownReader*>(self)->images_ += type == MD_SPAN_IMG ? 1 : 0;
      return 0;
    };
    parser.leave_span = [](MD_SPANTYPE type, void*, void* self) {
      static_cast<MarkdownReader*>(self)->images_ -= type == MD_SPAN_IMG ? 1 : 0;
      return 0;
    };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* self) {
      static_cast<MarkdownReader*>(self)->Take(type, {text, size});
      return 0;
    };
    const std::string_view body = text_.substr(last_offset_);
    md_parse(body.data(), static_cast<MD_SIZE>(body.size()), &parser, this);
    return all_cells_ > kMaxCells ? Result<void>(Fail("D035", {{"what", "elements"}}))
                                  : Result<void>();
  }

  // As if the file began with it. For a title that only the front matter has.
  void PutFirst(std::string_view text, std::size_t offset) {
    Write({{std::string(text), offset, true}}, Whole());
  }
  TextBuilder& builder() { return builder_; }

 private:
  static BlockHint Whole() {
    BlockHint hint;
    hint.whole_paragraph = true;
    return hint;
  }

  void Enter(MD_BLOCKTYPE type, void* detail) {
    switch (type) {
      case MD_BLOCK_H:
        EndBlock();
        level_ = static_cast<int>(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level);
        break;
      case MD_BLOCK_LI:
        EndBlock();
        numbered_item_ = !lists_.empty() && lists_.back();
        break;
      case MD_BLOCK_OL:
      case MD_BLOCK_UL:
        EndBlock();
        lists_.push_back(type == MD_BLOCK_OL);
        break;
      case MD_BLOCK_CODE:
        EndBlock();
        in_code_ = true;
        break;
      case MD_BLOCK_TH:
      case MD_BLOCK_TD:
        in_row_ = true;
        ++all_cells_;
        if (cells_++ > 0) {
          Current().push_back({"\t", last_offset_, false});
        }
        break;
      case MD_BLOCK_TR:
        EndBlock();
        cells_ = 0;
        break;
      default:
        EndBlock();
        break;
    }
  }

  void Leave(MD_BLOCKTYPE type) {
    if (type == MD_BLOCK_TH || type == MD_BLOCK_TD) {
      return;
    }
    EndBlock();
    if (type == MD_BLOCK_OL || type == MD_BLOCK_UL) {
      lists_.pop_back();
    }
    level_ = 0;
    in_code_ = false;
    in_row_ = false;
    in_tag_ = false;
  }

  PieceLine& Current() {
    if (lines_.empty()) {
      lines_.emplace_back();
    }
    return lines_.back();
  }

  void Take(MD_TEXTTYPE type, std::string_view text) {
    // Most text points into the file; line breaks and the like do not.
    const bool in_file = text.data() >= text_.data() && text.data() < text_.data() + text_.size();
    const std::size_t offset =
        in_file ? static_cast<std::size_t>(text.data() - text_.data()) : last_offset_;
    switch (type) {
      case MD_TEXT_BR:
      case MD_TEXT_SOFTBR:
        lines_.emplace_back();
        break;
      case MD_TEXT_NULLCHAR:
        break;
      case MD_TEXT_ENTITY:
        Add({Decoded(text), offset, in_file});
        break;
      case MD_TEXT_HTML:
        TakeMarkup(text, offset);
        break;
      default:
        TakeLines(text, offset, in_file);
        break;
    }
    last_offset_ = in_file ? offset + text.size() : last_offset_;
  }

  void Add(Piece piece) {
    if (images_ == 0 && !piece.text.empty()) {
      Current().push_back(std::move(piece));
    }
  }

  // Code comes with line ends in it.
  void TakeLines(std::string_view text, std::size_t offset, bool in_file) {
    for (std::size_t begin = 0; begin <= text.size();) {
      const std::size_t end = std::min(text.find('\n', begin), text.size());
      std::string line(text.substr(begin, end - begin));
      std::erase(line, '\r');
      Add({std::move(line), offset + begin, in_file});
      if (end < text.size()) {
        lines_.emplace_back();
      }
      begin = end + 1;
    }
  }

  // Of HTML within Markdown the text remains. A tag ends a line where it stands in a block of its own.
  void TakeMarkup(std::string_view text, std::size_t offset) {
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
      if (!in_tag_ && text[at] == '<') {
        TakeLines(text.substr(begin, at - begin), offset + begin, true);
        in_tag_ = true;
        if (text.substr(at, 3) == "<br") {
          lines_.emplace_back();
        }
      } else if (in_tag_ && text[at] == '>') {
        in_tag_ = false;
        begin = at + 1;
      }
    }
    if (!in_tag_) {
      TakeLines(text.substr(begin), offset + begin, true);
    }
  }

  void EndBlock() {
    std::vector<PieceLine> lines = std::exchange(lines_, {});
    std::erase_if(lines, [](const PieceLine& line) { return line.empty(); });
    if (lines.empty()) {
      return;
    }
    if (std::exchange(numbered_item_, false)) {
      AddNumber(lines.front());
    }
    BlockHint hint;
    hint.whole_paragraph = lines.size() == 1;
    hint.table_row = in_row_ || in_code_;
    hint.heading_level = HeadingLevel(lines);
    for (PieceLine& line : lines) {
      DropStrongMarks(line);
      Write(line, hint);
    }
  }

  // The number stands in the file before the text of the item; md4c keeps it to itself.
  void AddNumber(PieceLine& line) const {
    if (line.empty()) {
      return;
    }
    const std::size_t at = line.front().offset;
    const std::size_t before = text_.substr(0, at).rfind('\n');
    std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
    begin = std::min(text_.find_first_not_of(" \t>*+-", begin), at);
    std::size_t end = std::min(text_.find_first_not_of("0123456789", begin), at);
    if (end == begin || end == at || (text_[end] != '.' && text_[end] != ')')) {
      return;
    }
    ++end;
    line.insert(line.begin(), {std::string(text_.substr(begin, end - begin)) + " ", begin, true});
  }

  // CommonMark does not take 「**一、…。**全年」 for emphasis, as no blank stands behind it. Everybody who types it means it.
  static void DropStrongMarks(PieceLine& line) {
    if (!TextOf(line).starts_with("**")) {
      return;
    }
    std::size_t dropped = 0;
    for (std::size_t i = 0; i < line.size() && dropped < 2; ++i) {
      const std::size_t mark = line[i].text.find("**");
      if (mark == std::string::npos) {
        continue;
      }
      ++dropped;
      Piece rest = line[i];
      rest.text.erase(0, mark + 2);
      rest.offset += mark + 2;
      line[i].text.resize(mark);
      line.insert(line.begin() + static_cast<std::ptrdiff_t>(i) + 1, std::move(rest));
    }
  }

  // A paragraph with a rule right below it is no heading, though Markdown makes it one.
  int HeadingLevel(const std::vector<PieceLine>& lines) const {
    if (level_ == 0 || lines.size() > 1) {
      return 0;
    }
    const std::string text = TextOf(lines.front());
    if (CountCharacters(text) > kLongestHeading) {
      return 0;
    }
    const std::size_t last = text.empty() ? 0 : PreviousCharacter(text, text.size());
    const bool sentence =
        !text.empty() &&
        language_.stops.sentence.find(CharacterAt(text, last).code) != std::u32string::npos;
    return sentence && !HasHeadingMark(lines.front().front().offset) ? 0 : level_;
  }

  bool HasHeadingMark(std::size_t offset) const {
    const std::size_t before = text_.substr(0, offset).rfind('\n');
    const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
    return text_.substr(begin, offset - begin).find('#') != std::string_view::npos;
  }

  void Write(const PieceLine& line, const BlockHint& hint) {
    for (const Piece& piece : line) {
      if (piece.in_file) {
        const LineColumn place = file_.At(static_cast<std::uint32_t>(piece.offset));
        builder_.Append(piece.text, {place.line, place.column});
      } else {
        builder_.AppendMark(piece.text);
      }
    }
    builder_.EndLine(hint);
  }

  std::string_view text_;
  std::size_t last_offset_ = 0;
  const SourceText& file_;
  const Language& language_;
  TextBuilder builder_;
  std::vector<PieceLine> lines_;  // of the block that is being read
  std::vector<bool> lists_;       // whether those that are open have numbers
  int level_ = 0;
  int images_ = 0;
  std::size_t cells_ = 0;      // of the row
  std::size_t all_cells_ = 0;  // of all tables
  bool in_code_ = false, in_row_ = false, in_tag_ = false;
  bool numbered_item_ = false;
};

// Whether the text begins with this title, or with a heading of its own.
bool HasTitle(std::string_view body, std::string_view title, const Language& language) {
  const std::string folded = FoldPhrase(title, language.fold);
  std::size_t lines = 0;
  for (std::size_t begin = 0; begin < body.size() && lines < kTitleWithin;) {
    const std::size_t end = std::min(body.find('\n', begin), body.size());
    const std::string_view line = body.substr(begin, end - begin);
    begin = end + 1;
    const std::size_t first = line.find_first_not_of("#* \t\r");
    if (first == std::string_view::npos) {
      continue;
    }
    ++lines;
    const std::size_t last = line.find_last_not_of("#* \t\r");
    if (line.starts_with("# ") ||
        FoldPhrase(line.substr(first, last - first + 1), language.fold) == folded) {
      return true;
    }
  }
  return false;
}

}  // namespace

Result<ImportedText> ImportMarkdown(std::string_view bytes, const Language& language,
                                    const ImportOptions& options) {
  if (bytes.size() > limits::kMaxTextBytes) {
    return Fail("D001", {{"limit", std::to_string(limits::kMaxTextBytes >> 20) + " MiB"}});
  }
  Result<DecodedText> decoded = DecodeText(bytes, language.charset, options.encoding);
  if (!decoded) {
    return tl::unexpected(std::move(decoded).error());
  }
  const SourceText file(std::move(decoded->text));
  const FrontMatter matter = ReadFrontMatter(file.text());
  MarkdownReader reader(file.text(), matter.size, file, language);
  ImportedText imported;
  for (const FrontMatter::Field& field : matter.fields) {
    ReadField(field.key, field.value, language, imported.metadata);
    if (field.key == "title" && !field.value.empty() &&
        !HasTitle(file.text().substr(matter.size), field.value, language)) {
      reader.PutFirst(field.value, field.offset);
    }
  }
  if (Result<void> read = reader.Run(); !read) {
    return tl::unexpected(std::move(read).error());
  }
  reader.builder().MoveTo(imported);
  if (IsBlankText(imported.source.text(), language.fold)) {
    return Fail("D006");
  }
  imported.format = "md";
  imported.encoding = std::move(decoded->encoding);
  imported.notices = std::move(decoded->notices);
  return imported;
}

}  // namespace hegui
