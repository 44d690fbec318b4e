#include "reports/catalogue.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "engine/rule/verdict.h"
#include "engine/text/message_format.h"
#include "engine/text/utf8.h"

namespace hegui {
namespace {

namespace fs = std::filesystem;

constexpr ReportLanguage kLanguages[] = {ReportLanguage::kChinese, ReportLanguage::kEnglish};

std::vector<Message> AllMessages() {
  std::vector<Message> all;
  for (const std::span<const Message> table : Catalogue::Tables()) {
    all.insert(all.end(), table.begin(), table.end());
  }
  return all;
}

// Names in braces. Plural forms have braces within braces; their texts are no names.
std::set<std::string> ArgumentNames(std::string_view pattern) {
  static const std::regex kName(R"(\{([a-z_]+)[,}])");
  const std::string text(pattern);
  std::set<std::string> names;
  for (std::sregex_iterator it(text.begin(), text.end(), kName), end; it != end; ++it) {
    names.insert((*it)[1]);
  }
  return names;
}

MessageArguments SomeArguments(std::string_view pattern) {
  MessageArguments arguments;
  for (const std::string& name : ArgumentNames(pattern)) {
    arguments.push_back({name, "3"});
  }
  return arguments;
}

// Every match of an expression with one group, in the sources of a folder.
std::set<std::string> FindInSources(const std::string& folder, const std::string& expression) {
  const std::regex regex(expression);
  std::set<std::string> found;
  for (const auto& entry : fs::recursive_directory_iterator(fs::path(HEGUI_SOURCE_DIR) / folder)) {
    if (entry.path().extension() != ".cc" && entry.path().extension() != ".h") {
      continue;
    }
    std::ifstream file(entry.path(), std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    for (std::sregex_iterator it(text.begin(), text.end(), regex), end; it != end; ++it) {
      found.insert((*it)[1]);
    }
  }
  return found;
}

TEST(CatalogueTest, HasNoKeyTwice) {
  std::set<std::string_view> keys;
  for (const Message& message : AllMessages()) {
    EXPECT_TRUE(keys.insert(message.key).second) << message.key;
  }
}

TEST(CatalogueTest, HasAWordForEveryStatusReasonAndSeverity) {
  for (int i = 0; i <= static_cast<int>(Status::kError); ++i) {
    const std::string name(Name(static_cast<Status>(i)));
    EXPECT_TRUE(Catalogue::Has("status." + name)) << name;
    EXPECT_TRUE(Catalogue::Has("status." + name + ".text")) << name;
  }
  for (int i = 1; i <= static_cast<int>(Reason::kBudget); ++i) {
    const std::string name(Name(static_cast<Reason>(i)));
    ASSERT_FALSE(name.empty());
    EXPECT_TRUE(Catalogue::Has("reason." + name)) << name;
    EXPECT_TRUE(Catalogue::Has("reason." + name + ".text")) << name;
  }
  for (int i = 0; i <= static_cast<int>(Severity::kFatal); ++i) {
    const std::string name(Name(static_cast<Severity>(i)));
    EXPECT_TRUE(Catalogue::Has("severity." + name)) << name;
  }
}

TEST(CatalogueTest, HasATextForEveryCodeAndMessageOfTheProgram) {
  const std::set<std::string> codes = [] {
    std::set<std::string> all;
    for (const char* folder : {"engine", "rules", "reports", "cli"}) {
      all.merge(FindInSources(folder, R"rx("([DPRC][0-9]{3})")rx"));
    }
    return all;
  }();
  EXPECT_GT(codes.size(), 40U);
  for (const std::string& code : codes) {
    EXPECT_TRUE(Catalogue::Has(code)) << code;
  }
  const std::set<std::string> keys = FindInSources(
      "engine",
      R"rx("((?:form|document|section|contains|list|forbid|na|note|gate|compare|arithmetic|names|validity|duplicate|expr)\.[a-z][a-z.-]+)")rx");
  EXPECT_GT(keys.size(), 40U);
  for (const std::string& key : keys) {
    EXPECT_TRUE(Catalogue::Has(key)) << key;
  }
  for (const char* folder : {"reports", "cli"}) {
    for (
        const std::string& key : FindInSources(
            folder,
            R"rx((?:words_?(?:\(\))?\.Text|Word|Heading|Row|HeadCell|LedgerSum)\(\s*"([a-z][a-z.-]*[a-z])")rx")) {
      EXPECT_TRUE(Catalogue::Has(key)) << folder << ": " << key;
    }
  }
}

TEST(CatalogueTest, FormatsEveryTextInBothLanguages) {
  for (const Message& message : AllMessages()) {
    for (const ReportLanguage language : kLanguages) {
      const std::string_view pattern = message.In(language);
      const Result<std::string> text =
          FormatMessage(pattern, Name(language), SomeArguments(pattern));
      EXPECT_TRUE(text) << message.key << ": " << pattern;
    }
  }
}

TEST(CatalogueTest, TakesTheSameArgumentsInBothLanguages) {
  for (const Message& message : AllMessages()) {
    EXPECT_EQ(ArgumentNames(message.zh), ArgumentNames(message.en)) << message.key;
  }
}

// The words between which `select` and `plural` choose, under the name of their argument: "unit=part".
std::set<std::string> ChoicesIn(std::string_view pattern) {
  static const std::regex kChoice(R"(\{([a-z_]+), select,)");
  static const std::regex kCase(R"(([a-z0-9]+) \{)");
  const std::string text(pattern);
  std::set<std::string> choices;
  for (std::sregex_iterator it(text.begin(), text.end(), kChoice), end; it != end; ++it) {
    // Up to the brace that closes the argument; cases stand one level below it.
    std::string cases;
    int depth = 1;
    for (auto at = static_cast<std::size_t>(it->position() + it->length());
         at < text.size() && depth > 0; ++at) {
      depth += text[at] == '{' ? 1 : 0;
      if (depth == 1 || (depth == 2 && text[at] == '{')) {
        cases += text[at];
      }
      depth -= text[at] == '}' ? 1 : 0;
    }
    for (std::sregex_iterator word(cases.begin(), cases.end(), kCase); word != end; ++word) {
      choices.insert((*it)[1].str() + "=" + (*word)[1].str());
    }
  }
  return choices;
}

TEST(CatalogueTest, OffersTheSameChoicesInBothLanguages) {
  EXPECT_EQ(ChoicesIn("a {what, select, x {one {n} two} y {b} other {{what}}} c"),
            (std::set<std::string>{"what=x", "what=y", "what=other"}));
  for (const Message& message : AllMessages()) {
    if (message.key != "date.text") {  // English has words for months, Chinese has numbers
      EXPECT_EQ(ChoicesIn(message.zh), ChoicesIn(message.en)) << message.key;
    }
  }
}

// Words of the other language are quoted, as examples.
TEST(CatalogueTest, IsTranslated) {
  static const std::regex kQuoted("“[^”]*”");
  std::set<std::string_view> same;
  for (const Message& message : AllMessages()) {
    const std::string english = std::regex_replace(std::string(message.en), kQuoted, "");
    EXPECT_EQ(CountHan(english), 0U) << message.key << ": " << message.en;
    for (const std::string_view mark : {"，", "。", "；", "：", "？", "！", "（", "）", "、"}) {
      EXPECT_EQ(english.find(mark), std::string::npos) << message.key << ": " << message.en;
    }
    const bool has_words =
        message.en.find_first_of("abcdefghijklmnopqrstuvwxyz") != std::string::npos;
    if (message.zh == message.en && has_words) {
      same.insert(message.key);
    } else if (has_words && CountHan(message.zh) == 0) {
      // Marks around arguments, and lists of names, need no words.
      const std::string bare =
          std::regex_replace(std::string(message.zh), std::regex(R"(\{[^}]*\})"), "");
      EXPECT_TRUE(bare.find_first_of("abcdefghijklmnopqrstuvwxyz") == std::string::npos ||
                  message.key.starts_with("formats."))
          << message.key << ": " << message.zh;
    }
  }
  // Names that are the same everywhere.
  EXPECT_EQ(same, (std::set<std::string_view>{"formats.md", "formats.wordxml"}));
}

// Whether a key is in the sources as it is, or what it is put together of: "status." and a name, "ruling.waived" and "-on".
bool IsUsed(std::string key, const std::set<std::string>& literals) {
  if (literals.contains(key)) {
    return true;
  }
  for (const std::string_view end : {".plain", "-points", "-on", ".text", ".lines", ".footer"}) {
    if (key.ends_with(end) && literals.contains(std::string(end))) {
      key.resize(key.size() - end.size());
    }
  }
  if (literals.contains(key)) {
    return true;
  }
  for (std::size_t at = key.find_first_of(".-"); at != std::string::npos;
       at = key.find_first_of(".-", at + 1)) {
    if (literals.contains(key.substr(0, at + 1))) {
      return true;
    }
  }
  return false;
}

TEST(CatalogueTest, HoldsNothingThatNobodySays) {
  std::set<std::string> literals;
  const std::regex literal("\"([A-Za-z0-9.-]+)\"");
  for (const char* folder : {"engine", "rules", "reports", "cli"}) {
    for (const auto& entry :
         fs::recursive_directory_iterator(fs::path(HEGUI_SOURCE_DIR) / folder)) {
      const std::string name = entry.path().filename().string();
      if ((!name.ends_with(".cc") && !name.ends_with(".h")) || name.starts_with("messages_")) {
        continue;
      }
      std::ifstream file(entry.path(), std::ios::binary);
      const std::string text{std::istreambuf_iterator<char>(file), {}};
      for (std::sregex_iterator it(text.begin(), text.end(), literal), end; it != end; ++it) {
        literals.insert((*it)[1]);
      }
    }
  }
  EXPECT_FALSE(IsUsed("no.such-key", literals));
  EXPECT_TRUE(IsUsed("ruling.waived-on-points", literals));
  for (const Message& message : AllMessages()) {
    EXPECT_TRUE(IsUsed(std::string(message.key), literals)) << message.key;
  }
}

TEST(CatalogueTest, LeavesNoTextEmpty) {
  for (const Message& message : AllMessages()) {
    // Chinese sentences follow each other without a blank.
    if (message.key != "sentence.separator") {
      EXPECT_FALSE(message.zh.empty()) << message.key;
      EXPECT_FALSE(message.en.empty()) << message.key;
    }
  }
}

TEST(CatalogueTest, WritesChineseWithChineseMarks) {
  for (const Message& message : AllMessages()) {
    const std::u32string text = ToUtf32(message.zh);
    for (std::size_t i = 1; i < text.size(); ++i) {
      const bool half_width =
          std::u32string_view(U",.;:?!()").find(text[i]) != std::u32string_view::npos;
      const bool before_word = i + 1 < text.size() && text[i + 1] >= 'a' && text[i + 1] <= 'z';
      // A dot before letters belongs to the name of a file.
      EXPECT_FALSE(half_width && IsHan(text[i - 1]) && !(text[i] == '.' && before_word))
          << message.key << ": " << message.zh;
    }
  }
}

// The program reads text, not facts.
TEST(CatalogueTest, NeverSaysThatWorkWasNotDone) {
  for (const Message& message : AllMessages()) {
    const std::string_view disclaimer = "不等于“未开展”";
    const std::size_t at = message.zh.find("未开展");
    const bool disclaimed = message.zh.find(disclaimer) != std::string_view::npos;
    EXPECT_TRUE(at == std::string_view::npos || disclaimed) << message.key;
  }
}

TEST(CatalogueTest, PutsArgumentsIn) {
  const Catalogue zh(ReportLanguage::kChinese);
  EXPECT_EQ(zh.Text("form.date-padded", {{"found", "2024年01月6日"}}),
            "成文日期写作“2024年01月6日”，月、日不应以 0 补位。");
}

TEST(CatalogueTest, JoinsListsAsTheLanguageDoes) {
  const MessageArguments arguments{{"missing", "亲自部署\n亲自协调"}};
  EXPECT_EQ(Catalogue(ReportLanguage::kChinese).Text("contains.incomplete", arguments),
            "要求的内容不全，未见：亲自部署、亲自协调。");
  EXPECT_EQ(Catalogue(ReportLanguage::kEnglish).Text("contains.incomplete", arguments),
            "Some of what is asked was not found: 亲自部署, 亲自协调.");
}

TEST(CatalogueTest, HasAPlainWordingWhereAWordIsMissing) {
  const Catalogue zh(ReportLanguage::kChinese);
  EXPECT_EQ(zh.Text("forbid.found", {{"count", "2"}, {"use", ""}}), "发现 2 处。");
  EXPECT_EQ(zh.Text("note.planned-cue", {{"cue", ""}, {"role", ""}}), "属于计划安排");
}

TEST(CatalogueTest, ShowsAnUnknownKeyAsSuch) {
  EXPECT_EQ(Catalogue(ReportLanguage::kChinese).Text("no.such-key"), "⟦no.such-key⟧");
}

}  // namespace
}  // namespace hegui
