// A .zip of documents is audited like a folder of them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "tests/cli/cli_world.h"
#include "tests/support/zip_file.h"

namespace hegui::test {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

std::string Good() { return std::string(kGood); }

class BundleTest : public ::testing::Test, protected CliWorld {
 protected:
  void WriteZip(const std::string& name, const std::vector<ZipPart>& parts) const {
    files.Write(name, ZipOf(parts));
  }
  std::vector<std::string> Found(const std::vector<std::string>& paths) const {
    std::vector<std::string> arguments{"--format", "json"};
    arguments.insert(arguments.end(), paths.begin(), paths.end());
    return PathsOf(nlohmann::json::parse(Check(arguments).out));
  }
};

TEST_F(BundleTest, HoldsDocumentsInTheOrderOfAFolder) {
  WriteZip("r.zip", {{"b.txt", Good()},
                     {"a.txt", Good()},
                     {"a/", "", false},
                     {"a/z.txt", Good()},
                     {"a\\y.txt", Good()}});
  EXPECT_THAT(Found({"r.zip"}),
              ElementsAre("r.zip/a/y.txt", "r.zip/a/z.txt", "r.zip/a.txt", "r.zip/b.txt"));
  EXPECT_EQ(Check({"r.zip"}).exit_code, 0);
}

TEST_F(BundleTest, IsFoundInFolders) {
  WriteZip("r/b.ZIP", {{"x.txt", Good()}, {"y.md", Good()}});
  files.Write("r/c.txt", kGood);
  EXPECT_THAT(Found({"r", "good.txt"}),
              ElementsAre("r/b.ZIP/x.txt", "r/b.ZIP/y.md", "r/c.txt", "good.txt"));
  EXPECT_THAT(Found({"r/*.ZIP"}), ElementsAre("r/b.ZIP/x.txt", "r/b.ZIP/y.md"));
}

TEST_F(BundleTest, HasNamesInGbkOrUtf8) {
  WriteZip("r.zip", {{"\xCA\xAF\xC7\xC5\xD5\xF2.txt", Good()}, {"青石镇.txt", Good()}});
  EXPECT_THAT(Found({"r.zip"}), ElementsAre("r.zip/石桥镇.txt", "r.zip/青石镇.txt"));
}

TEST_F(BundleTest, NamesNeverLeadOutOfIt) {
  WriteZip("r.zip", {{"../../up.txt", Good()}, {"/root.txt", Good()}});
  EXPECT_THAT(Found({"r.zip"}), ElementsAre("r.zip/root.txt", "r.zip/up.txt"));
}

TEST_F(BundleTest, WhatArchiversLeaveIsPassedOver) {
  WriteZip("r.zip", {{"a.txt", Good()},
                     {"__MACOSX/a.txt", "x"},
                     {"._a.txt", "x"},
                     {".git/b.txt", Good()},
                     {"picture.png", "x"}});
  const ProgramRun run = Check({"r.zip", "--format", "json"});
  EXPECT_THAT(PathsOf(nlohmann::json::parse(run.out)), ElementsAre("r.zip/a.txt"));
  EXPECT_THAT(run.err, AllOf(HasSubstr("C052"), HasSubstr("1 (.png (1))")));
}

TEST_F(BundleTest, ABundleWithinIsANotice) {
  WriteZip("r.zip", {{"a.txt", Good()}, {"inner.zip", ZipOf({{"b.txt", Good()}})}});
  const ProgramRun run = Check({"r.zip"});
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_THAT(run.err, AllOf(HasSubstr("C053"), HasSubstr("r.zip/inner.zip")));
}

TEST_F(BundleTest, AnEncryptedEntryIsAnErrorOfItsOwn) {
  WriteZip("r.zip", {{"a.txt", Good()}, {"secret.txt", Good(), true, true}});
  const ProgramRun run = Check({"r.zip"});
  EXPECT_EQ(run.exit_code, 3);
  EXPECT_THAT(run.err, AllOf(HasSubstr("D032"), HasSubstr("r.zip/secret.txt")));
}

TEST_F(BundleTest, AnEntryThatHoldsMoreThanItSaysIsAnError) {
  WriteZip("r.zip", {{"a.txt", Good()}, {"b.txt", Good() + Good(), true, false, 10}});
  const ProgramRun run = Check({"r.zip"});
  EXPECT_EQ(run.exit_code, 3);
  EXPECT_THAT(run.err, AllOf(HasSubstr("D030"), HasSubstr("r.zip/b.txt")));
}

TEST_F(BundleTest, ABombIsAnErrorOfItsOwn) {
  WriteZip("r.zip", {{"a.txt", Good()}, {"bomb.txt", std::string(40U << 20, ' ')}});
  const ProgramRun run = Check({"r.zip"});
  EXPECT_EQ(run.exit_code, 3);
  EXPECT_THAT(run.err, AllOf(HasSubstr("D031"), HasSubstr("r.zip/bomb.txt")));
}

TEST_F(BundleTest, ABundleThatCannotBeReadIsAnError) {
  files.Write("bad.zip", "PK\x03\x04 and no more");
  EXPECT_THAT(Check({"bad.zip"}).err, AllOf(HasSubstr("D030"), HasSubstr("bad.zip")));
  EXPECT_EQ(Check({"bad.zip"}).exit_code, 2);
  EXPECT_EQ(Check({"bad.zip", "good.txt"}).exit_code, 3);
  WriteZip("empty.zip", {{"picture.png", "x"}});
  EXPECT_THAT(Check({"empty.zip"}).err, HasSubstr("C038"));
  EXPECT_EQ(Check({"empty.zip"}).exit_code, 2);
}

TEST_F(BundleTest, HoldsNoMoreDocumentsThanTheLimit) {
  std::vector<ZipPart> parts;
  for (int i = 0; i < 2'001; ++i) {
    parts.push_back({std::to_string(i) + ".txt", "x", false});
  }
  WriteZip("many.zip", parts);
  EXPECT_THAT(Check({"many.zip"}).err, HasSubstr("D031"));
}

TEST_F(BundleTest, TextThatIsNamedLikeABundleIsADocument) {
  files.Write("a.zip", kGood);
  EXPECT_THAT(Found({"a.zip"}), ElementsAre("a.zip"));
}

TEST_F(BundleTest, OneDocumentIsNamedAsTheAuditShowsIt) {
  WriteZip("r/b.zip",
           {{"a.txt", Good()}, {"\xCA\xAF\xC7\xC5\xD5\xF2/\xC4\xEA\xB1\xA8.txt", Good()}});
  const std::string path = "r/b.zip/石桥镇/年报.txt";
  EXPECT_THAT(Found({"r"}), ElementsAre("r/b.zip/a.txt", path));
  EXPECT_THAT(Found({path}), ElementsAre(path));
  const ProgramRun explained = Hegui({"explain", "a01", path, "--pack", "small.toml"});
  EXPECT_EQ(explained.exit_code, 0) << explained.err;
  EXPECT_THAT(explained.out, HasSubstr("〔设立了热线〕"));
  const ProgramRun outline = Hegui({"outline", path, "--pack", "small.toml"});
  EXPECT_EQ(outline.exit_code, 0) << outline.err;
  EXPECT_THAT(outline.out, HasSubstr("一、主要成效"));
}

TEST_F(BundleTest, OneDocumentIsNotABundle) {
  WriteZip("r.zip", {{"x.png", "x"}, {"a.txt", Good()}});
  const ProgramRun bundle = Hegui({"outline", "r.zip", "--pack", "small.toml"});
  EXPECT_EQ(bundle.exit_code, 2);
  EXPECT_THAT(bundle.err, AllOf(HasSubstr("C039"), HasSubstr("r.zip/a.txt")));
  EXPECT_THAT(Hegui({"outline", "r.zip/b.txt", "--pack", "small.toml"}).err,
              AllOf(HasSubstr("C030"), HasSubstr("r.zip/b.txt")));
  EXPECT_THAT(Check({"r.zip/b.txt"}).err, HasSubstr("C030"));
  EXPECT_THAT(Check({"good.txt/b.txt"}).err, HasSubstr("C030"));
  files.Write("bad.zip", "PK\x03\x04 and no more");
  EXPECT_THAT(Check({"bad.zip/b.txt"}).err, HasSubstr("D030"));
}

TEST_F(BundleTest, NothingIsWritten) {
  WriteZip("r.zip", {{"a.txt", Good()}});
  const auto count = [this] {
    const std::filesystem::recursive_directory_iterator all(files.root());
    return std::distance(begin(all), end(all));
  };
  const auto before = count();
  Check({"r.zip"});
  EXPECT_EQ(count(), before);
  const ProgramRun run = Check({"r.zip", "-o", "json=r.zip"});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_THAT(run.err, AllOf(HasSubstr("C016"), Not(HasSubstr("C042"))));
}

}  // namespace
}  // namespace hegui::test
