// One audit, every writer: all of them tell of the same findings, formats, pages of a site and letters alike. A format that is added
// without an extractor here fails.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "reports/letter_template.h"
#include "reports/report_writer.h"
#include "reports/site_rows.h"
#include "reports/site_writer.h"
#include "reports/template_model.h"
#include "tests/support/csv_table.h"
#include "tests/support/docx_lines.h"
#include "tests/support/example_audit.h"
#include "tests/support/xlsx_file.h"

namespace hegui {
namespace {

using Json = nlohmann::json;
using ::testing::IsSubsetOf;

using Findings = std::set<std::string>;  // "file rule"

// What an output tells.
struct Told {
  Findings findings;         // rules that failed or were met in part
  std::size_t left_out = 0;  // findings that it counts and does not show
  bool open_too = false;  // open questions stand among the findings, and nothing tells them apart
};

bool IsFinding(const Outcome& outcome) {
  return outcome.status == Status::kFail || outcome.status == Status::kPartial;
}

bool IsOpen(const Outcome& outcome) {
  return outcome.status == Status::kReview || outcome.status == Status::kError;
}

// What the audit holds of findings, of open questions, or of both.
Findings Truth(const Audit& audit, bool findings, bool open) {
  Findings truth;
  for (const AuditInput& input : audit.inputs) {
    for (const Outcome& outcome : input.audited->outcomes) {
      if ((findings && IsFinding(outcome)) || (open && IsOpen(outcome))) {
        truth.insert(input.audited->path + " " +
                     audit.pack->rules[static_cast<std::size_t>(outcome.rule)].id);
      }
    }
  }
  return truth;
}

bool IsFinding(const std::string& status) { return status == "fail" || status == "partial"; }

// Every match of an expression, in order.
std::vector<std::smatch> Matches(const std::string& text, const std::string& expression) {
  const std::regex regex(expression, std::regex::ECMAScript | std::regex::multiline);
  return {std::sregex_iterator(text.begin(), text.end(), regex), std::sregex_iterator()};
}

// The sum of the numbers that an expression catches.
std::size_t SumOf(const std::string& text, const std::string& expression) {
  std::size_t sum = 0;
  for (const std::smatch& match : Matches(text, expression)) {
    sum += std::stoul(match[1]);
  }
  return sum;
}

const std::string& PathOf(const Audit& audit, const std::string& number) {
  return audit.inputs.at(std::stoul(number) - 1).audited->path;
}

void AddResults(const Json& document, Told& told) {
  for (const Json& result : document.at("results")) {
    if (IsFinding(result.at("status"))) {
      told.findings.insert(document.at("path").get<std::string>() + " " +
                           result.at("rule").get<std::string>());
    }
  }
}

Told FromJson(const std::string& text, const Audit&) {
  Told told;
  const Json json = Json::parse(text);
  for (const Json& document : json.at("documents")) {
    AddResults(document, told);
  }
  return told;
}

Told FromJsonLines(const std::string& text, const Audit&) {
  Told told;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    AddResults(Json::parse(line), told);
  }
  return told;
}

// Heads of findings end with the rule; heads of documents with the path.
Told FromText(const std::string& text, const Audit& audit) {
  Told told;
  std::set<std::string> rules, paths;
  for (const RuleDefinition& rule : audit.pack->rules) {
    rules.insert(rule.id);
  }
  for (const AuditInput& input : audit.inputs) {
    paths.insert(input.audited->path);
  }
  std::string path;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    const std::string last = line.substr(line.rfind(' ') + 1);
    if (paths.contains(last)) {
      path = last;
    } else if (rules.contains(last)) {
      told.findings.insert(path + " " + last);
    }
  }
  told.left_out = SumOf(text, "另有 (\\d+) 项，详见");
  return told;
}

Told FromMarkdown(const std::string& text, const Audit& audit) {
  Told told;
  for (const std::smatch& head :
       Matches(text, "^#+ <a id=\"d(\\d+)-([^\"]+)\"></a>[^\\n]*\\n\\n(✗|◐) ")) {
    told.findings.insert(PathOf(audit, head[1]) + " " + head[2].str());
  }
  // Open questions may be left out too, under a heading of their own.
  std::istringstream lines(text);
  bool in_findings = false;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("#") && line.find("<a id") == std::string::npos) {
      in_findings = line.ends_with(" 须改进的项目");
    } else if (in_findings) {
      told.left_out += SumOf(line, "另有 (\\d+) 项未列出");
    }
  }
  return told;
}

Told FromHtml(const std::string& text, const Audit& audit) {
  Told told;
  for (const std::smatch& article :
       Matches(text, "<article class=\"finding (fail|partial)[^\"]*\" id=\"d(\\d+)-([^\"]+)\"")) {
    told.findings.insert(PathOf(audit, article[2]) + " " + article[3].str());
  }
  return told;
}

