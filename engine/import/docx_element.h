// The elements of WordprocessingML that the importer looks at, by local name. Pure and thread-safe.
#pragma once

#include <string_view>

namespace hegui {

enum class DocxElement {
  kOther,
  kLeftOut,  // with all that is in it: old properties, deleted runs, phonetic guides, drawings' own text
  kDocument,
  kBody,
  kParagraph,
  kParagraphProperties,
  kStyle,
  kListProperties,
  kList,
  kListLevel,
  kOutlineLevel,
  kJustification,
  kIndent,
  kSectionProperties,
  kRun,
  kRunProperties,
  kRunStyle,
  kVanish,
  kDeleted,
  kMovedFrom,
  kInserted,
  kText,
  kTab,
  kBreak,
  kHyphen,
  kSymbol,
  kPageBreak,
  kFieldMark,
  kInstruction,
  kSimpleField,
  kTextBox,
  kAlternatives,
  kChoice,
  kFallback,
  kControl,
  kControlProperties,
  kControlContent,
  kPlaceholder,
  kGallery,
  kTable,
  kTableGrid,
  kGridColumn,
  kRow,
  kRowProperties,
  kCell,
  kCellProperties,
  kMergedDown,
  kCellDeleted,
  kPicture,
  kEmbedded,
};

DocxElement DocxElementOf(std::string_view local_name);

}  // namespace hegui
