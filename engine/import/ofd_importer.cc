#include "engine/import/ofd_importer.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "engine/base/limits.h"
#include "engine/import/ink_gaps.h"
#include "engine/import/ofd_package.h"
#include "engine/import/ofd_page.h"
#include "engine/import/page_content.h"
#include "engine/import/page_layout.h"
#include "engine/import/page_scan.h"

namespace hegui {
namespace {

constexpr OfdBox kA4{0, 0, 210, 297};
// Runs of characters in all: those of a report of 200 pages are some 10,000, one for each character 150,000.
constexpr std::size_t kMaxWords = 1'000'000;

// The texts of all elements of one name.
class TextCollector : public XmlHandler {
 public:
  explicit TextCollector(std::string_view name) : name_(name) {}
  void Start(std::string_view, const XmlAttributes&) override { text_.clear(); }
  void End(std::string_view name) override {
    if (name == name_) {
      texts.push_back(text_);
    }
    text_.clear();
  }
  void Text(std::string_view text) override { text_ += text; }

  std::vector<std::string> texts;

 private:
  std::string_view name_;
  std::string text_;
};

// The pages of a document, and what its templates are.
class DocumentHandler : public XmlHandler {
 public:
  void Start(std::string_view name, const XmlAttributes& attributes) override {
    text_.clear();
    if (name == "TemplatePage") {
      templates[std::string(attributes.Get("ID"))] = attributes.Get("BaseLoc");
    } else if (name == "Pages") {
      in_pages_ = true;
    } else if (name == "Page" && in_pages_ && pages.size() <= limits::kMaxPages) {
      pages.emplace_back(attributes.Get("BaseLoc"));
    }
  }
  void End(std::string_view name) override {
    if (name == "Pages") {
      in_pages_ = false;
    } else if (name == "PhysicalBox" && !box) {
      box = ReadOfdBox(text_);
    } else if (name == "PublicRes" || name == "DocumentRes") {
      resources.push_back(text_);
    } else if (name == "Attachments") {
      attachments = text_;
    }
    text_.clear();
  }
  void Text(std::string_view text) override { text_ += text; }

  std::vector<std::string> pages;
  std::map<std::string, std::string> templates;
  std::vector<std::string> resources;
  std::string attachments;  // the part that lists them
  std::optional<OfdBox> box;

 private:
  std::string text_;
  bool in_pages_ = false;
};

// How many elements there are of one name.
class ElementCounter : public XmlHandler {
 public:
  explicit ElementCounter(std::string_view name) : name_(name) {}
  void Start(std::string_view name, const XmlAttributes&) override {
    count += name == name_ ? 1U : 0U;
  }
  void End(std::string_view) override {}
  void Text(std::string_view) override {}

  std::size_t count = 0;

 private:
  std::string_view name_;
};

Diagnostic Note(std::string code, std::size_t count) {
  Diagnostic note;
  note.code = std::move(code);
  note.level = DiagnosticLevel::kWarning;
  note.arguments = {{"count", std::to_string(count)}};
  return note;
}

class OfdReader {
 public:
  explicit OfdReader(OfdPackage& package) : package_(package) {}

  Result<void> Run() {
    TextCollector roots("DocRoot");
    if (Result<void> read = package_.Read("OFD.xml", roots); !read) {
      return read;
    }
    for (const std::string& root : roots.texts) {
      if (Result<void> read = ReadDocument(OfdPackage::Resolve(root, "OFD.xml")); !read) {
        return read;
      }
    }
    return {};
  }

  Result<ImportedText> LayOut(const Language& language) {
    // Where no page has text of its own, that of templates is the text.
    if (std::all_of(pages_.begin(), pages_.end(),
                    [](const PlacedPage& page) { return page.words.empty(); })) {
      pages_ = std::move(of_templates_);
      side_.clear();
    }
    const std::vector<std::uint32_t> scanned = FindScannedPages(covers_);
    for (const std::uint32_t page : scanned) {
      CloseInkGaps(pages_[page - 1]);
    }
    ImportedText imported = LayOutPages(pages_, language);
    if (Result<void> text = CheckPageText(imported, pages_.size(), "ofd"); !text) {
      return tl::unexpected(std::move(text).error());
    }
    imported.side.insert(imported.side.end(), std::make_move_iterator(side_.begin()),
                         std::make_move_iterator(side_.end()));
    NotePagesWithoutText(pages_.size(), imported);
    NoteScannedPages(scanned, imported);
    if (hidden_ > 0) {
      imported.notices.push_back(Note("D044", hidden_));
    }
    if (attachments_ > 0) {
      imported.notices.push_back(Note("D091", attachments_));
    }
    return imported;
  }