Told FromSarif(const std::string& text, const Audit&) {
  Told told;
  const Json sarif = Json::parse(text);
  for (const Json& result : sarif.at("runs").at(0).at("results")) {
    if (result.at("kind") == "fail") {
      const Json& place = result.at("locations").at(0).at("physicalLocation");
      told.findings.insert(place.at("artifactLocation").at("uri").get<std::string>() + " " +
                           result.at("ruleId").get<std::string>());
    }
  }
  return told;
}

Told FromJunit(const std::string& text, const Audit&) {
  Told told;
  for (const std::smatch& failure : Matches(
           text, "<testcase name=\"([^ \"]+)[^\"]*\" classname=\"([^\"]+)\"[^>]*>\\s*<failure ")) {
    told.findings.insert(failure[2].str() + " " + failure[1].str());
  }
  return told;
}

Told FromGithub(const std::string& text, const Audit&) {
  Told told;
  told.open_too = true;
  for (const std::smatch& command :
       Matches(text, "^::(?:error|warning|notice) file=([^,]+),[^:]*title=([^ :]+)")) {
    told.findings.insert(command[1].str() + " " + command[2].str());
  }
  told.left_out = SumOf(text, "另有 (\\d+) 项未在此显示");
  return told;
}

Told FromGitlab(const std::string& text, const Audit&) {
  Told told;
  told.open_too = true;
  const Json issues = Json::parse(text);
  for (const Json& issue : issues) {
    told.findings.insert(issue.at("location").at("path").get<std::string>() + " " +
                         issue.at("check_name").get<std::string>());
  }
  return told;
}

bool IsFindingInChinese(const std::string& status) {
  return status == "不符合" || status == "部分符合";
}

Told FromCsv(const std::string& text, const Audit&) {
  Told told;
  const std::vector<std::vector<std::string>> rows = test::ReadCsv(text);
  std::map<std::string, std::size_t> column;
  for (std::size_t i = 0; i < rows.at(0).size(); ++i) {
    column[rows[0][i]] = i;
  }
  for (const std::vector<std::string>& row : rows) {
    if (row.at(column.at("类别")) == "规则" && IsFindingInChinese(row.at(column.at("结论")))) {
      told.findings.insert(row.at(column.at("文件")) + " " + row.at(column.at("规则编号")));
    }
  }
  return told;
}

Told FromXlsx(const std::string& bytes, const Audit&) {
  Told told;
  for (const test::XlsxSheet& sheet : test::ReadXlsx(bytes)) {
    if (sheet.name == "问题清单") {
      const std::vector<std::string> files = sheet.Column("文件"), rules = sheet.Column("规则编号"),
                                     statuses = sheet.Column("结论");
      for (std::size_t i = 0; i < files.size(); ++i) {
        if (IsFindingInChinese(statuses.at(i))) {
          told.findings.insert(files[i] + " " + rules.at(i));
        }
      }
    }
  }
  return told;
}

using Extract = Told (*)(const std::string& bytes, const Audit& audit);

// By the name of the format.
const std::map<std::string, Extract> kExtractors{
    {"text", FromText},     {"json", FromJson},   {"jsonl", FromJsonLines}, {"md", FromMarkdown},
    {"html", FromHtml},     {"sarif", FromSarif}, {"junit", FromJunit},     {"github", FromGithub},
    {"gitlab", FromGitlab}, {"csv", FromCsv},     {"xlsx", FromXlsx},
};

// What was not shown must have been counted.
void ExpectSameFindings(const Audit& audit) {
  WriteOptions options;
  options.width = 1000;  // no line is broken
  for (const std::string& name : ReportFormatNames()) {
    SCOPED_TRACE(name);
    ASSERT_TRUE(kExtractors.contains(name)) << "this format is compared with no other";
    const Result<std::string> bytes = WriteReport(*ReportFormatNamed(name), audit, options);
    ASSERT_TRUE(bytes);
    const Told told = kExtractors.at(name)(*bytes, audit);
    const Findings truth = Truth(audit, true, told.open_too);
    const bool short_of_room = name == "text" || name == "md" || name == "github";
    if (told.left_out == 0 || !short_of_room) {
      EXPECT_EQ(told.findings, truth);
    } else {
      EXPECT_THAT(told.findings, IsSubsetOf(truth));
      EXPECT_EQ(told.findings.size() + told.left_out, truth.size());
    }
  }
}

const std::map<std::string, std::string> kDownloadFormats{
    {"audit.json", "json"}, {"findings.csv", "csv"}, {"summary.xlsx", "xlsx"}};

