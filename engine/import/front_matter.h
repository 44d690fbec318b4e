// The block between two lines of dashes with which a Markdown file may begin: `key: value`, one a line. Deeper structures
// are passed over. Pure and thread-safe.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hegui {

struct FrontMatter {
  struct Field {
    std::string key;  // lower case where it is ASCII
    std::string value;
    std::uint32_t offset = 0;  // of the value
  };
  std::vector<Field> fields;
  std::uint32_t size = 0;  // bytes up to the line after it; 0 when there is none
};

FrontMatter ReadFrontMatter(std::string_view text);

}  // namespace hegui
