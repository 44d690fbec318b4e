// A folder with a passing name beside the place that its content is meant for, which goes with all that is in it unless it was handed
// over. What is killed meanwhile leaves it behind, hidden (.hegui-XXXXXX), and nothing else.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <system_error>

#include "engine/base/diagnostic.h"

namespace hegui {

class PassingFolder {
 public:
  explicit PassingFolder(const std::string& parent);
  PassingFolder(const PassingFolder&) = delete;  // removes its folder, once
  PassingFolder& operator=(const PassingFolder&) = delete;
  ~PassingFolder();

  bool made() const { return made_; }
  const std::string& path() const { return path_; }

  // Gives it the name that it is to have, where there is nothing or an empty folder, and the usual rights.
  std::error_code BecomeFolder(const std::string& path);

  // Puts it in the place of the folder that is there, in one step, which goes then. Where the file system cannot do that, in two steps,
  // between which there is no folder of that name.
  std::error_code ReplaceFolder(const std::string& path);

  // Moves what is in it to a folder that is there and empty: whoever works in that folder goes on to do so. When one thing
  // cannot be moved, none is.
  std::error_code MoveInto(const std::string& path) const;

 private:
  std::error_code TakeUsualRights() const;

  std::string path_;
  bool made_ = false;
};

}  // namespace hegui
