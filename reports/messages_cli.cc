#include "reports/message_tables.h"

namespace hegui {
namespace {

// What the command line says by itself: its codes, and the words of `explain` and `pack`.
constexpr Message kMessages[] = {
    // How it was called.
    {"C001", "没有选项“{option}”。", "There is no option “{option}”."},
    {"C002", "多余的参数“{argument}”。", "The argument “{argument}” is one too many."},
    {"C003", "选项“{option}”后面缺少值。", "The option “{option}” needs a value."},
    {"C004", "选项“{option}”的值“{value}”不合要求，应为 {expected}。",
     "“{value}” is no value for “{option}”; expected: {expected}."},
    {"C005", "没有命令“{command}”。", "There is no command “{command}”."},
    {"C006", "缺少参数 {argument}；用法见 --help。", "{argument} is missing; see --help."},
    {"C007", "用法有误：{detail}", "Wrong usage: {detail}"},
    {"C013", "“-o {value}”应写作 -o 格式=文件，例如 -o html=报告.html。",
     "“-o {value}” must be -o FORMAT=FILE, for instance -o html=audit.html."},
    {"C014", "“--set {value}”应写作 --set 名称=值。", "“--set {value}” must be --set NAME=VALUE."},
    {"C015", "两个 -o 都要写入“{path}”。", "Two of -o write to “{path}”."},
    {"C016", "“{path}”是要检查的文件，不能用作输出。",
     "“{path}” is one of the documents to audit; a report must not replace it."},

    // Packs and rules.
    {"C023", "没有编号为“{pack}”的规则包；可用 hegui pack list 查看，或者给出路径。",
     "There is no pack “{pack}”; see hegui pack list, or give a path."},
    {"C024", "“{path}”中没有规则包（.toml 文件）。", "There is no pack (.toml) in “{path}”."},
    {"C025", "没有编号为“{rule}”的规则；可用 hegui pack show 查看。",
     "There is no rule “{rule}”; see hegui pack show."},
    {"C026", "没有规则的编号与“{pattern}”相符。", "No rule id matches “{pattern}”."},
    {"C027", "所选规则没有任何示例可供试验。", "The rules chosen have no examples to run."},
    {"C029", "有 {count} 个示例未通过，不参加比较；请先用 hegui pack test 查看。",
     "{count} examples fail as the pack is and are left out; see hegui pack test."},
    {"C028", "规则包“{path}”过大，超过 {limit}。", "The pack “{path}” is larger than {limit}."},

    // Files.
    {"C030", "“{path}”不存在，请核对路径。", "“{path}” does not exist; please check the path."},
    {"C031", "没有权限读取“{path}”，请检查文件或者文件夹的权限。",
     "“{path}” may not be read; please check the permissions."},
    {"C032", "“{path}”是管道、套接字或者设备，不是文件；可改用 - 从标准输入读取。",
     "“{path}” is a pipe, socket or device, no file; use - to read from standard input."},
    {"C033", "“{path}”是文件夹，这里需要一个文件。", "“{path}” is a folder; a file is due here."},
    {"C034", "读取“{path}”失败：{reason}。", "“{path}” could not be read: {reason}."},
    {"C035", "链接“{path}”指向不存在的位置，或者循环指向自身。",
     "The link “{path}” leads nowhere, or in circles."},
    {"C036", "没有文件与“{path}”相符，请核对通配符。",
     "Nothing matches “{path}”; please check the pattern."},
    {"C037", "文件夹“{path}”中没有可以检查的文件。",
     "There is no document in the folder “{path}” that this version reads."},
    {"C038", "压缩包“{path}”中没有可以检查的文件。",
     "There is no document in the bundle “{path}” that this version reads."},
    {"C039", "“{path}”是压缩包，这里需要其中的一份文件，例如“{example}”。",
     "“{path}” is a bundle; one of its documents is due here, such as “{example}”."},
    {"formats.txt", "纯文本", "plain text"},
    {"formats.docx", "Word 文档", "Word document"},
    {"formats.odt", "开放文档", "OpenDocument text"},
    {"formats.wordxml", "Word XML", "Word XML"},
    {"formats.html", "网页", "web page"},
    {"formats.mht", "网页存档", "web archive"},
    {"formats.md", "Markdown", "Markdown"},
    {"formats.zip", "压缩包，内含上述格式", "bundle of these"},
    {"formats.ofd", "OFD 版式文档", "OFD"},
    {"formats.pdf", "PDF", "PDF"},
    {"formats.doc", "Word 97—2003、WPS", "Word 97-2003, WPS"},
    {"formats.rtf", "RTF", "RTF"},
    {"formats.scan", "扫描的 PDF（--ocr）", "scanned PDF (--ocr)"},
    {"formats.built-in", "可以读取", "read"},
    {"formats.helpers", "可以读取（使用 {programs}）", "read (by {programs})"},
    {"formats.missing", "不能读取：没有安装 {program}，请安装软件包 {package}",
     "not read: {program} is not installed; install the package {package}"},
    {"formats.not-read", "本版本不能读取", "not read by this version"},
    {"C040", "不能写入“{path}”：文件夹“{folder}”不存在，请先建立。",
     "“{path}” cannot be written: the folder “{folder}” does not exist; please create it."},
    {"C041", "不能写入“{path}”：它是文件夹，请给出文件名。",
     "“{path}” cannot be written: it is a folder; please name a file."},
    {"C042", "不能写入“{path}”：{reason}。", "“{path}” cannot be written: {reason}."},
    {"C043", "写入“{path}”失败：{reason}。", "Writing “{path}” failed: {reason}."},
    {"C044", "写入标准输出失败：{reason}。", "Writing to standard output failed: {reason}."},
    {"C048",
     "“{format}”不是文本格式，不能显示在终端上；请用 -o {format}=文件，或者把标准输出转到文件。",
     "“{format}” is no text and cannot be shown on a terminal; use -o {format}=FILE, or send "
     "standard output to a file."},
    {"C049", "未能生成 xlsx 报告：{reason}；请检查临时文件夹 /tmp 是否可写、有无空间。",
     "The xlsx report could not be made: {reason}; please check that /tmp can be written and has "
     "room."},
    {"C045", "“{path}”已经存在，而且不是空文件夹；没有写入任何内容，请换一个位置。",
     "“{path}” is there already and is no empty folder; nothing was written. Choose another "
     "place."},
    {"C046", "编号“{pack}”已经属于另一个规则包，请用 --id 另起编号。",
     "There is a pack “{pack}” already; give another id with --id."},
    {"C047", "规则包“{pack}”中没有规则，无从继承。", "The pack “{pack}” has no rules to build on."},
    {"C050", "文件夹中有 {count} 个文件可能是报告，但本版本不能读取，已跳过：{kinds}。",
     "Files in folders that may be reports, but are of kinds that this version does not read, were "
     "skipped: {count} ({kinds})."},
    {"C051", "“{path}”给出了不止一次，只检查一次。",
     "“{path}” was given more than once and is audited once."},
    {"C052", "文件夹中的 {count} 个其他文件已跳过：{kinds}。",
     "Other files in folders were skipped: {count} ({kinds})."},
    {"C053", "压缩包内的压缩包“{path}”不予读取；请解压后另行检查。",
     "The bundle “{path}” within a bundle was not read; please unpack it first."},
    {"C060",
     "有 {count} 份文件没有另存批注副本（{kinds}）：这些格式或者标准输入不能带批注，"
     "请用 -o html=文件 另存网页报告对照查看。",
     "No annotated copies were written of {count} documents ({kinds}): their formats, or standard "
     "input, cannot hold annotations. Write the HTML report instead (-o html=FILE)."},
    {"C061", "“{path}”在检查之后有改动，没有另存批注副本；请重新检查。",
     "“{path}” has changed since it was audited; no annotated copy was written. Run the check "
     "again."},
    {"C062", "“{path}”不能另存批注副本：{reason}",
     "No annotated copy of “{path}” could be made: {reason}"},
    {"C063", "“{path}”与另一份文件同名，批注副本另存为“{copy}”。",
     "“{path}” has the name of another document; its annotated copy is “{copy}”."},
    {"C064", "“{path}”已经存在，而且不是 hegui 生成的汇总网站；没有改动任何内容，请换一个文件夹。",
     "“{path}” is there already and is no site of hegui’s; nothing was changed. Choose another "
     "folder."},
    {"C065",
     "汇总网站“{path}”中有不是 hegui "
     "生成的“{name}”；没有改动任何内容，请先把它移到别处，或者换一个文件夹。",
     "The site “{path}” holds “{name}”, which hegui did not write; nothing was changed. Move it "
     "elsewhere, or choose another folder."},
    {"C066", "汇总网站“{path}”会整个替换，其中不能有本次要用的“{file}”；请换一个文件夹。",
     "The site “{path}” is replaced as a whole and cannot hold “{file}”, which this run needs; "
     "choose another folder."},

    {"C108", "已在“{folder}”中写出 {count} 份反馈意见；发出前须由人核对。",
     "{count, plural, one {# feedback letter was} other {# feedback letters were}} written to "
     "“{folder}”; a person must check them before they are sent."},
    {"C109", "“{path}”已经存在，没有改动；请另起文件名。",
     "“{path}” is there already and was left alone; choose another name."},
    {"C067",
     "{problem, select, format {--format 和 --template 都要写到标准输出，请用 -o template=文件 "
     "另存其一} "
     "other {指定了 template 的输出文件，但没有用 --template 指定模板}}。",
     "{problem, select, format {--format and --template both go to standard output; write the page "
     "to a file with -o template=FILE} other {A file is named for a template, but no template with "
     "--template}}."},

    {"C070", "不是本版本能够读取的基线文件：{reason}。",
     "This is no baseline that this version reads: {reason}."},
    {"C071", "对 {rule} 的豁免没有用到，请核对或者删去。",
     "This waiver of {rule} was not used; please check or remove it."},
    {"C072", "对 {rule} 的豁免已于 {until} 到期，不再生效。",
     "This waiver of {rule} expired on {until} and no longer holds."},
    {"C073", "对 {rule} 的复核结论所依据的文件已有改动，结论不再采用，请重新复核。",
     "This decision on {rule} was on another state of the document and is not used; please decide "
     "anew."},
    {"C074", "对 {rule} 的复核结论已不需要：程序现在能够判定。",
     "This decision on {rule} is no longer needed: the program can tell by itself."},
    {"C075", "对 {rule} 的复核结论没有用到，请核对或者删去。",
     "This decision on {rule} was not used; please check or remove it."},
    {"C076", "还有 {count} 项没有填写复核结论（verdict 为空）。",
     "{count, plural, one {# decision has} other {# decisions have}} no verdict yet."},
    {"C079", "基线中“{path}”的 {count} 项问题已不再出现；用 --write-baseline 重新写基线，即可从中除去。",
     "{count, plural, one {# finding} other {# findings}} that the baseline has of “{path}” are no "
     "more; --write-baseline takes them out of it."},
    {"C077", "上级文件夹中的“{path}”属于其他用户，没有采用；确要采用，请用 --config 指定。",
     "“{path}” belongs to another user and was not used; name it with --config to use it."},
    {"C078", "按项目配置忽略了 {count} 个文件或者文件夹。",
     "By the project file, {count, plural, one {# path was} other {# paths were}} left out."},

    // Templates.
    {"C100", "标签“{tag}”没有写完，缺少结束的大括号。",
     "The tag “{tag}” does not end; its closing braces are missing."},
    {"C101",
     "模板超出限制：{what, select, size {文件大于 {limit} 字节} words {内容过于零碎（多于 {limit} "
     "段）} "
     "depth {区段嵌套多于 {limit} 层} tags {标签多于 {limit} 个} steps {展开的步骤多于 {limit}} "
     "other {生成的内容大于 {limit} "
     "字节}}。",
     "The template goes beyond a limit: {what, select, size {it has more than {limit} bytes} words "
     "{it has more than {limit} pieces} depth {sections stand more than {limit} deep} tags {it has "
     "more than {limit} tags} steps {it "
     "takes more than {limit} steps} other {what it makes has more than {limit} bytes}}."},
    {"C102", "数据中此处没有“{name}”。", "The data has no “{name}” here."},
    {"C103", "区段“{name}”没有结束标签。", "The section “{name}” is not closed."},
    {"C104",
     "区段“{name}”在此结束，但{open, select, none {它没有开始} other {尚未结束的是“{open}”}}。",
     "The section “{name}” ends here, but {open, select, none {it was not opened} other {“{open}” "
     "is open}}."},
    {"C105", "“{name}”是列表、分组或者是否，不能直接写出；请作为区段使用（以 # 开头）。",
     "“{name}” is a list, a group or a yes-or-no and cannot be printed; use it as a section (with "
     "#)."},
    {"C106", "不支持这种标签（{tag}）：模板不能引用其他文件，也不能更换大括号。",
     "A tag of this kind ({tag}) is not supported: templates take in no files and keep their "
     "braces."},
    {"C107",
     "模板不能使用：{problem, select, encoding {它不是 UTF-8 文本，请另存为 UTF-8} itself "
     "{输出文件就是模板本身} "
     "crossing "
     "{区段“{detail}"
     "”的起止不在可以整体重复的位置，请把两个标签放在同一段、同一行表格或者同一层的段落中} "
     "macros {它带有宏，请另存为不带宏的 docx} other {{detail}}}。",
     "The template cannot be used: {problem, select, encoding {it is no text in UTF-8; save it as "
     "UTF-8} itself {the file to write is the template itself} "
     "crossing {the section “{detail}” begins and ends where nothing whole can be repeated; put "
     "both "
     "tags into one paragraph, one row of a table, or paragraphs side by side} macros {it has "
     "macros; save it as docx without} other {{detail}}}."},

    // Only what git says changed.
    {"C080", "本机没有安装 git，--changed-since 要用它来查看哪些文件有改动。请安装软件包“git”。",
     "git is not installed; --changed-since asks it which files changed. Install the package "
     "“git”."},
    {"C081", "当前文件夹不在可用的 git 仓库中：{reason}。--changed-since 只能在仓库内使用。",
     "The working folder is in no git repository that can be used: {reason}. --changed-since works "
     "within one."},
    {"C082", "git 仓库中没有版本“{revision}”，请核对；如果仓库只取了部分历史，请先取全。",
     "There is no revision “{revision}” in the git repository; please check it. If only a part of "
     "the history was fetched, fetch the rest."},
    {"C083",
     "版本“{revision}”与当前版本没有共同的历史，无从比较；如果仓库只取了部分历史，请先取全。",
     "“{revision}” and the present version have no history in common. If only a part of the "
     "history "
     "was fetched, fetch the rest."},
    {"C084", "git 没能列出有改动的文件：{reason}。", "git could not list what changed: {reason}."},
    {"C085", "“{path}”不是当前 git 仓库中的文件，不能判断是否有改动。",
     "“{path}” is no file of the git repository, which cannot tell whether it changed."},
    {"C086", "--write-baseline 要检查全部文件，不能与 --changed-since 同时使用。",
     "A baseline is written from all documents; --write-baseline and --changed-since exclude each "
     "other."},
    {"C087", "{count} 份文件自“{revision}”以来没有改动，没有检查。",
     "{count, plural, one {# document has} other {# documents have}} not changed since "
     "“{revision}”: "
     "not audited."},
    {"C088", "自“{revision}”以来没有文件改动，无须检查。",
     "No document has changed since “{revision}”; there is nothing to audit."},

    // What reports are not to tell.
    {"C110", "{option} 写出的文件含有真实姓名和号码，不能与 --redact 同时使用；请分两次运行。",
     "What {option} writes holds the true names and numbers; it and --redact exclude each other. "
     "Run twice."},
    {"C111", "密钥文件“{path}”过短；请写入至少 {least} 个字节的随机内容。",
     "The key in “{path}” is too short; put at least {least} random bytes into it."},
    {"C112", "--redact-key 只能与 --redact 同时使用。", "--redact-key goes with --redact."},

    // config
    {"config.file", "项目配置：{path}", "project file: {path}"},
    {"config.no-file", "没有项目配置（hegui.toml）", "no project file (hegui.toml)"},
    {"config.pack", "规则包 {pack}", "pack {pack}"},
    {"config.automatic", "从每份文件中识别", "read from each document"},
    {"config.unset", "未设定", "not set"},
    {"config.overridden", "（命令行另有指定）", " (the command line says otherwise)"},

    // explain
    {"explain.asks", "要求", "asks"},
    {"explain.basis", "依据", "basis"},
    {"explain.kind", "类型", "kind"},
    {"explain.points", "分值", "points"},
    {"explain.search", "查找情况", "Search"},
    {"explain.where", "应当写在", "counts in"},
    {"explain.where-all", "全文", "the whole document"},
    {"explain.weak-where", "减分采信", "worth less in"},
    {"explain.sections", "文中为", "that is"},
    {"explain.sections-none", "文中没有这些部分", "no section of these roles was found"},
    {"explain.no-label", " ", " "},
    {"explain.terms", "查找用语", "looked for"},
    {"explain.counted", "判定所依据的表述（{count} 处）", "What decided ({count})"},
    {"explain.rejected", "未采信的表述（{count} 处）", "Rejected ({count})"},
    {"explain.none", "无", "none"},
    {"explain.more", "另有 {count} 处未列出", "{count} more are not listed"},
    {"explain.cue", "依据词语“{cue}”", "by the cue “{cue}”"},
    {"explain.for", "对应：{item}", "for: {item}"},
    {"explain.nearest", "最接近的表述", "Nearest miss"},
    {"explain.decide", "复核后填入复核结论文件（--decisions）",
     "When you have decided, for the file of --decisions"},
    {"explain.verdict", "判定", "Verdict"},
    {"explain.not-judged", "该文件不属于本规则包所检查的报告，没有判定“{rule}”；原因如下。",
     "The document is of another kind, and “{rule}” was not judged. This is why:"},

    // pack
    {"pack.built-in", "内置", "built in"},
    {"pack.id", "编号", "id"},
    {"pack.name", "名称", "name"},
    {"pack.version", "版本", "version"},
    {"pack.digest", "摘要", "digest"},
    {"pack.extends", "继承", "extends"},
    {"pack.language", "语言", "language"},
    {"pack.profiles", "单位类型", "profiles"},
    {"pack.parameters", "参数", "parameters"},
    {"pack.roles", "章节角色", "roles"},
    {"pack.rules", "规则（{count} 条，共 {points} 分）", "rules ({count}, {points} points)"},
    {"pack.score-note", "说明", "note"},
    {"pack.automatic", "自动识别", "auto"},
    {"pack.checked",
     "“{pack}”：{rules} 条规则，{examples} 个示例；{errors} 个错误，{warnings} 个警告。",
     "{pack}: {rules} rules, {examples} examples; {errors} errors, {warnings} warnings."},
    {"pack.unloaded", "“{pack}”：{errors} 个错误，{warnings} 个警告。",
     "{pack}: {errors} errors, {warnings} warnings."},
    {"test.expected", "应为", "expected"},
    {"test.got", "实为", "got"},
    {"test.line", "第 {line} 行有依据", "evidence in line {line}"},
    {"test.each-line", "每行都有依据", "evidence in each line"},
    {"test.evidence", "依据", "evidence"},
    {"test.unreadable", "示例无法读取", "the example could not be read"},
    {"test.summary", "{passed} 个通过，{failed} 个未通过", "{passed} passed, {failed} failed"},
    {"new.name", "我的规则包", "My rule pack"},
    {"new.done", "已在“{folder}”中建立规则包“{pack}”，共 {count} 个文件。接下来：",
     "The pack {pack} is in {folder}, {count} files. Next:"},
    {"pack.documented", "已在“{folder}”中写好 {count} 页。", "{count} pages written to {folder}."},
    {"mutate.owner", "所属", "where"},
    {"mutate.mutations", "变动", "changes"},
    {"mutate.survivors", "未察觉", "unnoticed"},
    {"mutate.share", "比例", "share"},
    {"mutate.total", "合计", "total"},
    {"mutate.summary",
     "“{pack}”：{examples} 个示例；{mutations} 处变动中有 {survivors} 处没有示例察觉（{share}）。",
     "{pack}: {examples} examples; of {mutations} changes {survivors} go unnoticed ({share})."},
    {"mutate.kind-phrase", "词语", "phrase"},
    {"mutate.kind-role-phrase", "词语", "phrase"},
    {"mutate.kind-cue-phrase", "线索词", "phrase of a cue"},
    {"mutate.kind-cue", "整条线索", "cue"},
    {"mutate.kind-item", "要点", "item"},
    {"mutate.kind-entry", "条目", "entry"},
    {"mutate.kind-element", "要素", "element"},
    {"mutate.kind-residue", "残留", "residue"},
    {"mutate.kind-fact", "要素来源", "source of a fact"},

};

}  // namespace

std::span<const Message> CommandLineMessages() { return kMessages; }

}  // namespace hegui
