#include "reports/history_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "engine/audit/trend.h"
#include "tests/support/sample_audit.h"

namespace hegui {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using Json = nlohmann::ordered_json;

HistoryRun Sample(const std::string& day = "2026-11-21") {
  HistoryRun run = RunOf(test::SampleBatch());
  run.as_of = day;
  return run;
}

std::string LineOf(const HistoryRun& run) { return WithRun({}, run); }

// Number, code, reason and what of each notice.
std::vector<std::string> Told(const HistoryFile& history) {
  std::vector<std::string> told;
  for (const Diagnostic& notice : history.notices) {
    std::string text = std::to_string(notice.place.line) + " " + notice.code;
    for (const MessageArgument& argument : notice.arguments) {
      text += " " + argument.value;
    }
    told.push_back(text);
  }
  return told;
}

TEST(HistoryFileTest, ReadsWhatItWrites) {
  const std::string text = LineOf(Sample());
  EXPECT_EQ(text.find('\n'), text.size() - 1) << "one line";
  const Result<HistoryFile> history = ReadHistory(text);
  ASSERT_TRUE(history);
  EXPECT_THAT(history->notices, IsEmpty());
  ASSERT_EQ(history->runs.size(), 1U);
  const HistoryRun &run = history->runs[0], sample = Sample();
  EXPECT_EQ(run.as_of, "2026-11-21");
  EXPECT_EQ(run.pack, sample.pack);
  EXPECT_EQ(run.pack_version, sample.pack_version);
  EXPECT_EQ(run.pack_digest, sample.pack_digest);
  ASSERT_EQ(run.documents.size(), sample.documents.size());
  for (std::size_t i = 0; i < run.documents.size(); ++i) {
    EXPECT_EQ(run.documents[i].path, sample.documents[i].path);
    EXPECT_EQ(run.documents[i].sha256, sample.documents[i].sha256);
    EXPECT_EQ(run.documents[i].unit, sample.documents[i].unit);
    EXPECT_EQ(run.documents[i].report_year, sample.documents[i].report_year);
    EXPECT_EQ(run.documents[i].score.has_value(), sample.documents[i].score.has_value());
    EXPECT_EQ(run.documents[i].gate_passes, sample.documents[i].gate_passes);
    EXPECT_EQ(run.documents[i].counts, sample.documents[i].counts);
  }
  EXPECT_EQ(run.documents[0].score->lower, sample.documents[0].score->lower);
  EXPECT_EQ(run.documents[0].score->upper, sample.documents[0].score->upper);
  EXPECT_EQ(run.documents[0].score->grade, sample.documents[0].score->grade);
  EXPECT_EQ(LineOf(run), text);
}

TEST(HistoryFileTest, ALineKeepsItsForm) {
  HistoryRun run;
  run.as_of = "2026-03-02";
  run.pack = "p";
  run.pack_version = "1.0";
  run.pack_digest = "sha256:0";
  run.documents.push_back({"a.docx",
                           "00",
                           "甲镇",
                           2025,
                           HistoryScore{6250, 7000, "及格"},
                           false,
                           {{Status::kFail, 2}}});
  run.documents.push_back({"b.docx", "01", "", std::nullopt, std::nullopt, true, {}});
  EXPECT_EQ(LineOf(run),
            R"({"schema":"hegui-history/1","date":"2026-03-02","pack":{"id":"p","version":"1.0",)"
            R"("digest":"sha256:0"},"documents":[{"path":"a.docx","sha256":"00","unit":"甲镇",)"
            R"("year":2025,"score":{"lower":62.5,"upper":70,"grade":"及格"},"gate":"fail",)"
            R"("counts":{"fail":2}},{"path":"b.docx","sha256":"01","unit":null,"year":null,)"
            R"("score":null,"gate":"pass","counts":{}}]})"
            "\n");
}

TEST(HistoryFileTest, GrowsByALine) {
  const std::string first = LineOf(Sample("2026-11-07")), second = LineOf(Sample("2026-11-14"));
  EXPECT_EQ(WithRun(*ReadHistory(""), Sample("2026-11-07")), first);
  EXPECT_EQ(WithRun(*ReadHistory(first), Sample("2026-11-14")), first + second);
  EXPECT_EQ(WithRun(*ReadHistory(first.substr(0, first.size() - 1)), Sample("2026-11-14")),
            first + second)
      << "the last line had no end";
}

TEST(HistoryFileTest, TheSameRunTakesItsOwnPlace) {
  const std::string first = LineOf(Sample("2026-11-07")), second = LineOf(Sample("2026-11-14"));
  EXPECT_EQ(WithRun(*ReadHistory(first + second), Sample("2026-11-07")), first + second);
  HistoryRun better = Sample("2026-11-07");
  better.documents[0].score->lower = 9900;
  EXPECT_EQ(WithRun(*ReadHistory(first + second + first), better), LineOf(better) + second);
  better.documents.pop_back();
  EXPECT_EQ(WithRun(*ReadHistory(first), better), first + LineOf(better)) << "of other documents";
}

TEST(HistoryFileTest, KeepsWhatItCannotRead) {
  const std::string good = LineOf(Sample("2026-11-07"));
  const std::string text = "\xEF\xBB\xBF" + good +
                           "\n<<<<<<< HEAD\r\n{\"schema\":\"hegui-history/2\"}\n" +
                           good.substr(0, good.size() / 2) + "\n\xFF\xFE\n[]";
  const Result<HistoryFile> history = ReadHistory(text);
  ASSERT_TRUE(history);
  EXPECT_THAT(Told(*history), ElementsAre("3 C137 json ", "4 C137 schema hegui-history/2",
                                          "5 C137 json ", "6 C137 json ", "7 C137 json "));
  EXPECT_EQ(WithRun(*history, Sample("2026-11-14")), text + "\n" + LineOf(Sample("2026-11-14")));
}

TEST(HistoryFileTest, SaysWhatIsWrongWithALine) {
  const auto reason = [](const char* pointer, const Json& value) {
    Json json = Json::parse(LineOf(Sample()));
    json[Json::json_pointer(pointer)] = value;
    const Result<HistoryFile> history = ReadHistory(LineOf(Sample()) + json.dump());
    return history->notices.empty() ? "" : Told(*history).front().substr(sizeof("2 C137"));
  };
  EXPECT_EQ(reason("/later", 1), "") << "of a newer program";
  EXPECT_EQ(reason("/documents/0/counts/later", 1), "");
  EXPECT_EQ(reason("/date", "2026-02-30"), "value date");
  EXPECT_EQ(reason("/date", 20260230), "type date");
  EXPECT_EQ(reason("/pack", "p"), "type pack");
  EXPECT_EQ(reason("/pack/version", 1), "type version");
  EXPECT_EQ(reason("/documents", Json::object()), "type documents");
  EXPECT_EQ(reason("/documents/0", 7), "type path");
  EXPECT_EQ(reason("/documents/0/score", "62"), "type lower");
  EXPECT_EQ(reason("/documents/0/score/lower", 1e300), "value lower");
  EXPECT_EQ(reason("/documents/0/year", -1e9), "value year");
  EXPECT_EQ(reason("/documents/0/gate", "maybe"), "value gate");
  EXPECT_EQ(reason("/documents/0/counts", Json::array()), "type counts");
  EXPECT_EQ(reason("/documents/0/counts/fail", -1), "value counts");
  Json json = Json::parse(LineOf(Sample()));
  json["documents"][0].erase("sha256");
  EXPECT_THAT(Told(*ReadHistory(LineOf(Sample()) + json.dump())),
              ElementsAre("2 C137 lacks sha256"));
}

TEST(HistoryFileTest, TellsOfManyBadLinesInFew) {
  std::string text = LineOf(Sample());
  for (int i = 0; i < 100; ++i) {
    text += "bad\n";
  }
  const Result<HistoryFile> history = ReadHistory(text);
  ASSERT_TRUE(history);
  EXPECT_EQ(history->notices.size(), 6U);
  EXPECT_EQ(Told(*history).back(), "0 C138 95");
}

TEST(HistoryFileTest, RefusesAnotherFile) {
  for (const char* text :
       {"not a history", "{\"schema\": \"hegui-audit/1\"}", "PK\3\4\n\n", "\0\0"}) {
    const Result<HistoryFile> history = ReadHistory(text);
    if (std::string_view(text).empty()) {
      continue;
    }
    ASSERT_FALSE(history) << text;
    EXPECT_EQ(history.error().code, "C136");
  }
  EXPECT_TRUE(ReadHistory("\n \r\n")) << "blank lines are nothing";
}

TEST(HistoryFileTest, TakesHostileLinesWithoutASweat) {
  const std::string good = LineOf(Sample());
  constexpr std::size_t kDeep = 1'000'000;
  const Result<HistoryFile> deep =
      ReadHistory(good + std::string(kDeep, '[') + "\n{\"a\":" + std::string(kDeep, '[') +
                  std::string(kDeep, ']') + "}\n" + std::string(17U << 20, '0'));
  ASSERT_TRUE(deep);
  EXPECT_THAT(Told(*deep), ElementsAre("2 C137 json ", "3 C137 lacks schema", "4 C137 long "));
  std::string many = good;
  for (std::size_t i = 0; i < kDeep; ++i) {
    many += "{}\n";
  }
  EXPECT_EQ(ReadHistory(many)->lines.size(), kDeep + 1);
}

}  // namespace
}  // namespace hegui
