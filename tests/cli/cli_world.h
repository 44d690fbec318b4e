// What the tests of the command line share: a folder with a small pack and documents that it passes, fails and refuses.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "tests/support/program.h"
#include "tests/support/temp_folder.h"

namespace hegui::test {

inline constexpr std::string_view kSmallPack = R"(schema = 1

[pack]
id = "small"
name = "小规则包"
version = "1.2"
language = "zh"
locale = "zh-CN"
total = 10
default_where = ["done"]

[roles.done]
label = "成效"
headings = ["主要成效"]

[roles.plan]
label = "安排"
headings = ["下一步打算"]
assertion = "planned"

[params.report_year]
label = "年度"
type = "int"

[[profile]]
id = "township"
label = "乡镇"
units = ['镇$']

[[group]]
id = "a"
label = "内容"

[[rule]]
id = "a00-kind"
group = "a"
title = "属于工作报告"
asks = "应当是工作报告。"
kind = "form"
check = "document-type"
prerequisite = true
severity = "fatal"
points = 0
accept = ["工作报告"]
refuse = ["工作方案"]

  [[rule.test]]
  text = "某镇工作报告\n\n一、主要成效\n设立了热线。\n"
  expect = "pass"

[[rule]]
id = "a01-hotline"
was = ["a09-phone"]
group = "a"
title = "设立热线"
asks = "应当写明设立热线的情况。"
kind = "contains"
severity = "major"
points = 6
basis = [{ text = "《热线办法》", article = "第三条", verified = true }]
hint = "写明热线号码。"
any = ["设立{了|}热线"]

  [[rule.test]]
  text = "我镇设立了热线。"
  in = "done"
  expect = "pass"
  line = 1

  [[rule.test]]
  text = "明年将设立热线。"
  in = "plan"
  expect = "fail"
  reason = "planned-only"

[[rule]]
id = "a02-term"
group = "a"
title = "用语"
asks = "不写“法制建设”。"
kind = "forbid"
severity = "minor"
points = 4
hint = "改为“法治建设”。"

  [[rule.entry]]
  any = ["法制建设"]
  use = "法治建设"

  [[rule.test]]
  text = "推进法制建设。"
  in = "done"
  expect = "fail"
  reason = "wrong-term"

[grades]
bands = [{ from = 60, label = "合格" }, { from = 0, label = "不合格" }]

[gate]
min_score = 60
)";

inline constexpr std::string_view kGood =
    "石桥镇2023年工作报告\n\n一、主要成效\n我镇设立了热线，接听来电12次。\n\n二、下一步打算\n明年继"
    "续办好热线。\n";
inline constexpr std::string_view kPoor =
    "石桥镇2023年工作报告\n\n一、主要成效\n我镇推进法制建设。\n\n二、下一步打算\n明年将设立热线。"
    "\n";
inline constexpr std::string_view kOtherKind = "石桥镇热线工作方案\n\n一、目标\n设立了热线。\n";

class CliWorld {
 public:
  CliWorld() {
    files.Write("small.toml", kSmallPack);
    files.Write("good.txt", kGood);
    files.Write("poor.txt", kPoor);
  }

  ProgramRun Hegui(const std::vector<std::string>& arguments, ProgramOptions options = {}) const {
    options.folder = files.root();
    return RunProgram(HEGUI_BINARY, arguments, options);
  }

  // `hegui check` with the small pack.
  ProgramRun Check(std::vector<std::string> arguments, ProgramOptions options = {}) const {
    arguments.insert(arguments.begin(), {"check", "--pack", "small.toml", "--as-of", "2024-01-31"});
    return Hegui(arguments, std::move(options));
  }

  TempFolder files;
};

inline std::vector<std::string> PathsOf(const nlohmann::json& audit) {
  std::vector<std::string> paths;
  for (const nlohmann::json& document : audit.at("documents")) {
    paths.push_back(document.at("path"));
  }
  return paths;
}

}  // namespace hegui::test
