#include "reports/catalogue.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "engine/text/message_format.h"
#include "reports/message_tables.h"

namespace hegui {
namespace {

using Index = std::unordered_map<std::string_view, const Message*>;

const Index& AllMessages() {
  static const Index kIndex = [] {
    Index by_key;
    for (const std::span<const Message> table : Catalogue::Tables()) {
      for (const Message& message : table) {
        by_key.emplace(message.key, &message);
      }
    }
    return by_key;
  }();
  return kIndex;
}

const Message* Find(std::string_view key) {
  const Index& index = AllMessages();
  const auto found = index.find(key);
  return found == index.end() ? nullptr : found->second;
}

std::string Unknown(std::string_view key) { return "⟦" + std::string(key) + "⟧"; }

// Whether a text would have a hole: a sentence around an empty word reads like a fault. Many texts have a second
// wording without it.
bool LacksWord(std::string_view pattern, const MessageArguments& arguments) {
  return std::any_of(arguments.begin(), arguments.end(), [pattern](const MessageArgument& a) {
    return a.value.empty() && pattern.find("{" + a.name + "}") != std::string_view::npos;
  });
}

// Values of a list, joined as a sentence of the language joins them.
std::string Joined(std::string_view value, ReportLanguage language) {
  std::string joined;
  for (const char c : value) {
    if (c == '\n') {
      joined += language == ReportLanguage::kChinese ? "、" : ", ";
    } else {
      joined.push_back(c);
    }
  }
  return joined;
}

}  // namespace

std::span<const std::span<const Message>> Catalogue::Tables() {
  static const std::array kTables{
      VerdictMessages(), FindingMessages(),       DiagnosticMessages(), LabelMessages(),
      FrameMessages(),   CommandLineMessages(),   HelpMessages(),       WorkbookMessages(),
      SiteMessages(),    DocumentationMessages(), RosterMessages(),     ComparisonMessages(),
      LikenessMessages()};
  return kTables;
}

bool Catalogue::Has(std::string_view key) { return Find(key) != nullptr; }

std::string Catalogue::Text(std::string_view key, const MessageArguments& arguments) const {
  const Message* message = Find(key);
  if (message == nullptr) {
    return Unknown(key);
  }
  if (LacksWord(message->In(language_), arguments)) {
    if (const Message* plain = Find(std::string(key) + ".plain")) {
      message = plain;
    }
  }
  MessageArguments joined = arguments;
  for (MessageArgument& argument : joined) {
    argument.value = Joined(argument.value, language_);
  }
  const Result<std::string> text = FormatMessage(message->In(language_), Name(language_), joined);
  return text ? *text : Unknown(key);
}

}  // namespace hegui
