#include "reports/message_tables.h"

namespace hegui {
namespace {

// Documents that hold the same text. That texts agree is all that is said of them.
constexpr Message kMessages[] = {
    {"C126", "雷同的材料较多，只列出占比最高的，另有 {count} 对没有列出。",
     "Only the pairs with the most text in common are listed; {count} more are not."},
    {"C127", "“{path}”篇幅过长，只比对了前面的部分是否与其他材料雷同。",
     "“{path}” is too long: only its beginning was compared with the other documents."},
    {"C128",
     "“{path}”等 {count} 份材料半数以上的文字与多份材料相同（可能是统一模板，也可能是互相沿用），"
     "没有逐对列出。",
     "{count, plural, one {“{path}” has} other {# documents, “{path}” the first, have}} more than "
     "half of their text in common with many (a template, or one text that went round); their "
     "pairs are not listed."},

    {"likeness.heading", "雷同比对", "Like texts"},
    {"likeness.lead",
     "以下材料有文字雷同，须人工核实。比对时不计标题、数字、单位名称、文件名称和引文，许多"
     "材料都有的表述也不计；占比按较短的一份计算。雷同只说明文字相同，不说明谁抄自谁，也不影响得分"
     "。",
     "These documents have text in common and want a person's look. Headings, figures, names of "
     "units, titles of documents and quotations do not count, nor do phrases that many documents "
     "have; the share is of the shorter text. It says that texts agree, not who took them from "
     "whom, and changes no score."},
    {"likeness.summary", "{count} 对材料文字雷同，须人工核实：",
     "{count, plural, one {# pair of documents has} other {# pairs of documents have}} text in "
     "common; please look:"},
    {"likeness.message", "雷同 {characters} 字，占较短一份的 {share}；最长一段 {longest} 字",
     "{characters} characters in common, {share} of the shorter text; longest passage {longest}"},
    {"likeness.pair", "{first} 与 {second}", "{first} and {second}"},
    {"likeness.line", "{kind}：{message}", "{kind}: {message}"},
    {"likeness.more", "另有 {count} 对，详见网页格式的报告。",
     "{count, plural, one {# more pair} other {# more pairs}}: see the HTML report."},
    {"likeness.with", "与", "Has text in common with "},
    {"likeness.of-one", "的材料文字雷同（{kind}，占较短一份的 {share}），须人工核实。",
     " ({kind}; {share} of the shorter text); please look."},
    {"likeness.more-of-one", "另与 {count} 份材料文字雷同，见汇总页。",
     "Has text in common with {count, plural, one {# more document} other {# more documents}}: see "
     "the overview."},
    {"likeness.other-units", "不同单位", "other units"},
    {"likeness.other-years", "同一单位沿用其他年度文字", "one unit, another year"},
    {"likeness.same-unit", "同一单位", "one unit"},
    {"likeness.length", "{count} 字", "{count} characters"},
    {"likeness.first", "单位甲", "Unit A"},
    {"likeness.second", "单位乙", "Unit B"},
    {"likeness.kind", "关系", "Relation"},
    {"likeness.share", "占比", "Share"},
    {"likeness.characters", "雷同字数", "Characters"},
    {"likeness.longest", "最长一段（字）", "Longest passage"},
    {"likeness.samples", "举例", "Samples"},
    {"likeness.sample-count", "{count} 处", "{count}"},
    {"likeness.first-text", "甲的原文", "Text of A"},
    {"likeness.second-text", "乙的原文", "Text of B"},
    {"likeness.first-file", "甲的文件", "File of A"},
    {"likeness.second-file", "乙的文件", "File of B"},
};

}  // namespace

std::span<const Message> LikenessMessages() { return kMessages; }

}  // namespace hegui
