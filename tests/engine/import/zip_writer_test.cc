#include "engine/import/zip_writer.h"

#include <gtest/gtest.h>

#include "engine/import/zip_archive.h"
#include "tests/support/zip_file.h"

namespace hegui {
namespace {

using test::ZipOf;

constexpr Date kDay{2026, 1, 1};

std::string PartOf(const std::string& zip, std::string_view name) {
  Result<ZipArchive> archive = ZipArchive::Open(zip);
  const Result<std::string> part = archive->ReadAll(archive->Find(name)->value());
  return part ? *part : part.error().code;
}

TEST(ZipWriterTest, ChangesPartsAndAddsOthers) {
  const std::string zip = ZipOf({{"a", "1"}, {"b", "2"}, {"c", "3"}});
  const Result<std::string> copy = WithChanges(zip, {{1, {}, "two"}, {{}, "d", "4"}}, kDay);
  ASSERT_TRUE(copy);
  EXPECT_EQ(PartOf(*copy, "a"), "1");
  EXPECT_EQ(PartOf(*copy, "b"), "two");
  EXPECT_EQ(PartOf(*copy, "c"), "3");
  EXPECT_EQ(PartOf(*copy, "d"), "4");
}

TEST(ZipWriterTest, TheOriginalStaysWhenMostOfItStandsBeforeTheFirstChange) {
  const std::string large(100'000, 'x');
  const std::string zip = ZipOf({{"a", large, false}, {"b", "2", false}});
  const std::string before = zip;
  const Result<std::string> copy = WithChanges(zip, {{1, {}, "two"}}, kDay);
  ASSERT_TRUE(copy);
  EXPECT_EQ(zip, before);
  EXPECT_EQ(PartOf(*copy, "a"), large);
  EXPECT_EQ(PartOf(*copy, "b"), "two");
}

TEST(ZipWriterTest, AnEmptyOneMayBeFilled) {
  const Result<std::string> copy = WithChanges("", {{{}, "a", "1"}}, kDay);
  ASSERT_TRUE(copy);
  EXPECT_EQ(PartOf(*copy, "a"), "1");
}

TEST(ZipWriterTest, WhatIsNoContainerIsAnError) {
  EXPECT_EQ(WithChanges("PK\x03\x04", {}, kDay).error().code, "D030");
}

}  // namespace
}  // namespace hegui
