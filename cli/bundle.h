// Bundles: a .zip full of documents, audited like a folder of them. All in memory: no name becomes a path, nothing is written. The
// directory of the bundle says what is in it; what an entry holds beyond what was said there makes the bundle damaged.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.h"

namespace hegui {

// A document in a bundle: which entry of which file. The entry is known by its place in the directory.
struct BundleEntry {
  std::string bundle;      // path of the file
  std::string name;        // within it, as people read it: "inner/a.docx"
  std::size_t index = 0;   // in the directory
  std::uint64_t size = 0;  // as the directory has it
};

struct BundleListing {
  std::vector<BundleEntry> entries;  // files only, hidden ones left out, in the order of a folder
  bool is_bundle = false;  // false: it is a document with a container, or no container at all
};

// Whether a name is that of a bundle, by its extension.
bool IsBundleName(std::string_view name);

// Errors: those of ReadFile() and D001, D030, D031; D031 {unit = "documents"} more than a bundle may hold.
Result<BundleListing> ListBundle(const std::string& path);

// The document that a path names within a bundle, "bundle.zip/inner/a.docx" as an audit shows it; nothing when no step of the path is a
// bundle, or it holds no such document. Errors: those of ListBundle().
Result<std::optional<BundleEntry>> FindInBundle(const std::string& path);

// Reads entries; keeps the bundle that was read last, as the documents of one stand together. Thread-safe.
class BundleReader {
 public:
  // Errors: as above, and D032 {part} encrypted.
  Result<std::string> Read(const BundleEntry& entry) const;

 private:
  Result<std::shared_ptr<const std::string>> BytesOf(const std::string& path) const;

  mutable std::mutex mutex_;
  mutable std::string path_;
  mutable std::shared_ptr<const std::string> bytes_;
};

}  // namespace hegui
