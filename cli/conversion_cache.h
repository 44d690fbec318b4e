// Results of conversions by content: in memory for a run, and in $XDG_CACHE_HOME/hegui (or ~/.cache/hegui) for later ones. The folder is
// kept below a size; what cannot be read or written there is as if it were not there. Thread-safe.
#pragma once

#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "engine/base/result.h"
#include "engine/import/converter.h"

namespace hegui {

class ConversionCache {
 public:
  explicit ConversionCache(bool on_disk);

  static std::string KeyOf(Conversion conversion, std::string_view bytes);

  std::optional<Result<std::string>> Find(const std::string& key) const;
  // Errors are kept for the run only: another program may be installed by then.
  void Keep(const std::string& key, const Result<std::string>& result) const;

 private:
  std::string FileOf(const std::string& key) const;

  std::string folder_;  // empty: none
  mutable std::mutex mutex_;
  mutable std::unordered_map<std::string, Result<std::string>> results_;
  mutable std::size_t bytes_ = 0;  // in memory
};

}  // namespace hegui
