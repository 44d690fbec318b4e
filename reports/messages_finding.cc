#include "reports/message_tables.h"

namespace hegui {
namespace {

// Messages of outcomes that say more than their reason, notes of evidence, reasons of the gate. Keys and arguments
// are those that the engine gives.
constexpr Message kMessages[] = {
    // The outer form.
    {"form.title-missing", "正文之前未见标题。", "No title was found before the text."},
    {"form.title-incomplete", "标题要素不全，未见：{missing}。", "The title lacks: {missing}."},
    {"form.addressee-missing", "未见主送机关。", "No addressee was found."},
    {"form.addressee-unfit", "主送机关写作“{found}”，与报送要求不符。",
     "The addressee reads “{found}”, which is not the one prescribed."},
    {"form.opening-missing", "标题之后未见导语。",
     "No opening paragraph was found after the title."},
    {"form.opening-no-handover", "导语未见“现将……报告如下”一类的承启语。",
     "The opening does not end in the customary phrase that hands over to the report."},
    {"form.sequence-gap", "标题序号不连续：应为“{expected}”，实为“{found}”。",
     "The numbers of the headings have a gap: “{expected}” is due, “{found}” stands."},
    {"form.sequence-repeat", "标题序号重复：“{found}”出现不止一次。",
     "A heading number is repeated: “{found}”."},
    {"form.sequence-type", "同级标题的序号形式前后不一：应为“{expected}”一类，实为“{found}”。",
     "Headings of one level change their kind of number: “{expected}” is due, “{found}” stands."},
    {"form.style-mixed", "同级序号有几种写法并存：{forms}。",
     "Numbers of one level are written in several ways: {forms}."},
    {"form.signature-missing", "文末未见发文机关署名。", "No signature was found at the end."},
    {"form.signature-incomplete", "署名不全，未见：{missing}。", "The signature lacks: {missing}."},
    {"form.signature-residue", "署名处留有模板文字“{found}”。",
     "Words of the template are left in the signature: “{found}”."},
    {"form.date-missing", "文末未见成文日期。", "No date was found at the end."},
    {"form.date-padded", "成文日期写作“{found}”，月、日不应以 0 补位。",
     "The date reads “{found}”; month and day are written without a leading zero."},
    {"form.date-blank", "成文日期“{found}”中间夹有空格。",
     "The date “{found}” has a blank inside."},
    {"form.date-native", "成文日期“{found}”用汉字书写，现行规范用阿拉伯数字。",
     "The date “{found}” is written in Chinese numerals; the standard asks for Arabic digits."},
    {"form.date-unusual", "成文日期“{found}”的写法不合规范，应写作“2024年1月18日”一类。",
     "The date “{found}” is not written as prescribed, like “2024年1月18日”."},
    {"form.date-invalid", "成文日期“{found}”不是有效日期。", "The date “{found}” does not exist."},
    {"form.residue", "文中有 {count} 处转换或者排版残留。",
     "Places with remains of a conversion: {count}."},
    {"form.residue-key", "关键用语“{phrase}”因转换或者编辑而残损。",
     "The set phrase “{phrase}” was damaged by a conversion or an edit."},
    {"form.pairs", "标点不成对：“{pair}”。", "Marks that do not pair: “{pair}”."},
    {"form.length-short", "全文 {count} 个汉字，少于规定的 {limit} 字。",
     "The text has {count} Han characters; at least {limit} are asked."},
    {"form.length-long", "全文 {count} 个汉字，多于规定的 {limit} 字。",
     "The text has {count} Han characters; at most {limit} are asked."},

    // Is this the document at all.
    {"document.refused", "标题“{title}”表明这是另一类文件，其余项目不再判定。",
     "The title “{title}” is that of another kind of document; nothing else is judged."},
    {"document.placeholder", "文中有 {count} 处未填写的模板占位符，其余项目不再判定。",
     "Blanks of a template that were never filled in: {count}; nothing else is judged."},
    {"document.no-subject", "通篇未见本类报告应有的主题，其余项目不再判定。",
     "The subject of such a report does not occur; nothing else is judged."},
    {"document.no-sections", "未能识别出任何章节，其余项目不再判定。",
     "No section was recognised; nothing else is judged."},

    // Parts.
    {"section.missing", "未见“{role}”部分。", "No part “{role}” was found."},
    {"section.merged", "“{role}”没有单独成为一部分，与其他部分合并在一起。",
     "“{role}” is no part of its own; it is merged with another."},
    {"section.incomplete", "这一部分要素不全，未见：{missing}。", "The part lacks: {missing}."},
    {"section.short", "这一部分只有 {count} 个汉字，少于 {limit} 字，内容偏少。",
     "The part has only {count} Han characters; at least {limit} are asked."},
    {"section.mentioned", "只在文中顺带提到，没有单独成为一部分。",
     "It is only mentioned in passing and is no part of its own."},
    {"section.labelled", "以段首语标明，未另立标题，视同单独成为一部分。",
     "Announced at the head of a paragraph instead of by a heading; counted as a part of its own."},

    // Contents.
    {"contains.incomplete", "要求的内容不全，未见：{missing}。",
     "Some of what is asked was not found: {missing}."},
    {"contains.value-low", "文中数值为 {value}，未达到 {limit}。",
     "The figure in the text is {value}; {limit} is asked."},
    {"list.count", "识别出 {count} 条，少于要求的 {limit} 条。",
     "Entries found: {count}; at least {limit} are asked."},
    {"list.share", "共 {total} 条，其中 {count} 条符合要求。",
     "Entries that meet the requirement: {count} of {total}."},
    {"list.none", "共 {total} 条，其中 {count} 条不应列入这一部分。",
     "Entries that do not belong there: {count} of {total}."},
    {"forbid.found", "发现 {count} 处，应改为“{use}”。", "Places found: {count}; write “{use}”."},
    {"forbid.found.plain", "发现 {count} 处。", "Places found: {count}."},

    // Why a rule does not apply.
    {"na.profile", "不适用于这一类单位（{profile}），不计分。",
     "Does not apply to this kind of unit ({profile}); not counted."},
    {"na.parameter", "因“{parameter}”为“{value}”，本项不适用，不计分。",
     "Does not apply, because {parameter} is {value}; not counted."},
    {"na.phrase", "文中已说明“{quote}”，本项不适用，不计分。",
     "Does not apply, since the text says “{quote}”; not counted."},
    {"na.no-section", "因未见“{role}”部分，本项无从判定，不计分。",
     "There is no part “{role}” to look at; not counted."},

    {"na.no-numbering", "文中标题未编序号，本项不适用，不计分。",
     "The headings bear no numbers; does not apply and is not counted."},
    {"na.no-band", "规则包未设定篇幅要求，本项不适用，不计分。",
     "No length is set; does not apply and is not counted."},

    // Why a place does not count in full. {cue} is the word that decided, {role} the part in which it stands.
    {"note.planned-cue", "句中有“{cue}”，属于计划安排", "“{cue}” makes it a plan"},
    {"note.planned-cue.plain", "属于计划安排", "a plan"},
    {"note.negated-cue", "句中有“{cue}”，属于否定表述", "“{cue}” denies it"},
    {"note.negated-cue.plain", "属于否定表述", "denied"},
    {"note.problem-cue", "句中有“{cue}”，属于问题表述", "“{cue}” names it as a shortcoming"},
    {"note.problem-cue.plain", "属于问题表述", "named as a shortcoming"},
    {"note.suggestion-cue", "句中有“{cue}”，属于意见建议", "“{cue}” makes it a suggestion"},
    {"note.suggestion-cue.plain", "属于意见建议", "a suggestion"},
    {"note.section-role", "属于“{role}”部分，不作为依据", "it stands in the part “{role}”"},
    {"note.section-role.plain", "所在部分不作为依据", "it stands in a part that does not count"},
    {"note.in-title", "只是所引文件名称中的字样", "the words are part of a title"},
    {"note.heading-only", "只是标题中的字样，标题之下未见展开",
     "the words stand in a heading and the text below does not take them up"},
    {"note.weak", "只有“{cue}”一类的表述，未见事实、数字或者文件",
     "“{cue}” without a fact, a number or a document"},
    {"note.weak.plain", "未见事实、数字或者文件", "without a fact, a number or a document"},
    {"note.conceded", "属于“虽……但……”一类的让步语句", "conceded in a sentence about a shortcoming"},
    {"note.other-year", "所写年度不是规则所指的年度", "the year it names is another one"},
    {"note.other-part", "不在应当写明的部分", "it stands in a part where it does not count"},
    {"note.exception", "属于规则列明的例外", "an exception that the rule names"},
    {"note.not-entry", "不算一个条目：写的是措施，或者没有写到要找的内容",
     "no entry: a measure, or nothing of what makes one"},
    {"note.repeated", "与前面的条目重复", "repeats an earlier entry"},
    {"note.not-at-head", "不在段落或者条目的开头", "not at the head of a paragraph or member"},
    {"note.without-companion", "同句未见应当相伴出现的用语",
     "the words that must stand with it are not there"},

    // Why the gate fails.
    {"gate.min-score", "得分 {score}，低于合格线 {limit} 分",
     "the score of {score} is below {limit}"},
    {"gate.severity", "“{severity}”及以上级别的不符合项有 {count} 项",
     "{count, plural, one {# rule} other {# rules}} of severity “{severity}” or above failed"},
    {"gate.coverage", "可判定的分值占 {coverage}%，低于 {limit}%",
     "only {coverage}% of the points could be judged; {limit}% is asked"},
    {"gate.wrong-document", "送检文件不属于本类报告", "the document is of another kind"},
    {"gate.nothing-assessed", "没有可以判定的项目", "nothing could be judged"},
};

}  // namespace

std::span<const Message> FindingMessages() { return kMessages; }

}  // namespace hegui
