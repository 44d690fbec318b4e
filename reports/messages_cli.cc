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
    {"C022", "本版本尚不支持“{what}”。", "“{what}” is not in this version yet."},

    // Packs and rules.
    {"C023", "没有编号为“{pack}”的规则包；可用 hegui pack list 查看，或者给出路径。",
     "There is no pack “{pack}”; see hegui pack list, or give a path."},
    {"C024", "“{path}”中没有规则包（.toml 文件）。", "There is no pack (.toml) in “{path}”."},
    {"C025", "没有编号为“{rule}”的规则；可用 hegui pack show 查看。",
     "There is no rule “{rule}”; see hegui pack show."},
    {"C026", "没有规则的编号与“{pattern}”相符。", "No rule id matches “{pattern}”."},
    {"C027", "所选规则没有任何示例可供试验。", "The rules chosen have no examples to run."},
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
    {"C040", "不能写入“{path}”：文件夹“{folder}”不存在，请先建立。",
     "“{path}” cannot be written: the folder “{folder}” does not exist; please create it."},
    {"C041", "不能写入“{path}”：它是文件夹，请给出文件名。",
     "“{path}” cannot be written: it is a folder; please name a file."},
    {"C042", "不能写入“{path}”：{reason}。", "“{path}” cannot be written: {reason}."},
    {"C043", "写入“{path}”失败：{reason}。", "Writing “{path}” failed: {reason}."},
    {"C044", "写入标准输出失败：{reason}。", "Writing to standard output failed: {reason}."},
    {"C050", "文件夹中有 {count} 个文件可能是报告，但本版本不能读取，已跳过：{kinds}。",
     "Files in folders that may be reports, but are of kinds that this version does not read, were "
     "skipped: {count} ({kinds})."},
    {"C051", "“{path}”给出了不止一次，只检查一次。",
     "“{path}” was given more than once and is audited once."},
    {"C052", "文件夹中的 {count} 个其他文件已跳过：{kinds}。",
     "Other files in folders were skipped: {count} ({kinds})."},

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
    {"test.evidence", "依据", "evidence"},
    {"test.unreadable", "示例无法读取", "the example could not be read"},
    {"test.summary", "{passed} 个通过，{failed} 个未通过", "{passed} passed, {failed} failed"},

};

}  // namespace

std::span<const Message> CommandLineMessages() { return kMessages; }

}  // namespace hegui
