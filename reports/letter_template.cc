#include "reports/letter_template.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

#include "engine/import/docx_package.h"
#include "engine/import/zip_writer.h"
#include "reports/assets.h"
#include "reports/docx_template.h"
#include "reports/xml_splice.h"

namespace hegui {
namespace {

using Json = nlohmann::ordered_json;

// XML of a part with tags. A letter has some 50 KB, as Word saves it.
constexpr std::size_t kMaxPartBytes = 4U << 20;

constexpr std::string_view kContentTypes = "[Content_Types].xml";
constexpr std::string_view kTemplateType = "wordprocessingml.template.main+xml";
constexpr std::string_view kDocumentType = "wordprocessingml.document.main+xml";
constexpr std::string_view kMacroType = "macroEnabled";
constexpr std::string_view kMacros = "word/vbaProject.bin";

// Parts of the built-in letter: its name in the file, and that of the asset.
using BuiltInPart = std::pair<std::string_view, std::string_view>;
constexpr std::array<BuiltInPart, 8> kParts = {{
    {kContentTypes, "letter/content-types.xml"},
    {"_rels/.rels", "letter/package-relationships.xml"},
    {"word/_rels/document.xml.rels", "letter/document-relationships.xml"},
    {"word/styles.xml", "letter/styles.xml"},
    {"word/settings.xml", "letter/settings.xml"},
    {"word/fontTable.xml", "letter/fonts.xml"},
    {"word/footer1.xml", "letter/footer-odd.xml"},
    {"word/footer2.xml", "letter/footer-even.xml"},
}};
constexpr Date kBuiltInDay{2025, 1, 1};

}  // namespace

class LetterTemplate::Loader {
 public:
  Loader(LetterTemplate& letter, const std::string& file_name, Diagnostics& problems)
      : letter_(letter), file_name_(file_name), problems_(problems) {}

  void Load() {
    Result<DocxPackage> package = DocxPackage::Open(letter_.bytes_);
    if (!package) {
      Refuse(package.error());
      return;
    }
    CheckTypes(*package);
    const std::size_t main = package->main_document();
    LoadPart(*package, main, file_name_);
    for (const std::string_view kind : {"header", "footer"}) {
      for (const std::size_t part : package->Related(kind)) {
        LoadPart(*package, part, file_name_ + "/" + package->NameOf(part));
      }
    }
  }

 private:
  void Refuse(const Error& error) {
    Diagnostic& problem = problems_.emplace_back();
    problem.code = error.code;
    problem.arguments = error.arguments;
    problem.place.file = file_name_;
  }

  // Macros would go out with every letter. A file that was saved as a template of Word becomes a document.
  void CheckTypes(DocxPackage& package) {
    const Result<std::optional<std::size_t>> part = package.Named(kContentTypes);
    const Result<std::string> types =
        part && *part ? package.ReadAll(**part) : Result<std::string>(Fail("D040"));
    if (!types) {
      Refuse(types.error());
      return;
    }
    const Result<std::optional<std::size_t>> macros = package.Named(kMacros);
    if (types->find(kMacroType) != std::string::npos || !macros || *macros) {
      Refuse({"C107", {{"problem", "macros"}, {"detail", ""}}});
    }
    if (const std::size_t at = types->find(kTemplateType); at != std::string::npos) {
      letter_.types_ = **part;
      letter_.types_content_ = *types;
      letter_.types_content_.replace(at, kTemplateType.size(), kDocumentType);
    }
  }

  void LoadPart(DocxPackage& package, std::size_t part, const std::string& name) {
    Result<std::string> xml = package.ReadAll(part);
    if (xml && xml->size() > kMaxPartBytes) {
      xml = Fail("C101", {{"what", "size"}, {"limit", std::to_string(kMaxPartBytes)}});
    }
    if (!xml) {
      Refuse(xml.error());
      return;
    }
    TemplateChecker checker(TemplateScope::kLetter);
    const Result<std::string> text = DocxTemplateText(*xml, name, checker);
    const Diagnostics wrong = std::move(checker).Finish();
    problems_.insert(problems_.end(), wrong.begin(), wrong.end());
    if (!wrong.empty()) {
      return;
    }
    Result<ParsedTemplate> parsed =
        text ? ParsedTemplate::Parse(*text) : tl::unexpected(text.error());
    Result<std::string> prefix = RootPrefix(*xml);
    if (!parsed || !prefix) {
      Refuse(parsed ? prefix.error() : parsed.error());
      return;
    }
    letter_.parts_.push_back({part, std::move(*prefix), std::move(*parsed)});
  }

  LetterTemplate& letter_;
  const std::string& file_name_;
  Diagnostics& problems_;
};

std::shared_ptr<const LetterTemplate> LetterTemplate::Load(const std::string& file_name,
                                                           std::string bytes,
                                                           Diagnostics& problems) {
  const std::shared_ptr<LetterTemplate> letter(new LetterTemplate());
  letter->bytes_ = std::move(bytes);
  const std::size_t before = problems.size();
  Loader(*letter, file_name, problems).Load();
  return problems.size() == before ? letter : nullptr;
}

Result<std::string> LetterTemplate::Write(const TemplateModel& model, std::size_t document,
                                          const Date& day) const {
  const std::array<const Json*, 2> contexts{&model.json(), &model.document(document)};
  std::vector<ZipChange> changes;
  for (const Part& part : parts_) {
    Result<std::string> xml = part.content.Render(
        contexts, [&part](std::string_view text) { return EscapeDocxText(text, part.prefix); });
    if (!xml) {
      return xml;
    }
    changes.push_back({part.entry, {}, std::move(*xml)});
  }
  if (types_) {
    changes.push_back({types_, {}, types_content_});
  }
  return WithChanges(bytes_, changes, day);
}

std::string BuiltInLetterTemplate(ReportLanguage language) {
  std::vector<ZipChange> parts;
  for (const auto& [name, asset] : kParts) {
    parts.push_back({std::nullopt, std::string(name), std::string(Asset(asset))});
  }
  parts.push_back({std::nullopt, "word/document.xml",
                   std::string(Asset("letter/document." + std::string(Name(language)) + ".xml"))});
  return WithChanges({}, parts, kBuiltInDay).value_or(std::string());
}

}  // namespace hegui
