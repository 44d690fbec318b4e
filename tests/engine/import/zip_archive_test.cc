#include "engine/import/zip_archive.h"

#include <gtest/gtest.h>

#include "engine/base/limits.h"
#include "tests/support/zip_file.h"

namespace hegui {
namespace {

using test::ZipOf;
using test::ZipPart;

// "" or the code of the error.
std::string CodeOfReading(const std::string& zip, std::string_view part) {
  Result<ZipArchive> archive = ZipArchive::Open(zip);
  if (!archive) {
    return archive.error().code;
  }
  const Result<std::optional<std::size_t>> index = archive->Find(part);
  if (!index) {
    return index.error().code;
  }
  const Result<std::string> bytes = archive->ReadAll(index->value());
  return bytes ? "" : bytes.error().code;
}

TEST(ZipArchiveTest, ReadsPartsByTheirNames) {
  const std::string zip =
      ZipOf({{"a/b.xml", "甲", true, false, {}}, {"c", "丙丙", false, false, {}}});
  Result<ZipArchive> archive = ZipArchive::Open(zip);
  ASSERT_TRUE(archive);
  ASSERT_EQ(archive->entries().size(), 2U);
  EXPECT_EQ(archive->entries()[0].name, "a/b.xml");
  EXPECT_EQ(archive->Find("a/B.xml")->has_value(), false);
  EXPECT_EQ(*archive->ReadAll(archive->Find("c")->value()), "丙丙");
  EXPECT_EQ(*archive->ReadAll(archive->Find("a/b.xml")->value()), "甲");
}

TEST(ZipArchiveTest, TruncatedOrDamagedIsAnError) {
  std::string zip = ZipOf({{"a", std::string(1000, 'x'), true, false, {}}});
  EXPECT_EQ(CodeOfReading(zip.substr(0, zip.size() / 2), "a"), "D030");
  zip[35] = static_cast<char>(zip[35] ^ 0x55);  // within the deflated bytes
  EXPECT_EQ(CodeOfReading(zip, "a"), "D030");
}

TEST(ZipArchiveTest, TwoPartsOfOneNameAreNotToBeTrusted) {
  EXPECT_EQ(CodeOfReading(ZipOf({{"a", "1", true, false, {}}, {"a", "2", true, false, {}}}), "a"),
            "D033");
}

TEST(ZipArchiveTest, EncryptedPartsAreNamed) {
  EXPECT_EQ(CodeOfReading(ZipOf({{"a", "1", true, true, {}}}), "a"), "D032");
}

TEST(ZipArchiveTest, ABombEndsAtTheRatio) {
  EXPECT_EQ(CodeOfReading(ZipOf({{"a", std::string(8U << 20, '\0'), true, false, {}}}), "a"),
            "D031");
}

TEST(ZipArchiveTest, ADirectoryThatLiesChangesNoLimit) {
  const std::string zip = ZipOf({{"a", std::string(8U << 20, '\0'), true, false, 10}});
  EXPECT_NE(CodeOfReading(zip, "a"), "");
}

// The directory names the same bytes many times.
TEST(ZipArchiveTest, PartsThatOverlapCountEachTime) {
  constexpr std::size_t kTimes = 300;
  constexpr std::size_t kEndRecord = 22;
  std::string zip = ZipOf({{"a", std::string(1U << 20, 'x'), false, false, {}}});
  const std::size_t directory = zip.rfind("PK\x01\x02");
  const std::string entry = zip.substr(directory, zip.size() - kEndRecord - directory);
  std::string end = zip.substr(zip.size() - kEndRecord);
  const auto put = [&end](std::size_t at, std::size_t value) {
    end[at] = static_cast<char>(value & 0xFFU);
    end[at + 1] = static_cast<char>(value >> 8U);
  };
  put(8, kTimes);
  put(10, kTimes);
  put(12, entry.size() * kTimes);
  zip.resize(directory);
  for (std::size_t i = 0; i < kTimes; ++i) {
    zip += entry;
  }
  zip += end;
  Result<ZipArchive> archive = ZipArchive::Open(zip);
  ASSERT_TRUE(archive) << archive.error().arguments[0].value;
  ASSERT_EQ(archive->entries().size(), kTimes);
  std::size_t read = 0;
  while (read < kTimes && archive->ReadAll(read)) {
    ++read;
  }
  EXPECT_EQ(read, limits::kMaxUnpackedBytes >> 20U);
  EXPECT_EQ(archive->ReadAll(read).error().code, "D031");
}

TEST(ZipArchiveTest, ManyEntriesAreTooMany) {
  const std::vector<ZipPart> parts(limits::kMaxZipEntries + 1, {"a", "", false, false, {}});
  EXPECT_EQ(CodeOfReading(ZipOf(parts), "a"), "D031");
}

}  // namespace
}  // namespace hegui
