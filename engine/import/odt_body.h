// Reads content.xml of an OpenDocument text into paragraphs and tables, as docx_body.h does for Word files: automatic numbers kept
// apart, deleted and hidden text, indexes and notes left out, text boxes as paragraphs of their own. A paragraph's place is its ordinal among
// all of the body. Not thread-safe.
//
// Errors, in problem(): those of flow_text.h and odt_styles.h.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/import/flow_text.h"
#include "engine/import/odt_lists.h"
#include "engine/import/odt_styles.h"
#include "engine/import/xml_reader.h"

namespace hegui {

struct OdtFindings {
  bool is_text = false;     // the part is an OpenDocument text at all
  std::size_t changes = 0;  // tracked
  std::size_t hidden = 0;
  std::size_t pictures = 0;
  std::uint32_t pages = 1;  // as last laid out; 1 when nobody has
};

class OdtBody : public XmlHandler {
 public:
  OdtBody(OdtStyles& styles, OdtLists& lists, FlowText& flow)
      : styles_(styles), style_reader_(styles), lists_(lists), flow_(flow) {}

  void Start(std::string_view name, const XmlAttributes& attributes) override;
  void End(std::string_view name) override;
  void Text(std::string_view text) override;

  const OdtFindings& findings() const { return findings_; }
  const std::optional<Error>& problem() const {
    return style_reader_.problem() ? style_reader_.problem() : flow_.problem();
  }

 private:
  struct Open {
    FlowParagraph content;
    std::size_t mark = 0;
    std::uint32_t ordinal = 0;
    std::uint32_t characters = 0;
    std::string style;
    bool blank_before = true;  // a blank in the XML would be one too many
  };
  struct Table {
    std::size_t columns = 0;
    bool covered = false;  // the open cell
  };

  void StartInParagraph(std::string_view name, const XmlAttributes& attributes);
  void StartBlock(std::string_view name, const XmlAttributes& attributes);
  void BeginParagraph(std::string_view name, const XmlAttributes& attributes);
  void EndParagraph();
  void Append(std::string_view text);

  OdtStyles& styles_;
  OdtStylesReader style_reader_;
  OdtLists& lists_;
  FlowText& flow_;
  OdtFindings findings_;
  bool in_text_ = false;
  int skip_ = 0;
  std::vector<Open> paragraphs_;
  std::vector<bool> holds_words_;   // of each element that is open
  std::vector<bool> spans_hidden_;  // of each paragraph and text:span that is open
  std::size_t hidden_ = 0;          // of these, hidden ones
  std::vector<Table> tables_;
  std::uint32_t ordinal_ = 0;
};

}  // namespace hegui
