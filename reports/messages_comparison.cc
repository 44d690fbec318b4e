#include "reports/message_tables.h"

namespace hegui {
namespace {

// What has changed since an earlier run: what is wrong with its file, and how reports tell of it.
constexpr Message kMessages[] = {
    {"C130",
     "这不是可用于对比的审查结果（{reason, select, json {第 {what} 字节处不是合法的 JSON} schema "
     "{格式标识是“{what}”，不是 hegui-audit/1} type {“{what}”的类型不对} twice {“{what}”重复} "
     "value {“{what}”的值不能识别} lacks {缺少“{what}”} other {{reason}}}）。"
     "请使用 hegui check --format json 输出的文件。",
     "This is no earlier report to compare with ({reason, select, json {no JSON at byte {what}} "
     "schema {its schema is “{what}”, not hegui-audit/1} type {“{what}” has the wrong type} twice "
     "{“{what}” stands there twice} value {“{what}” has a value that is not known} lacks {“{what}” "
     "is missing} other {{reason}}}). Give a file written by hegui check --format json."},
    {"C131", "上次的审查结果超过 {limit} MiB，没有读取。",
     "The earlier report is larger than {limit} MiB and was not read."},
    {"C132", "上次的审查结果用的是规则包“{earlier}”，这次是“{now}”，不能对比。",
     "The earlier report is by the pack “{earlier}”, this run by “{now}”: they cannot be "
     "compared."},
    {"C133",
     "上次审查所用的规则（{earlier} 版）与这次（{now} "
     "版）不同，得分和问题的变化可能由规则修改引起。",
     "The earlier run used other rules (version {earlier}; now {now}): changes may be theirs."},
    {"C134", "没有一份文件能与上次的审查结果对上：单位、文件名都不相同。",
     "None of the documents was in the earlier run: neither their units nor their names are "
     "there."},
    {"C135", "“{path}”（{unit}）可能对应上次的多份文件，没有对比。",
     "“{path}” ({unit}) could be one of several documents of the earlier run and was not "
     "compared."},
    {"C136",
     "{reason, select, size {历史文件超过 {limit} MiB，没有读取。可以另起一个文件} other "
     "{这不是审查历史文件：没有一行是审查记录。没有写入，以免损坏其他文件}}。",
     "{reason, select, size {The history is larger than {limit} MiB and was not read. Begin "
     "another "
     "one} other {This is no history: none of its lines is a run. Nothing was written, as it is "
     "another file}}."},
    {"C137",
     "这一行不是审查记录（{reason, select, json {不是合法的 JSON} schema "
     "{格式标识是“{what}”，不是 hegui-history/1} type {“{what}”的类型不对} value "
     "{“{what}”的值不能识别} lacks {缺少“{what}”} long {太长} other {{reason}}}），"
     "没有采用，原样保留。",
     "This line is no run ({reason, select, json {no JSON} schema {its schema is “{what}”, not "
     "hegui-history/1} type {“{what}” has the wrong type} value {“{what}” has a value that is not "
     "known} lacks {“{what}” is missing} long {too long} other {{reason}}}): it was passed over "
     "and "
     "stays as it is."},
    {"C138", "另有 {count} 行也不是审查记录，没有采用，原样保留。",
     "{count} more lines are no runs: they were passed over and stay as they are."},
    {"C139", "这次只检查部分文件，结果不记入审查历史。",
     "As only some documents are audited, the run will not be added to the history."},
    {"change.line", "与上次相比：{changes}。", "Since the earlier run: {changes}."},
    {"change.line-year", "与 {year} 年度报告相比：{changes}。",
     "Compared with the report on {year}: {changes}."},
    {"change.rose", "得分由 {before} 分升至 {now} 分（升 {difference} 分）",
     "the score rose from {before} to {now} (by {difference})"},
    {"change.fell", "得分由 {before} 分降至 {now} 分（降 {difference} 分）",
     "the score fell from {before} to {now} (by {difference})"},
    {"change.level", "得分不变，仍为 {score} 分", "the score is still {score}"},
    {"change.no-score", "两次不都有得分，无法比较得分", "there are not two scores to compare"},
    {"change.grade", "等次由“{before}”变为“{now}”", "the grade went from “{before}” to “{now}”"},
    {"change.findings", "问题消除 {gone} 项，新增 {new} 项，仍有 {kept} 项",
     "findings: {gone} gone, {new} new, {kept} still there"},
    {"change.unjudged", "未检查", "not judged"},
    {"change.gone", "不再是问题", "No longer found"},
    {"change.fresh", "新增的问题", "New findings"},
    {"change.moved", "问题仍在，所在语句有变", "Still found, in other words"},
    {"change.details", "逐项变化", "Rule by rule"},
    {"column.change", "较上次", "Change"},
    {"column.trend", "走势", "Trend"},
    {"trend.summary",
     "共 {runs} 次审查，得分由 {first} 分（{from}）到 {last} 分（{to}），最低 {low} "
     "分，最高 {high} 分。",
     "In {runs} runs the score went from {first} ({from}) to {last} ({to}); lowest "
     "{low}, "
     "highest {high}."},
    {"trend.summary-batch",
     "共 {runs} 次审查，平均得分由 {first} 分（{from}）到 {last} 分（{to}），最低 {low} "
     "分，最高 {high} 分。",
     "In {runs} runs the average score went from {first} ({from}) to {last} ({to}); "
     "lowest {low}, highest {high}."},
    {"trend.unscored", "共 {runs} 次审查，得分不足两次，没有走势。",
     "There are {runs} runs, without two scores to draw a line between."},
    {"trend.line", "得分走势：{figures}", "Scores: {figures}"},
    {"trend.line-batch", "平均得分走势：{figures}", "Average scores: {figures}"},
    {"trend.other-rules", "带 * 或者空心点的各次，所用规则与这次不同，得分不能直接比较。",
     "Where there is a * or a hollow point, the rules were others, and the scores cannot be "
     "compared."},
    {"trend.older", "更早的审查没有列出。", "Runs before these are not shown."},
    {"trend.details", "历次得分", "All runs"},
    {"trend.caption", "历次审查", "The runs"},
    {"trend.caption-batch", "历次审查", "The runs of the batch"},
    {"trend.day", "日期", "Day"},
    {"trend.average", "平均得分", "Average"},
    {"trend.change", "较前次", "Change"},
    {"trend.documents", "文件数", "Documents"},
    {"trend.passed", "通过数", "Passed"},
    {"trend.counts", "问题", "Findings"},
    {"trend.version", "规则包版本", "Pack"},
    {"trend.not-comparable", "{version}（规则不同 *）", "{version} (other rules *)"},
    {"column.before", "上次得分", "Score before"},
    {"comparison.heading", "前后对比", "Since the earlier run"},
    {"comparison.summary",
     "与 {day} 的审查结果相比，得分上升 {rose} 份、下降 {fell} 份、持平 {level} 份。",
     "Since the run of {day}, the score rose in {rose}, fell in {fell} and stayed the same in "
     "{level} "
     "documents."},
    {"comparison.unscored", "{count} 份不都有得分，没有比较得分。",
     "{count} have not two scores to compare."},
    {"comparison.fresh", "{count} 份上次没有。", "{count} were not in the earlier run."},
    {"comparison.unclear", "{count} 份可能对应上次的多份文件，没有对比。",
     "{count} could be one of several of the earlier run and were not compared."},
    {"comparison.absent-count", "上次有、这次没有的 {count} 份。",
     "{count} of the earlier run are not in this one."},
    {"comparison.absent", "上次有、这次没有：{names}", "Only in the earlier run: {names}"},
    {"comparison.other-version",
     "两次所用规则包的版本不同（上次 {earlier}，这次 {now}），变化可能由规则修改引起。",
     "The versions of the pack differ ({earlier}, now {now}): changes may be due to the rules."},
    {"comparison.other-rules", "两次所用规则包的版本相同而内容不同，变化可能由规则修改引起。",
     "The pack has the same version, but other contents: changes may be due to the rules."},
    {"label.started", "开始时间", "Started"},
    {"label.duration", "用时", "Duration"},
    {"value.seconds", "{seconds} 秒", "{seconds} s"},
    {"help.option.compare-with",
     "与上次的审查结果（--format json 的输出）对比：得分、等次和问题的变化",
     "compare with an earlier run, as --format json wrote it:\nscores, grades, findings gone and "
     "new"},
    {"help.option.history", "审查历史文件（JSON 行）：报告中写明历次得分走势，这次的结果记入文件",
     "file of runs, a line each: reports tell how scores went,\nand this run is added"},
    {"help.option.timing", "在报告中写明开始时间和用时（每次不同，默认不写）",
     "tell in reports when the run began and how long it took"},
};

}  // namespace

std::span<const Message> ComparisonMessages() { return kMessages; }

}  // namespace hegui
