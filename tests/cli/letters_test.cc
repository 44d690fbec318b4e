// Feedback letters, by the program, and what LibreOffice makes of them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "engine/import/import.h"
#include "tests/cli/cli_world.h"
#include "tests/support/docx_file.h"
#include "tests/support/zh_outline.h"

namespace hegui::test {
namespace {

namespace fs = std::filesystem;

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using Json = nlohmann::json;

class LettersTest : public ::testing::Test, protected CliWorld {
 protected:
  // The text of a letter, as the importer has it.
  std::string TextOf(const std::string& letter) const {
    const Result<ImportedText> text =
        ImportDocument(files.Read(letter), letter, testing::ZhLanguage());
    EXPECT_TRUE(text) << letter;
    return text ? std::string(text->source.text()) : "";
  }

  std::vector<std::string> FilesIn(const std::string& folder) const {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(files.Path(folder))) {
      names.push_back(entry.path().filename().string());
    }
    std::sort(names.begin(), names.end());
    return names;
  }

  // With the embedded pack, which knows units.
  ProgramRun CheckExamples(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), {"check", "--as-of", "2024-03-04", "--lang", "zh-CN",
                                         HEGUI_SOURCE_DIR "/examples/reports"});
    return Hegui(arguments);
  }
};

TEST_F(LettersTest, WritesALetterForEveryDocument) {
  files.Write("x/poor.txt", kPoor);
  const ProgramRun run = Check({"good.txt", "poor.txt", "x", "--letters", "out/letters"});
  EXPECT_EQ(run.exit_code, 1);
  EXPECT_THAT(run.err, AllOf(HasSubstr("C108"), HasSubstr("3")));
  EXPECT_THAT(FilesIn("out/letters"),
              ElementsAre("反馈意见-good.txt.docx", "反馈意见-poor.txt (2).docx",
                          "反馈意见-poor.txt.docx"));
  EXPECT_THAT(
      TextOf("out/letters/反馈意见-poor.txt.docx"),
      AllOf(HasSubstr("一、总体情况"), HasSubstr("报告文本有 2 项须整改"), HasSubstr("设立热线"),
            HasSubstr("《热线办法》"), HasSubstr("写明热线号码。"), HasSubstr("2024年1月31日"),
            HasSubstr("发出前须由经办人"), Not(HasSubstr("{{"))));
  EXPECT_THAT(TextOf("out/letters/反馈意见-good.txt.docx"), HasSubstr("未发现须整改的问题"));
}

// Every finding of the audit, once, in the letter of its document.
TEST_F(LettersTest, HoldsTheFindingsOfTheAudit) {
  const ProgramRun run = CheckExamples({"--letters", "out", "--format", "json"});
  const Json audit = Json::parse(run.out);
  std::size_t letters = 0;
  for (const Json& document : audit.at("documents")) {
    const std::string unit = document.at("facts").at("unit");
    const std::string name = "out/反馈意见-" + unit + ".docx";
    ASSERT_TRUE(files.Has(name)) << unit;
    const std::string text = TextOf(name);
    ++letters;
    for (const Json& result : document.at("results")) {
      const std::string status = result.at("status");
      const std::string title = result.at("title");
      if (status == "fail" || status == "partial" || status == "review") {
        EXPECT_THAT(text, HasSubstr(title)) << unit;
      }
    }
  }
  EXPECT_EQ(letters, FilesIn("out").size());
}

TEST_F(LettersTest, MendByStandsInTheLetter) {
  Check({"poor.txt", "--letters", "a", "--mend-by", "2024-03-31"});
  Check({"poor.txt", "--letters", "b"});
  EXPECT_THAT(TextOf("a/反馈意见-poor.txt.docx"), HasSubstr("于2024年3月31日前"));
  EXPECT_THAT(TextOf("b/反馈意见-poor.txt.docx"), HasSubstr("　　年　　月　　日前"));
  EXPECT_THAT(Check({"poor.txt", "--letters", "c", "--mend-by", "soon"}).err, HasSubstr("C004"));
}

TEST_F(LettersTest, AnOfficeHasItsOwn) {
  EXPECT_EQ(Hegui({"letter-template", "own.docx", "--lang", "en"}).exit_code, 0);
  EXPECT_THAT(TextOf("own.docx"), HasSubstr("{{#findings}}"));
  EXPECT_THAT(Hegui({"letter-template", "own.docx"}).err, HasSubstr("C109"));
  Check({"poor.txt", "--letters", "a", "--letter-template", "own.docx"});
  EXPECT_THAT(TextOf("a/反馈意见-poor.txt.docx"), HasSubstr("What to mend"));

  files.Write("simple.docx", DocxOf(Para("{{name}}：{{#findings}}{{rule}};{{/findings}}")));
  Check({"poor.txt", "--letters", "b", "--letter-template", "simple.docx"});
  EXPECT_THAT(TextOf("b/反馈意见-poor.txt.docx"), HasSubstr("poor.txt：a01-hotline;a02-term;"));
}

