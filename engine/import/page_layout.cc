#include "engine/import/page_layout.h"

#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

#include "engine/import/page_line.h"
#include "engine/import/page_paragraph.h"
#include "engine/import/page_table.h"
#include "engine/import/running_head.h"
#include "engine/import/text_columns.h"

namespace hegui {
namespace {

constexpr std::string_view kIndent = "\u3000";

bool IsLetter(char byte) { return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z'); }

class Writer {
 public:
  explicit Writer(const std::vector<PageLine>& lines) : lines_(lines) {}

  void Write(const PageParagraph& paragraph, bool whole) {
    if (paragraph.set_apart) {
      Finish({});
    }
    const PageLine& first = lines_[paragraph.first];
    BlockHint hint;
    hint.whole_paragraph = whole || paragraph.row;
    hint.table_row = paragraph.row;
    hint.page = first.page;
    if (!paragraph.row) {
      for (std::uint32_t i = 0; i < paragraph.indent; ++i) {
        text_ += kIndent;
      }
    }
    for (std::size_t i = paragraph.first; i < paragraph.first + paragraph.count; ++i) {
      const PageLine& line = lines_[i];
      if (i > paragraph.first && IsLetter(text_.back()) && IsLetter(line.text.front())) {
        text_ += ' ';
      }
      imported_.places.Append(
          {static_cast<std::uint32_t>(text_.size()), line.number, 1, line.page});
      if (paragraph.row) {
        AppendCells(line);
      } else {
        AppendPiece(line, {0, static_cast<std::uint32_t>(line.text.size())});
      }
    }
    Finish(std::move(hint));
  }

  ImportedText Take() {
    imported_.source = SourceText(std::move(text_));
    return std::move(imported_);
  }

 private:
  void Finish(BlockHint hint) {
    text_ += '\n';
    imported_.hints.push_back(std::move(hint));
  }

  void AppendCells(const PageLine& line) {
    bool first = true;
    for (const LineCell& cell : line.cells) {
      text_ += std::exchange(first, false) ? "" : "\t";
      AppendPiece(line, cell.text);
    }
  }

  // A part of a line and the boxes of its words.
  void AppendPiece(const PageLine& line, Span piece) {
    const auto begin = static_cast<std::uint32_t>(text_.size());
    text_ += piece.Of(line.text);
    for (const BoxedText& word : line.words) {
      if (piece.Contains(word.text)) {
        const Span span{begin + (word.text.begin - piece.begin),
                        begin + (word.text.end - piece.begin)};
        imported_.boxes.push_back({span, word.box});
      }
    }
  }

  const std::vector<PageLine>& lines_;
  std::string text_;
  ImportedText imported_;
};

std::vector<SideText> ToSideText(const std::vector<PageLine>& heads,
                                 const std::vector<PlacedPage>& pages) {
  std::vector<SideText> side;
  side.reserve(heads.size());
  for (const PageLine& line : heads) {
    const bool upper = line.top * 2 < pages[line.page - 1].height;
    side.push_back(
        {upper ? SideText::Kind::kHeader : SideText::Kind::kFooter, line.text, line.page});
  }
  return side;
}

}  // namespace

ImportedText LayOutPages(const std::vector<PlacedPage>& pages, const Language& language) {
  std::vector<std::vector<PageLine>> lines_of_pages;
  lines_of_pages.reserve(pages.size());
  for (std::size_t i = 0; i < pages.size(); ++i) {
    lines_of_pages.push_back(ReadPageLines(pages[i], static_cast<std::uint32_t>(i + 1)));
  }
  const std::vector<PageLine> heads = TakeRunningHeads(lines_of_pages, language);
  ReadTextColumns(lines_of_pages);
  std::vector<PageLine> lines;
  for (std::vector<PageLine>& of_page : lines_of_pages) {
    JoinTableRows(of_page, language);
    lines.insert(lines.end(), std::make_move_iterator(of_page.begin()),
                 std::make_move_iterator(of_page.end()));
  }
  const PageParagraphs paragraphs = JoinPageLines(lines, language);
  Writer writer(lines);
  for (const PageParagraph& paragraph : paragraphs.paragraphs) {
    writer.Write(paragraph, paragraphs.whole);
  }
  ImportedText imported = writer.Take();
  imported.side = ToSideText(heads, pages);
  if (!heads.empty()) {
    Diagnostic notice;
    notice.code = "D072";
    notice.level = DiagnosticLevel::kNote;
    notice.arguments = {{"count", std::to_string(heads.size())}};
    imported.notices.push_back(std::move(notice));
  }
  return imported;
}

}  // namespace hegui