 private:
  Result<void> ReadDocument(const std::string& part) {
    DocumentHandler document;
    if (Result<void> read = package_.Read(part, document); !read) {
      return read;
    }
    if (pages_.size() + document.pages.size() > limits::kMaxPages) {
      return Fail("D073", {{"what", "pages"}, {"limit", std::to_string(limits::kMaxPages)}});
    }
    CountAttachments(document, part);
    const OfdUnits units = ReadUnits(document, part);
    std::set<std::string> templates;  // whose text was taken, once each
    for (const std::string& location : document.pages) {
      Result<OfdPage> page = ReadOfdPage(package_, OfdPackage::Resolve(location, part), units);
      if (!page) {
        return tl::unexpected(std::move(page).error());
      }
      words_ += page->words.size() + page->inkless.size();
      if (words_ > kMaxWords) {
        return Fail("D073", {{"what", "words"}, {"limit", std::to_string(kMaxWords)}});
      }
      const OfdBox box = BoxOf(*page, document);
      const std::vector<std::string> ids = std::move(page->templates);
      AddPage(std::move(*page), box);
      for (const std::string& id : ids) {
        if (templates.insert(id).second) {
          TakeTemplate(OfdPackage::Resolve(document.templates[id], part), box, units);
        }
      }
    }
    return {};
  }

  static OfdBox BoxOf(const OfdPage& page, const DocumentHandler& document) {
    const OfdBox box = page.box.value_or(document.box.value_or(kA4));
    return box.width > 0 && box.height > 0 ? box : kA4;
  }

  // Drawings that cannot be read take nothing from the pages.
  OfdUnits ReadUnits(const DocumentHandler& document, const std::string& part) {
    OfdUnits units;
    for (const std::string& location : document.resources) {
      const std::string resources = OfdPackage::Resolve(location, part);
      if (package_.Has(resources) && !ReadOfdUnits(package_, resources, units)) {
        return {};
      }
    }
    return units;
  }

  void CountAttachments(const DocumentHandler& document, const std::string& part) {
    const std::string list = OfdPackage::Resolve(document.attachments, part);
    ElementCounter counter("Attachment");
    if (!document.attachments.empty() && package_.Has(list) && package_.Read(list, counter)) {
      attachments_ += counter.count;
    }
  }

  // Text without ink is what somebody's OCR put behind a picture, or else hidden.
  void AddPage(OfdPage&& page, const OfdBox& box) {
    PageCover cover;
    cover.covered = page.picture_area >= kCoveringShare * box.width * box.height;
    cover.hidden = page.inkless.size() > page.words.size();
    cover.picture = std::move(page.picture);
    if (cover.covered) {
      page.words.insert(page.words.end(), std::make_move_iterator(page.inkless.begin()),
                        std::make_move_iterator(page.inkless.end()));
    } else {
      hidden_ += page.inkless.size();
    }
    cover.has_text = !page.words.empty();
    covers_.push_back(std::move(cover));
    pages_.push_back(Placed(std::move(page.words), box));
    of_templates_.push_back(Placed({}, box));
  }

  // A template that cannot be read takes nothing from the text.
  void TakeTemplate(const std::string& part, const OfdBox& box, const OfdUnits& units) {
    if (package_.Has(part)) {
      if (Result<OfdPage> page = ReadOfdPage(package_, part, units)) {
        AddSide(page->words, box);
        std::vector<PlacedWord>& words = of_templates_.back().words;
        const PlacedPage placed = Placed(std::move(page->words), box);
        words.insert(words.end(), placed.words.begin(), placed.words.end());
      }
    }
  }

  // Places count from the corner of the page's box.
  static PlacedPage Placed(std::vector<PlacedWord> words, const OfdBox& box) {
    PlacedPage page;
    page.width = box.width * kPointsPerMillimetre;
    page.height = box.height * kPointsPerMillimetre;
    page.words = std::move(words);
    for (PlacedWord& word : page.words) {
      word.left -= box.left * kPointsPerMillimetre;
      word.right -= box.left * kPointsPerMillimetre;
      word.top -= box.top * kPointsPerMillimetre;
      word.bottom -= box.top * kPointsPerMillimetre;
    }
    return page;
  }

  void AddSide(const std::vector<PlacedWord>& words, const OfdBox& box) {
    SideText head, foot;
    foot.kind = SideText::Kind::kFooter;
    for (const PlacedWord& word : words) {
      const bool upper = word.top < box.height * kPointsPerMillimetre / 2;
      (upper ? head : foot).text += word.text;
    }
    for (SideText* const side : {&head, &foot}) {
      if (!side->text.empty()) {
        side->page = static_cast<std::uint32_t>(pages_.size());
        side_.push_back(std::move(*side));
      }
    }
  }

  OfdPackage& package_;
  std::vector<PlacedPage> pages_;
  std::vector<PlacedPage> of_templates_;  // what templates show on the first page that has them
  std::vector<PageCover> covers_;
  std::vector<SideText> side_;
  std::size_t words_ = 0, hidden_ = 0, attachments_ = 0;
};

}  // namespace

Result<ImportedText> ImportOfd(std::string_view bytes, const Language& language,
                               const ImportOptions&) {
  Result<OfdPackage> package = OfdPackage::Open(bytes);
  if (!package) {
    return tl::unexpected(std::move(package).error());
  }
  if (package->Has("Encryptions.xml")) {
    return Fail("D023");
  }
  OfdReader reader(*package);
  if (Result<void> read = reader.Run(); !read) {
    return tl::unexpected(std::move(read).error());
  }
  Result<ImportedText> imported = reader.LayOut(language);
  if (imported) {
    imported->format = "ofd";
  }
  return imported;
}

}  // namespace hegui
