#include "reports/message_tables.h"

namespace hegui {
namespace {

// One text per code. Codes are permanent; arguments are those that the code is reported with.
constexpr Message kMessages[] = {
    {"level.error", "错误", "error"},
    {"level.warning", "警告", "warning"},
    {"level.note", "提示", "note"},
    {"diagnostic.head", "{level}[{code}]：{text}", "{level}[{code}]: {text}"},
    {"diagnostic.suggestion", "是否想写“{word}”？", "did you mean “{word}”?"},

    // Documents.
    {"D001", "文件过大，超过 {limit}，未作检查。",
     "The file is larger than {limit} and was not read."},
    {"D002", "文件不是文本，或者编码无法识别。",
     "The file is no text, or in a charset that was not recognised."},
    {"D003", "未知的字符编码“{name}”。", "Unknown charset “{name}”."},
    {"D004", "有 {count} 处字节不合编码，已用“\uFFFD”代替，请核对原文。",
     "Broken byte sequences were replaced by “\uFFFD”: {count}. Please check the original."},
    {"D005", "有 {count} 个控制字符，已显示为可见符号。",
     "Control characters were made visible: {count}."},
    {"D006", "文件内容为空。", "The file is empty."},
    {"D007", "文件扩展名是“{extension}”，内容却是“{format}”格式，已按内容读取。",
     "The file is named “{extension}”, but its content is “{format}”; it was read as such."},
    {"D010", "本版本不能读取“{format}”格式的文件。",
     "This version does not read files of the format “{format}”."},
    {"D020",
     "读取这种文件要用“{program}”，本机没有安装。请安装软件包“{package}”，或者另存为 docx "
     "格式后再报。",
     "Reading this kind of file takes “{program}”, which is not installed. Install the package "
     "“{package}”, or save the "
     "document as docx."},
    {"D021", "“{program}”没能转换这份文件：{reason}。请用办公软件打开后另存为 docx 格式。",
     "“{program}” could not convert the document: {reason}. Open it in an office program and save "
     "it as docx."},
    {"D022", "用“{program}”转换这份文件时超过了限额（{limit}），已中止。",
     "“{program}” used more than it may ({limit}) on this document and was stopped."},
    {"D023", "文件有打开密码，无法读取。请去掉密码后再报。",
     "The document asks for a password. Remove the password and submit it again."},
    {"D030", "文件已损坏，无法读取：{reason}。请重新下载，或者请报送单位重新发送。",
     "The file is damaged: {reason}. Download it again, or ask for it to be sent again."},
    {"D031",
     "文件内容超过限额（{unit, select, entries {压缩包内文件数} part {单个部件字节数} bytes "
     "{解压后总字节数} ratio {压缩比} styles {样式数} lists {编号列表数} lines {段落或行数} text "
     "{正文字节数} cells "
     "{表格一行内的段落数} side {页眉、页脚、注释和批注的字节数} other {{unit}}}"
     "上限为 {limit}），未作检查。",
     "The file holds more than the limits allow ({unit, select, entries {number of parts} part "
     "{bytes of one part} bytes "
     "{bytes in all} ratio {ratio of compression} styles {number of styles} lists {number of "
     "lists} lines "
     "{number of paragraphs or lines} text {bytes of text} cells {paragraphs in one row of a "
     "table} side {bytes of headers, "
     "notes and "
     "comments} other {{unit}}}: at most {limit}) and was not "
     "checked."},
    {"D032", "文件内的“{part}”已加密，无法读取。请去掉密码后再报。",
     "“{part}” in the file is encrypted. Remove the password and submit it again."},
    {"D033", "文件内有两个同名部件“{part}”，内容不可信，未作检查。请用办公软件打开后另存一份。",
     "The file holds two parts named “{part}” and cannot be trusted. Open it in an office program "
     "and save it anew."},
    {"D034",
     "文件内的数据不合格式（第 {line} 行：{reason}），无法读取。请用办公软件打开后另存一份。",
     "Data in the file is not well-formed (line {line}: {reason}). Open it in an office program "
     "and save it anew."},
    {"D035",
     "文件内的数据异常（{what, select, doctype {含有文档类型声明} depth {嵌套过深} elements "
     "{元素过多} token {单个标记过长} attributes {属性过多} other {{what}}}），"
     "未作检查。",
     "Data in the file is abnormal ({what, select, doctype {a DOCTYPE} depth {nested too deep} "
     "elements {too many "
     "elements} token {one token is too long} attributes {too many attributes} other {{what}}}) "
     "and was not checked."},
    {"D040", "文件中没有正文部件，不是完整的 Word 文件。请用办公软件打开后另存为 docx 格式再报。",
     "The file has no main document and is no complete Word file. Open it in an office program and "
     "save it as docx."},
    {"D041", "文件中只有图片，没有文字，可能是扫描件。请报送可编辑的电子文本。",
     "The document holds pictures and no text; it may be a scan. Submit it as text that can be "
     "edited."},
    {"D042", "文件的正文不是 Word 文档，无法读取。请用办公软件打开后另存为 docx 格式再报。",
     "The main part of the file is no Word document. Open it in an office program and save it as "
     "docx."},
    {"D043", "文件中有 {count} 处修订，已按全部接受后的文字检查；请接受或者拒绝修订后再定稿。",
     "Tracked changes: {count}. The text was checked as if all were accepted; settle them before "
     "the document is final."},
    {"D044", "文件中有 {count} 处隐藏文字，未作检查；请删除或者取消隐藏。",
     "Hidden text: {count}. It was not checked; delete it or show it."},
    {"D045", "文件中有不认识的编号格式（{formats}），已按阿拉伯数字处理，请核对编号。",
     "Number formats that are not known ({formats}) were read as decimals. Please check the "
     "numbers."},
    {"D047", "文件内部使用 {encoding} 编码，不能加批注。请用办公软件打开后另存为 docx 格式再试。",
     "The file uses the charset {encoding} inside and cannot be annotated. Open it in an office "
     "program, save it as docx, and try again."},
    {"D048", "文件有权限保护（所有者密码），不能加批注。请解除保护后再试，或者对照网页报告修改。",
     "The file is protected by its owner and cannot be annotated. Remove the protection, or use "
     "the HTML report."},
    {"D049", "文件结构有误，不能加批注：{reason}。请重新导出 PDF 后再试。",
     "The file is damaged and cannot be annotated: {reason}. Export the PDF anew and try again."},
    {"D046", "正文中嵌入了 {count} 个其他文件，其内容未作检查。请将内容粘贴到正文后再报。",
     "Other files are embedded in the text: {count}. They were not checked; paste what they hold "
     "into the document."},
    {"D070",
     "{pages} 页都没有文字，看来是扫描件，未作检查。请报送由办公软件直接导出的文件，或者{format, "
     "select, "
     "ofd {用 OFD 阅读软件导出为 PDF，再}other {}}加写 --ocr 识别后再查。",
     "None of {pages} pages holds any text: it seems to be a scan and was not checked. Submit the "
     "file that an office program exports, or {format, select, ofd {save it as PDF from an OFD "
     "reader and } other {}}read it with --ocr."},
    {"D071",
     "文字层无法辨读（汉字只占 "
     "{share}%，多半是字体缺少编码），未作检查。请报送由办公软件直接导出的文件，或者{format, "
     "select, ofd "
     "{用 OFD 阅读软件导出为 PDF，再}other {}}加写 --ocr 识别后再查。",
     "The text cannot be read (only {share}% of it are Chinese characters, most likely a font "
     "lacks its table of characters) and was not checked. Submit the file that an office program "
     "exports, or {format, select, ofd {save it as PDF from an OFD reader and } other {}}read it "
     "with --ocr."},
    {"D072", "已略去页眉、页脚和页码 {count} 行。",
     "Running heads, feet and page numbers were left out: {count} lines."},
    {"D073",
     "{what, select, pages {页数} words {单页文字块数} ocr {需要识别的页数} other "
     "{{what}}}超过限额（上限为 "
     "{limit}），未作检查。",
     "More {what, select, pages {pages in all} words {words on a page} ocr {pages to be read by "
     "OCR} other {{what}}} than the "
     "limit "
     "allows ({limit}); not checked."},
    {"D074", "有 {count} 页没有文字（第 {pages} 页），可能是图片，其中内容未作检查，请人工核对。",
     "Pages without text, perhaps pictures, were not checked: {count} (page {pages}). Please look "
     "at them."},
    {"D075", "全文由图像识别（OCR）得出，个别字词可能有误，各项结论请对照原件核实。",
     "All text was read off pictures (OCR) and may be wrong in places; hold every finding against "
     "the original."},
    {"D076",
     "文件不是 Word 文档{format, select, works {（是微软 Works 文档）} wps {（可能是 2003 年以前的 "
     "WPS 文档）} other {}}，无法读取。请用 WPS 或者 Word 打开后另存为 docx 格式。",
     "The file is no Word document{format, select, works { but one of Microsoft Works} wps { but "
     "perhaps one of WPS before 2003} other {}}. Open it in "
     "WPS or Word and save it as docx."},
    {"D077",
     "文件是图片（{format}），无法检查。请将各页合成 PDF 后加写 --ocr 检查，或者报送可编辑的文件。",
     "The file is a picture ({format}) and cannot be checked. Put the pages into a PDF and check "
     "it with --ocr, or submit a file that can be edited."},
    {"D090",
     "有 {count} 页是扫描图片，文字取自所附的识别文字层（第 {pages} "
     "页），个别字词可能有误，有关结论请对照原件核实。",
     "Pages that are scanned pictures, whose text is what OCR made of them: {count} (page "
     "{pages}). "
     "It may be wrong in places; hold findings there against the original."},
    {"D091",
     "文件带有 {count} 个附件，其中内容未作检查。请将需要检查的内容放进正文，或者另行报送。",
     "Files are attached to the document: {count}. They were not checked; put what they hold into "
     "the document, or submit them by themselves."},
    {"D080",
     "文件是电子表格（{format}），不是文字报告，无法检查。请报送 Word、PDF "
     "等格式的正文，表格可以作为附件。",
     "The file is a spreadsheet ({format}), no report in words. Submit the text as Word or PDF; "
     "tables may go with it."},
    {"D081", "文件是演示文稿（{format}），不是文字报告，无法检查。请报送 Word、PDF 等格式的正文。",
     "The file holds slides ({format}), no report in words. Submit the text as Word or PDF."},
    {"D082",
     "文件是压缩包（{format}），本版本只能读取 zip 格式的压缩包。请解压后检查其中的文件，或者改用 "
     "zip 格式压缩。",
     "The file is an archive ({format}); only zip is read. Unpack it and check the files in it, or "
     "pack them as zip."},
    {"D083", "文件是电子邮件（{format}），不是报告。请将邮件中的附件另存出来后再检查。",
     "The file is a mail ({format}), no report. Save its attachments and check these."},
    {"D084",
     "本版本不能读取{format, select, uof {“标文通”（UOF）} ceb {方正书版（CEB）} other "
     "{{format}}}格式的文件。请用能打开它的办公软件另存为 docx 或者 PDF 格式后再报。",
     "This version does not read {format, select, uof {UOF} ceb {CEB} other {{format}}}. Open it "
     "in a program that does, and save it as docx or PDF."},
    {"D085",
     "文件是 zip 压缩包，扩展名却不是 .zip。请将扩展名改为 .zip 后再检查，其中的文件会逐份审查。",
     "The file is a zip bundle under another name. Rename it to end in .zip, and each document in "
     "it is checked."},
    {"D101", "第 {line} 行与上一行合并为同一段。", "Line {line} was joined to the one before."},
    {"D102", "第 {line} 行是页码，已略去。", "Line {line} is a page number and was left out."},
    {"D103", "另有 {count} 条同类提示（{code}）。", "{count} more notices of that kind ({code})."},
    {"D104", "标题超过 {limit} 个，自第 {line} 行起不再识别标题，只按正文检查。",
     "There are more than {limit} headings; from line {line} on they are read as text."},

    // Packs and their TOML.
    {"P001", "不是有效的 TOML：{reason}", "Not valid TOML: {reason}"},
    {"P002", "“{table}”中有未知的键“{key}”。", "Unknown key “{key}” in “{table}”."},
    {"P003", "“{key}”应为 {expected}，实为 {found}。",
     "“{key}” must be {expected}, but is {found}."},
    {"P004", "“{table}”缺少键“{key}”。", "“{table}” lacks the key “{key}”."},
    {"P005", "“{key}”的值“{value}”不在允许之列：{allowed}。",
     "“{value}” is no value for “{key}”; allowed: {allowed}."},
    {"P006", "“{id}”重复定义，先前已在 {file} 第 {line} 行定义。",
     "“{id}” is defined twice; first in {file}, line {line}."},
    {"P010", "没有名为“{term}”的词表。", "There is no term “{term}”."},
    {"P011", "词表“{term}”直接或者间接引用了自身。", "The term “{term}” comes to contain itself."},
    {"P012", "没有名为“{role}”的章节角色。", "There is no role “{role}”."},
    {"P013", "没有名为“{group}”的分组。", "There is no group “{group}”."},
    {"P014", "没有名为“{profile}”的单位类型。", "There is no profile “{profile}”."},
    {"P015", "没有名为“{parameter}”的参数。", "There is no parameter “{parameter}”."},
    {"P016", "没有名为“{kind}”的规则类型。", "There is no kind of rule “{kind}”."},
    {"P017", "要求满足 {need} 项，但只有 {items} 项。",
     "{need} items are needed, but there are {items}."},
    {"P018", "“{kind}”类规则没有写明查找什么。", "This “{kind}” rule looks for nothing."},
    {"P019", "分值不能为负数。", "Points must not be negative."},
    {"P020", "分值之和为 {sum}，应为 {total}。",
     "The points add up to {sum}, but must be {total}."},
    {"P021", "否决项所指的“{name}”不存在（{kind}）。",
     "The veto names “{name}”, which does not exist ({kind})."},
    {"P022", "规则包的格式版本为 {schema}，本版本支持 {supported}。",
     "The pack is of schema {schema}; this version reads {supported}."},
    {"P023", "没有语言“{language}”。", "There is no language “{language}”."},
    {"P024", "找不到所继承的规则包“{pack}”。", "The pack “{pack}” to extend was not found."},
    {"P025", "规则包“{pack}”直接或者间接继承了自身。", "The pack “{pack}” comes to extend itself."},
    {"P026", "修改规则“{rule}”须写明理由。", "The change of rule “{rule}” must give a reason."},
    {"P027", "没有编号为“{rule}”的规则。", "There is no rule “{rule}”."},
    {"P028", "没有名为“{fact}”的事实项。", "There is no fact “{fact}”."},
    {"P029", "短语过多，最多 {max} 条。", "Too many phrases; at most {max}."},
    {"P030", "短语“{phrase}”中夹有词表名；词表名须单独写成一条，例如 \"@name\"。",
     "The phrase “{phrase}” has the name of a term in it; such a name must stand alone, as "
     "\"@name\"."},

    // Advice to authors of packs.
    {"P031", "没有 id 为“{instrument}”的 [[instrument]]。",
     "No [[instrument]] has the id “{instrument}”."},
    {"P032", "起止颠倒：“{until}”不在“{from}”之后。",
     "Over before it begins: “{until}” is not after “{from}”."},
    {"P033", "没有一条 [[instrument]] 属于系列“{series}”。",
     "No [[instrument]] is of the series “{series}”."},

    {"P040", "规则“{rule}”没有“符合”的示例。", "The rule “{rule}” has no example that passes."},
    {"P041", "规则“{rule}”没有“不符合”的示例。",
     "The rule “{rule}” has no example that does not pass."},
    {"P042", "规则“{rule}”没有写明依据。", "The rule “{rule}” states no basis."},
    {"P043", "规则“{rule}”没有写明怎么改（hint）。", "The rule “{rule}” has no hint."},
    {"P044", "词表“{term}”没有用到。", "The term “{term}” is never used."},
    {"P045", "分组“{group}”中没有规则。", "There is no rule in the group “{group}”."},
    {"P046", "规则用到的章节角色“{role}”没有标题写法，无法识别。",
     "Rules name the role “{role}”, but no heading makes it."},
    {"P047", "短语“{phrase}”在同一列表中重复，先前在第 {line} 行。",
     "The phrase “{phrase}” stands twice in this list; first in line {line}."},
    {"P050", "此处写的是“{found}”，应为 {expected}。", "“{found}” stands here; {expected} is due."},
    {"P051", "表达式中没有“{function}”这个函数。", "Expressions have no function “{function}”."},
    {"P052", "类型不符：应为 {expected}，实为 {found}。",
     "The types do not go together: {expected} is due, {found} stands."},
    {"P053", "表达式过长，最多 {max} 个词。", "The expression is longer than {max} words."},
    {"P048", "短语“{phrase}”只有一个字，极易误判。",
     "The phrase “{phrase}” is a single character and will be found by chance."},
    {"P049",
     "“{instrument}”已不适用，但没有写明改用什么（replaced_by、use 或者 successor = "
     "\"unknown\"）。",
     "“{instrument}” is over, and nothing says what to write instead (replaced_by, use, or "
     "successor = \"unknown\")."},
    {"P060", "规则包中没有规则“{rule}”。", "The pack has no rule “{rule}”."},
    {"P061", "{table} 没有写明文件（documents）或者原文（quote），会对所有报告生效；请至少写一项。",
     "{table} names neither documents nor a quote and would hold for every report; state one of "
     "them."},
    {"P062", "“{value}”不是 SHA-256 摘要（64 位小写十六进制数字）。",
     "“{value}” is no SHA-256 digest (64 hexadecimal digits in lower case)."},
    {"P063", "{table} 的“{key}”没有填写；它要写进每一份报告。",
     "“{key}” of {table} is empty; every report shows it."},
    {"P064", "对 {rule} 的同一份文件已有一项结论（{file} 第 {line} 行），请只保留一项。",
     "{rule} has been decided on for this document already ({file}, line {line}); please keep "
     "one."},
    {"P070", "提示模板“{pattern}”有误：{reason}。", "The message “{pattern}” is broken: {reason}."},

    // Rules, compiled.
    {"R001", "正则表达式“{pattern}”有误：{reason}（{piece}）。",
     "The expression “{pattern}” is wrong: {reason} ({piece})."},
    {"R001.plain", "正则表达式“{pattern}”有误：{reason}。",
     "The expression “{pattern}” is wrong: {reason}."},
    {"R002", "正则表达式“{pattern}”展开后过大。", "The expression “{pattern}” grows too large."},
    {"R003", "取值表达式“{pattern}”缺少名为 value 的分组。",
     "The expression “{pattern}” has no group named “value”."},
    {"R004", "章节角色共 {count} 个，最多 {limit} 个。",
     "{count} roles; at most {limit} are possible."},
    {"R010", "短语“{phrase}”中的花括号不成对，或者相互嵌套。",
     "A brace in “{phrase}” has no partner, or stands within another."},
    {"R011", "没有名为“{class}”的取值；是否想写“{suggestion}”？",
     "There is no capture “{class}”; did you mean “{suggestion}”?"},
    {"R011.plain", "没有名为“{class}”的取值。", "There is no capture “{class}”."},
    {"R012", "间隔宽度“{width}”须为规定范围内的整数。",
     "The width “{width}” of a gap must be a whole number within the limit."},
    {"R013", "短语“{phrase}”没有可以查找的内容。",
     "The phrase “{phrase}” holds nothing to look for."},
    {"R014", "短语“{phrase}”不能以间隔开头或者结尾。",
     "The phrase “{phrase}” must not begin or end with a gap."},
    {"R015", "短语“{phrase}”中没有两个字以上的固定词语，无从定位；确需如此，请加写 slow = true。",
     "The phrase “{phrase}” has no literal of two characters or more to find it by; if it must "
     "stay, give it slow = true."},

    // The command line.
    {"C010", "没有名为“{name}”的单位类型；可用 hegui pack show 查看。",
     "There is no profile “{name}”; see hegui pack show."},
    {"C011", "没有名为“{name}”的参数；可用 hegui pack show 查看。",
     "There is no parameter “{name}”; see hegui pack show."},
    {"C012", "参数“{name}”的值“{value}”不合要求，应为 {expected}。",
     "“{value}” is no value for the parameter “{name}”; expected: {expected}."},
    {"C021", "没有名为“{format}”的输出格式。", "There is no output format “{format}”."},
};

}  // namespace

std::span<const Message> DiagnosticMessages() { return kMessages; }

}  // namespace hegui
