// rules/schema/pack-1.schema.json is what the readers take: the same keys in each table, the same words for each key.
#include "rules/pack/pack_schema.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "rules/pack/verdict_words.h"
#include "tests/rules/pack/pack_text.h"
#include "tests/rules/pack/rule_language_page.h"

namespace hegui {
namespace {

using Json = nlohmann::json;
using ::testing::ContainerEq;
using testing::KeysOfTheReaders;
using testing::LoadWithHead;
using testing::RuleWith;

const Json& Schema() {
  static const Json schema = Json::parse(PackSchema());
  return schema;
}

struct TableCase {
  std::string toml;                               // up to and with the table's header
  std::string name;                               // how messages call the table
  std::string definition;                         // of the schema; empty: the file's own table
  std::map<std::string, std::string> fixed = {};  // keys with these values
  std::set<std::string> without = {};             // keys that are not written
};

TableCase RuleCase(std::map<std::string, std::string> fixed, std::set<std::string> without = {}) {
  return {"[[rule]]\n", "[[rule]]", "rule", std::move(fixed), std::move(without)};
}

// A table within a rule.
TableCase Inner(const std::string& rule, const std::string& key, const std::string& definition) {
  const std::string name = "[[rule." + key + "]]";
  return {RuleWith(rule) + name + "\n", name, definition};
}

std::vector<TableCase> AllTables() {
  std::vector<TableCase> tables{
      {"", "pack.toml", "", {{"schema", "1"}}},
      {"[pack]\n", "[pack]", "pack"},
      {"[roles.x]\n", "[roles.x]", "role"},
      {"[params.x]\n", "[params.x]", "parameter", {{"type", "'int'"}, {"default", "'auto'"}}},
      {"[params.x]\n", "[params.x]", "parameter", {{"type", "'choice'"}, {"default", "'auto'"}}},
      {"[params.x]\n", "[params.x]", "parameter", {{"type", "'text'"}, {"default", "'auto'"}}},
      {"[params.x]\nlabel = \"x\"\ntype = \"int\"\ndefault = \"auto\"\n[[params.x.recognise]]\n",
       "[[params.x.recognise]]", "recognition"},
      {"[[profile]]\n", "[[profile]]", "profile"},
      {"[[group]]\n", "[[group]]", "group"},
      {"[[cue]]\n", "[[cue]]", "cue"},
      {"[[fact]]\n", "[[fact]]", "fact", {{"from", "'date'"}}},
      {"[[fact]]\n", "[[fact]]", "fact", {{"from", "'title'"}}},
      {"[units]\n", "[units]", "units"},
      {"[evidence]\n", "[evidence]", "evidence"},
      {"[credit]\n", "[credit]", "credit"},
      {"[[instrument]]\n", "[[instrument]]", "instrument"},
      {"[grades]\n", "[grades]", "grades"},
      {"[[grades.bands]]\n", "[[grades.bands]]", "band"},
      {"[[veto]]\n", "[[veto]]", "veto", {}, {"severity"}},
      {"[[veto]]\n", "[[veto]]", "veto", {}, {"rule"}},
      {"[gate]\n", "[gate]", "gate"},
      {"[likeness]\n", "[likeness]", "likeness"},
      {"[[override]]\n", "[[override]]", "override"},
      RuleCase({{"kind", "'contains'"}}),
      RuleCase({{"kind", "'contains'"}}, {"item"}),
      RuleCase({{"kind", "'forbid'"}}),
      RuleCase({{"kind", "'forbid'"}}, {"entry"}),
      Inner("kind = \"contains\"", "item", "contains-item"),
      Inner("kind = \"form\"\ncheck = \"signature\"", "item", "form-item"),
      Inner("kind = \"form\"\ncheck = \"integrity\"", "residue", "residue"),
      Inner("kind = \"forbid\"", "entry", "forbid-entry"),
      Inner("kind = \"section\"", "element", "section-element"),
      Inner("kind = \"compare\"\ncheck = \"year\"", "place", "year-place"),
      Inner("kind = \"compare\"\ncheck = \"deadline\"", "day", "document-day"),
      Inner("kind = \"names\"", "frame", "name-frame"),
      Inner("kind = \"names\"", "subordinates", "subordinates"),
      Inner("kind = \"names\"", "severity_for", "severity-case"),
      Inner("kind = \"names\"", "basis", "basis"),
      Inner("kind = \"names\"", "test", "example"),
      {RuleWith("kind = \"contains\"") + "[rule.credit]\n", "[rule.credit]", "credit"},
      {RuleWith("kind = \"contains\"") + "[rule.severities]\n", "[rule.severities]", "severities"},
      {RuleWith("kind = \"contains\"") + "[[rule.any]]\n",
       "[rule.any]",
       "expression",
       {},
       {"phrase"}},
      {RuleWith("kind = \"contains\"") + "[[rule.any]]\n", "[rule.any]", "slow-phrase"},
  };
  for (const char* const kind : {"section", "expr", "names", "duplicate"}) {
    tables.push_back(RuleCase({{"kind", "'" + std::string(kind) + "'"}}));
  }
  const std::map<std::string, std::vector<std::string>> checks{
      {"list", {"count", "share", "none", "answered"}},
      {"form",
       {"document-type", "presence", "elements", "sequence", "style", "signature", "date",
        "integrity", "length"}},
      {"compare", {"year", "deadline"}},
      {"validity", {"references", "current"}},
      {"arithmetic", {"sum", "percent", "enumeration"}},
  };
  for (const auto& [kind, words] : checks) {
    for (const std::string& check : words) {
      tables.push_back(RuleCase({{"kind", "'" + kind + "'"}, {"check", "'" + check + "'"}}));
    }
  }
  return tables;
}

// Every key that some table of the schema has, and that some reader asks for.
const std::set<std::string>& AllKeys() {
  static const std::set<std::string> keys = [] {
    std::set<std::string> found = KeysOfTheReaders();
    const auto add = [&found](const Json& table) {
      const Json properties = table.value("properties", Json::object());
      for (const auto& [key, value] : properties.items()) {
        found.insert(key);
      }
    };
    add(Schema());
    for (const auto& [name, definition] : Schema().at("definitions").items()) {
      add(definition);
    }
    for (const Reason reason : AllReasons()) {
      found.emplace(Name(reason));
    }
    return found;
  }();
  return keys;
}

// The table with every key there is; each has a string, so that words that may be chosen are named.
Json Written(const TableCase& table) {
  Json written = Json::object();
  for (const std::string& key : AllKeys()) {
    if (!table.without.contains(key)) {
      const auto fixed = table.fixed.find(key);
      written[key] = fixed == table.fixed.end() ? "'?'" : fixed->second;
    }
  }
  return written;
}

// What the readers have to say about it.
Diagnostics ReadingOf(const TableCase& table) {
  std::string toml = table.toml;
  const Json written = Written(table);
  for (const auto& [key, value] : written.items()) {
    toml += key + " = " + value.get<std::string>() + "\n";
  }
  if (table.definition.empty()) {
    return testing::LoadText(toml).diagnostics;
  }
  // Without its language a pack loads quickly, and says the same about its tables.
  std::string head(testing::kPackHead);
  const std::string language = "language = \"zh\"\n";
  head.erase(head.find(language), language.size());
  PackSource source{"", {{"pack.toml", head}, {"table.toml", toml}}};
  if (table.name == "[pack]") {
    source.files.front().content = "schema = 1\n" + toml;
    source.files.pop_back();
  }
  return LoadPack(source, testing::EmbeddedCatalogue()).diagnostics;
}

std::set<std::string> KeysThatAreRead(const TableCase& table) {
  std::set<std::string> keys;
  const Json written = Written(table);
  for (const auto& [key, value] : written.items()) {
    keys.insert(key);
  }
  for (const Diagnostic& diagnostic : ReadingOf(table)) {
    if (diagnostic.code == "P002" && testing::ArgumentOf(diagnostic, "table") == table.name) {
      keys.erase(testing::ArgumentOf(diagnostic, "key"));
    }
  }
  return keys;
}

const Json& Definition(const std::string& name) {
  if (name.empty()) {
    return Schema();
  }
  // Reasons are keys of a table that stands nowhere else.
  return name == "severities"
             ? Schema().at("/definitions/rule-keys/properties/severities"_json_pointer)
             : Schema().at("definitions").at(name);
}

const Json& Resolved(const Json& schema) {
  if (schema.is_object() && schema.contains("$ref")) {
    return Schema().at(Json::json_pointer(schema.at("$ref").get<std::string>().substr(1)));
  }
  return schema;
}

// An `if` of our schema: keys that must be there, constants, and `false` for keys that must not.
bool Holds(const Json& condition, const Json& written) {
  for (const Json& key : condition.value("required", Json::array())) {
    if (!written.contains(key)) {
      return false;
    }
  }
  const auto is = [](const Json& value, const Json& wanted) {
    return value == "'" + wanted.get<std::string>() + "'";
  };
  for (const auto& [key, wanted] : condition.at("properties").items()) {
    if (!written.contains(key)) {
      continue;
    }
    const Json& value = written.at(key);
    bool holds = !wanted.is_boolean();
    if (holds && wanted.contains("const")) {
      holds = is(value, wanted.at("const"));
    } else if (holds && wanted.at("not").contains("const")) {
      holds = !is(value, wanted.at("not").at("const"));
    } else if (holds) {
      for (const Json& word : wanted.at("not").at("enum")) {
        holds = holds && !is(value, word);
      }
    }
    if (!holds) {
      return false;
    }
  }
  return true;
}

// Leaves of `allowed` what one part of a definition leaves of it.
void Restrict(const Json& part, const Json& written, std::map<std::string, Json>& allowed) {
  const Json properties = part.value("properties", Json::object());
  const std::regex pattern(part.value("patternProperties", Json{{"^$", true}}).begin().key());
  const bool closed = part.value("additionalProperties", Json(true)) == false;
  std::erase_if(allowed, [&](const auto& entry) {
    const auto own = properties.find(entry.first);
    return own != properties.end() ? *own == false
                                   : closed && !std::regex_match(entry.first, pattern);
  });
  for (const auto& [key, schema] : properties.items()) {
    if (allowed.contains(key) && schema.is_object()) {
      allowed[key] = Resolved(schema);
    }
  }
  for (const Json& more : part.value("allOf", Json::array())) {
    Restrict(Resolved(more), written, allowed);
  }
  if (part.contains("if")) {
    Restrict(part.value(Holds(part.at("if"), written) ? "then" : "else", Json::object()), written,
             allowed);
  }
}

// The keys that the schema allows, with what it says of each.
std::map<std::string, Json> KeysOfTheSchema(const TableCase& table) {
  const Json written = Written(table);
  std::map<std::string, Json> allowed;
  for (const auto& [key, value] : written.items()) {
    allowed[key] = Json::object();
  }
  Json definition = Definition(table.definition);
  if (table.definition.empty()) {
    definition.erase("if");  // says what is due, and nothing about keys
  }
  Restrict(definition, written, allowed);
  return allowed;
}

std::string NameOfCase(const TableCase& table) {
  std::string name = table.name + " as " + table.definition;
  for (const auto& [key, value] : table.fixed) {
    name += " " + key + "=" + value;
  }
  for (const std::string& key : table.without) {
    name += " without " + key;
  }
  return name;
}

TEST(PackSchemaTest, HasTheKeysThatTheReadersAskFor) {
  std::set<std::string> definitions;
  for (const TableCase& table : AllTables()) {
    definitions.insert(table.definition);
    std::set<std::string> keys;
    for (const auto& [key, schema] : KeysOfTheSchema(table)) {
      keys.insert(key);
    }
    EXPECT_THAT(keys, ContainerEq(KeysThatAreRead(table))) << NameOfCase(table);
  }
  for (const auto& [name, definition] : Schema().at("definitions").items()) {
    const bool helps = name == "rule-keys" || name == "builds-on-nothing";
    EXPECT_TRUE(helps || !definition.contains("properties") || definitions.contains(name))
        << name << " is no table of the test";
  }
}

std::set<std::string> WordsOf(const Json& schema) {
  if (schema.contains("enum")) {
    return schema.at("enum").get<std::set<std::string>>();
  }
  return schema.contains("allOf") ? WordsOf(Resolved(schema.at("allOf").front()))
                                  : std::set<std::string>();
}

TEST(PackSchemaTest, AllowsTheWordsThatTheReadersAllow) {
  std::size_t compared = 0;
  for (const TableCase& table : AllTables()) {
    std::map<std::string, std::set<std::string>> allowed;  // by the readers
    for (const Diagnostic& diagnostic : ReadingOf(table)) {
      if (diagnostic.code == "P005") {
        std::istringstream lines(testing::ArgumentOf(diagnostic, "allowed"));
        std::set<std::string>& words = allowed[testing::ArgumentOf(diagnostic, "key")];
        for (std::string line; std::getline(lines, line);) {
          words.insert(line);
        }
      }
    }
    for (const auto& [key, schema] : KeysOfTheSchema(table)) {
      const std::set<std::string> words = WordsOf(schema);
      if (!words.empty() && !table.fixed.contains(key) && key != "kind") {
        EXPECT_THAT(words, ContainerEq(allowed[key])) << NameOfCase(table) << ": " << key;
        ++compared;
      }
    }
  }
  EXPECT_GT(compared, 50u);
}

TEST(PackSchemaTest, KnowsTheKindsOfRulesAndTheirChecks) {
  const std::string source = testing::ReadFile(HEGUI_SOURCE_DIR "/rules/pack/rule_reader.cc");
  const std::regex comparison("kind == \"([a-z]+)\"");
  std::set<std::string> kinds;
  for (std::sregex_iterator it(source.begin(), source.end(), comparison), end; it != end; ++it) {
    kinds.insert((*it)[1]);
  }
  const Json& keys = Schema().at("/definitions/rule-keys/properties"_json_pointer);
  EXPECT_THAT(WordsOf(keys.at("kind")), ContainerEq(kinds));
  std::set<std::string> all_checks;
  for (const std::string& kind : kinds) {
    for (const Diagnostic& diagnostic :
         LoadWithHead(RuleWith("kind = \"" + kind + "\"\ncheck = \"?\"")).diagnostics) {
      if (diagnostic.code != "P005") {
        continue;
      }
      std::istringstream lines(testing::ArgumentOf(diagnostic, "allowed"));
      std::set<std::string> checks;
      for (std::string line; std::getline(lines, line);) {
        checks.insert(line);
      }
      all_checks.insert(checks.begin(), checks.end());
      const Json& parts = Schema().at("/definitions/rule/allOf"_json_pointer);
      EXPECT_TRUE(std::any_of(parts.begin(), parts.end(), [&](const Json& part) {
        return part.value("/if/properties/kind/const"_json_pointer, "") == kind &&
               part.value("/then/properties/check/enum"_json_pointer, std::set<std::string>()) ==
                   checks;
      })) << kind;
    }
  }
  EXPECT_THAT(WordsOf(keys.at("check")), ContainerEq(all_checks));
}

TEST(PackSchemaTest, DescribesEveryTableAndKeyInALine) {
  const auto expect_described = [](const std::string& name, const Json& schema) {
    const std::string text = Resolved(schema).value("description", schema.value("description", ""));
    EXPECT_GT(text.size(), 4u) << name;
    EXPECT_EQ(text.find('\n'), std::string::npos) << name;
    EXPECT_TRUE(text.ends_with('.') || text.ends_with("…")) << name << ": " << text;
  };
  expect_described("the file", Schema());
  for (const auto& [name, definition] : Schema().at("definitions").items()) {
    expect_described(name, definition);
    const bool about_others = name == "builds-on-nothing";
    const Json properties = definition.value("properties", Json::object());
    for (const auto& [key, schema] : properties.items()) {
      if (!about_others) {
        expect_described(name + "." + key, schema);
      }
    }
  }
  for (const auto& [key, schema] : Schema().at("properties").items()) {
    expect_described(key, schema);
  }
}

}  // namespace
}  // namespace hegui
