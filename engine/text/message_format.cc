#include "engine/text/message_format.h"

#include <unicode/fmtable.h>
#include <unicode/locid.h>
#include <unicode/messagepattern.h>
#include <unicode/msgfmt.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>
#include <vector>

namespace hegui {
namespace {

// Where an argument is put in as text, ICU gets it under its name and this; the bare name is kept for numbers. ICU
// would group the digits of a number.
constexpr std::string_view kAsText = "_as_text";

const MessageArgument* Find(std::span<const MessageArgument> arguments, std::string_view name) {
  const auto found =
      std::find_if(arguments.begin(), arguments.end(),
                   [name](const MessageArgument& argument) { return argument.name == name; });
  return found == arguments.end() ? nullptr : &*found;
}

bool IsNameCharacter(char character) {
  return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') ||
         (character >= '0' && character <= '9') || character == '_';
}

// Patterns with nothing but {name} in them, which nearly all are, by hand: a hundred times as fast. Nothing if
// there is more in the pattern than that.
std::optional<std::string> FormatPlain(std::string_view pattern,
                                       std::span<const MessageArgument> arguments) {
  std::string text;
  std::size_t copied = 0;
  while (true) {
    const std::size_t open = pattern.find_first_of("{}", copied);
    text.append(pattern.substr(copied, open - copied));
    if (open == std::string_view::npos) {
      return text;
    }
    const auto close = std::find_if_not(pattern.begin() + static_cast<std::ptrdiff_t>(open) + 1,
                                        pattern.end(), IsNameCharacter);
    const auto end = static_cast<std::size_t>(close - pattern.begin());
    const std::string_view name = pattern.substr(open + 1, end - open - 1);
    if (pattern[open] == '}' || name.empty() || close == pattern.end() || *close != '}') {
      return std::nullopt;
    }
    copied = end + 1;
    const MessageArgument* const argument = Find(arguments, name);
    text.append(argument != nullptr ? argument->value : pattern.substr(open, copied - open));
  }
}

icu::UnicodeString ToIcu(std::string_view text) {
  return icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
}

std::string FromIcu(const icu::UnicodeString& text) {
  std::string utf8;
  return text.toUTF8String(utf8);
}

std::optional<std::int64_t> AsInteger(std::string_view value) {
  std::int64_t number = 0;
  const char* const end = value.data() + value.size();
  const auto [stopped, error] = std::from_chars(value.data(), end, number);
  return error == std::errc() && stopped == end ? std::optional(number) : std::nullopt;
}

// The pattern with the names of arguments that are put in as text marked as such, and those names.
struct MarkedPattern {
  icu::UnicodeString pattern;
  std::vector<std::string> text_names;
};

MarkedPattern MarkTextArguments(const icu::UnicodeString& pattern, UErrorCode& status) {
  const icu::MessagePattern parsed(pattern, nullptr, status);
  MarkedPattern marked{pattern, {}};
  if (U_FAILURE(status)) {
    return marked;
  }
  // From the end, so that places before stay true.
  for (std::int32_t index = parsed.countParts() - 2; index >= 0; --index) {
    const icu::MessagePattern::Part& part = parsed.getPart(index);
    if (part.getType() != UMSGPAT_PART_TYPE_ARG_START ||
        (part.getArgType() != UMSGPAT_ARG_TYPE_NONE &&
         part.getArgType() != UMSGPAT_ARG_TYPE_SELECT)) {
      continue;
    }
    const icu::MessagePattern::Part& name = parsed.getPart(index + 1);
    marked.text_names.push_back(FromIcu(parsed.getSubstring(name)));
    marked.pattern.insert(name.getLimit(), ToIcu(kAsText));
  }
  return marked;
}

Result<std::string> FormatByIcu(std::string_view pattern, std::string_view locale,
                                std::span<const MessageArgument> arguments) {
  icu::UnicodeString wanted = ToIcu(pattern);
  wanted.findAndReplace("'", "''");
  UErrorCode status = U_ZERO_ERROR;
  const MarkedPattern marked = MarkTextArguments(wanted, status);
  const icu::MessageFormat format(marked.pattern, icu::Locale(std::string(locale).c_str()), status);

  std::vector<icu::UnicodeString> names;
  std::vector<icu::Formattable> values;
  for (const MessageArgument& argument : arguments) {
    const std::optional<std::int64_t> number = AsInteger(argument.value);
    names.push_back(ToIcu(argument.name));
    values.push_back(number ? icu::Formattable(*number) : icu::Formattable(ToIcu(argument.value)));
  }
  for (const std::string& name : marked.text_names) {
    const MessageArgument* const argument = Find(arguments, name);
    names.push_back(ToIcu(name + std::string(kAsText)));
    values.emplace_back(ToIcu(argument != nullptr ? argument->value : "{" + name + "}"));
  }
  icu::UnicodeString text;
  if (U_SUCCESS(status)) {
    format.format(names.data(), values.data(), static_cast<std::int32_t>(names.size()), text,
                  status);
  }
  if (U_FAILURE(status)) {
    return Fail("P070", {{"pattern", std::string(pattern)}, {"reason", u_errorName(status)}});
  }
  return FromIcu(text);
}

}  // namespace

Result<std::string> FormatMessage(std::string_view pattern, std::string_view locale,
                                  std::span<const MessageArgument> arguments) {
  if (std::optional<std::string> text = FormatPlain(pattern, arguments)) {
    return *std::move(text);
  }
  return FormatByIcu(pattern, locale, arguments);
}

}  // namespace hegui
