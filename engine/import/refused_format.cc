#include "engine/import/refused_format.h"

#include <algorithm>
#include <array>
#include <string>

namespace hegui {
namespace {

struct Refused {
  std::string_view format;
  std::string_view code;
};

constexpr std::array kRefused{
    Refused{"png", "D077"},  Refused{"jpg", "D077"}, Refused{"gif", "D077"},
    Refused{"tif", "D077"},  Refused{"bmp", "D077"}, Refused{"xls", "D080"},
    Refused{"xlsx", "D080"}, Refused{"ods", "D080"}, Refused{"ppt", "D081"},
    Refused{"pptx", "D081"}, Refused{"odp", "D081"}, Refused{"rar", "D082"},
    Refused{"7z", "D082"},   Refused{"gz", "D082"},  Refused{"bz2", "D082"},
    Refused{"xz", "D082"},   Refused{"eml", "D083"}, Refused{"msg", "D083"},
    Refused{"uof", "D084"},  Refused{"ceb", "D084"}, Refused{"zip", "D085"},
};

}  // namespace

Error RefusalOf(std::string_view format) {
  const auto* const found =
      std::find_if(kRefused.begin(), kRefused.end(),
                   [format](const Refused& refused) { return refused.format == format; });
  const std::string_view code = found == kRefused.end() ? "D010" : found->code;
  return {std::string(code), {{"format", std::string(format)}}};
}

}  // namespace hegui
