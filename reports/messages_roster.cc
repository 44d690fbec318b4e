#include "reports/message_tables.h"

namespace hegui {
namespace {

// The roster of units: what is wrong with its file, how documents were held against it, and how reports tell of it.
constexpr Message kMessages[] = {
    {"C090",
     "这不是可用作名册的表格（{format, select, xls {旧版 Excel 文件} ods {OpenDocument 表格} "
     "doc {Word 文件} docx {Word 文件} pdf {PDF 文件} html {网页} binary {二进制文件} "
     "other {{format}}}）。请用办公软件另存为 xlsx 或者 csv 格式。",
     "This is no table that can serve as a roster ({format, select, xls {an old Excel file} ods "
     "{an OpenDocument sheet} doc {a Word file} docx {a Word file} pdf {a PDF} html {a web page} "
     "binary {binary data} other {{format}}}). Save it as xlsx or csv."},
    {"C091", "没有找到列出单位的一栏：请在表头写明“单位”或者“单位名称”。",
     "No column names the units: head one “unit” or “单位”."},
    {"C092", "“{unit}”重复列入名册（另见第 {line} 行），请删去一行。",
     "“{unit}” stands in the roster twice (see line {line}); remove one row."},
    {"C093", "“{name}”同时也是“{unit}”（第 {line} 行）的名称或者简称，无法区分，请改用不同的名称。",
     "“{name}” is a name of “{unit}” (line {line}) too, and would tell nothing; use another."},
    {"C094", "“{value}”不是可以识别的日期，没有采用；请写作 2025-03-01 或者 3月1日。",
     "“{value}” is no date and was left out; write 2025-03-01, or 03-01."},
    {"C095", "名册中没有列出单位。", "The roster lists no units."},
    {"C096",
     "名册超过限额（{unit, select, rows {行数} sheetcells {单元格数} text {文字字节数} entries "
     "{压缩包内文件数} part {单个部件字节数} bytes {解压后总字节数} ratio {压缩比} styles "
     "{样式数} other {{unit}}}上限为 {limit}），没有采用。",
     "The roster holds more than limits allow ({unit, select, rows {number of rows} sheetcells "
     "{number of cells} text "
     "{bytes of text} entries {number of parts} part {bytes of one part} bytes {bytes in all} "
     "ratio {ratio of compression} styles {number of styles} other {{unit}}}: at most {limit})."},
    {"C097",
     "名册不能读取：{what, select, encrypted {文件有密码，请去掉密码} twice "
     "{文件内有两个同名部件“{detail}”} markup {文件内的数据异常（{detail}）} quote "
     "{这里的引号没有配对，其后的内容都成了一个单元格} other {文件已损坏（{detail}）}}。"
     "请用办公软件打开后另存一份。",
     "The roster cannot be read: {what, select, encrypted {it asks for a password} twice {it holds "
     "two parts named “{detail}”} markup {its data is not as it should be ({detail})} quote {this "
     "quotation mark is never closed, and all that follows is one cell} other {it is damaged "
     "({detail})}}. Open it in an office program and save it anew."},
    {"C098", "这一行没有写明单位，已略过。", "This row names no unit and was passed over."},

    {"C120", "“{path}”自称是“{unit}”的报告，文件名却是“{other}”；按前者计。请核对。",
     "“{path}” calls itself a report of “{unit}”, but its file is named for “{other}”; it counts "
     "as the former's. Please check."},
    {"C121", "“{path}”可能属于名册中的几个单位（{units}），无法确定，没有计入；请核对。",
     "“{path}” could be that of several units of the roster ({units}) and counts as nobody's; "
     "please check."},
    {"C122",
     "“{path}”自称是“{name}”的报告，名册中没有这个名称；按文件名计为“{unit}”。"
     "如无误，请把这个名称列入该单位的简称。",
     "“{path}” calls itself a report of “{name}”, which the roster does not know; by its file's "
     "name it counts as that of “{unit}”. If that is right, add the name to the unit's aliases."},
    {"C123", "所检查的 {count} 份文件都不属于名册所列的单位；请核对名册是否用错。",
     "Not one of the documents ({count}) is that of a unit of the roster; is it the right roster?"},
    {"C124", "本次只检查了部分文件，名册中 {count} 个单位未涉及，不作未报送处理。",
     "Only some documents were audited: units without one ({count}) are not held to be missing."},

    {"C125",
     "“{path}”自称是“{name}”的报告，名册中没有这个名称，与“{unit}”相近；没有计入。"
     "如是同一单位，请把这个名称列入简称。",
     "“{path}” calls itself a report of “{name}”, which the roster does not know but which looks "
     "like “{unit}”; it counts as nobody's. If they are one, add the name to its aliases."},

    {"roster.heading", "报送情况", "Submissions"},
    {"roster.summary", "名册所列 {units} 个单位：{parts}。",
     "Units on the roster: {units}; {parts}."},
    {"roster.separator", "，", ", "},
    {"roster.count.on-time", "按期报送 {count} 个", "in time {count}"},
    {"roster.count.late", "逾期报送 {count} 个", "late {count}"},
    {"roster.count.undated", "已报送但日期不明 {count} 个", "not known whether in time {count}"},
    {"roster.count.wrong", "报送有误 {count} 个", "sent another document {count}"},
    {"roster.count.missing", "未报送 {count} 个", "missing {count}"},
    {"roster.count.awaited", "未到报送期限 {count} 个", "not yet due {count}"},
    {"roster.count.not-audited", "本次未涉及 {count} 个", "not in this run {count}"},
    {"roster.count.twice", "重复报送 {count} 个", "submitted more than once {count}"},
    {"roster.count.unknown", "不属于名册所列单位的文件 {count} 份", "documents of no unit {count}"},
    {"roster.only-some", "本次只检查了部分文件，未涉及的单位不作未报送处理。",
     "Only some documents were audited: a unit without one is not held to be missing."},

    {"roster.state.on-time", "按期报送", "in time"},
    {"roster.state.late", "逾期 {days} 日", "{days, plural, one {# day} other {# days}} late"},
    {"roster.state.undated", "已报送，日期不明", "submitted, day unknown"},
    {"roster.state.no-due", "已报送，未定期限", "submitted, no due date"},
    {"roster.state.awaited", "未到报送期限", "not yet due"},
    {"roster.state.not-audited", "本次未涉及", "not in this run"},
    {"roster.state.wrong", "报送有误", "another document sent"},
    {"roster.state.wrong-overdue", "报送有误，已逾期 {days} 日",
     "another document sent, {days, plural, one {# day} other {# days}} overdue"},
    {"roster.state.missing", "未报送", "missing"},
    {"roster.state.overdue", "未报送，已逾期 {days} 日",
     "missing, {days, plural, one {# day} other {# days}} overdue"},
    {"roster.signed", "{date}（成文日期）", "{date} (signed)"},

    {"roster.remark.twice", "报送 {count} 份", "{count} documents"},
    {"roster.remark.unreadable", "文件无法读取", "unreadable"},
    {"roster.remark.wrong", "不是应报的报告", "not the report that is due"},
    {"roster.remark.no-document", "名册登记为已报送，本次没有文件",
     "submitted by the roster, no document here"},

    {"roster.missing", "未报送", "Missing"},
    {"roster.wrong", "报送有误", "Another document sent"},
    {"roster.late", "逾期报送", "Late"},
    {"roster.twice", "重复报送", "More than once"},
    {"roster.look", "请核对", "Please check"},
    {"roster.unknown", "不属于名册所列单位的文件", "Of no unit on the roster"},

    {"markdown.more-units", "篇幅所限，另有 {count} 个单位未列出，详见网页格式的报告。",
     "…and {count, plural, one {# more unit that does} other {# more units that do}} not fit here; "
     "the HTML report has them all."},

    {"column.level", "层级", "Level"},
    {"column.due", "报送期限", "Due"},
    {"column.received", "报送日期", "Received"},
    {"column.state", "报送情况", "State"},
    {"column.contact", "联系人", "Contact"},
    {"column.remarks", "备注", "Remarks"},
};

}  // namespace

std::span<const Message> RosterMessages() { return kMessages; }

}  // namespace hegui
