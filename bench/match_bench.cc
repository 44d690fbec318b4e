// What one pass over a report costs, in nanoseconds per byte, and what building the set costs: the
// literal pass with candidates against every expression by itself. The text and the phrases are
// made up in the manner of annual reports; a third of the phrases have gaps or captures.
#include <benchmark/benchmark.h>

#include <cstdint>
#include <cstdlib>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/match/phrase.h"
#include "engine/match/phrase_set.h"

namespace hegui {
namespace {

constexpr const char* kNumber =
    "(?:近|约|共约|超过|不少于|不到)?(?:[0-9]+(?:[,.][0-9]+)*(?:余|多)?[百千万亿]?|"
    "[〇零一二三四五六七八九十百千万亿两]+)(?:余|多|以上)?";

PhraseSyntax Syntax() {
  return {.captures = {{"int", kNumber}, {"percent", std::string(kNumber) + "%|全覆盖"}},
          .gap_stops = "。；！？",
          .transparent = "“”‘’"};
}

// {0} and {1} are filled from the tables below, so that phrases share beginnings and words as those
// of a real pack do.
constexpr const char* kTopics[] = {"行政执法", "法律顾问",   "普法宣传",   "行政复议", "行政应诉",
                                   "政务公开", "合法性审查", "规范性文件", "重大决策", "矛盾纠纷",
                                   "人民调解", "法治培训",   "执法监督",   "三项制度", "权责清单",
                                   "营商环境", "村规民约",   "应急管理",   "信访工作", "法治文化",
                                   "执法证件", "案卷评查",   "综合执法",   "裁量基准", "述职述法",
                                   "学法制度", "政府信息",   "依申请公开", "社区矫正", "法律援助"};
constexpr const char* kFinite[] = {"{0}",
                                   "{0}工作{机制|制度}",
                                   "{加强|推进|深化}{0}",
                                   "{0}不够{|到位}",
                                   "{健全|完善|落实}{0}{|制度}",
                                   "{0}{能力|水平}有待提高"};
constexpr const char* kOpen[] = {"推进{…}{0}", "{0}{…}{int}{件|次|场}", "{0}{…}覆盖率{…}{percent}",
                                 "{0}{…}{不足|薄弱}", "开展{0}{…20}{int}次"};

std::string Fill(std::string_view pattern, std::string_view topic) {
  std::string text(pattern);
  for (std::size_t at = text.find("{0}"); at != std::string::npos; at = text.find("{0}", at)) {
    text.replace(at, 3, topic);
  }
  return text;
}

std::vector<std::string> AuthoredPhrases() {
  std::vector<std::string> phrases;
  for (const char* topic : kTopics) {
    for (const char* pattern : kFinite) {
      phrases.push_back(Fill(pattern, topic));
    }
  }
  for (const char* topic : kTopics) {
    for (const char* pattern : kOpen) {
      phrases.push_back(Fill(pattern, topic));
    }
  }
  return phrases;
}

PhraseSet Build(const std::vector<std::string>& authored) {
  const PhraseSyntax syntax = Syntax();
  PhraseSetBuilder builder(syntax);
  for (const std::string& text : authored) {
    const Result<Phrase> phrase = ParsePhrase(text, text, syntax);
    if (!phrase || !builder.Add(*phrase)) {
      std::abort();
    }
  }
  return std::move(builder).Build();
}

constexpr const char* kSentences[] = {
    "一年来，本镇坚持把法治建设摆在突出位置，主要负责同志先后主持会议听取汇报并部署任务。",
    "全年围绕{0}组织集中学习6次，参加人员累计约420人次，学习情况记入个人档案。",
    "在推进{0}的过程中，明确了牵头部门和完成时限，每季度对照清单逐项核对。",
    "制定印发实施方案，对{0}的范围、程序和责任作出规定，并在公示栏张贴。",
    "{0}方面共登记事项37件，已办结35件，其余2件正在办理，群众对结果表示满意。",
    "聘请律师参与{0}，出具书面意见12份，被采纳的有11份，覆盖率达到95%以上。",
    "通过入户走访、院坝会和广播等形式开展{0}23次，发放资料3000余份。",
    "仍要看到，{0}还存在人员力量薄弱、方式比较单一的情况，与上级要求相比有差距。",
    "下一步，将继续加强{0}，补充专业人员，把好的做法用制度固定下来。",
    "道路、水利和环境整治等项目按期完工，村容村貌有了明显变化，群众出行更加方便。",
    "对照考核细则，认真查找短板，逐条列出整改措施，由分管同志负责跟踪落实。",
    "会同派出所、司法所等单位联合排查隐患，及时化解在村组，没有发生越级上访事件。"};

struct Report {
  std::string text;
  std::vector<ScanUnit> units;
};

// Some 20 KB per report; a different order of topics and sentences in each.
Report MakeReport(std::size_t number) {
  Report report;
  std::size_t turn = number * 7;
  while (report.text.size() < 20'000) {
    const auto begin = static_cast<std::uint32_t>(report.text.size());
    report.text += Fill(kSentences[turn % std::size(kSentences)],
                        kTopics[(turn * 11 + turn / 12) % std::size(kTopics)]);
    report.units.push_back({{begin, static_cast<std::uint32_t>(report.text.size())}});
    report.text += turn % 5 == 4 ? "\n" : "";
    ++turn;
  }
  return report;
}

using Engine = std::vector<PhraseMatch> (PhraseSet::*)(std::string_view,
                                                       const std::vector<ScanUnit>&) const;

void Run(benchmark::State& state, Engine engine, const std::vector<std::string>& phrases) {
  const PhraseSet set = Build(phrases);
  std::vector<Report> reports;
  for (std::size_t number = 0; number < 20; ++number) {
    reports.push_back(MakeReport(number));
    (set.*engine)(reports.back().text, reports.back().units);  // compiles what is used
  }
  std::size_t next = 0;
  std::size_t bytes = 0;
  std::size_t matches = 0;
  for (auto _ : state) {
    const Report& report = reports[next++ % reports.size()];
    matches += (set.*engine)(report.text, report.units).size();
    bytes += report.text.size();
  }
  using benchmark::Counter;
  state.counters["s/byte"] =
      Counter(static_cast<double>(bytes), Counter::kIsRate | Counter::kInvert);
  state.counters["matches/KB"] = static_cast<double>(matches) * 1000 / static_cast<double>(bytes);
}

void ScanAllPhrases(benchmark::State& state) { Run(state, &PhraseSet::Scan, AuthoredPhrases()); }
BENCHMARK(ScanAllPhrases);

void ScanFinitePhrases(benchmark::State& state) {
  std::vector<std::string> phrases = AuthoredPhrases();
  phrases.resize(std::size(kTopics) * std::size(kFinite));
  Run(state, &PhraseSet::Scan, phrases);
}
BENCHMARK(ScanFinitePhrases);

void ScanReferenceAllPhrases(benchmark::State& state) {
  Run(state, &PhraseSet::ScanReference, AuthoredPhrases());
}
BENCHMARK(ScanReferenceAllPhrases);

void BuildAllPhrases(benchmark::State& state) {
  const std::vector<std::string> phrases = AuthoredPhrases();
  for (auto _ : state) {
    benchmark::DoNotOptimize(Build(phrases));
  }
}
BENCHMARK(BuildAllPhrases)->Unit(benchmark::kMillisecond);

// The first report after a start: the expressions of its candidates are compiled on the way.
void BuildAndScanOneReport(benchmark::State& state) {
  const std::vector<std::string> phrases = AuthoredPhrases();
  const Report report = MakeReport(0);
  for (auto _ : state) {
    benchmark::DoNotOptimize(Build(phrases).Scan(report.text, report.units));
  }
}
BENCHMARK(BuildAndScanOneReport)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace hegui
