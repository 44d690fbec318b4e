#include "reports/message_tables.h"

namespace hegui {
namespace {

// What stands in a workbook beside the words of the other reports. Names of sheets have at most 31 characters and none of []:*?/\.
constexpr Message kMessages[] = {
    {"xlsx.title", "{table}（{pack}）", "{table} ({pack})"},
    {"xlsx.font", "宋体", "Calibri"},
    {"xlsx.footer", "第 {page} 页，共 {pages} 页", "page {page} of {pages}"},
    {"xlsx.cut", "……（超出单元格的字数上限，以下从略）",
     "… (too long for a cell; the rest is left out)"},
    {"xlsx.more-rows", "行数超出电子表格的上限，其余未列出；请看 CSV 或者 JSON 格式的报告。",
     "A sheet holds no more rows; the CSV and JSON reports have them all."},

    // Sheets.
    {"xlsx.register", "汇总表", "Register"},
    {"xlsx.overdue", "未报送与逾期", "Missing and late"},
    {"xlsx.likeness", "雷同比对", "Like texts"},
    {"xlsx.defects", "共性问题", "Common defects"},
    {"xlsx.grid", "逐项对照", "Rules and units"},
    {"xlsx.findings", "问题清单", "Findings"},
    {"xlsx.particulars", "说明", "Particulars"},

    // Their columns.
    {"xlsx.submitted", "是否报送", "Submitted"},
    {"xlsx.due", "报送截止", "Due"},
    {"xlsx.received", "报送日期", "Received"},
    {"xlsx.late", "是否逾期", "Late"},
    {"xlsx.days-late", "逾期日数", "Days late"},
    {"xlsx.what", "情况", "State"},
    {"xlsx.level", "级别", "Level"},
    {"xlsx.contact", "联系人及电话", "Contact"},
    {"xlsx.group", "{group}（{points} 分）", "{group} (of {points})"},
    {"xlsx.findings-of", "问题（{severity}）", "Findings ({severity})"},
    {"xlsx.remark", "备注", "Remarks"},
    {"xlsx.missed", "有问题的份数", "Missed by"},
    {"xlsx.judged", "检查的份数", "Judged"},
    {"xlsx.share", "占比（%）", "Share (%)"},
    {"xlsx.units", "涉及单位", "Units"},
    {"xlsx.examples", "原文举例", "Examples"},
    {"xlsx.lost", "扣分或待定", "Points lost (or open)"},
    {"xlsx.ruled", "人工裁定", "Ruled by a person"},
    {"xlsx.property", "事项", "Item"},
    {"xlsx.value", "内容", "Content"},
    {"xlsx.origin", "来源或者位置", "Origin or place"},

    // What stands in them.
    {"xlsx.yes", "是", "yes"},
    {"xlsx.no", "否", "no"},
    {"xlsx.twice", "重复报送", "submitted more than once"},
    {"xlsx.not-listed", "不在名册", "not in the roster"},
    {"xlsx.note", "（{note}）", " ({note})"},
    {"xlsx.example", "{unit}：“{quote}”（{place}）", "{unit}: “{quote}” ({place})"},
    {"xlsx.like-share", "占比（%）", "Share (%)"},
    {"xlsx.sample", "“{quote}”（{place}）", "“{quote}” ({place})"},
    {"xlsx.marks", "符号", "Marks"},
    {"xlsx.caution", "使用说明", "Note"},
    {"xlsx.score-note", "分值说明", "About the points"},
    {"xlsx.notice-of", "识读提示：{file}", "Notice: {file}"},
};

}  // namespace

std::span<const Message> WorkbookMessages() { return kMessages; }

}  // namespace hegui
