// Which paths a list of patterns leaves out, as gitignore(5) means them: the last pattern that matches decides, ! takes back, a / at the
// end means folders only, a / elsewhere takes the path from its beginning, ** is any number of folders; lines that begin with # say
// nothing. What stands in a folder that is left out cannot be taken back. Plain values; thread-safe.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hegui {

class IgnoreList {
 public:
  IgnoreList() = default;
  explicit IgnoreList(const std::vector<std::string>& patterns);

  bool empty() const { return patterns_.empty(); }

  // `path` is relative to the folder of the list, with forward slashes; its last part is a folder if `is_folder`.
  bool Ignores(std::string_view path, bool is_folder) const;

 private:
  struct Pattern {
    std::string glob;
    bool negated = false;
    bool folders_only = false;
    bool anchored = false;  // `glob` is compared with the whole path, else with its last part

    bool Matches(std::string_view path, std::string_view name, bool is_folder) const;
  };

  std::vector<Pattern> patterns_;
};

}  // namespace hegui
