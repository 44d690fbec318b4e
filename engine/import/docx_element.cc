#include "engine/import/docx_element.h"

#include <algorithm>
#include <array>
#include <utility>

namespace hegui {
namespace {

using Entry = std::pair<std::string_view, DocxElement>;

// Sorted by name.
constexpr std::array kElements{
    Entry{"AlternateContent", DocxElement::kAlternatives},
    Entry{"Choice", DocxElement::kChoice},
    Entry{"Fallback", DocxElement::kFallback},
    Entry{"altChunk", DocxElement::kEmbedded},
    Entry{"blip", DocxElement::kPicture},
    Entry{"body", DocxElement::kBody},
    Entry{"br", DocxElement::kBreak},
    Entry{"cellDel", DocxElement::kCellDeleted},
    Entry{"cr", DocxElement::kBreak},
    Entry{"del", DocxElement::kDeleted},
    Entry{"docPartGallery", DocxElement::kGallery},
    Entry{"document", DocxElement::kDocument},
    Entry{"fldChar", DocxElement::kFieldMark},
    Entry{"fldSimple", DocxElement::kSimpleField},
    Entry{"gridCol", DocxElement::kGridColumn},
    Entry{"ilvl", DocxElement::kListLevel},
    Entry{"imagedata", DocxElement::kPicture},
    Entry{"ind", DocxElement::kIndent},
    Entry{"ins", DocxElement::kInserted},
    Entry{"instrText", DocxElement::kInstruction},
    Entry{"jc", DocxElement::kJustification},
    Entry{"lastRenderedPageBreak", DocxElement::kPageBreak},
    Entry{"moveFrom", DocxElement::kMovedFrom},
    Entry{"moveTo", DocxElement::kInserted},
    Entry{"noBreakHyphen", DocxElement::kHyphen},
    Entry{"numId", DocxElement::kList},
    Entry{"numPr", DocxElement::kListProperties},
    Entry{"outlineLvl", DocxElement::kOutlineLevel},
    Entry{"p", DocxElement::kParagraph},
    Entry{"pPr", DocxElement::kParagraphProperties},
    Entry{"pStyle", DocxElement::kStyle},
    Entry{"ptab", DocxElement::kTab},
    Entry{"r", DocxElement::kRun},
    Entry{"rPr", DocxElement::kRunProperties},
    Entry{"rStyle", DocxElement::kRunStyle},
    Entry{"rt", DocxElement::kLeftOut},
    Entry{"sdt", DocxElement::kControl},
    Entry{"sdtContent", DocxElement::kControlContent},
    Entry{"sdtPr", DocxElement::kControlProperties},
    Entry{"sectPr", DocxElement::kSectionProperties},
    Entry{"showingPlcHdr", DocxElement::kPlaceholder},
    Entry{"sym", DocxElement::kSymbol},
    Entry{"t", DocxElement::kText},
    Entry{"tab", DocxElement::kTab},
    Entry{"tbl", DocxElement::kTable},
    Entry{"tblGrid", DocxElement::kTableGrid},
    Entry{"tc", DocxElement::kCell},
    Entry{"tcPr", DocxElement::kCellProperties},
    Entry{"tr", DocxElement::kRow},
    Entry{"trPr", DocxElement::kRowProperties},
    Entry{"txBody", DocxElement::kLeftOut},
    Entry{"txbxContent", DocxElement::kTextBox},
    Entry{"vMerge", DocxElement::kMergedDown},
    Entry{"vanish", DocxElement::kVanish},
};

}  // namespace

DocxElement DocxElementOf(std::string_view local_name) {
  const auto found = std::lower_bound(
      kElements.begin(), kElements.end(), local_name,
      [](const Entry& entry, std::string_view name) { return entry.first < name; });
  if (found != kElements.end() && found->first == local_name) {
    return found->second;
  }
  // pPrChange, rPrChange, tblGridChange, …: what a tracked change replaced.
  return local_name.ends_with("Change") ? DocxElement::kLeftOut : DocxElement::kOther;
}

}  // namespace hegui
