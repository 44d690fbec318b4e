#include "engine/import/docx_importer.h"

#include <string>
#include <utility>
#include <vector>

#include "engine/import/docx_body.h"
#include "engine/import/docx_numbering.h"
#include "engine/import/docx_package.h"
#include "engine/import/docx_side.h"
#include "engine/import/docx_styles.h"
#include "engine/import/flow_notices.h"
#include "engine/import/flow_text.h"

namespace hegui {
namespace {

// Reads all parts of a kind with one handler, which has a problem() of its own.
template <typename Handler>
Result<void> ReadParts(DocxPackage& package, std::string_view kind, Handler& handler) {
  for (const std::size_t part : package.Related(kind)) {
    if (Result<void> read = package.Read(part, handler, &handler.problem()); !read) {
      return read;
    }
  }
  return {};
}

Result<void> ReadSide(DocxPackage& package, std::vector<SideText>& side) {
  static constexpr std::pair<const char*, SideText::Kind> kKinds[] = {
      {"header", SideText::Kind::kHeader},      {"footer", SideText::Kind::kFooter},
      {"footnotes", SideText::Kind::kFootnote}, {"endnotes", SideText::Kind::kEndnote},
      {"comments", SideText::Kind::kComment},
  };
  std::size_t used = 0;
  for (const auto& [name, kind] : kKinds) {
    DocxSide reader(kind, side, used);
    if (Result<void> read = ReadParts(package, name, reader); !read) {
      return read;
    }
  }
  return {};
}

}  // namespace

Result<void> ReadDocxStyles(DocxPackage& package, const Language& language, DocxStyles& styles,
                            DocxNumbering& numbering) {
  DocxStylesReader style_reader(styles, language.style_names, language.numerals);
  DocxNumberingReader numbering_reader(numbering);
  if (Result<void> read = ReadParts(package, "styles", style_reader); !read) {
    return read;
  }
  return ReadParts(package, "numbering", numbering_reader);
}

Result<ImportedText> ImportDocx(std::string_view bytes, const Language& language,
                                const ImportOptions&) {
  Result<DocxPackage> package = DocxPackage::Open(bytes);
  if (!package) {
    return tl::unexpected(std::move(package).error());
  }
  DocxStyles styles;
  DocxNumbering numbering;
  Result<void> read = ReadDocxStyles(*package, language, styles, numbering);
  FlowText flow;
  DocxListCounter lists(numbering, styles, language.countings);
  DocxBody body(styles, lists, flow);
  if (read) {
    read = package->Read(package->main_document(), body, &body.problem());
  }
  ImportedText imported;
  if (read) {
    read = ReadSide(*package, imported.side);
  }
  if (!read) {
    return tl::unexpected(std::move(read).error());
  }
  Result<ImportedText> taken = TakeDocxText(body, lists, flow, std::move(imported));
  if (taken) {
    taken->format = "docx";
  }
  return taken;
}

Result<ImportedText> TakeDocxText(const DocxBody& body, const DocxListCounter& lists,
                                  FlowText& flow, ImportedText imported) {
  const DocxFindings& findings = body.findings();
  if (!findings.is_document) {
    return Fail("D042");
  }
  flow.Flush();
  flow.MoveTo(imported, findings.pages > 1);
  if (!HasFlowText(imported)) {
    return Fail(findings.pictures > 0 ? "D041" : "D006");
  }
  AddFlowNotices({findings.changes, findings.hidden, findings.embedded}, lists.unknown_formats(),
                 imported);
  return imported;
}

}  // namespace hegui
