// The parts of a Word file, or of a workbook, which is packed alike, found as the format asks: by relationships, not by names. Names are
// compared without letter case and with either slash; a target outside of the file is never followed. Not thread-safe.
//
// Errors: those of zip_archive.h and xml_reader.h; D040 there is no main document.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/base/result.h"
#include "engine/import/xml_reader.h"
#include "engine/import/zip_archive.h"

namespace hegui {

class DocxPackage {
 public:
  // `bytes` must outlive the package.
  static Result<DocxPackage> Open(std::string_view bytes);

  // Part numbers, for Read().
  std::size_t main_document() const { return document_; }
  // The name of a part, as the file has it.
  const std::string& NameOf(std::size_t part) const { return archive_.entries()[part].name; }
  // The part of that name, compared as names of parts are. Error: D033.
  Result<std::optional<std::size_t>> Named(std::string_view name) const;
  // The parts that the main document has a relationship of this kind with ("styles", "header", "footnotes"), in the order
  // in which they stand in the file.
  std::vector<std::size_t> Related(std::string_view kind) const;
  // The part that the main document refers to by that id, if it is of this kind.
  std::optional<std::size_t> RelatedAs(std::string_view id, std::string_view kind) const;

  // All bytes of a part.
  Result<std::string> ReadAll(std::size_t part) { return archive_.ReadAll(part); }

  // Streams a part into the handler, until `problem`, which the handler may set, holds an error.
  Result<void> Read(std::size_t part, XmlHandler& handler,
                    const std::optional<Error>* problem = nullptr);

 private:
  explicit DocxPackage(ZipArchive archive) : archive_(std::move(archive)) {}
  void IndexNames();
  Result<std::optional<std::size_t>> Find(const std::string& name) const;
  struct Relationship;
  Result<std::vector<Relationship>> ReadRelationships(const std::string& of_part);
  Result<void> FindDocument();
  Result<void> FindRelated();

  ZipArchive archive_;
  std::map<std::string, std::size_t> parts_;  // by name as compared
  std::map<std::string, std::string> twice_;  // names that stand twice
  std::size_t document_ = 0;
  std::string document_name_;
  std::set<std::pair<std::string, std::size_t>> related_;                          // kind and part
  std::map<std::string, std::pair<std::string, std::size_t>, std::less<>> by_id_;  // the same
};

}  // namespace hegui
