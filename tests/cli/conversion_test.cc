// Documents that are read through helper programs: with the programs that are installed, and with scripts in their place that misbehave.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "tests/cli/cli_world.h"
#include "tests/support/docx_file.h"
#include "tests/support/pdf_file.h"
#include "tests/support/typeset.h"
#include "tests/support/zip_file.h"

namespace hegui::test {
namespace {

using nlohmann::json;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using testing::Typesetter;

std::vector<PlacedPage> GoodPages() {
  Typesetter sheet;
  sheet.Centred("石桥镇2023年工作报告");
  sheet.Paragraph("一、主要成效");
  for (int i = 0; i < 12; ++i) {
    sheet.Paragraph(
        "我镇办好便民服务，在全镇各村逐一走访，听取群众意见，梳理事项清单，逐项办理到位。");
  }
  sheet.Paragraph("我镇设立了热线，接听来电12次。");
  sheet.Paragraph("二、下一步打算");
  sheet.Paragraph("明年继续办好热线。");
  return sheet.Finish();
}

// A program in the place of the office program: it makes the same docx of each input, but of none that holds the word "bomb", at which it crashes.
std::string OfficeScript(const std::string& docx) {
  return "for a in \"$@\"; do last=\"$a\"; case \"$prev\" in --outdir) out=\"$a\";; esac; "
         "prev=\"$a\"; done\n"
         "echo start >> " +
         docx +
         ".log\n"
         "mkdir -p \"$out\"\n"
         "for a in \"$@\"; do case \"$a\" in */*.doc|*/*.rtf)\n"
         "  if grep -q bomb \"$a\"; then kill -SEGV $$; fi\n"
         "  n=$(basename \"$a\"); cp " +
         docx + " \"$out/${n%.*}.docx\";; esac; done\n";
}

std::string GoodDocx() {
  return DocxOf(Para("石桥镇2023年工作报告") + Para("一、主要成效") +
                Para("我镇设立了热线，接听来电12次。") + Para("二、下一步打算") +
                Para("明年继续办好热线。"));
}

class ConversionTest : public ::testing::Test, protected CliWorld {
 protected:
  // A script in the place of a helper program; only it is in PATH, beside the tools that a script needs.
  void Install(const std::string& name, const std::string& script) {
    files.Write("bin/" + name, "#!/bin/sh\n" + script);
    chmod(files.Path("bin/" + name).c_str(), 0755);
  }

  ProgramRun CheckWith(const std::string& path, std::vector<std::string> arguments) {
    ProgramOptions options;
    options.environment = {"PATH=" + path, "XDG_CACHE_HOME=" + files.Path("cache"),
                           "TMPDIR=" + files.Path("tmp")};
    files.Write("tmp/.keep", "");
    return Check(std::move(arguments), options);
  }
  ProgramRun CheckWithScripts(std::vector<std::string> arguments) {
    return CheckWith(files.Path("bin") + ":/usr/bin:/bin", std::move(arguments));
  }

