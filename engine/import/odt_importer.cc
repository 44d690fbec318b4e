#include "engine/import/odt_importer.h"

#include <optional>
#include <string>
#include <utility>

#include "engine/import/flow_notices.h"
#include "engine/import/flow_text.h"
#include "engine/import/odt_body.h"
#include "engine/import/odt_lists.h"
#include "engine/import/odt_side.h"
#include "engine/import/odt_styles.h"
#include "engine/import/zip_archive.h"

namespace hegui {
namespace {

constexpr std::size_t kPieceBytes = 64U << 10;

// Two readers of one part.
class Both : public XmlHandler {
 public:
  Both(XmlHandler& first, XmlHandler& second) : first_(first), second_(second) {}

  void Start(std::string_view name, const XmlAttributes& attributes) override {
    first_.Start(name, attributes);
    second_.Start(name, attributes);
  }
  void End(std::string_view name) override {
    first_.End(name);
    second_.End(name);
  }
  void Text(std::string_view text) override {
    first_.Text(text);
    second_.Text(text);
  }

 private:
  XmlHandler& first_;
  XmlHandler& second_;
};

// Each part that is encrypted says so in the manifest.
class ManifestReader : public XmlHandler {
 public:
  void Start(std::string_view name, const XmlAttributes&) override {
    encrypted = encrypted || name == "encryption-data";
  }
  void End(std::string_view) override {}
  void Text(std::string_view) override {}

  bool encrypted = false;
};

// Whether there is such a part; `problem` is asked after each piece.
template <typename Problem>
Result<bool> ReadPart(ZipArchive& archive, std::string_view name, XmlHandler& handler,
                      const Problem& problem) {
  const Result<std::optional<std::size_t>> part = archive.Find(name);
  if (!part) {
    return tl::unexpected(part.error());
  }
  if (!part->has_value()) {
    return false;
  }
  XmlReader reader(handler);
  Result<void> read = archive.Read(**part, [&](std::string_view piece) -> Result<void> {
    Result<void> fed = reader.Feed(piece);
    if (const std::optional<Error> stopped = problem(); fed && stopped) {
      return tl::unexpected(*stopped);
    }
    return fed;
  });
  if (read) {
    read = reader.Finish();
  }
  if (!read) {
    return tl::unexpected(std::move(read).error());
  }
  return true;
}

Result<ImportedText> Take(const OdtBody& body, const OdtLists& lists, FlowText& flow,
                          ImportedText imported, const char* format) {
  const OdtFindings& findings = body.findings();
  if (!findings.is_text) {
    return Fail("D042");
  }
  flow.Flush();
  flow.MoveTo(imported, findings.pages > 1);
  if (!HasFlowText(imported)) {
    return Fail(findings.pictures > 0 ? "D041" : "D006");
  }
  imported.format = format;
  AddFlowNotices({findings.changes, findings.hidden, 0}, lists.unknown_formats(), imported);
  return imported;
}

}  // namespace

Result<ImportedText> ImportOdt(std::string_view bytes, const Language& language,
                               const ImportOptions&) {
  Result<ZipArchive> archive = ZipArchive::Open(bytes);
  if (!archive) {
    return tl::unexpected(std::move(archive).error());
  }
  ManifestReader manifest;
  const auto none = [] { return std::optional<Error>(); };
  Result<bool> read = ReadPart(*archive, "META-INF/manifest.xml", manifest, none);
  if (read && manifest.encrypted) {
    return Fail("D023");
  }
  ImportedText imported;
  OdtStyles styles;
  OdtStylesReader style_reader(styles);
  OdtSide side(imported.side);
  Both of_styles(style_reader, side);
  if (read) {
    read = ReadPart(*archive, "styles.xml", of_styles, [&] {
      return style_reader.problem() ? style_reader.problem() : side.problem();
    });
  }
  FlowText flow;
  OdtLists lists(styles, language.countings);
  OdtBody body(styles, lists, flow);
  Both of_content(body, side);
  if (read) {
    read = ReadPart(*archive, "content.xml", of_content,
                    [&] { return body.problem() ? body.problem() : side.problem(); });
    if (read && !*read) {
      return Fail("D040");
    }
  }
  if (!read) {
    return tl::unexpected(std::move(read).error());
  }
  return Take(body, lists, flow, std::move(imported), "odt");
}

Result<ImportedText> ImportFlatOdt(std::string_view bytes, const Language& language,
                                   const ImportOptions&) {
  ImportedText imported;
  OdtStyles styles;
  OdtStylesReader style_reader(styles);
  OdtSide side(imported.side);
  Both of_styles(style_reader, side);
  FlowText flow;
  OdtLists lists(styles, language.countings);
  OdtBody body(styles, lists, flow);
  Both all(of_styles, body);
  XmlReader reader(all);
  Result<void> read;
  for (std::size_t begin = 0; read && begin < bytes.size(); begin += kPieceBytes) {
    read = reader.Feed(bytes.substr(begin, kPieceBytes));
    for (const std::optional<Error>& problem :
         {style_reader.problem(), side.problem(), body.problem()}) {
      if (read && problem) {
        read = tl::unexpected(*problem);
      }
    }
  }
  if (read) {
    read = reader.Finish();
  }
  if (!read) {
    return tl::unexpected(std::move(read).error());
  }
  return Take(body, lists, flow, std::move(imported), "fodt");
}

}  // namespace hegui
