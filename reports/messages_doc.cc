#include "reports/message_tables.h"

namespace hegui {
namespace {

// The pages about a pack and its rules.
constexpr Message kMessages[] = {
    {"doc.index", "规则目录", "All rules"},
    {"doc.by-basis", "按依据查规则", "Rules by their basis"},
    {"doc.intro",
     "本规则包共有 {count} "
     "条规则。程序只看文字：报告里写了什么、写在哪一部分、是已经做了还是打算做。“未见表述”不等于“未"
     "开展”，"
     "最后由人判断。",
     "The pack has {count} rules. The program reads text and not facts: what is written, in which "
     "part, and whether as done or "
     "planned. “Not found” does not mean “not done”; a person decides."},
    {"doc.id", "编号", "Id"},
    {"doc.rule", "规则", "Rule"},
    {"doc.why", "为什么要查", "Why it is asked"},
    {"doc.basis", "依据", "Basis"},
    {"doc.checked", "已核对", "checked"},
    {"doc.unchecked", "未核对", "not checked"},
    {"doc.basis-note",
     "“已核对”是说本项目有人对照过原文；“未核对”的，条文和文号请以正式公布的文本为准。",
     "“Checked” means that somebody of this project has seen it in the source; rely on the "
     "official text for all others."},
    {"doc.judged", "怎样评判", "How it is judged"},
    {"doc.severity", "严重程度", "Severity"},
    {"doc.severity-when", "{reason}时为{severity}", "{severity} when {reason}"},
    {"doc.brackets", "（{text}）", " ({text})"},
    {"doc.points", "分值", "Points"},
    {"doc.points-note", "严重程度和分值由本项目拟定，不是任何机关公布的评分标准。",
     "Severity and points are this project’s own; no authority has published them."},
    {"doc.units", "适用单位", "Units"},
    {"doc.all-units", "各级各类单位", "all"},
    {"doc.when", "适用条件", "Applies when"},
    {"doc.condition", "“{parameter}”为“{value}”", "{parameter} is {value}"},
    {"doc.where", "写在哪里算数", "Where it counts"},
    {"doc.anywhere", "全文", "anywhere"},
    {"doc.weak-where", "写在这里只算一部分", "Where it counts in part"},
    {"doc.passes", "这样写符合要求", "These pass"},
    {"doc.partial", "这样写只算部分符合", "These pass in part"},
    {"doc.fails", "这样写不符合要求", "These fail"},
    {"doc.review", "这样写要由人复核", "These must be looked at"},
    {"doc.na", "这样写不适用本条", "The rule does not apply to these"},
    {"doc.more", "同类例子还有 {count} 个，见规则包。", "{count} more like these are in the pack."},
    {"doc.cut", "……（以下略）", "… (cut)"},
    {"doc.in", "写在“{role}”部分", "in the part “{role}”"},
    {"doc.whole", "整篇报告", "a whole document"},
    {"doc.of-unit", "报送单位是{profile}", "sent by: {profile}"},
    {"doc.set", "{parameter}：{value}", "{parameter}: {value}"},
    {"doc.reason", "原因是{reason}", "because {reason}"},
    {"doc.semicolon", "；", "; "},
    {"doc.remark", "（{text}）", "({text})"},
    {"doc.not-counted", "哪些不算", "What does not count"},
    {"doc.hint", "怎样改", "What to do"},
    {"doc.neighbours", "同组规则", "Rules of the same group"},
    {"doc.generated",
     "本页由 hegui pack doc 根据规则包 {pack} 生成，请不要手工修改。例子中的地名、单位均为虚构。",
     "Written by hegui pack doc from the pack {pack}; do not edit. Names of places and units in "
     "examples are made up."},
};

}  // namespace

std::span<const Message> DocumentationMessages() { return kMessages; }

}  // namespace hegui
