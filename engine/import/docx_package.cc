#include "engine/import/docx_package.h"

#include <algorithm>
#include <array>
#include <utility>

namespace hegui {
namespace {

constexpr std::string_view kUsualDocument = "word/document.xml";
// Of all kinds of relationships, those that are followed.
constexpr std::array<std::string_view, 10> kKinds = {
    "officeDocument", "styles",   "numbering", "header",    "footer",
    "footnotes",      "endnotes", "comments",  "worksheet", "sharedStrings"};

// As part names are compared: lower case, one kind of slash, none in front.
std::string Compared(std::string_view name) {
  std::string compared;
  compared.reserve(name.size());
  for (const char byte : name) {
    if (byte >= 'A' && byte <= 'Z') {
      compared += static_cast<char>(byte - 'A' + 'a');
    } else {
      compared += byte == '\\' ? '/' : byte;
    }
  }
  return compared.substr(std::min(compared.find_first_not_of('/'), compared.size()));
}

int HexDigit(char digit) {
  if (digit >= '0' && digit <= '9') {
    return digit - '0';
  }
  return digit >= 'a' && digit <= 'f' ? digit - 'a' + 10 : -1;
}

// %20; `target` is in lower case.
std::string Unescaped(std::string_view target) {
  std::string plain;
  for (std::size_t i = 0; i < target.size(); ++i) {
    const bool escape = target[i] == '%' && i + 2 < target.size() && HexDigit(target[i + 1]) >= 0 &&
                        HexDigit(target[i + 2]) >= 0;
    if (escape) {
      plain += static_cast<char>(HexDigit(target[i + 1]) * 16 + HexDigit(target[i + 2]));
      i += 2;
    } else {
      plain += target[i];
    }
  }
  return plain;
}

// The name of the part that a target means; `folder` is "" or ends with a slash. Empty when it leads out of the file.
std::string Resolve(std::string_view folder, std::string_view target) {
  const bool absolute = target.starts_with('/') || target.starts_with('\\');
  const std::string path = (absolute ? "" : std::string(folder)) + Unescaped(Compared(target));
  std::vector<std::string_view> steps;
  const std::string_view rest = path;
  for (std::size_t begin = 0; begin <= rest.size();) {
    const std::size_t end = std::min(rest.find('/', begin), rest.size());
    const std::string_view step = rest.substr(begin, end - begin);
    begin = end + 1;
    if (step == "..") {
      if (steps.empty()) {
        return {};
      }
      steps.pop_back();
    } else if (!step.empty() && step != ".") {
      steps.push_back(step);
    }
  }
  std::string name;
  for (const std::string_view step : steps) {
    name += name.empty() ? "" : "/";
    name += step;
  }
  return name;
}

std::string_view FolderOf(std::string_view name) {
  const std::size_t slash = name.rfind('/');
  return slash == std::string_view::npos ? std::string_view() : name.substr(0, slash + 1);
}

}  // namespace

struct DocxPackage::Relationship {
  std::string kind;  // the last step of its type, which strict and transitional documents share
  std::string target;
  std::string id;
};

namespace {

// `Relationship` is known to the class alone.
template <typename Relationship>
class RelationshipReader : public XmlHandler {
 public:
  void Start(std::string_view name, const XmlAttributes& attributes) override {
    if (name != "Relationship" || attributes.Get("TargetMode") == "External") {
      return;
    }
    const std::string_view type = attributes.Get("Type");
    const std::string_view kind = type.substr(type.rfind('/') + 1);
    if (std::find(kKinds.begin(), kKinds.end(), kind) != kKinds.end()) {
      found.push_back({std::string(kind), std::string(attributes.Get("Target")),
                       std::string(attributes.Get("Id"))});
    }
  }
  void End(std::string_view) override {}
  void Text(std::string_view) override {}