  // Whether private folders are gone.
  bool NothingIsLeft() const {
    std::error_code error;
    std::size_t left = 0;
    for (const auto& entry : std::filesystem::directory_iterator(files.Path("tmp"), error)) {
      left += entry.path().filename() == ".keep" ? 0U : 1U;
    }
    return left == 0;
  }
};

TEST_F(ConversionTest, ReadsPdfWithPagesAndPlaces) {
  files.Write("good.pdf", testing::WritePdf(GoodPages()));
  const ProgramRun run = CheckWith("/usr/bin:/bin", {"--format", "json", "good.pdf"});
  ASSERT_EQ(run.exit_code, 0) << run.err;
  const json document = json::parse(run.out).at("documents").at(0);
  EXPECT_EQ(document.at("format"), "pdf");
  EXPECT_EQ(document.at("encoding"), nullptr);
  EXPECT_EQ(document.at("notices").at(0).at("code"), "D072");
  const json& hotline = document.at("results").at(1);
  EXPECT_EQ(hotline.at("status"), "pass");
  const json& evidence = hotline.at("evidence").at(0);
  EXPECT_EQ(evidence.at("quote"), "设立了热线");
  EXPECT_EQ(evidence.at("page"), 2);
  EXPECT_TRUE(NothingIsLeft());
}

TEST_F(ConversionTest, FormatsSayWhatIsMissing) {
  ProgramOptions options;
  options.environment = {"PATH=/nowhere"};
  const ProgramRun without = Hegui({"formats"}, options);
  EXPECT_EQ(without.exit_code, 0);
  EXPECT_THAT(without.out,
              AllOf(HasSubstr("pdftotext is not installed"), HasSubstr("poppler-utils")));
  Install("pdftotext", "");
  options.environment = {"PATH=" + files.Path("bin")};
  EXPECT_THAT(Hegui({"formats"}, options).out, HasSubstr("read (by pdftotext)"));
}

TEST_F(ConversionTest, FormatsGiveTheVersionsOfHelpers) {
  Install("pdftotext", "echo 'pdftotext version 22.12.0' >&2");
  Install("soffice", "echo 'LibreOffice 7.4.7.2 40(Build:2)'");
  ProgramOptions options;
  options.environment = {"PATH=" + files.Path("bin") + ":/usr/bin:/bin"};
  EXPECT_THAT(Hegui({"formats"}, options).out, AllOf(HasSubstr("read (by pdftotext 22.12.0)"),
                                                     HasSubstr("read (by soffice 7.4.7.2)")));
}

TEST_F(ConversionTest, WithoutTheProgramSaysWhatToInstall) {
  files.Write("a.pdf", testing::WritePdf(GoodPages()));
  const ProgramRun run = CheckWith("/nowhere", {"a.pdf"});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_THAT(run.err, AllOf(HasSubstr("D020"), HasSubstr("poppler-utils")));
}

TEST_F(ConversionTest, AScanIsNotAReportWithNothingInIt) {
  files.Write("scan.pdf", testing::WritePdfOfStreams({"0 0 595 842 re f", "0 0 595 842 re f"}));
  const ProgramRun run = CheckWith("/usr/bin:/bin", {"good.txt", "scan.pdf"});
  EXPECT_EQ(run.exit_code, 3);
  EXPECT_THAT(run.err, AllOf(HasSubstr("D070"), HasSubstr("--ocr")));
}

TEST_F(ConversionTest, ATextLayerWithoutChineseIsNotJudged) {
  files.Write("garbage.pdf",
              testing::WritePdfOfStreams({"BT /F1 16 Tf 80 700 Td <00610062006300640065> Tj ET"}));
  EXPECT_THAT(CheckWith("/usr/bin:/bin", {"garbage.pdf"}).err, HasSubstr("D071"));
}

TEST_F(ConversionTest, ATextLayerOverPicturesIsWhatOcrMadeOfThem) {
  const auto check = [this](const std::vector<std::string>& streams,
                            testing::PdfPictures pictures) {
    files.Write("scan.pdf", testing::WritePdfOfStreams(streams, pictures));
    const ProgramRun run =
        CheckWith("/usr/bin:/bin", {"--no-gate", "--format", "json", "scan.pdf"});
    EXPECT_EQ(run.exit_code, 0) << run.err;
    const json document = json::parse(run.out).at("documents").at(0);
    std::string codes = document.contains("from_ocr") ? "ocr" : "text";
    for (const json& notice : document.at("notices")) {
      codes += " " + notice.at("code").get<std::string>();
      codes += notice.at("code") == "D090" ? ": " + notice.at("message").get<std::string>() : "";
    }
    return codes;
  };
  using testing::kDrawPicture;
  using testing::PdfPictures;
  std::vector<std::string> plain, hidden, covered;
  for (const PlacedPage& page : GoodPages()) {
    plain.push_back(kDrawPicture + testing::PdfStreamOf(page));
    hidden.push_back(kDrawPicture + testing::PdfStreamOf(page, true));
    covered.push_back(testing::PdfStreamOf(page) + kDrawPicture);
  }
  ASSERT_GE(plain.size(), 2U);
  EXPECT_THAT(check(hidden, PdfPictures::kOwn), AllOf(HasSubstr("ocr D072"), HasSubstr("D090")));
  EXPECT_THAT(check(covered, PdfPictures::kOwn), HasSubstr("ocr D072 D090"));
  // One picture behind all pages is a letterhead.
  EXPECT_EQ(check(plain, PdfPictures::kShared), "text D072");
  // Text that nobody sees, and no picture: nothing was scanned.
  std::vector<std::string> bare = plain;
  for (std::string& stream : bare) {
    stream.erase(0, std::string(kDrawPicture).size());
  }
  EXPECT_EQ(check(bare, PdfPictures::kOwn), "text D072");
  // A cover that was scanned says nothing of the pages behind it; it is named.
  std::vector<std::string> cover(9, bare.front());
  cover.insert(cover.begin(), kDrawPicture + ("3 Tr\n" + bare.back()));
  EXPECT_THAT(check(cover, PdfPictures::kOwn),
              AllOf(HasSubstr("text D072 D090"), HasSubstr("第 1 页")));
}

TEST_F(ConversionTest, WhoCannotTellPicturesDoesNotStopTheReading) {
  files.Write("layout", testing::ToLayoutXhtml(GoodPages()));
  Install("pdftotext", "cat " + files.Path("layout") + "\n");
  Install("pdfimages", "kill -SEGV $$\n");
  files.Write("a.pdf", "%PDF-1.5 /Image\n");
  EXPECT_EQ(CheckWithScripts({"--no-gate", "a.pdf"}).exit_code, 0);
  Install("pdfimages",
          "echo 'page num'; echo '1 0 image 595 842 rgb 3 8 jpeg no [inline] 72 72 1K 1%'\n");
  Install("pdftohtml", "exit 9\n");
  EXPECT_EQ(CheckWithScripts({"--no-gate", "a.pdf"}).exit_code, 0);
}

TEST_F(ConversionTest, APageThatIsLookedAtTurnedKeepsItsText) {
  // Upright once it is turned, and wider than high.
  std::string pdf =
      testing::WritePdfOfStreams({"BT /F1 16 Tf 0 1 -1 0 100 80 Tm <4E004E8C4E094E09> Tj "
                                  "ET BT /F1 16 Tf 0 1 -1 0 100 700 Tm <56DB4E94516D> Tj ET"});
  pdf.replace(pdf.find("/Contents"), 9, "/Rotate 90/Contents");
  files.Write("turned.pdf", pdf);
  ProgramOptions options;
  options.environment = {"PATH=/usr/bin:/bin", "TMPDIR=" + files.Path("")};
  const ProgramRun run = Hegui({"outline", files.Path("turned.pdf")}, options);
  EXPECT_THAT(run.out, AllOf(HasSubstr("一二三三"), HasSubstr("四五六"))) << run.err;
}

TEST_F(ConversionTest, DamagedPdfIsSaidToBeDamaged) {
  const std::string pdf = testing::WritePdf(GoodPages());
  files.Write("empty.pdf", "%PDF-1.5\n");
  files.Write("cut.pdf", pdf.substr(0, 600));
  EXPECT_THAT(CheckWith("/usr/bin:/bin", {"empty.pdf"}).err, HasSubstr("D030"));
  EXPECT_THAT(CheckWith("/usr/bin:/bin", {"cut.pdf"}).err, HasSubstr("D030"));
}

TEST_F(ConversionTest, ManyPagesAreRefused) {
  files.Write("long.pdf", testing::WritePdfOfStreams(std::vector<std::string>(3001, " ")));
  EXPECT_THAT(CheckWith("/usr/bin:/bin", {"long.pdf"}).err,
              AllOf(HasSubstr("D073"), HasSubstr("3000")));
}

TEST_F(ConversionTest, APasswordIsSaidToBeMissing) {
  Install("pdftotext", "echo 'Command Line Error: Incorrect password' >&2; exit 1\n");
  files.Write("a.pdf", "%PDF-1.5\n");
  EXPECT_THAT(CheckWithScripts({"a.pdf"}).err, HasSubstr("D023"));
}

TEST_F(ConversionTest, AProgramThatCrashesIsReported) {
  Install("pdftotext", "kill -SEGV $$\n");
  files.Write("a.pdf", "%PDF-1.5\n");
  EXPECT_THAT(CheckWithScripts({"a.pdf"}).err, AllOf(HasSubstr("D021"), HasSubstr("signal 11")));
  EXPECT_TRUE(NothingIsLeft());
}

TEST_F(ConversionTest, AProgramThatWritesWithoutEndIsStopped) {
  Install("pdftotext", "cat /dev/zero\n");
  files.Write("a.pdf", "%PDF-1.5\n");
  EXPECT_THAT(CheckWithScripts({"a.pdf"}).err, AllOf(HasSubstr("D022"), HasSubstr("64 MiB")));
  Install("pdftotext", "cat /dev/zero > big\n");
  EXPECT_THAT(CheckWithScripts({"a.pdf"}).err, Not(HasSubstr("[D020]")));
  EXPECT_TRUE(NothingIsLeft());
}

TEST_F(ConversionTest, WhatAProgramSaysIsQuotedInOneHarmlessLine) {
  Install("pdftotext",
          "printf 'first\\nlast \\033[31m words of %s/in.pdf\\n' \"$HOME\" >&2; exit 1\n");
  files.Write("a.pdf", "%PDF-1.5\n");
  EXPECT_THAT(
      CheckWithScripts({"a.pdf"}).err,
      AllOf(HasSubstr("D030"), HasSubstr("last ?[31m words of in.pdf"), Not(HasSubstr("first"))));
}

TEST_F(ConversionTest, OcrReadsPagesThatHaveNoText) {
  Install("pdftotext", "echo '<doc><page width=\"595\" height=\"842\"></page></doc>'\n");
  Install("pdfinfo",
          "echo 'Page    1 size:  595 x 842 pts (A4)'; echo 'File size:       1 x 2 bytes'\n");
  Install("pdftoppm", "touch page.png\n");
  std::string table = "level\tpage_num\n1\t1\t0\t0\t0\t0\t0\t0\t2480\t3508\t-1\t\n";
  const std::vector<std::string> lines{"石桥镇2023年工作报告", "一、主要成效",
                                       "我镇建好服务大厅。"};
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string top = std::to_string(400 + 120 * i);
    table += "4\t1\t1\t1\t1\t0\t330\t" + top + "\t1800\t66\t-1\t\n";
    table += "5\t1\t1\t1\t1\t1\t330\t" + top + "\t1000\t66\t90\t" + lines[i] + "\n";
  }
  files.Write("table", table);
  Install("tesseract", "cat " + files.Path("table") + "\n");
  files.Write("scan.pdf", "%PDF-1.5\n");
  const ProgramRun run = CheckWithScripts({"--ocr", "--no-gate", "--format", "json", "scan.pdf"});
  ASSERT_EQ(run.exit_code, 0) << run.err;
  const json document = json::parse(run.out).at("documents").at(0);
  EXPECT_EQ(document.at("from_ocr"), true);
  EXPECT_EQ(document.at("notices").at(0).at("code"), "D075");
  EXPECT_EQ(document.at("results").at(1).at("status"), "review");
  EXPECT_EQ(document.at("results").at(1).at("reason"), "missing");
  // The result is kept: another run reads nothing again.
  Install("tesseract", "exit 9\n");
  EXPECT_EQ(CheckWithScripts({"--ocr", "--no-gate", "scan.pdf"}).exit_code, 0);
  EXPECT_EQ(CheckWithScripts({"--ocr", "--no-gate", "--no-cache", "scan.pdf"}).exit_code, 2);
}

TEST_F(ConversionTest, OldDocumentsAreConvertedSeveralByOneStart) {
  files.Write("good.docx", GoodDocx());
  Install("soffice", OfficeScript(files.Path("good.docx")));
  for (const char* const name : {"a", "b", "c", "d"}) {
    files.Write(std::string("r/") + name + ".rtf", std::string("{\\rtf1 ") + name + "}");
  }
  const ProgramRun run = CheckWithScripts({"--jobs", "1", "--format", "json", "r"});
  ASSERT_EQ(run.exit_code, 0) << run.err;
  const json audit = json::parse(run.out);
  ASSERT_EQ(audit.at("documents").size(), 4U);
  EXPECT_EQ(audit.at("documents").at(0).at("format"), "rtf");
  EXPECT_EQ(files.Read("good.docx.log"), "start\n");
  EXPECT_TRUE(NothingIsLeft());
  // Kept for the next run.
  EXPECT_EQ(CheckWithScripts({"r"}).exit_code, 0);
  EXPECT_EQ(files.Read("good.docx.log"), "start\n");
}

TEST_F(ConversionTest, OldDocumentsOfABundleAreConvertedByOneStart) {
  files.Write("good.docx", GoodDocx());
  Install("soffice", OfficeScript(files.Path("good.docx")));
  files.Write("r.zip", ZipOf({{"a.rtf", "{\\rtf1 a}"},
                              {"b/c.RTF", "{\\rtf1 c}"},
                              {"d.rtf", "{\\rtf1 d}"},
                              {"e.txt", std::string(kGood)}}));
  const ProgramRun run =
      CheckWithScripts({"--no-cache", "--jobs", "1", "--format", "json", "r.zip"});
  ASSERT_EQ(run.exit_code, 0) << run.err;
  EXPECT_EQ(json::parse(run.out).at("documents").size(), 4U);
  EXPECT_EQ(files.Read("good.docx.log"), "start\n");
}

TEST_F(ConversionTest, OneBombDoesNotLoseTheOthers) {
  files.Write("good.docx", GoodDocx());
  Install("soffice", OfficeScript(files.Path("good.docx")));
  files.Write("r/a.rtf", "{\\rtf1 a}");
  files.Write("r/b.rtf", "{\\rtf1 bomb}");
  files.Write("r/c.rtf", "{\\rtf1 c}");
  const ProgramRun run = CheckWithScripts({"--no-cache", "--jobs", "1", "--format", "json", "r"});
  EXPECT_EQ(run.exit_code, 3);
  const json audit = json::parse(run.out);
  EXPECT_EQ(audit.at("documents").size(), 2U);
  ASSERT_EQ(audit.at("errors").size(), 1U);
  EXPECT_EQ(audit.at("errors").at(0).at("path"), "r/b.rtf");
  EXPECT_EQ(audit.at("errors").at(0).at("code"), "D021");
}

TEST_F(ConversionTest, AnOfficeProgramThatSaysNothingAndWritesNothingHasFailed) {
  Install("soffice", "exit 0\n");
  files.Write("a.rtf", "{\\rtf1 a}");
  EXPECT_THAT(CheckWithScripts({"a.rtf"}).err, HasSubstr("D021"));
  Install("soffice",
          "for a in \"$@\"; do case \"$prev\" in --outdir) mkdir -p \"$a\"; echo no > "
          "\"$a/0.docx\";; esac; prev=\"$a\"; done\n");
  EXPECT_THAT(CheckWithScripts({"--no-cache", "a.rtf"}).err, HasSubstr("D021"));
}

TEST_F(ConversionTest, OldWpsAndWorksAreRefused) {
  std::string wps(600, '\0');
  wps.replace(0, 4, "\x1F\x02WS");
  files.Write("a.wps", wps);
  EXPECT_THAT(CheckWith("/usr/bin:/bin", {"a.wps"}).err, HasSubstr("D076"));
}

TEST_F(ConversionTest, AProgramHasAFolderOfItsOwnAndNothingElse) {
  Install("pdftotext",
          "{ pwd; echo $HOME; echo $TMPDIR; echo ${SECRET:-none}; ls /proc/self/fd | wc -l; "
          "ulimit -n; ulimit -t; } > " +
              files.Path("seen") + "\n(sleep 30; echo late > " + files.Path("late") +
              ") &\nexit 0\n");
  files.Write("a.pdf", "%PDF-1.5\n");
  ProgramOptions options;
  options.environment = {"PATH=" + files.Path("bin") + ":/usr/bin:/bin", "SECRET=known"};
  const ProgramRun run = Check({"a.pdf"}, options);
  EXPECT_EQ(run.exit_code, 2);  // a program that says nothing gives no text
  std::istringstream seen(files.Read("seen"));
  std::string folder, home, temporary, secret;
  int descriptors = 0, open_files = 0, seconds = 0;
  seen >> folder >> home >> temporary >> secret >> descriptors >> open_files >> seconds;
  EXPECT_THAT(folder, HasSubstr("/hegui-"));
  EXPECT_EQ(home, folder);
  EXPECT_EQ(temporary, folder);
  EXPECT_EQ(secret, "none");
  EXPECT_LE(descriptors, 4);
  EXPECT_EQ(open_files, 256);
  EXPECT_EQ(seconds, 60);
  EXPECT_FALSE(std::filesystem::exists(folder));
}

}  // namespace
}  // namespace hegui::test
