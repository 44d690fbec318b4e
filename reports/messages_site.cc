// The pages of a site about a batch.
#include "reports/message_tables.h"

namespace hegui {
namespace {

constexpr Message kMessages[] = {
    {"site.summary", "共检查 {documents} 份报告，通过 {passed} 份，未通过 {failed} 份。",
     "{documents, plural, one {# report was} other {# reports were}} audited: {passed} "
     "passed, {failed} failed."},
    {"site.summary-scores", "得分最低 {lowest} 分，最高 {highest} 分，中位数 {median} 分。",
     "Scores run from {lowest} to {highest}; the median is {median}."},
    {"site.summary-reviews", "{documents} 份有须人工复核的项目，复核后得分可能提高。",
     "In {documents, plural, one {# report} other {# reports}} something is left for a "
     "person to review, which may raise the score."},
    {"site.summary-common", "最普遍的问题是“{title}”，涉及 {missed} 份。",
     "The commonest defect is “{title}”, in {missed, plural, one {# report} other {# "
     "reports}}."},
    {"site.contents", "本页各部分", "Parts of this page"},
    {"site.ranking", "得分排名", "Ranking"},
    {"site.ranking-lead",
     "按得分（已能确定的部分）从高到低排列，同分并列；“至多”为须人工复核的项目全部得分时的得分。",
     "By the score that is certain, highest first; equal scores share a rank. “At most” is "
     "the score if all that is open is granted."},
    {"site.units", "各单位检查结果", "Results by unit"},
    {"site.units-lead", "本汇总不排名次；“至多”为须人工复核的项目全部得分时的得分。",
     "Units are not ranked. “At most” is the score if all that is open is granted."},
    {"site.orders", "排列方式", "Order"},
    {"site.order-rank", "按名次", "by rank"},
    {"site.order-name", "按单位名称", "by name"},
    {"site.order-roster", "按名册顺序", "as in the roster"},
    {"site.order-given", "按文件顺序", "by file"},
    {"site.order-title", "合规检查汇总（{order}）", "Compliance reports: overview ({order})"},
    {"site.find", "查找", "Find"},
    {"site.found", "显示 {shown} 行，共 {all} 行", "{shown} of {all} rows"},
    {"site.column-rank", "名次", "Rank"},
    {"site.column-level", "类型", "Level"},
    {"site.column-coverage", "可判定", "Decided"},
    {"site.column-received", "报送", "Submitted"},
    {"site.column-state", "报送情况", "State"},
    {"site.column-due", "报送期限", "Due"},
    {"site.column-date", "报送日期", "Received"},
    {"site.column-contact", "联系方式", "Contact"},
    {"site.column-rule", "检查项目", "Rule"},
    {"site.unknown", "不在名册", "not in the roster"},
    {"site.roster", "报送情况", "Submissions"},
    {"site.roster-complete", "名册内各单位均已按期报送。",
     "All units of the roster have submitted in time."},
    {"site.roster-amiss", "未报送、逾期等单位", "Missing, late and undated"},
    {"site.roster-twice", "重复报送", "Submitted more than once"},
    {"site.roster-unknown", "名册以外的文件", "Files of no unit of the roster"},
    {"site.unread-file", "{file}（无法读取）", "{file} (unreadable)"},
    {"site.spread", "得分分布", "Spread of the scores"},
    {"site.histogram", "得分分布图", "Histogram of the scores"},
    {"site.histogram-bin", "{from}—{to} 分：{count} 份；", "{from}–{to}: {count}; "},
    {"site.histogram-note", "横轴为得分，每 5 分一档，柱顶数字为份数；竖线为等次的分界。",
     "Scores in steps of five, with the number of reports; the upright lines are where "
     "grades begin."},
    {"site.documents", "{count} 份", "{count}"},
    {"site.common", "共性问题", "Common defects"},
    {"site.common-lead",
     "按部分符合和不符合的份数从多到少排列，每项列举两例；点击单位名称可以查看该项全文。",
     "By the number of reports that miss a rule in full or in part, with two examples each; "
     "the unit’s name leads to the finding."},
    {"site.common-more", "其余项目", "Others"},
    {"site.example-nearest", "未见符合要求的表述，最接近的是：",
     "Nothing meets the demand; what comes nearest:"},
    {"site.matrix", "逐份逐项对照表", "Rules and reports"},
    {"site.matrix-lead",
     "每行一份报告，每列一个检查项目；点击列首编号可以查看项目名称，点击单位名称可以查看该份报告的"
     "检查结果。",
     "A row for each report, a column for each rule: the code above a column leads to the "
     "rule’s title, the name of a unit to its report."},
    {"site.matrix-link", "单独打开对照表（{documents} 份 × {rules} 项）",
     "Open the table by itself ({documents} reports × {rules} rules)"},
    {"site.matrix-missed", "未达到（份）", "Missed by"},
    {"site.rules", "检查项目编号对照", "What the codes stand for"},
    {"site.downloads", "数据下载", "Downloads"},
    {"site.download-xlsx", "汇总工作簿，可用 WPS 表格、Excel 打开", "the batch as a workbook"},
    {"site.download-csv", "逐项结果，一项一行的纯文本表格", "every result in a row, as plain text"},
    {"site.download-json", "完整检查数据，供其他程序读取",
     "all data of the audit, for other programs"},
    {"site.way", "汇总和相邻报告", "Overview and neighbours"},
    {"site.before", "上一份：{name}", "Previous: {name}"},
    {"site.after", "下一份：{name}", "Next: {name}"},
    {"site.rank", "名次：{rank}/{ranked}", "Rank: {rank} of {ranked}"},
};

}  // namespace

std::span<const Message> SiteMessages() { return kMessages; }

}  // namespace hegui