// Each page tells of its own document and of no other; all of them together, and each of the files beside them, of all findings.
void ExpectSameFindingsOnSite(const Audit& audit) {
  std::map<std::string, std::string> files;
  WriteOptions options;
  ASSERT_FALSE(WriteSite(audit, {options}, [&](std::string_view name, std::string_view content) {
    files[std::string(name)] = content;
    return std::optional<Error>();
  }));
  for (std::size_t i = 0; i < audit.inputs.size(); ++i) {
    SCOPED_TRACE(DocumentPageName(i));
    ASSERT_TRUE(files.contains(DocumentPageName(i)));
    Audit own = audit;
    own.inputs = {audit.inputs[i]};
    EXPECT_EQ(FromHtml(files.at(DocumentPageName(i)), audit).findings, Truth(own, true, false));
  }
  EXPECT_FALSE(files.contains(DocumentPageName(audit.inputs.size())));
  for (const auto& [name, content] : files) {
    SCOPED_TRACE(name);
    if (name.ends_with(".html")) {
      continue;
    }
    ASSERT_TRUE(kDownloadFormats.contains(name)) << "this download is compared with nothing";
    EXPECT_EQ(kExtractors.at(kDownloadFormats.at(name))(content, audit).findings,
              Truth(audit, true, false));
  }
}

// Rules have no two titles alike.
std::map<std::string, std::string> RulesByTitle(const Audit& audit) {
  std::map<std::string, std::string> rules;
  for (const RuleDefinition& rule : audit.pack->rules) {
    EXPECT_TRUE(rules.emplace(rule.title, rule.id).second) << rule.title;
  }
  return rules;
}

// The rule of a cell 「title」 or 「title（reason）」.
std::string RuleOf(const std::string& cell, const std::map<std::string, std::string>& by_title) {
  const auto whole = by_title.find(cell);
  const auto cut = by_title.find(cell.substr(0, cell.rfind("（")));
  return whole != by_title.end() ? whole->second : cut != by_title.end() ? cut->second : cell;
}

struct Letter {
  Findings findings;  // rows of the table
  Findings open;      // entries of the list below it
};

Letter ReadLetter(const std::string& docx, const std::string& path, const Audit& audit) {
  const std::map<std::string, std::string> by_title = RulesByTitle(audit);
  Letter letter;
  for (const std::string& line : test::DocxLines(docx)) {
    for (const std::smatch& row : Matches(line, "^\\d+\\|([^|]+)\\|")) {
      letter.findings.insert(path + " " + RuleOf(row[1], by_title));
    }
    for (const std::smatch& entry : Matches(line, "^\\d+．(.*)")) {
      const std::string text = entry[1];
      for (const auto& [title, rule] : by_title) {
        if (text.starts_with(title + "：")) {
          letter.open.insert(path + " " + rule);
        }
      }
    }
  }
  return letter;
}

// A letter asks a unit for something: it holds all findings and all open questions. By design it tells neither of what passed nor of what
// does not apply or was waived, and has no points.
TEST(SameFindingsTest, InLetters) {
  const Audit audit = test::ExampleAudit();
  const TemplateModel model(audit, ReportLanguage::kChinese, std::nullopt);
  Diagnostics problems;
  const auto letter = LetterTemplate::Load(
      "letter.docx", BuiltInLetterTemplate(ReportLanguage::kChinese), problems);
  ASSERT_NE(letter, nullptr);
  Letter all;
  for (std::size_t i = 0; i < audit.inputs.size(); ++i) {
    const Result<std::string> docx = letter->Write(model, i, {2025, 3, 4});
    ASSERT_TRUE(docx);
    Letter told = ReadLetter(*docx, audit.inputs[i].audited->path, audit);
    all.findings.merge(told.findings);
    all.open.merge(told.open);
  }
  EXPECT_EQ(all.findings, Truth(audit, true, false));
  EXPECT_EQ(all.open, Truth(audit, false, true));
  EXPECT_FALSE(all.open.empty());
}

TEST(SameFindingsTest, OnTheSiteOfABatch) { ExpectSameFindingsOnSite(test::ExampleAudit()); }

TEST(SameFindingsTest, OfABatch) {
  const Audit audit = test::ExampleAudit();
  EXPECT_GT(Truth(audit, true, false).size(), 100U);
  ExpectSameFindings(audit);
}

TEST(SameFindingsTest, OfEachDocumentByItself) {
  const Audit all = test::ExampleAudit();
  for (const AuditInput& input : all.inputs) {
    SCOPED_TRACE(input.audited->path);
    Audit audit = all;
    audit.inputs = {input};
    ExpectSameFindings(audit);
  }
}

}  // namespace
}  // namespace hegui
