#include "reports/docx_comments.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "reports/annotation.h"
#include "reports/docx_text_map.h"
#include "reports/xml_splice.h"

namespace hegui {
namespace {

constexpr std::string_view kDeclaration =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr std::string_view kWord = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
constexpr std::string_view kStrict = "http://purl.oclc.org/";
constexpr std::string_view kRelationships =
    "http://schemas.openxmlformats.org/package/2006/relationships";
constexpr std::string_view kKind =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";
constexpr std::string_view kStrictKind =
    "http://purl.oclc.org/ooxml/officeDocument/relationships/comments";
constexpr std::string_view kContentType =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";

std::string Attribute(std::string_view name, std::string_view value) {
  return " " + std::string(name) + "=\"" + EscapeXml(value) + "\"";
}

// One comment; `p` is the prefix, `declared` what each comment declares for itself.
std::string CommentXml(const DocxComment& comment, const std::string& p,
                       const std::string& declared, std::string_view date) {
  std::string xml = "<" + p + "comment" + declared;
  xml += Attribute(p + "id", std::to_string(comment.id)) +
         Attribute(p + "author", kAnnotationAuthor) + Attribute(p + "date", date) +
         Attribute(p + "initials", kAnnotationInitials) + ">";
  const std::string before = "<" + p + "p><" + p + "r><" + p + "t xml:space=\"preserve\">";
  const std::string after = "</" + p + "t></" + p + "r></" + p + "p>";
  for (const std::string& line : comment.lines) {
    xml += before;
    xml += EscapeXml(line);
    xml += after;
  }
  return xml + "</" + p + "comment>";
}

}  // namespace

Result<DocxComments> DocxComments::Open(DocxPackage& package) {
  DocxComments comments(package);
  const std::vector<std::size_t> parts = package.Related("comments");
  if (parts.empty()) {
    return comments;
  }
  comments.part_ = parts.front();
  Result<std::string> xml = package.ReadAll(parts.front());
  if (!xml) {
    return tl::unexpected(std::move(xml).error());
  }
  comments.xml_ = std::move(*xml);
  const auto see = [&comments](std::string_view name, const XmlAttributes& attributes) {
    if (name == "comment") {
      comments.free_id_ = FreeIdAfter(attributes.Get("id"), comments.free_id_);
    }
  };
  if (Result<void> read = ReadXmlStarts(comments.xml_, see); !read) {
    return tl::unexpected(std::move(read).error());
  }
  return comments;
}

Result<std::vector<ZipChange>> DocxComments::With(const std::vector<DocxComment>& comments,
                                                  std::string_view space, std::string_view date) {
  std::vector<ZipChange> changes;
  std::string prefix = "w:";
  std::string declared;
  const std::string_view words = space.empty() ? kWord : space;
  if (part_) {
    const Result<std::string> of_root = RootPrefix(xml_);
    if (!of_root) {
      return tl::unexpected(of_root.error());
    }
    prefix = *of_root;
    if (prefix.empty()) {
      // Attributes are in no namespace without a prefix.
      prefix = "hegui:";
      declared = Attribute("xmlns:hegui", words);
    }
  }
  std::string content;
  for (const DocxComment& comment : comments) {
    content += CommentXml(comment, prefix, declared, date);
  }
  if (part_) {
    Result<std::string> extended = WithLastChild(xml_, content);
    if (!extended) {
      return tl::unexpected(std::move(extended).error());
    }
    changes.push_back({part_, {}, std::move(*extended)});
    return changes;
  }
  std::string part = std::string(kDeclaration) + "<w:comments" + Attribute("xmlns:w", words) + ">" +
                     content + "</w:comments>";
  if (Result<void> added = AddPart(std::move(part), words, changes); !added) {
    return tl::unexpected(std::move(added).error());
  }
  return changes;
}

Result<void> DocxComments::AddPart(std::string content, std::string_view space,
                                   std::vector<ZipChange>& changes) {
  const std::string& document = package_->NameOf(package_->main_document());
  const std::size_t slash = document.find_last_of("/\\");
  const std::string folder =
      slash == std::string::npos ? std::string() : document.substr(0, slash + 1);
  std::string file = "comments.xml";
  for (int i = 2;; ++i) {
    const Result<std::optional<std::size_t>> taken = package_->Named(folder + file);
    if (taken && !taken->has_value()) {
      break;
    }
    file = "comments" + std::to_string(i) + ".xml";
  }
  changes.push_back({std::nullopt, folder + file, std::move(content)});
  if (Result<void> added = AddRelationship(folder, file, space.starts_with(kStrict), changes);
      !added) {
    return added;
  }
  return AddContentType(folder + file, changes);
}

Result<void> DocxComments::AddRelationship(const std::string& folder, const std::string& file,
                                           bool strict, std::vector<ZipChange>& changes) {
  const std::string document = package_->NameOf(package_->main_document()).substr(folder.size());
  const std::string name = folder + "_rels/" + document + ".rels";
  const Result<std::optional<std::size_t>> part = package_->Named(name);
  if (!part) {
    return tl::unexpected(part.error());
  }
  std::string xml = std::string(kDeclaration) + "<Relationships" +
                    Attribute("xmlns", kRelationships) + "></Relationships>";
  if (part->has_value()) {
    Result<std::string> read = package_->ReadAll(**part);
    if (!read) {
      return tl::unexpected(std::move(read).error());
    }
    xml = std::move(*read);
  }
  std::set<std::string> taken;
  const auto see = [&taken](std::string_view, const XmlAttributes& attributes) {
    taken.emplace(attributes.Get("Id"));
  };
  Result<void> read = ReadXmlStarts(xml, see);
  const Result<std::string> prefix = RootPrefix(xml);
  if (!read || !prefix) {
    return tl::unexpected(!read ? std::move(read).error() : prefix.error());
  }
  std::string id = "rIdHegui";
  for (int i = 2; taken.count(id) > 0; ++i) {
    id = "rIdHegui" + std::to_string(i);
  }
  Result<std::string> extended = WithLastChild(
      xml, "<" + *prefix + "Relationship" + Attribute("Id", id) +
               Attribute("Type", strict ? kStrictKind : kKind) + Attribute("Target", file) + "/>");
  if (!extended) {
    return tl::unexpected(std::move(extended).error());
  }
  changes.push_back({*part, name, std::move(*extended)});
  return {};
}

Result<void> DocxComments::AddContentType(const std::string& part,
                                          std::vector<ZipChange>& changes) {
  const Result<std::optional<std::size_t>> types = package_->Named("[Content_Types].xml");
  if (!types) {
    return tl::unexpected(types.error());
  }
  if (!types->has_value()) {
    return {};  // a file without it says nothing of its other parts either
  }
  Result<std::string> xml = package_->ReadAll(**types);
  if (!xml) {
    return tl::unexpected(std::move(xml).error());
  }
  std::string name = "/" + part;
  std::replace(name.begin(), name.end(), '\\', '/');
  bool known = false;
  const auto see = [&](std::string_view, const XmlAttributes& attributes) {
    known = known || attributes.Get("PartName") == name;
  };
  Result<void> read = ReadXmlStarts(*xml, see);
  const Result<std::string> prefix = RootPrefix(*xml);
  if (!read || !prefix) {
    return tl::unexpected(!read ? std::move(read).error() : prefix.error());
  }
  if (known) {
    return {};
  }
  Result<std::string> extended =
      WithLastChild(*xml, "<" + *prefix + "Override" + Attribute("PartName", name) +
                              Attribute("ContentType", kContentType) + "/>");
  if (!extended) {
    return tl::unexpected(std::move(extended).error());
  }
  changes.push_back({*types, {}, std::move(*extended)});
  return {};
}

}  // namespace hegui
