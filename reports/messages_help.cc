#include "reports/message_tables.h"

namespace hegui {
namespace {

// The help of commands and options. Lines after the first of an option are indented by whoever prints them.
constexpr Message kMessages[] = {
    {"help.about",
     "合规（hegui）对照成文的规则检查报送的报告：认出文档的各个部分，在该写的部分里查找表述，\n"
     "分清已经做的、计划做的和没有做的，给出评分报告。每扣一分都指明原文位置和规则依据。\n"
     "检查的是文字，不是事实：“未见表述”不等于“未开展”，最后由人判断。",
     "hegui audits submitted reports against written criteria: it recognises the parts of a "
     "document,\n"
     "looks for evidence in the right part, tells what was done from what is planned or missing, "
     "and\n"
     "writes a scored report in which every point lost has a place in the text and a basis in the\n"
     "rules. It reads text, not facts: “not found” never means “not done”; a person decides."},
    {"help.examples", "示例", "Examples"},
    {"help.examples.lines",
     "  hegui check 报告.txt                        检查一份报告，结果显示在屏幕上\n"
     "  hegui check reports/ -o html=audit.html     检查整个文件夹，另存一份网页报告\n"
     "  hegui explain d01 报告.txt                  看一条规则为什么这样判定",
     "  hegui check report.txt                      audit one report, on the screen\n"
     "  hegui check reports/ -o html=audit.html     audit a folder, and write an HTML report as "
     "well\n"
     "  hegui explain d01 report.txt                why one rule came out as it did"},
    {"help.exit-codes", "退出码", "Exit codes"},
    {"help.exit-codes.lines",
     "  0  完成，全部通过        2  用法、配置或者规则包有误，或者没有可检查的文件\n"
     "  1  完成，有未通过的      3  部分文件未能读取，其余已检查",
     "  0  done, and all pass     2  wrong usage, configuration or pack, or nothing to audit\n"
     "  1  done, not all pass     3  something could not be read, the rest was audited"},
    {"help.more", "各命令的选项：hegui 命令 --help", "Options of a command: hegui COMMAND --help"},
    {"help.check.footer",
     "通配符 * ? [] ** 由本程序展开；以点开头的文件不检查。同样的输入得到同样的结果，与 --jobs "
     "无关。",
     "Patterns with * ? [] ** are expanded by the program too; names that begin with a dot are "
     "left out.\n"
     "The same input gives the same bytes, whatever --jobs says."},
    {"help.config.footer",
     "输出的每一项都注明来源：命令行优先于 hegui.toml，hegui.toml 优先于规则包。",
     "Each setting says where it comes from: the command line goes over hegui.toml, hegui.toml "
     "over "
     "the pack."},
    {"help.explain.footer", "规则编号可以只写短横前的部分：d01 即 d01-three-systems。",
     "A rule may be named by what stands before its first dash: d01 is d01-three-systems."},

    {"help.usage", "用法：", "Usage: "},
    {"help.colon", "：", ":"},
    {"help.options", "选项", "OPTIONS"},
    {"help.command", "命令", "COMMAND"},
    {"help.arguments", "参数", "Arguments"},
    {"help.commands", "命令", "Commands"},
    {"help.group.reports", "报告", "Reports"},
    {"help.group.rules", "规则", "Rules"},
    {"help.group.gate", "通过条件（默认按规则包）", "Gate (default: the pack's)"},
    {"help.group.work", "读取与运行", "Reading and running"},
    {"help.group.messages", "显示", "Messages"},

    {"help.check", "检查文件、文件夹或者通配符所指的报告", "audit files, folders and patterns"},
    {"help.config", "显示 check 的有效设置及其来源",
     "print the settings of check and where they come from"},
    {"help.outline", "显示识别出的章节和角色",
     "print the recognised sections with roles and places"},
    {"help.explain", "说明一条规则为什么这样判定", "say why a rule came out as it did on a file"},
    {"help.formats", "列出能读取的文件格式，以及各自所需的程序",
     "list the formats of documents that are read, and the programs they take"},
    {"help.letter-template", "写出内置的反馈意见模板（docx），供修改后使用",
     "write the built-in feedback letter (docx), to be changed"},
    {"help.pack", "新建、查看、检查、试验规则包", "start, list, show, check and test rule packs"},
    {"help.pack.list", "列出可用的规则包", "list the packs that are found"},
    {"help.pack.show", "显示规则包的内容（默认为内置的规则包）",
     "show what a pack holds (default: the built-in one)"},
    {"help.pack.check", "检查规则包，列出全部问题", "check a pack and print all its problems"},
    {"help.pack.test", "运行规则中的示例", "run the examples of a pack's rules"},
    {"help.pack.mutate", "逐个去掉规则包中的词语，看有没有示例察觉",
     "take out one phrase at a time: does an example notice?"},
    {"help.pack.doc", "为规则包生成说明：每条规则一页",
     "write the documentation of a pack, a page per rule"},
    {"help.pack.schema", "输出规则包的格式定义（JSON Schema），供编辑器使用",
     "print the JSON schema of packs, for editors"},
    {"help.pack.new", "新建一个可以直接使用的小规则包，带说明和例子",
     "start a new pack: a small one that is whole, with remarks and examples"},

    {"help.completion", "输出 shell 的命令补全脚本",
     "print the completion of this program for a shell"},
    {"help.completion.footer",
     "bash：hegui completion bash > ~/.local/share/bash-completion/completions/hegui\n"
     "zsh： hegui completion zsh > ~/.zfunc/_hegui （~/.zfunc 须在 fpath 中）\n"
     "fish：hegui completion fish > ~/.config/fish/completions/hegui.fish",
     "bash: hegui completion bash > ~/.local/share/bash-completion/completions/hegui\n"
     "zsh:  hegui completion zsh > ~/.zfunc/_hegui (with ~/.zfunc in fpath)\n"
     "fish: hegui completion fish > ~/.config/fish/completions/hegui.fish"},
    {"help.man", "输出手册页（roff）", "print the manual page, in roff"},

    {"man.name", "名称", "NAME"},
    {"man.summary", "对照成文的规则检查报送的报告",
     "audit submitted reports against written rules"},
    {"man.synopsis", "概要", "SYNOPSIS"},
    {"man.description", "描述", "DESCRIPTION"},
    {"man.commands", "命令", "COMMANDS"},
    {"man.exit-codes", "退出码", "EXIT STATUS"},
    {"man.examples", "示例", "EXAMPLES"},
    {"man.options-of", "“{command}”的全部选项，另有：", "All options of “{command}”, and:"},
    {"man.common-options", "各命令通用的选项", "OPTIONS OF ALL COMMANDS"},
    {"man.files", "文件", "FILES"},
    {"man.files.project", "项目配置，从当前文件夹向上查找；命令行优先于它，它优先于规则包。",
     "project file, found upwards from the working folder; the command line goes over it, and it "
     "goes "
     "over the pack"},
    {"man.files.cache", "格式转换和识别的结果，供以后使用（默认为 ~/.cache/hegui）；可以删除。",
     "results of conversions and OCR, kept for later runs (default: ~/.cache/hegui); may be "
     "deleted"},
    {"man.environment", "环境变量", "ENVIRONMENT"},
    {"man.environment.locale", "提示的语言，--lang 优先。",
     "language of messages; --lang goes over it"},
    {"man.environment.no-color", "设置了即不用颜色。", "set: no colours"},
    {"man.see-also", "参见", "SEE ALSO"},

    {"help.argument.SHELL", "bash、zsh 或者 fish", "bash, zsh or fish"},
    {"help.argument.PATH", "文件、文件夹（含下级）或者通配符；- 为标准输入",
     "files, folders (with all below) or patterns; - is standard input"},
    {"help.argument.FILE", "一份报告；- 为标准输入", "one document; - is standard input"},
    {"help.argument.DOCX", "要写出的 Word 文件；已有的不动",
     "the Word file to write; one that is there is left alone"},
    {"help.argument.RULE", "规则编号，例如 d01-three-systems 或者 d01",
     "id of a rule: d01-three-systems, or d01"},
    {"help.argument.PACK", "规则包的编号或者路径", "id or path of a pack"},
    {"help.argument.DIR", "要建立的文件夹；已有内容的文件夹不动",
     "the folder to make; one with something in it is left alone"},

    {"help.option.format",
     "标准输出的格式：text（默认）、json、jsonl、md、html、sarif、junit、github、gitlab、csv、xlsx",
     "what goes to standard output: text (default), json, jsonl, md, html, sarif, junit, github, "
     "gitlab, csv, xlsx"},
    {"help.option.output", "另存一份该格式的报告；可重复",
     "write that format to a file as well; repeatable"},
    {"help.option.annotate", "在该文件夹中另存带批注的副本（docx、pdf），原文件不变",
     "write copies of docx and pdf files with the findings as comments to this folder"},
    {"help.option.template",
     "按自己的 Mustache 模板输出；用 -o template=文件 另存，\n否则写到标准输出",
     "write a page by a Mustache template of your own,\nto -o template=FILE or to standard output"},
    {"help.option.site",
     "在该文件夹中生成汇总网站：排名、分布、共性问题、对照表、每份报告一页，附数据文件",
     "write a site to this folder: ranking, spread, common defects, matrix, a page for each\n"
     "document, and the data"},
    {"help.option.no-ranking", "汇总网站不排名次", "no ranking on the site"},
    {"help.option.letters", "在该文件夹中为每份报告写一份反馈意见（docx）",
     "write a feedback letter (docx) for each document to this folder"},
    {"help.option.letter-template",
     "反馈意见的 Word 模板（默认为内置的模板，\n可用 hegui letter-template 取出修改）",
     "a Word file to make the letters of (default: the built-in\none; hegui letter-template writes "
     "it)"},
    {"help.option.mend-by", "整改时限，例如 2025-03-31", "the day by which to mend, as 2025-03-31"},
    {"help.option.redact", "报告中的姓名、电话、证件号码等以化名代替",
     "put pseudonyms for names, telephones and identity numbers of persons in the reports"},
    {"help.option.redact-key", "化名的密钥文件：用同一密钥，每次运行的化名都相同",
     "a file with the key of the pseudonyms, which are then the same in every run"},
    {"help.option.absolute-paths", "绝对路径照原样写入报告（默认只写文件夹以内的部分）",
     "give absolute paths in reports as they were given\n(default: without the folders above)"},
    {"help.option.pack", "规则包的编号或者路径（默认为内置的规则包）",
     "the pack, by id or path (default: the built-in one)"},
    {"help.option.pack-path", "另外查找规则包的文件夹；可重复",
     "a folder to look for packs in; repeatable"},
    {"help.option.profile",
     "单位类型：township、subdistrict、county、\ndepartment、city；auto（默认）为自动识别",
     "level of the unit: township, subdistrict, county,\ndepartment, city, or auto (default)"},
    {"help.option.set", "规则包的参数，例如 report_year=2024；可重复",
     "a parameter of the pack, as report_year=2024; repeatable"},
    {"help.option.as-of", "以哪一天为“今天”，例如 2025-02-10（默认当天）",
     "the day to judge by, as 2025-02-10 (default: today)"},
    {"help.option.min-score", "最低得分，0 到 100，按下限判断",
     "lowest score that passes, 0 to 100, judged on the lower bound"},
    {"help.option.fail-on", "出现该级别以上的问题即不通过：\nfatal、major、minor、info",
     "a failed rule at least this grave fails the gate:\nfatal, major, minor, info"},
    {"help.option.no-gate", "不判断是否通过，退出码不为 1", "judge nothing by score or severity"},
    {"help.option.roster", "名册（csv、xlsx）：应当报送的单位；列出未报送、逾期和重复报送",
     "units that owe a report (csv, xlsx): who is missing, late or twice"},
    {"help.option.waivers", "豁免文件：其中的不符合项不计分；可重复",
     "waivers: findings that do not count; repeatable"},
    {"help.option.decisions", "复核结论文件：“须人工核对”各项由人作出的结论；可重复",
     "decisions of people on what must be looked at; repeatable"},
    {"help.option.write-decisions", "把尚待复核的各项写成复核结论文件，供填写；已有内容保留",
     "write what is left to decide, to be filled in;\nwhat the file holds stays"},
    {"help.option.baseline", "基线文件：其中已有的不符合项不影响通过与否",
     "findings that were there before: only others fail the gate"},
    {"help.option.write-baseline", "把本次的不符合项写成基线文件",
     "write the findings of this run as a baseline"},
    {"help.option.changed-since", "只检查 git 认为自该版本以来有改动的文件",
     "only documents that git says changed since this revision"},
    {"help.option.encoding", "文本文件的字符编码，例如 GB18030（默认自动识别）",
     "charset of text files, as GB18030 (default: told apart)"},
    {"help.option.ocr", "没有文字层的 PDF 用图像识别（OCR）读取；较慢，结论须人工核对",
     "read PDFs without text off their pictures; slow, and to be checked by hand"},
    {"help.option.no-cache", "不为以后留存格式转换和识别的结果",
     "keep no results of conversions and OCR for later runs"},
    {"help.option.jobs", "同时处理的数量（默认按处理器数）",
     "how many to work on at a time (default: processors)"},
    {"help.option.engine", "匹配引擎；reference 较慢，供比对结果",
     "how phrases are matched; reference is slow, for comparison"},
    {"help.option.rule", "只运行编号相符的规则，例如 “d*”", "only rules whose id matches, as “d*”"},
    {"help.option.out-dir", "写入这个文件夹（默认写到标准输出）",
     "the folder to write to (default: standard output)"},
    {"help.option.id", "新规则包的编号（默认为文件夹的名称）",
     "id of the new pack (default: the name of its folder)"},
    {"help.option.name", "新规则包的名称", "name of the new pack"},
    {"help.option.extends", "继承这个规则包，只写不同之处",
     "build on this pack, and write only what is different"},
    {"help.option.no-language", "不动语言数据中的线索", "leave the cues of the language alone"},
    {"help.option.max-survivors", "未被察觉的比例超过这个百分数时退出码为 1",
     "exit code 1 when a larger share goes unnoticed"},
    {"help.option.config", "项目配置文件（默认：从当前文件夹向上查找 hegui.toml）",
     "project file (default: hegui.toml of this folder\nor of the nearest one above)"},
    {"help.option.schema", "输出 JSON Schema：项目配置、豁免和复核结论，\n以及模板的数据",
     "print a JSON schema: of project files, of waivers and\ndecisions, of the data of templates"},
    {"help.option.no-config", "不用项目配置", "use no project file"},
    {"help.option.lang", "提示和报告的语言（默认：屏幕按系统语言，报告按规则包）",
     "language of messages (default: the locale's on the\nterminal, the pack's in reports)"},
    {"help.option.no-color", "不用颜色（环境变量 NO_COLOR 亦可）",
     "no colours (as does NO_COLOR in the environment)"},
    {"help.option.verbose", "显示运行经过；-vv 更详细", "say what is being done; -vv says more"},
    {"help.option.log-level", "日志级别：trace、debug、info、warn、error、off",
     "trace, debug, info, warn (default), error, off"},
    {"help.option.help", "显示本帮助", "print this help"},
    {"help.option.version", "显示版本和规则包摘要", "print the version and the digest of the pack"},
};

}  // namespace

std::span<const Message> HelpMessages() { return kMessages; }

}  // namespace hegui
