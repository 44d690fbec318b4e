// An OFD file (GB/T 33190): a zip container whose parts point to one another by paths. Producers write them with slashes or
// backslashes, from the root or from the part that holds them. Not thread-safe; the bytes must outlive it.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

#include "engine/base/result.h"
#include "engine/import/xml_reader.h"
#include "engine/import/zip_archive.h"

namespace hegui {

class OfdPackage {
 public:
  // Errors: D030, D031 of zip_archive.h.
  static Result<OfdPackage> Open(std::string_view bytes);

  // The path that `location`, as it stands in the part `from`, means; empty for one that leads out of the package.
  static std::string Resolve(std::string_view location, std::string_view from);

  // Names differ in the case of letters at times from what the paths say.
  bool Has(const std::string& part) const { return Find(part) != entries_.end(); }
  // Feeds the part to a handler. Errors: D030 {reason = its name} when it is not there; D031–D035.
  Result<void> Read(const std::string& part, XmlHandler& handler);

 private:
  explicit OfdPackage(ZipArchive archive);

  using Entries = std::map<std::string, std::size_t>;
  Entries::const_iterator Find(const std::string& part) const;

  ZipArchive archive_;
  Entries entries_;                              // by path, slashes only
  std::map<std::string, std::string> by_lower_;  // the first path of that name in small letters
  std::map<std::string, int> count_;
};

}  // namespace hegui
