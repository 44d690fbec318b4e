#include "reports/message_tables.h"

namespace hegui {
namespace {

// Names of what the engine and packs know by id. Labels of the pack in use come first (labels.h); these serve where
// it has none, and reports in the other language.
constexpr Message kMessages[] = {
    {"role.masthead", "版头", "masthead"},
    {"role.title", "标题", "title"},
    {"role.addressee", "主送机关", "addressee"},
    {"role.opening", "导语", "opening"},
    {"role.body", "正文", "body"},
    {"role.closing", "结束语", "closing"},
    {"role.signature", "发文机关署名", "signature"},
    {"role.date", "成文日期", "date"},
    {"role.attachment", "附件及附注", "attachment"},
    {"role.achievements", "主要举措和成效", "achievements"},
    {"role.responsibility", "第一责任人履职情况", "first responsible person"},
    {"role.problems", "存在问题和原因", "problems and causes"},
    {"role.plan", "下一年度安排", "plan for the next year"},
    {"role.other", "其他需要报告的情况", "other matters"},
    {"role.suggestions", "意见建议", "suggestions"},

    {"profile.township", "乡镇", "township"},
    {"profile.subdistrict", "街道", "subdistrict"},
    {"profile.county", "县（市、区）", "county"},
    {"profile.department", "部门", "department"},
    {"profile.city", "市", "city"},

    {"fact.title", "标题", "title"},
    {"fact.unit", "报送单位", "unit"},
    {"fact.report_year", "报告年度", "report year"},
    {"fact.signed_date", "成文日期", "signed date"},
    {"fact.signatories", "署名", "signatories"},
    {"fact.superiors", "上级单位", "superior units"},
    {"fact.han_characters", "全文汉字数", "Han characters"},

    {"origin.headings", "各级标题", "headings"},
    {"origin.command line", "命令行指定", "command line"},
    {"origin.project file", "项目配置", "project file"},
    {"origin.profile", "按单位类型预设", "preset of the profile"},
    {"origin.default", "默认值", "default"},
    {"origin.text", "由正文识别", "recognised in the text"},
    {"origin.given", "指定", "given"},
    {"origin.recognised", "自动识别", "recognised"},
    {"origin.derived", "推算", "derived"},

    {"phrase.choice", "（{choices}）", "({choices})"},
    {"phrase.more", "等", ", …"},
    {"capture", "〈某值〉", "<value>"},
    {"capture.int", "〈数字〉", "<number>"},
    {"capture.percent", "〈百分数〉", "<percent>"},
    {"capture.date", "〈日期〉", "<date>"},
    {"capture.year", "〈年份〉", "<year>"},

    {"value.true", "是", "yes"},
    {"value.false", "否", "no"},
    {"value.unset", "未设定", "not set"},
    {"list.separator", "、", ", "},
};

}  // namespace

std::span<const Message> LabelMessages() { return kMessages; }

}  // namespace hegui
