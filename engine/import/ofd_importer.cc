#include "engine/import/ofd_importer.h"

#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "engine/base/limits.h"
#include "engine/import/ofd_package.h"
#include "engine/import/ofd_page.h"
#include "engine/import/page_content.h"
#include "engine/import/page_layout.h"

namespace hegui {
namespace {

constexpr double kPointsPerMillimetre = 72.0 / 25.4;
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
    }
    text_.clear();
  }
  void Text(std::string_view text) override { text_ += text; }

  std::vector<std::string> pages;
  std::map<std::string, std::string> templates;
  std::optional<OfdBox> box;

 private:
  std::string text_;
  bool in_pages_ = false;
};

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

  const std::vector<PlacedPage>& pages() const { return pages_; }
  std::vector<SideText> TakeSide() { return std::move(side_); }

 private:
  Result<void> ReadDocument(const std::string& part) {
    DocumentHandler document;
    if (Result<void> read = package_.Read(part, document); !read) {
      return read;
    }
    if (pages_.size() + document.pages.size() > limits::kMaxPages) {
      return Fail("D073", {{"what", "pages"}, {"limit", std::to_string(limits::kMaxPages)}});
    }
    std::set<std::string> templates;  // whose text was taken, once each
    for (const std::string& location : document.pages) {
      Result<OfdPage> page = ReadOfdPage(package_, OfdPackage::Resolve(location, part));
      if (!page) {
        return tl::unexpected(std::move(page).error());
      }
      words_ += page->words.size();
      if (words_ > kMaxWords) {
        return Fail("D073", {{"what", "words"}, {"limit", std::to_string(kMaxWords)}});
      }
      const OfdBox box = page->box.value_or(document.box.value_or(kA4));
      pages_.push_back(Placed(std::move(page->words), box));
      for (const std::string& id : page->templates) {
        if (templates.insert(id).second) {
          TakeTemplate(OfdPackage::Resolve(document.templates[id], part), box);
        }
      }
    }
    return {};
  }

  // A template that cannot be read takes nothing from the text.
  void TakeTemplate(const std::string& part, const OfdBox& box) {
    if (package_.Has(part)) {
      if (const Result<OfdPage> page = ReadOfdPage(package_, part)) {
        AddSide(page->words, box);
      }
    }
  }

  static PlacedPage Placed(std::vector<PlacedWord> words, const OfdBox& box) {
    PlacedPage page;
    page.width = box.width * kPointsPerMillimetre;
    page.height = box.height * kPointsPerMillimetre;
    page.words = std::move(words);
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
  std::vector<SideText> side_;
  std::size_t words_ = 0;
};

}  // namespace

Result<ImportedText> ImportOfd(std::string_view bytes, const Language& language,
                               const ImportOptions&) {
  Result<OfdPackage> package = OfdPackage::Open(bytes);
  if (!package) {
    return tl::unexpected(std::move(package).error());
  }
  OfdReader reader(*package);
  if (Result<void> read = reader.Run(); !read) {
    return tl::unexpected(std::move(read).error());
  }
  ImportedText imported = LayOutPages(reader.pages(), language);
  if (Result<void> text = CheckPageText(imported, reader.pages().size(), "ofd"); !text) {
    return tl::unexpected(std::move(text).error());
  }
  NotePagesWithoutText(reader.pages().size(), imported);
  std::vector<SideText> side = reader.TakeSide();
  imported.side.insert(imported.side.end(), std::make_move_iterator(side.begin()),
                       std::make_move_iterator(side.end()));
  imported.format = "ofd";
  return imported;
}

}  // namespace hegui
