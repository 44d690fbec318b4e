#include "engine/import/ofd_importer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "engine/base/limits.h"
#include "engine/outline/outline.h"
#include "tests/support/report_forms.h"
#include "tests/support/zh_outline.h"
#include "tests/support/zip_file.h"

namespace hegui {
namespace {

using ::testing::ElementsAreArray;
using ::testing::HasSubstr;
using ::testing::SizeIs;

const std::vector<std::string>& Paragraphs() {
  static const std::vector<std::string> paragraphs{
      "青石镇人民政府",
      "关于2023年法治政府建设情况的报告",
      "县人民政府：",
      "现将2023年法治政府建设情况报告如下。",
      "一、主要成效",
      "（一）加强领导。全年召开会议4次，研究法治工作，解决了人员、经费和场所方面的困难，镇村两级都"
      "配齐了人员。",
      "（二）依法决策。重大事项都经过合法性审查，全年审查合同12份，提出修改意见30条，没有一份合同引"
      "起纠纷。",
      "二、存在的问题",
      "执法力量还比较薄弱，学法的形式比较单一，有的村还没有建立起经常学法的制度，需要一步一步加以改"
      "进。",
      "青石镇人民政府",
      "2024年1月18日"};
  return paragraphs;
}

std::vector<PlacedPage> Pages() {
  test::PlainReport report;
  report.title = {Paragraphs()[1]};
  for (int i = 0; i < 3; ++i) {
    report.paragraphs.insert(report.paragraphs.end(), Paragraphs().begin() + (i == 0 ? 0 : 4),
                             Paragraphs().end() - (i == 2 ? 0 : 2));
  }
  return test::PagesOf(report);
}

Result<ImportedText> Import(const std::string& bytes) {
  return ImportOfd(bytes, testing::ZhLanguage(), {});
}

// The paragraphs of the outline, folded.
std::vector<std::string> Read(const std::string& bytes) {
  Result<ImportedText> imported = Import(bytes);
  EXPECT_TRUE(imported) << imported.error().code;
  std::vector<std::string> paragraphs;
  if (imported) {
    const Document document = BuildOutline(std::move(*imported), testing::ZhLanguage());
    for (const Paragraph& paragraph : document.paragraphs) {
      paragraphs.emplace_back(document.Of(paragraph.text));
    }
  }
  return paragraphs;
}

// The code of the error and what it names first.
std::string Refusal(const std::string& bytes) {
  const Result<ImportedText> imported = Import(bytes);
  if (imported) {
    return "";
  }
  const Error& error = imported.error();
  return error.arguments.empty() ? error.code : error.code + ' ' + error.arguments[0].value;
}

test::ZipPart Root(const std::string& location) {
  return {"OFD.xml", "<OFD><DocBody><DocRoot>" + location + "</DocRoot></DocBody></OFD>"};
}
std::string Package(const std::string& document, const std::string& content) {
  return test::ZipOf({Root("Doc_0/Document.xml"),
                      {"Doc_0/Document.xml", document},
                      {"Doc_0/Content.xml", content}});
}
const std::string kOnePage = "<Document><Pages><Page BaseLoc='Content.xml'/></Pages></Document>";

TEST(OfdImporterTest, LinesBecomeParagraphs) {
  const std::vector<std::string> paragraphs = Read(test::OfdOf(Pages()));
  ASSERT_THAT(paragraphs, SizeIs(Paragraphs().size() + 10));
  EXPECT_THAT(paragraphs[5], HasSubstr("加强领导。全年召开会议4次"));
  EXPECT_THAT(paragraphs[5], HasSubstr("解决了人员、经费和场所方面的困难，镇村两级都配齐了人员。"));
  EXPECT_EQ(paragraphs.back(), "2024年1月18日");
}

TEST(OfdImporterTest, ProducersWriteItInTheirOwnWays) {
  const std::vector<std::string> expected = Read(test::OfdOf(Pages()));
  test::OfdForm backslashes, own_prefix, single, second_body;
  backslashes.backslashes = true;
  own_prefix.own_prefix = true;
  single.single = true;
  second_body.second_body = true;
  EXPECT_THAT(Read(test::OfdOf(Pages(), backslashes)), ElementsAreArray(expected));
  EXPECT_THAT(Read(test::OfdOf(Pages(), own_prefix)), ElementsAreArray(expected));
  EXPECT_THAT(Read(test::OfdOf(Pages(), single)), ElementsAreArray(expected));
  EXPECT_THAT(Read(test::OfdOf(Pages(), second_body)), ElementsAreArray(expected));
}

TEST(OfdImporterTest, PlacesAndBoxesAreThoseOfPages) {
  Result<ImportedText> imported = Import(test::OfdOf(Pages()));
  ASSERT_TRUE(imported);
  EXPECT_EQ(imported->format, "ofd");
  const Document document = BuildOutline(std::move(*imported), testing::ZhLanguage());
  const auto at = static_cast<std::uint32_t>(document.text.find("2024年1月18日"));
  const Span date{at, at + 16};
  EXPECT_EQ(document.PlaceOf(date).page, Pages().size());
  ASSERT_THAT(document.BoxesOf(date), SizeIs(1));
  EXPECT_GT(document.BoxesOf(date)[0].left, 250);
}

TEST(OfdImporterTest, TemplatesAreBesideTheText) {
  const Result<ImportedText> imported = Import(test::OfdOf(Pages()));
  ASSERT_TRUE(imported);
  EXPECT_EQ(imported->source.text().find("青石镇文件"), std::string_view::npos);
  ASSERT_FALSE(imported->side.empty());
  bool found = false;
  for (const SideText& side : imported->side) {
    found = found || (side.kind == SideText::Kind::kHeader && side.text == "青石镇文件");
  }
  EXPECT_TRUE(found);
}

TEST(OfdImporterTest, TextsGoOnWhereTheLastOneEnded) {
  const std::string content =
      "<Page><Content><Layer><TextObject Boundary='20 20 100 10' Size='5' CTM='2 0 0 2 0 0'>"
      "<TextCode X='0' Y='4' DeltaX='5'>全年</TextCode><TextCode>良好。</TextCode></TextObject>"
      "<TextObject Boundary='20 40 100 10' Size='5' Visible='false'><TextCode X='0' "
      "Y='4'>看不见</TextCode>"
      "</TextObject></Layer></Content></Page>";
  EXPECT_EQ(Read(Package(kOnePage, content)), std::vector<std::string>{"全年良好。"});
}

TEST(OfdImporterTest, PagesWithoutTextAreAScan) {
  EXPECT_EQ(
      Refusal(Package(kOnePage, "<Page><Content><Layer><ImageObject/></Layer></Content></Page>")),
      "D070 1");
}

TEST(OfdImporterTest, TextThatIsNoneIsRefused) {
  const auto page = [](const std::string& text) {
    return "<Page><Content><Layer><TextObject Boundary='20 20 100 10' Size='5'><TextCode X='0' "
           "Y='4'>" +
           text + "</TextCode></TextObject></Layer></Content></Page>";
  };
  EXPECT_EQ(Refusal(Package(kOnePage, page("\uE011\uE012\uE013"))), "D071 0");
  EXPECT_EQ(Refusal(Package(kOnePage, page("abcdefg"))), "D071 0");
}

TEST(OfdImporterTest, PagesWithoutTextAreNamed) {
  std::vector<PlacedPage> pages = Pages();
  pages.resize(pages.size() + 2, pages.front());
  for (std::size_t i = pages.size() - 2; i < pages.size(); ++i) {
    pages[i].words.clear();
  }
  const Result<ImportedText> imported = Import(test::OfdOf(pages));
  ASSERT_TRUE(imported);
  EXPECT_EQ(imported->notices.back().code, "D074");
  EXPECT_EQ(imported->notices.back().arguments[1].value, "2");
}

// A text object; `more` are attributes of it.
std::string TextAt(double x, double y, const std::string& text, const std::string& more = "",
                   const std::string& code = "") {
  return "<TextObject Boundary='" + std::to_string(x) + " " + std::to_string(y) +
         " 100 6' Size='5' " + more + "><TextCode X='0' Y='4' " + code + ">" + text +
         "</TextCode></TextObject>";
}
std::string PageOf(const std::string& objects) {
  return "<Page><Content><Layer>" + objects + "</Layer></Content></Page>";
}
std::vector<std::string> Codes(const Result<ImportedText>& imported) {
  std::vector<std::string> codes;
  if (!imported) {
    return {imported.error().code};
  }
  for (const Diagnostic& notice : imported->notices) {
    codes.push_back(notice.code);
  }
  return codes;
}

TEST(OfdImporterTest, BlanksAreGapsLikeAnyOther) {
  // An indent of typed blanks, with and without distances; a blank between scripts stays one.
  const std::string content =
      PageOf(TextAt(20, 20, "　　全年 良好，") + TextAt(20, 30, "各项工作都在稳步向前推进。") +
             TextAt(20, 40, "　　再次 推进", "", "DeltaX='g 2 5 g 2 5 2.5 5'"));
  const Result<ImportedText> imported = Import(Package(kOnePage, content));
  ASSERT_TRUE(imported);
  ASSERT_THAT(imported->boxes, ::testing::Not(::testing::IsEmpty()));
  EXPECT_NEAR(imported->boxes[0].box.left, 30 * 72 / 25.4, 0.1);
  EXPECT_THAT(std::string(imported->source.text()),
              ::testing::AllOf(HasSubstr("全年 良好，"), HasSubstr("再次 推进")));
}

TEST(OfdImporterTest, RunsOfDistancesPlaceEachCharacter) {
  const std::string content =
      PageOf(TextAt(20, 20, "全年二字离得远", "", "DeltaX='5 g 3 5 40 5'") +
             TextAt(20, 30, "由上而下", "", "DeltaX='g 3 0' DeltaY='g 3 10'"));
  const Result<ImportedText> imported = Import(Package(kOnePage, content));
  ASSERT_TRUE(imported);
  EXPECT_THAT(std::string(imported->source.text()), HasSubstr("全年二字离　得远"));
  EXPECT_THAT(imported->boxes, SizeIs(6));
}

TEST(OfdImporterTest, BlocksAndLayersAreOnlyFrames) {
  const std::string content =
      "<Page><Content><Layer Type='Background'><PageBlock><PageBlock>" +
      TextAt(20, 20, "第一行，") +
      "</PageBlock></PageBlock></Layer><Layer Type='Foreground'><PageBlock>" +
      TextAt(40, 20, "还在其中。") + "</PageBlock></Layer></Content></Page>";
  EXPECT_THAT(Read(Package(kOnePage, content)), ::testing::ElementsAre("第一行，还在其中。"));
}

TEST(OfdImporterTest, WatermarksAndDoubleStrokesAreNoText) {
  const std::string content =
      PageOf(TextAt(20, 20, "一、主要成效") + TextAt(20.2, 20, "一、主要成效") +
             TextAt(60, 20.5, "内部资料", "CTM='0.7 0.7 -0.7 0.7 0 0'") + TextAt(20, 30, "良好。") +
             TextAt(900, 30, "页外"));
  EXPECT_THAT(Read(Package(kOnePage, content)), ::testing::ElementsAre("一、主要成效", "良好。"));
}

TEST(OfdImporterTest, DrawingsAreShownWhereTheyArePlaced) {
  const std::string resources =
      "<Res><CompositeGraphicUnits><CompositeGraphicUnit ID='7'><Content>" +
      TextAt(0, 0, "出自图元") + "</Content></CompositeGraphicUnit></CompositeGraphicUnits></Res>";
  const std::string document =
      "<Document><CommonData><PublicRes>Res.xml</PublicRes></CommonData><Pages><Page "
      "BaseLoc='Content.xml'/></Pages></Document>";
  const std::string bytes = test::ZipOf(
      {Root("Doc_0/Document.xml"),
       {"Doc_0/Document.xml", document},
       {"Doc_0/Res.xml", resources},
       {"Doc_0/Content.xml", PageOf(TextAt(20, 20, "全年良好，") +
                                    "<CompositeObject Boundary='45 20 50 6' ResourceID='7'/>")}});
  EXPECT_THAT(Read(bytes), ::testing::ElementsAre("全年良好，出自图元"));
}

TEST(OfdImporterTest, SealsAnnotationsAndAttachmentsAreNotTheText) {
  const std::string document =
      "<Document><Pages><Page ID='1' BaseLoc='Content.xml'/></Pages>"
      "<Annotations>Annots/Annotations.xml</Annotations><Attachments>Attachs/Attachments.xml"
      "</Attachments></Document>";
  const std::string bytes = test::ZipOf(
      {{"OFD.xml",
        "<OFD><DocBody><DocRoot>Doc_0/Document.xml</DocRoot><Signatures>/Doc_0/Signs/Signatures.xml"
        "</Signatures></DocBody></OFD>"},
       {"Doc_0/Document.xml", document},
       {"Doc_0/Content.xml", PageOf(TextAt(20, 20, "全年良好。"))},
       {"Doc_0/Annots/Annotations.xml",
        "<Annotations><Page PageID='1'><FileLoc>Page_0/Annot.xml</FileLoc></Page></Annotations>"},
       {"Doc_0/Annots/Page_0/Annot.xml",
        "<PageAnnot><Annot Type='Stamp'><Appearance Boundary='20 30 40 40'>" +
            TextAt(0, 0, "青石镇人民政府") + "</Appearance></Annot></PageAnnot>"},
       {"Doc_0/Signs/Signatures.xml", "not even XML"},
       {"Doc_0/Attachs/Attachments.xml",
        "<Attachments><Attachment ID='1' Name='a'><FileLoc>a.xlsx</FileLoc></Attachment>"
        "<Attachment ID='2' Name='b'/></Attachments>"},
       {"Doc_0/Attachs/a.xlsx", "PK"}});
  EXPECT_THAT(Read(bytes), ::testing::ElementsAre("全年良好。"));
  const Result<ImportedText> imported = Import(bytes);
  EXPECT_THAT(Codes(imported), ::testing::ElementsAre("D091"));
  EXPECT_EQ(imported->notices[0].arguments[0].value, "2");
}

TEST(OfdImporterTest, NamesMayDifferInTheCaseOfLetters) {
  const std::string bytes = test::ZipOf({Root("/DOC_0\\document.xml"),
                                         {"Doc_0/Document.xml", kOnePage},
                                         {"doc_0/content.XML", PageOf(TextAt(20, 20, "良好。"))}});
  EXPECT_THAT(Read(bytes), ::testing::ElementsAre("良好。"));
}

TEST(OfdImporterTest, PlacesCountFromTheCornerOfThePage) {
  const std::string content =
      "<Page><Area><PhysicalBox>100 100 210 297</PhysicalBox></Area><Content>" +
      TextAt(200, 120, "全年良好。") + "</Content></Page>";
  const Result<ImportedText> imported = Import(Package(kOnePage, content));
  ASSERT_TRUE(imported);
  EXPECT_NEAR(imported->boxes.at(0).box.left, 100 * 72 / 25.4, 0.1);
  EXPECT_NEAR(imported->boxes.at(0).box.top, 20 * 72 / 25.4 - 0.25 * 72 / 25.4, 0.8);
}

TEST(OfdImporterTest, TextThatAllStandsInTemplatesIsTheText) {
  const std::string document =
      "<Document><CommonData><TemplatePage ID='2' BaseLoc='T.xml'/></CommonData><Pages>"
      "<Page BaseLoc='Content.xml'/></Pages></Document>";
  const std::string bytes =
      test::ZipOf({Root("Doc_0/Document.xml"),
                   {"Doc_0/Document.xml", document},
                   {"Doc_0/T.xml", PageOf(TextAt(20, 20, "全年良好。"))},
                   {"Doc_0/Content.xml", "<Page><Template TemplateID='2'/></Page>"}});
  EXPECT_THAT(Read(bytes), ::testing::ElementsAre("全年良好。"));
}

TEST(OfdImporterTest, TextWithoutInkIsOfOcrOverAPictureAndElseHidden) {
  const std::string picture = "<ImageObject Boundary='0 0 210 297' ResourceID='9'/>";
  for (const char* const inkless : {"Alpha='0'", "Fill='false'"}) {
    const Result<ImportedText> scan =
        Import(Package(kOnePage, PageOf(picture + TextAt(20, 20, "全年良好。", inkless))));
    EXPECT_THAT(Codes(scan), ::testing::ElementsAre("D090"));
    EXPECT_TRUE(scan->from_ocr);
    EXPECT_THAT(std::string(scan->source.text()), HasSubstr("全年良好。"));
    const Result<ImportedText> hidden = Import(
        Package(kOnePage, PageOf(TextAt(20, 20, "全年", inkless) + TextAt(20, 30, "良好。"))));
    EXPECT_THAT(Codes(hidden), ::testing::ElementsAre("D044"));
    EXPECT_FALSE(hidden->from_ocr);
    EXPECT_EQ(std::string(hidden->source.text()).find("全年"), std::string::npos);
  }
  // A picture behind text that is seen is a background.
  const Result<ImportedText> seen =
      Import(Package(kOnePage, PageOf(picture + TextAt(20, 20, "全年良好。"))));
  EXPECT_THAT(Codes(seen), ::testing::IsEmpty());
}

TEST(OfdImporterTest, AnEncryptedPackageAsksForItsPassword) {
  EXPECT_EQ(Refusal(test::ZipOf({Root("Doc_0/Document.xml"), {"Encryptions.xml", "<E/>"}})),
            "D023");
}

TEST(OfdImporterTest, DamagedPackagesAreErrors) {
  EXPECT_EQ(Refusal("PK\x03\x04OFD.xml").substr(0, 4), "D030");
  EXPECT_EQ(Refusal(test::ZipOf({Root("Doc_0/Document.xml")})), "D030 Doc_0/Document.xml");
  EXPECT_EQ(Refusal(test::ZipOf({Root("../../etc/passwd")})).substr(0, 4), "D030");
  EXPECT_EQ(Refusal(test::ZipOf({Root("a"), Root("a")})), "D033 OFD.xml");
  EXPECT_EQ(Refusal(Package(kOnePage, "<Page><Content>")).substr(0, 4), "D034");
  EXPECT_EQ(Refusal(Package("<!DOCTYPE a><Document/>", "")), "D035 doctype");
}

TEST(OfdImporterTest, LimitsHold) {
  std::string pages = "<Document><Pages>";
  for (std::uint32_t i = 0; i <= limits::kMaxPages; ++i) {
    pages += "<Page BaseLoc='Content.xml'/>";
  }
  EXPECT_EQ(Refusal(Package(pages + "</Pages></Document>", "<Page/>")), "D073 pages");
  // A count of steps that nobody should take one by one, and places that are none.
  const std::string steps =
      "<Page><Content><TextObject Boundary='0 0 1e300 nan' Size='inf'><TextCode X='1e999' Y='4' "
      "DeltaX='g 2147483647 5 g -5 1'>全年良好</TextCode></TextObject></Content></Page>";
  EXPECT_EQ(Read(Package(kOnePage, steps)), std::vector<std::string>{"全年良好"});
}

}  // namespace
}  // namespace hegui
