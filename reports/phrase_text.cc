#include "reports/phrase_text.h"

#include <cstddef>
#include <vector>

namespace hegui {
namespace {

// Of many alternatives the first ones tell what is meant.
constexpr std::size_t kMaxChoices = 4;

bool IsExpression(std::string_view authored) {
  return authored.find_first_of("\\[^$") != std::string_view::npos ||
         authored.find("(?") != std::string_view::npos;
}

std::string ReadableChoice(std::string_view choices, const Catalogue& words) {
  std::string text;
  std::size_t shown = 0;
  for (std::size_t at = 0; at <= choices.size();) {
    const std::size_t end = std::min(choices.find('|', at), choices.size());
    if (const std::string_view choice = choices.substr(at, end - at); !choice.empty()) {
      if (shown == kMaxChoices) {
        text += words.Text("phrase.more");
        break;
      }
      text += (shown++ == 0 ? "" : "/") + std::string(choice);
    }
    at = end + 1;
  }
  return words.Text("phrase.choice", {{"choices", text}});
}

std::string ReadableBraces(std::string_view content, const Catalogue& words) {
  if (content.starts_with("…") || content.starts_with("...")) {
    return "……";
  }
  if (content.find('|') != std::string_view::npos) {
    return ReadableChoice(content, words);
  }
  const std::string key = "capture." + std::string(content.substr(0, content.find('=')));
  return words.Text(Catalogue::Has(key) ? key : "capture");
}

}  // namespace

std::optional<std::string> ReadablePhrase(std::string_view authored, const Catalogue& words) {
  if (IsExpression(authored)) {
    return std::nullopt;
  }
  std::string text;
  for (std::size_t at = 0; at < authored.size();) {
    const std::size_t open = std::min(authored.find('{', at), authored.size());
    const std::size_t close = authored.find('}', open);
    text += authored.substr(at, open - at);
    if (close == std::string_view::npos) {
      text += authored.substr(open);
      break;
    }
    text += ReadableBraces(authored.substr(open + 1, close - open - 1), words);
    at = close + 1;
  }
  return text;
}

}  // namespace hegui
