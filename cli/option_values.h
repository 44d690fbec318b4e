// Values of options from the words on the command line. What is wrong is reported, all of it, and the target keeps its
// default: C004 {option, value, expected}.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/language/date.h"
#include "engine/rule/verdict.h"
#include "reports/report_language.h"

namespace hegui {

// "62.5" as 6250; at most two decimals, 0 to 100.
std::optional<int> ParseScore(std::string_view text);
// A whole number from 1 to `maximum`.
std::optional<unsigned> ParseCount(std::string_view text, unsigned maximum);
// "name=value" at the first '='; the name must not be empty.
std::optional<std::pair<std::string, std::string>> ParseAssignment(std::string_view text);

// Ids of packs are names of files and stand in links: a-z 0-9 - _ . and no dot at the beginning.
bool IsPackId(std::string_view text);
// The id of a new pack: the name of its folder, where that makes an id.
std::string PackIdFor(const std::string& folder);

// The language of --lang before anything is parsed: help and errors should be in it.
std::optional<ReportLanguage> LanguageAskedFor(const std::vector<std::string>& arguments);

class OptionReader {
 public:
  explicit OptionReader(Diagnostics& problems) : problems_(problems) {}

  // Each does nothing without a text: the option was not given.
  void ReadScore(std::string_view option, const std::optional<std::string>& text,
                 std::optional<int>& target);
  void ReadSeverity(std::string_view option, const std::optional<std::string>& text,
                    std::optional<Severity>& target);
  void ReadDate(std::string_view option, const std::optional<std::string>& text, Date& target);
  void ReadCount(std::string_view option, const std::optional<std::string>& text, unsigned maximum,
                 unsigned& target);
  void ReadLanguage(std::string_view option, const std::optional<std::string>& text,
                    std::optional<ReportLanguage>& target);
  void ReadId(std::string_view option, const std::optional<std::string>& text, std::string& target);
  // One of `words`; the target is its number.
  void ReadWord(std::string_view option, const std::optional<std::string>& text,
                const std::vector<std::string_view>& words, std::size_t& target);

 private:
  Diagnostic& Refuse(std::string_view option, std::string_view text, std::string expected);

  Diagnostics& problems_;
};

}  // namespace hegui
