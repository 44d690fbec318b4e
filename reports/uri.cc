#include "reports/uri.h"

#include <algorithm>

namespace hegui {
namespace {

bool IsPlain(unsigned char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
         (byte >= '0' && byte <= '9') ||
         std::string_view("-._~/").find(static_cast<char>(byte)) != std::string_view::npos;
}

bool IsOfUri(unsigned char byte) {
  return IsPlain(byte) || std::string_view(":?#[]@!$&'()*+,;=%").find(static_cast<char>(byte)) !=
                              std::string_view::npos;
}

}  // namespace

bool IsWebAddress(std::string_view address) {
  return (address.starts_with("https://") || address.starts_with("http://")) &&
         std::all_of(address.begin(), address.end(), IsOfUri);
}

std::string UriOfPath(std::string_view path) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string uri = path.starts_with('/') ? "file://" : "";
  while (path.starts_with("./")) {
    path.remove_prefix(2);
  }
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    if (IsPlain(byte)) {
      uri += c;
    } else {
      uri += '%';
      uri += kDigits[byte >> 4U];
      uri += kDigits[byte & 0xFU];
    }
  }
  return uri;
}

}  // namespace hegui
