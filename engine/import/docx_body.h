// Reads the main part of a Word file into paragraphs and tables: what a reader would see with all tracked changes accepted. Left
// out, and counted where a reader should be told: deleted and hidden text, instructions of fields, tables of contents, the second copy of
// text boxes, hints in form fields. Automatic numbers are counted and kept apart. A paragraph's place is its ordinal among all of the
// body, those in tables and text boxes included. Not thread-safe.
//
// Errors, in problem(): those of flow_text.h.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/import/docx_element.h"
#include "engine/import/docx_numbering.h"
#include "engine/import/docx_styles.h"
#include "engine/import/flow_text.h"
#include "engine/import/xml_reader.h"

namespace hegui {

// What was met and is not in the text.
struct DocxFindings {
  bool is_document = false;  // the part is a Word document at all
  std::size_t changes = 0;   // tracked
  std::size_t hidden = 0;    // runs of hidden text
  std::size_t pictures = 0;
  std::size_t embedded = 0;  // other files that Word would show as text of this one
  std::uint32_t pages = 1;   // as last laid out; 1 when nobody has
};

// Told of every piece of text that becomes part of a paragraph, during the very event of the XML that it comes from: who listens to the
// same reader knows its bytes.
class DocxTextObserver {
 public:
  virtual ~DocxTextObserver() = default;
  // So many characters, from that column on, of the paragraph with that ordinal: a place as imported texts have it.
  virtual void OnText(std::uint32_t ordinal, std::uint32_t column, std::uint32_t characters) = 0;
};

class DocxBody : public XmlHandler {
 public:
  // All of them must outlive the body; `observer` may be null.
  DocxBody(const DocxStyles& styles, DocxListCounter& lists, FlowText& flow,
           DocxTextObserver* observer = nullptr)
      : styles_(styles), lists_(lists), flow_(flow), observer_(observer) {}

  void Start(std::string_view name, const XmlAttributes& attributes) override;
  void End(std::string_view name) override;
  void Text(std::string_view text) override;

  const DocxFindings& findings() const { return findings_; }
  const std::optional<Error>& problem() const { return flow_.problem(); }

 private:
  using Kind = DocxElement;

  // A paragraph while it is open.
  struct Open {
    FlowParagraph content;
    std::size_t mark = 0;  // of flow_, when it began or when its first text box did
    std::uint32_t ordinal = 0;
    std::uint32_t characters = 0;
    std::string style;
    std::optional<std::string> list;
    std::optional<int> list_level;
    std::optional<int> outline_level;
    std::optional<bool> right;
    bool mark_deleted = false;
    bool mark_hidden = false;
  };
  // A field: what stands before its separator is instruction.
  struct Field {
    bool result = false;
    bool contents = false;  // a table of contents
    std::string instruction;
  };
  // The body, or a text box: fields and paragraphs do not reach from one to the other.
  struct Story {
    std::size_t paragraphs = 0;  // that were open when it began
    std::size_t fields = 0;
    std::optional<Open> deleted_mark;  // a paragraph that goes on with the next one
  };
  struct Table {
    std::size_t columns = 0;
    bool row_deleted = false;
    bool cell_hidden = false;
  };

  Kind Parent(std::size_t up = 1) const;
  bool InProperties() const;
  void StartProperty(Kind kind, const XmlAttributes& attributes);
  void ReadParagraphProperty(Kind kind, const XmlAttributes& attributes, Open& paragraph) const;
  void StartContent(Kind kind, const XmlAttributes& attributes);
  void StartTablePart(Kind kind);
  void StartField(const XmlAttributes& attributes);
  void Skip() { skip_ = 1; }

  void BeginParagraph();
  void EndParagraph();
  void Finish(Open paragraph);
  void FlushDeletedMark();
  void BeginStory();
  void EndStory();
  void EndTablePart(Kind kind);

  bool IsShown();
  bool RunIsHidden() const;
  void Append(std::string_view text);
  void AppendBreak();
  void Count(std::uint32_t characters);
  void AppendSymbol(const XmlAttributes& attributes);
  void BreakPage();
  int HeadingLevel(const Open& paragraph, const DocxStyleFacts& style) const;
  std::string CountLabel(const Open& paragraph, const DocxStyleFacts& style);

  const DocxStyles& styles_;
  DocxListCounter& lists_;
  FlowText& flow_;
  DocxTextObserver* observer_;
  DocxFindings findings_;

  std::vector<Kind> path_;  // the elements that are open
  int skip_ = 0;            // depth within what is left out
  std::vector<Open> paragraphs_;
  std::vector<Field> fields_;
  std::size_t unread_fields_ = 0;  // that are open beyond these
  std::vector<Story> stories_;
  std::vector<bool> has_choice_;  // of each AlternateContent that is open
  std::uint32_t ordinal_ = 0;

  // Of the run that is open.
  std::optional<bool> run_hidden_;
  std::string run_style_;
  bool run_counted_ = false;
  // Of the content control that is open.
  bool placeholder_ = false;
  std::vector<Table> tables_;
};

}  // namespace hegui
