// Every sentence that the program says to people, in all languages of reports, by key. The rows stand in the tables of
// reports/messages_*.cc, languages side by side, so that none can be forgotten.
//
// Keys are dotted words ("reason.missing"), Outcome::message keys of the engine ("form.date-padded") and codes of
// diagnostics ("D001"). Texts are patterns of ICU MessageFormat with named arguments. An argument that holds several
// values separates them by '\n'; they are joined as the language does it. Immutable; thread-safe.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "engine/base/diagnostic.h"
#include "reports/report_language.h"

namespace hegui {

struct Message {
  std::string_view key;
  std::string_view zh;
  std::string_view en;

  constexpr std::string_view In(ReportLanguage language) const {
    return language == ReportLanguage::kChinese ? zh : en;
  }
};

class Catalogue {
 public:
  explicit Catalogue(ReportLanguage language) : language_(language) {}

  ReportLanguage language() const { return language_; }

  // The text of a key with its arguments put in. An unknown key gives the key itself in ⟦ ⟧, so that nobody
  // takes it for a sentence.
  std::string Text(std::string_view key, const MessageArguments& arguments = {}) const;

  static bool Has(std::string_view key);

  // The tables one after the other, for tests and documentation.
  static std::span<const std::span<const Message>> Tables();

 private:
  ReportLanguage language_;
};

}  // namespace hegui
