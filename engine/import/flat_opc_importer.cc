#include "engine/import/flat_opc_importer.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/import/docx_body.h"
#include "engine/import/docx_importer.h"
#include "engine/import/docx_numbering.h"
#include "engine/import/docx_side.h"
#include "engine/import/docx_styles.h"
#include "engine/import/flow_text.h"
#include "engine/import/xml_reader.h"

namespace hegui {
namespace {

constexpr std::size_t kPieceBytes = 64U << 10;
constexpr int kPartDepth = 2;     // package, part
constexpr int kContentDepth = 3;  // xmlData, which holds the root of the part

// The kind of a part by its type: "…wordprocessingml.header+xml" is a "header".
std::string_view KindOf(std::string_view type) {
  constexpr std::string_view kSuffix = "+xml";
  if (!type.ends_with(kSuffix)) {
    return {};
  }
  type.remove_suffix(kSuffix.size());
  if (type.ends_with(".main")) {
    return "main";
  }
  return type.substr(type.find_last_of('.') + 1);
}

// Hands the content of each part to the reader of its kind.
class Package : public XmlHandler {
 public:
  using ReaderOf = std::function<XmlHandler*(std::string_view kind)>;

  explicit Package(ReaderOf reader_of) : reader_of_(std::move(reader_of)) {}

  void Start(std::string_view name, const XmlAttributes& attributes) override {
    ++depth_;
    if (depth_ == kPartDepth) {
      reader_ = name == "part" ? reader_of_(KindOf(attributes.Get("contentType"))) : nullptr;
    } else if (depth_ > kContentDepth && reader_ != nullptr) {
      reader_->Start(name, attributes);
    }
  }
  void End(std::string_view name) override {
    if (depth_ > kContentDepth && reader_ != nullptr) {
      reader_->End(name);
    }
    --depth_;
  }
  void Text(std::string_view text) override {
    if (depth_ > kContentDepth && reader_ != nullptr) {
      reader_->Text(text);
    }
  }

 private:
  ReaderOf reader_of_;
  XmlHandler* reader_ = nullptr;
  int depth_ = 0;
};

Result<void> Read(std::string_view bytes, Package::ReaderOf reader_of,
                  const std::function<std::optional<Error>()>& problem) {
  Package package(std::move(reader_of));
  XmlReader reader(package);
  for (std::size_t begin = 0; begin < bytes.size(); begin += kPieceBytes) {
    if (Result<void> fed = reader.Feed(bytes.substr(begin, kPieceBytes)); !fed) {
      return fed;
    }
    if (std::optional<Error> stopped = problem()) {
      return tl::unexpected(std::move(*stopped));
    }
  }
  return reader.Finish();
}

// The parts beside the body, each read by a reader of its own while it is open.
class Sides {
 public:
  explicit Sides(std::vector<SideText>& side) : side_(side) {}

  XmlHandler* ReaderOf(std::string_view kind) {
    static constexpr std::pair<std::string_view, SideText::Kind> kKinds[] = {
        {"header", SideText::Kind::kHeader},      {"footer", SideText::Kind::kFooter},
        {"footnotes", SideText::Kind::kFootnote}, {"endnotes", SideText::Kind::kEndnote},
        {"comments", SideText::Kind::kComment},
    };
    for (const auto& [name, of_name] : kKinds) {
      if (name == kind) {
        return &reader_.emplace(of_name, side_, used_);
      }
    }
    return nullptr;
  }
  std::optional<Error> problem() const { return reader_ ? reader_->problem() : std::nullopt; }

 private:
  std::vector<SideText>& side_;
  std::size_t used_ = 0;
  std::optional<DocxSide> reader_;
};

}  // namespace

Result<ImportedText> ImportFlatOpc(std::string_view bytes, const Language& language,
                                   const ImportOptions&) {
  DocxStyles styles;
  DocxNumbering numbering;
  DocxStylesReader style_reader(styles, language.style_names, language.numerals);
  DocxNumberingReader numbering_reader(numbering);
  // The body stands before them.
  Result<void> read = Read(
      bytes,
      [&](std::string_view kind) -> XmlHandler* {
        return kind == "styles"      ? static_cast<XmlHandler*>(&style_reader)
               : kind == "numbering" ? static_cast<XmlHandler*>(&numbering_reader)
                                     : nullptr;
      },
      [&] { return style_reader.problem() ? style_reader.problem() : numbering_reader.problem(); });
  ImportedText imported;
  FlowText flow;
  DocxListCounter lists(numbering, styles, language.countings);
  DocxBody body(styles, lists, flow);
  Sides sides(imported.side);
  bool has_body = false;
  if (read) {
    read = Read(
        bytes,
        [&](std::string_view kind) -> XmlHandler* {
          // A second body would go on with the first.
          if (kind == "main") {
            return std::exchange(has_body, true) ? nullptr : &body;
          }
          return sides.ReaderOf(kind);
        },
        [&] { return body.problem() ? body.problem() : sides.problem(); });
  }
  if (!read) {
    return tl::unexpected(std::move(read).error());
  }
  if (!has_body) {
    return Fail("D040");
  }
  Result<ImportedText> taken = TakeDocxText(body, lists, flow, std::move(imported));
  if (taken) {
    taken->format = "flatopc";
  }
  return taken;
}

}  // namespace hegui