TEST_F(LettersTest, MistakesComeBeforeAnyWork) {
  files.Write("bad.docx", DocxOf(Para("a") + Para("{{untt}}")));
  const ProgramRun run = Check({"poor.txt", "--letters", "out", "--letter-template", "bad.docx",
                                "-o", "json=out.json", "--lang", "en"});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_THAT(run.err, AllOf(HasSubstr("bad.docx:2:1: error[C102]"), HasSubstr("“unit”")));
  EXPECT_FALSE(files.Has("out"));
  EXPECT_FALSE(files.Has("out.json"));
  EXPECT_EQ(Check({"poor.txt", "--letters", "good.txt/out"}).exit_code, 2);
  EXPECT_EQ(Check({"poor.txt", "--letters", ""}).exit_code, 2);
  EXPECT_THAT(Check({"poor.txt", "--letters", "out", "--letter-template", "none.docx"}).err,
              HasSubstr("C030"));
}

TEST_F(LettersTest, NeverReplacesADocument) {
  files.Write("out/反馈意见-poor.txt.docx", DocxOf(Para("石桥镇2023年工作报告")));
  const std::string before = files.Read("out/反馈意见-poor.txt.docx");
  const ProgramRun run = Check({"poor.txt", "out", "--letters", "out"});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_THAT(run.err, HasSubstr("C016"));
  EXPECT_EQ(files.Read("out/反馈意见-poor.txt.docx"), before);
}

TEST_F(LettersTest, IsTheSameEachTime) {
  Check({"poor.txt", "--letters", "a"});
  Check({"poor.txt", "--letters", "b"});
  EXPECT_EQ(files.Read("a/反馈意见-poor.txt.docx"), files.Read("b/反馈意见-poor.txt.docx"));
}

TEST_F(LettersTest, AProjectMayAskForThem) {
  files.Write("own.docx", DocxOf(Para("{{name}}")));
  files.Write("hegui.toml",
              "schema = 1\npack = 'small.toml'\ndocuments = ['poor.txt']\nletters = 'out'\n"
              "letter_template = 'own.docx'\n");
  EXPECT_EQ(Hegui({"check"}).exit_code, 1);
  EXPECT_THAT(TextOf("out/反馈意见-poor.txt.docx"), HasSubstr("poor.txt"));
  EXPECT_THAT(Hegui({"config"}).out,
              AllOf(HasSubstr("letters = \"out\""), HasSubstr("letter_template = \"own.docx\"")));
  files.Write("hegui.toml",
              "schema = 1\npack = 'small.toml'\nletters = 'out'\nletter_template = 'no.docx'\n");
  EXPECT_THAT(Hegui({"check", "poor.txt", "--lang", "en"}).err,
              HasSubstr("hegui.toml:4:19: error[C030]"));
}

TEST_F(LettersTest, LibreOfficePrintsThemOnA4) {
  for (const char* const program : {"soffice", "pdftotext", "pdfinfo"}) {
    if (RunProgram("/bin/sh", {"-c", std::string("command -v ") + program}).exit_code != 0) {
      GTEST_SKIP() << program << " is not installed";
    }
  }
  ASSERT_THAT(CheckExamples({"--letters", "out", "--mend-by", "2024-03-31"}).err,
              HasSubstr("C108"));
  const std::string letter = "反馈意见-槐荫渡镇";
  const std::string convert = "soffice --headless -env:UserInstallation=file://" +
                              files.Path("profile") + " --convert-to pdf --outdir '" +
                              files.root() + "' '" + files.Path("out/" + letter + ".docx") + "'";
  ASSERT_EQ(RunProgram("/bin/sh", {"-c", convert}).exit_code, 0);
  const std::string pdf = files.Path(letter + ".pdf");
  const std::string facts = RunProgram("/usr/bin/pdfinfo", {pdf}).out;
  EXPECT_THAT(facts, AllOf(HasSubstr("A4"), Not(HasSubstr("Pages:           1\n"))));
  const std::string text = RunProgram("/usr/bin/pdftotext", {"-raw", pdf, "-"}).out;
  EXPECT_THAT(text, AllOf(HasSubstr("槐荫渡镇："), HasSubstr("二、须整改的问题"),
                          HasSubstr("— 1 —"), HasSubstr("— 2 —"), Not(HasSubstr("{{"))));
  std::size_t heads = 0;
  for (std::size_t at = text.find("原文位置"); at != std::string::npos;
       at = text.find("原文位置", at + 1)) {
    ++heads;
  }
  EXPECT_GT(heads, 1U) << "the head of the table stands on every page";
}

}  // namespace
}  // namespace hegui::test
