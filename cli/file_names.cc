#include "cli/file_names.h"

#include <algorithm>

#include "engine/text/utf8.h"
#include "reports/escape.h"

namespace hegui {
namespace {

constexpr std::size_t kMaxNameBytes = 100;

std::string Folded(std::string name) {
  std::transform(name.begin(), name.end(), name.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return name;
}

std::string Numbered(const std::string& name, int number) {
  const std::size_t dot = std::min(name.rfind('.'), name.size());
  return name.substr(0, dot) + " (" + std::to_string(number) + ")" + name.substr(dot);
}

}  // namespace

std::string FileNames::Take(const std::string& name) {
  std::string taken = name;
  for (int i = 2; !taken_.insert(Folded(taken)).second; ++i) {
    taken = Numbered(name, i);
  }
  return taken;
}

std::string SafeFileName(std::string_view text) {
  constexpr std::string_view kRefused = "/\\:*?\"<>|";
  std::string name;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view piece = text.substr(at, PieceAt(text, at).size);
    at += piece.size();
    if (kRefused.find(piece) == std::string_view::npos && ShowInvisible(piece) == piece &&
        piece != "\n" && piece != "\r" && piece != "\t") {
      if (name.size() + piece.size() > kMaxNameBytes) {
        break;
      }
      name += piece;
    }
  }
  name.erase(0, std::min(name.find_first_not_of(" ."), name.size()));
  name.resize(name.find_last_not_of(" .") + 1);
  return name.empty() ? "document" : name;
}

}  // namespace hegui
