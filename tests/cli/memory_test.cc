// What a hostile document may take of memory: the program, rules and report included, stays under a ceiling, whether the
// document is refused or read. What is measured is the peak of the whole process.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "engine/base/limits.h"
#include "tests/cli/cli_world.h"
#include "tests/support/docx_file.h"
#include "tests/support/odt_file.h"
#include "tests/support/zip_file.h"

namespace hegui::test {
namespace {

using ::testing::HasSubstr;

constexpr std::size_t kCeiling = 300'000'000;
constexpr std::string_view kTitle = "栖川县2025年法治政府建设年度情况报告\n\n";
constexpr std::string_view kProse =
    "全面落实行政执法公示制度、执法全过程记录制度、重大执法决定法制审核制度，2025年办结行政复议案件"
    "12件，"
    "聘请法律顾问3名，审查合同45份，行政机关负责人出庭应诉率100%，";

std::string Repeated(std::string_view text, std::size_t bytes) {
  std::string all;
  all.reserve(bytes + text.size());
  while (all.size() < bytes) {
    all += text;
  }
  return all;
}

std::string Stored(std::string body) {
  DocxParts parts;
  parts.body = std::move(body);
  parts.deflate = false;
  return DocxOf(parts);
}

class MemoryTest : public ::testing::Test, protected CliWorld {
 protected:
  // The audit by the pack of the program, which has the most to look for.
  ProgramRun Audit(const std::string& name, std::string_view content) const {
    files.Write(name, content);
    ProgramOptions options;
    options.folder = files.root();
    ProgramRun run =
        RunProgram("/usr/bin/python3",
                   {HEGUI_SOURCE_DIR "/tests/support/peak_memory.py", "peak", HEGUI_BINARY, "check",
                    name, "--format", "json", "-o", "html=page.html"},
                   options);
    const std::size_t peak = std::stoull("0" + files.Read("peak"));
    EXPECT_GT(peak, 10'000'000U) << name << ": not measured";
    EXPECT_LT(peak, kCeiling) << name;
    return run;
  }
  void ExpectRead(const std::string& name, std::string_view content) const {
    const ProgramRun run = Audit(name, content);
    ASSERT_LE(run.exit_code, 1) << name << ": " << run.err;
    EXPECT_EQ(PathsOf(nlohmann::json::parse(run.out)), std::vector{name});
  }
  void ExpectRefused(const std::string& name, std::string_view content,
                     const std::string& code) const {
    const ProgramRun run = Audit(name, content);
    EXPECT_EQ(run.exit_code, 2) << name;
    EXPECT_THAT(run.err, HasSubstr(code)) << name;
  }
};

TEST_F(MemoryTest, ALineThatIsAsLongAsATextMayBe) {
  ExpectRead("line.txt", std::string(kTitle) + Repeated(kProse, limits::kMaxTextBytes - 1'000));
  ExpectRead("line.docx", Stored(Para(kTitle.substr(0, kTitle.size() - 2)) +
                                 Para(Repeated(kProse, limits::kMaxTextBytes - 1'000))));
}

TEST_F(MemoryTest, ALineOfThirtyMegabytes) {
  const std::string line = Repeated(kProse, 30'000'000);
  ExpectRefused("line.txt", line, "D001");
  ExpectRefused("line.md", line, "D001");
  ExpectRefused("line.html", "<html><p>" + line, "D001");
  ExpectRefused("line.docx", Stored(Para(line)), "D031");
  OdtParts parts;
  parts.body = "<text:p>" + line + "</text:p>";
  parts.deflate = false;
  ExpectRefused("line.odt", OdtOf(parts), "D031");
}

TEST_F(MemoryTest, AsManyLinesAsADocumentMayHave) {
  ExpectRead("lines.txt", std::string(kTitle) + Repeated("甲\n", limits::kMaxLines * 4 - 40));
  ExpectRefused("many.txt", std::string(kTitle) + Repeated("甲\n", limits::kMaxLines * 4 + 40),
                "D031");
}

TEST_F(MemoryTest, TwoHundredThousandHeadings) {
  std::string headings(kTitle);
  for (int i = 0; i < 200'000; ++i) {
    headings += i % 2 == 0 ? "一、主要成效\n" : "二、存在的问题\n";
  }
  ExpectRead("headings.txt", headings);
}

TEST_F(MemoryTest, AMillionCells) {
  const std::string row =
      "<w:tr>" + Repeated("<w:tc>" + Para("1") + "</w:tc>", 1'000'000 / 100) + "</w:tr>";
  ExpectRead("cells.docx",
             Stored(Para("报告") + "<w:tbl>" + Repeated(row, row.size() * 100 - 1) + "</w:tbl>"));
}

TEST_F(MemoryTest, ABomb) {
  // Sixty megabytes of one word, packed to less than one hundredth.
  ExpectRefused("bomb.docx", DocxOf(Para(Repeated("法治", 60'000'000))), "D031");
}

}  // namespace
}  // namespace hegui::test
