// A folder of its own for the work of a helper program, readable by nobody else, removed with all it holds when it goes out of scope.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.h"

namespace hegui {

class PrivateFolder {
 public:
  // In $TMPDIR, or /tmp. Error: C042 {path, reason}.
  static Result<PrivateFolder> Make();
  PrivateFolder(PrivateFolder&& other) noexcept;
  PrivateFolder& operator=(PrivateFolder&&) = delete;
  ~PrivateFolder();

  const std::string& path() const { return path_; }
  std::string PathOf(std::string_view name) const { return path_ + "/" + std::string(name); }
  // Error: C043 {path, reason}.
  Result<void> Write(std::string_view name, std::string_view bytes) const;

 private:
  explicit PrivateFolder(std::string path) : path_(std::move(path)) {}
  std::string path_;
};

}  // namespace hegui
