// The parts of a Word file that hold its comments and say that there are some: comments.xml, which is extended or added, and, when it is added,
// the relationships of the main document and the list of content types. Not thread-safe.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/import/docx_package.h"
#include "engine/import/zip_writer.h"

namespace hegui {

struct DocxComment {
  std::uint32_t id = 0;
  std::vector<std::string> lines;  // plain text, a paragraph each
};

class DocxComments {
 public:
  // The comments that the file has already. Errors: those of the parts; D047.
  static Result<DocxComments> Open(DocxPackage& package);

  // The first number that none of them bears.
  std::uint32_t free_id() const { return free_id_; }

  // The parts as they become with these comments. `space` is the namespace of the main document, `date` as 2024-01-31T00:00:00Z.
  Result<std::vector<ZipChange>> With(const std::vector<DocxComment>& comments,
                                      std::string_view space, std::string_view date);

 private:
  explicit DocxComments(DocxPackage& package) : package_(&package) {}
  Result<void> AddPart(std::string content, std::string_view space,
                       std::vector<ZipChange>& changes);
  Result<void> AddRelationship(const std::string& folder, const std::string& file, bool strict,
                               std::vector<ZipChange>& changes);
  Result<void> AddContentType(const std::string& part, std::vector<ZipChange>& changes);

  DocxPackage* package_;
  std::optional<std::size_t> part_;
  std::string xml_;  // of the part
  std::uint32_t free_id_ = 0;
};

}  // namespace hegui
