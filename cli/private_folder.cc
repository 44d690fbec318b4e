#include "cli/private_folder.h"

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <system_error>
#include <utility>

#include "cli/output_file.h"

namespace hegui {

Result<PrivateFolder> PrivateFolder::Make() {
  const char* const chosen = std::getenv("TMPDIR");
  std::string parent = chosen != nullptr && *chosen == '/' ? chosen : "/tmp";
  std::string path = parent + "/hegui-XXXXXX";
  if (mkdtemp(path.data()) == nullptr) {
    return Fail("C042", {{"path", parent}, {"reason", std::generic_category().message(errno)}});
  }
  return PrivateFolder(std::move(path));
}

PrivateFolder::PrivateFolder(PrivateFolder&& other) noexcept
    : path_(std::exchange(other.path_, {})) {}

PrivateFolder::~PrivateFolder() {
  if (!path_.empty()) {
    std::error_code ignored;  // what cannot be removed stays; there is nobody to tell
    std::filesystem::remove_all(path_, ignored);
  }
}

Result<void> PrivateFolder::Write(std::string_view name, std::string_view bytes) const {
  if (std::optional<Error> error = WritePassingFile(PathOf(name), bytes)) {
    return tl::unexpected(std::move(*error));
  }
  return {};
}

}  // namespace hegui