  std::vector<Relationship> found;
};

}  // namespace

Result<DocxPackage> DocxPackage::Open(std::string_view bytes) {
  Result<ZipArchive> archive = ZipArchive::Open(bytes);
  if (!archive) {
    return tl::unexpected(std::move(archive).error());
  }
  DocxPackage package(std::move(*archive));
  package.IndexNames();
  if (Result<void> found = package.FindDocument(); !found) {
    return tl::unexpected(std::move(found).error());
  }
  if (Result<void> found = package.FindRelated(); !found) {
    return tl::unexpected(std::move(found).error());
  }
  return package;
}

void DocxPackage::IndexNames() {
  const std::vector<ZipArchive::Entry>& entries = archive_.entries();
  for (std::size_t i = 0; i < entries.size(); ++i) {
    std::string name = Compared(entries[i].name);
    if (!parts_.emplace(name, i).second) {
      twice_.emplace(std::move(name), entries[i].name);
    }
  }
}

Result<std::optional<std::size_t>> DocxPackage::Find(const std::string& name) const {
  if (const auto twice = twice_.find(name); twice != twice_.end()) {
    return Fail("D033", {{"part", twice->second}});
  }
  const auto part = parts_.find(name);
  return part == parts_.end() ? std::nullopt : std::optional(part->second);
}

Result<std::optional<std::size_t>> DocxPackage::Named(std::string_view name) const {
  return Find(Compared(name));
}

Result<std::vector<DocxPackage::Relationship>> DocxPackage::ReadRelationships(
    const std::string& of_part) {
  const std::string_view folder = FolderOf(of_part);
  const std::string name = std::string(folder) + "_rels/" + of_part.substr(folder.size()) + ".rels";
  const Result<std::optional<std::size_t>> part = Find(name);
  if (!part) {
    return tl::unexpected(part.error());
  }
  RelationshipReader<Relationship> reader;
  if (part->has_value()) {
    if (Result<void> read = Read(**part, reader); !read) {
      return tl::unexpected(std::move(read).error());
    }
  }
  return std::move(reader.found);
}

Result<void> DocxPackage::FindDocument() {
  Result<std::vector<Relationship>> relationships = ReadRelationships("");
  if (!relationships) {
    return tl::unexpected(std::move(relationships).error());
  }
  std::vector<std::string> names;
  for (const Relationship& relationship : *relationships) {
    if (relationship.kind == "officeDocument") {
      names.push_back(Resolve("", relationship.target));
    }
  }
  if (names.empty()) {
    names.emplace_back(kUsualDocument);  // some programs write no relationships at all
  }
  for (std::string& name : names) {
    const Result<std::optional<std::size_t>> part = Find(name);
    if (!part) {
      return tl::unexpected(part.error());
    }
    if (part->has_value()) {
      document_ = **part;
      document_name_ = std::move(name);
      return {};
    }
  }
  return Fail("D040");
}

Result<void> DocxPackage::FindRelated() {
  Result<std::vector<Relationship>> relationships = ReadRelationships(document_name_);
  if (!relationships) {
    return tl::unexpected(std::move(relationships).error());
  }
  const std::string_view folder = FolderOf(document_name_);
  for (const Relationship& relationship : *relationships) {
    const Result<std::optional<std::size_t>> part = Find(Resolve(folder, relationship.target));
    if (!part) {
      return tl::unexpected(part.error());
    }
    if (part->has_value()) {
      related_.emplace(relationship.kind, **part);
      by_id_.emplace(relationship.id, std::pair(relationship.kind, **part));
    }
  }
  return {};
}

std::vector<std::size_t> DocxPackage::Related(std::string_view kind) const {
  std::vector<std::size_t> parts;
  const std::string key(kind);
  for (auto entry = related_.lower_bound({key, 0}); entry != related_.end() && entry->first == key;
       ++entry) {
    parts.push_back(entry->second);
  }
  return parts;
}

std::optional<std::size_t> DocxPackage::RelatedAs(std::string_view id,
                                                  std::string_view kind) const {
  const auto found = by_id_.find(id);
  const bool is_kind = found != by_id_.end() && found->second.first == kind;
  return is_kind ? std::optional(found->second.second) : std::nullopt;
}

Result<void> DocxPackage::Read(std::size_t part, XmlHandler& handler,
                               const std::optional<Error>* problem) {
  XmlReader reader(handler);
  Result<void> read =
      archive_.Read(part, [&reader, problem](std::string_view piece) -> Result<void> {
        Result<void> fed = reader.Feed(piece);
        if (fed && problem != nullptr && problem->has_value()) {
          return tl::unexpected(**problem);
        }
        return fed;
      });
  return read ? reader.Finish() : read;
}

}  // namespace hegui
