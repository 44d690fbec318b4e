#include "cli/conversion_cache.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <system_error>
#include <utility>
#include <vector>

#include "cli/file_system.h"
#include "cli/output_file.h"
#include "engine/base/limits.h"
#include "engine/base/sha256.h"
#include "engine/base/version.h"

namespace hegui {
namespace {

namespace fs = std::filesystem;

// A report as docx has some 30 KB.
constexpr std::size_t kMaxMemoryBytes = 128U << 20;
constexpr std::uintmax_t kMaxFolderBytes = 256U << 20;

std::string CacheFolder() {
  const char* const cache = std::getenv("XDG_CACHE_HOME");
  if (cache != nullptr && *cache == '/') {
    return std::string(cache) + "/hegui";
  }
  const char* const home = std::getenv("HOME");
  return home != nullptr && *home == '/' ? std::string(home) + "/.cache/hegui" : std::string();
}

struct CachedFile {
  fs::file_time_type written;
  std::uintmax_t size = 0;
  fs::path path;
};

// Removes the oldest files until there is room for more.
void Trim(const std::string& folder) {
  std::error_code error;
  std::vector<CachedFile> files;
  std::uintmax_t sum = 0;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end;
       entry.increment(error)) {
    std::error_code ignored;
    if (entry->is_regular_file(ignored)) {
      files.push_back({entry->last_write_time(ignored), entry->file_size(ignored), entry->path()});
      sum += files.back().size;
    }
  }
  std::sort(files.begin(), files.end(),
            [](const CachedFile& a, const CachedFile& b) { return a.written < b.written; });
  for (const CachedFile& file : files) {
    if (sum <= kMaxFolderBytes) {
      break;
    }
    fs::remove(file.path, error);
    sum -= file.size;
  }
}

}  // namespace

ConversionCache::ConversionCache(bool on_disk) : folder_(on_disk ? CacheFolder() : "") {
  if (!folder_.empty()) {
    Trim(folder_);
  }
}

std::string ConversionCache::KeyOf(Conversion conversion, std::string_view bytes) {
  return Sha256Hex(bytes) + "-" + std::to_string(static_cast<int>(conversion)) + "-" +
         std::string(Version());
}

std::string ConversionCache::FileOf(const std::string& key) const { return folder_ + "/" + key; }

std::optional<Result<std::string>> ConversionCache::Find(const std::string& key) const {
  {
    const std::lock_guard<std::mutex> lock(mutex_);
    const auto found = results_.find(key);
    if (found != results_.end()) {
      return found->second;
    }
  }
  if (folder_.empty()) {
    return std::nullopt;
  }
  Result<std::string> bytes = ReadFile(FileOf(key), limits::kMaxConvertedBytes + 1);
  if (!bytes || bytes->empty() || bytes->size() > limits::kMaxConvertedBytes) {
    return std::nullopt;
  }
  return bytes;
}

void ConversionCache::Keep(const std::string& key, const Result<std::string>& result) const {
  if (!folder_.empty() && result) {
    std::error_code error;
    fs::create_directories(folder_, error);
    fs::permissions(folder_, fs::perms::owner_all, error);
    if (!error) {
      WritePassingFile(FileOf(key), *result);
    }
  }
  const std::lock_guard<std::mutex> lock(mutex_);
  const std::size_t size = result ? result->size() : 0;
  if (bytes_ + size <= kMaxMemoryBytes && results_.emplace(key, result).second) {
    bytes_ += size;
  }
}

}  // namespace hegui
