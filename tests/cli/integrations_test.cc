// The definitions for CI services are read as those read them, and their scripts run as those run them, with the program itself.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <sstream>
#include <string>
#include <vector>

#include "tests/cli/cli_world.h"

namespace hegui::test {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using ::testing::AllOf;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

const fs::path kSource = HEGUI_SOURCE_DIR;

std::string TextOf(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// Null, and a failed test, when it is no YAML.
json Yaml(const fs::path& path) {
  const ProgramRun run = RunProgram(
      "/usr/bin/python3",
      {"-c", "import json, sys, yaml; json.dump(yaml.safe_load(open(sys.argv[1])), sys.stdout)",
       path.string()});
  EXPECT_EQ(run.exit_code, 0) << run.err << "\n(the package is python3-yaml)";
  return run.exit_code == 0 ? json::parse(run.out) : json();
}

bool IsExecutable(const fs::path& path) {
  return (fs::status(path).permissions() & fs::perms::owner_exec) != fs::perms::none;
}

// "name=value" a line.
std::map<std::string, std::string> OutputsIn(const std::string& text) {
  std::map<std::string, std::string> outputs;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    const std::size_t equals = line.find('=');
    outputs[line.substr(0, equals)] = line.substr(equals + 1);
  }
  return outputs;
}

class IntegrationsTest : public ::testing::Test {
 protected:
  static std::string Path() {
    return "PATH=" + fs::path(HEGUI_BINARY).parent_path().string() + ":/usr/bin:/bin";
  }

  ProgramRun Shell(const std::string& script, std::vector<std::string> environment) const {
    ProgramOptions options;
    options.folder = world_.files.root();
    environment.push_back(Path());
    options.environment = std::move(environment);
    return RunProgram("/bin/sh", {"-e", "-c", script}, options);
  }

  void MakeRepository() const {
    const ProgramRun run = Shell(
        "git init -q && git add . && "
        "git -c user.name=a -c user.email=a@b.c commit -q -m reports",
        {"HOME=/nonexistent"});
    ASSERT_EQ(run.exit_code, 0) << run.err;
  }

  CliWorld world_;
};

// As far as these definitions go, what the runner of GitHub does with a composite action.
class ActionTest : public IntegrationsTest {
 protected:
  struct JobRun {
    ProgramRun last;
    std::map<std::string, std::string> outputs;
    std::string summary;
  };

  JobRun Run(const std::map<std::string, std::string>& given) {
    const json action = Yaml(kSource / "action.yml");
    std::map<std::string, std::string> values;
    for (const auto& [name, input] : action.at("inputs").items()) {
      values["inputs." + name] = input.at("default");
    }
    for (const auto& [name, value] : given) {
      EXPECT_TRUE(values.contains("inputs." + name)) << name;
      values["inputs." + name] = value;
    }
    JobRun job;
    for (const json& step : action.at("runs").at("steps")) {
      EXPECT_EQ(step.at("shell"), "sh");
      const std::string id = step.at("id");
      std::vector<std::string> environment = {
          "GITHUB_ACTIONS=true", "GITHUB_ACTION_PATH=" + kSource.string(), "HOME=/nonexistent",
          "GITHUB_OUTPUT=" + world_.files.Path(id + ".outputs"),
          "GITHUB_STEP_SUMMARY=" + world_.files.Path("summary.md")};
      for (const auto& [name, value] : step.at("env").items()) {
        environment.push_back(name + "=" + Filled(value, values));
      }
      job.last = Shell(step.at("run"), std::move(environment));
      for (const auto& [name, value] : OutputsIn(world_.files.Read(id + ".outputs"))) {
        values["steps." + id + ".outputs." + name] = value;
      }
      if (job.last.exit_code != 0) {
        break;
      }
    }
    for (const auto& [name, output] : action.at("outputs").items()) {
      job.outputs[name] = Filled(output.at("value"), values);
    }
    job.summary = world_.files.Read("summary.md");
    return job;
  }

  // ${{ name }} replaced by its value; one that nobody gave fails the test.
  static std::string Filled(std::string text, const std::map<std::string, std::string>& values) {
    const std::regex expression(R"(\$\{\{ ([a-z.-]+) \}\})");
    for (std::smatch match; std::regex_search(text, match, expression);) {
      const auto value = values.find(match[1]);
      EXPECT_NE(value, values.end()) << match[1];
      text = match.prefix().str() + (value == values.end() ? "" : value->second) +
             match.suffix().str();
    }
    return text;
  }
};

TEST_F(ActionTest, AnnotatesSummarisesAndFailsWithTheGate) {
  world_.files.Write("reports/a b.txt", kPoor);
  world_.files.Write("reports/good.txt", kGood);
  const JobRun job = Run({{"paths", "reports/a b.txt\nreports/good*\n"},
                          {"pack", "small.toml"},
                          {"lang", "en"},
                          {"options", "--as-of\n2024-01-31\n"}});
  EXPECT_EQ(job.last.exit_code, 1) << job.last.err;
  EXPECT_THAT(job.last.out, HasSubstr(" file=reports/a b.txt,line="));
  EXPECT_THAT(job.summary, AllOf(HasSubstr("a b.txt"), HasSubstr("good.txt")));
  EXPECT_EQ(job.outputs.at("exit-code"), "1");
  EXPECT_EQ(job.outputs.at("reports"), "hegui-reports");
  for (const char* const name : {"report.html", "summary.md", "audit.json", "audit.csv",
                                 "audit.sarif", "junit.xml", "gl-code-quality-report.json"}) {
    EXPECT_FALSE(world_.files.Read(std::string("hegui-reports/") + name).empty()) << name;
  }
}

TEST_F(ActionTest, LetsAFailedGatePassWhenToldSoButNothingElse) {
  const JobRun let =
      Run({{"paths", "poor.txt"}, {"pack", "small.toml"}, {"fail", "false"}, {"reports", "out"}});
  EXPECT_EQ(let.last.exit_code, 0) << let.last.err;
  EXPECT_EQ(let.outputs.at("exit-code"), "1");
  EXPECT_TRUE(world_.files.Has("out/report.html"));
  const JobRun unread = Run({{"paths", "missing.txt"}, {"pack", "small.toml"}, {"fail", "false"}});
  EXPECT_EQ(unread.last.exit_code, 2);
  const JobRun wrong =
      Run({{"paths", "poor.txt"}, {"pack", "no-such-pack"}, {"fail", "false"}, {"reports", "out"}});
  EXPECT_EQ(wrong.last.exit_code, 2);
  EXPECT_THAT(wrong.summary, HasSubstr("exit code 2, no report"));
  EXPECT_FALSE(world_.files.Has("out/report.html")) << "of a run before";
}

TEST_F(ActionTest, AuditsWhatChangedSinceTheTargetOfAPullRequest) {
  MakeRepository();
  const std::map<std::string, std::string> inputs = {
      {"paths", "."}, {"pack", "small.toml"}, {"changed-since", "HEAD"}, {"lang", "en"}};
  world_.files.Write("new.txt", kGood);
  const JobRun job = Run(inputs);
  EXPECT_EQ(job.last.exit_code, 0) << job.last.err;
  const json audit = json::parse(world_.files.Read("hegui-reports/audit.json"));
  EXPECT_THAT(PathsOf(audit), Contains("./new.txt"));
  EXPECT_THAT(PathsOf(audit), Not(Contains("./poor.txt")));
}

TEST_F(ActionTest, TakesTheDocumentsOfTheProjectWhenNoneAreGiven) {
  world_.files.Write("hegui.toml",
                     "schema = 1\ndocuments = [\"good.txt\"]\npack = \"small.toml\"\n");
  const JobRun job = Run({});
  EXPECT_EQ(job.last.exit_code, 0) << job.last.err;
  EXPECT_THAT(world_.files.Read("hegui-reports/audit.json"), HasSubstr("good.txt"));
}

TEST_F(ActionTest, TakesTheProgramThatIsNamed) {
  world_.files.Write("other", "#!/bin/sh\necho other \"$@\"\n");
  fs::permissions(world_.files.Path("other"), fs::perms::owner_all);
  const JobRun job = Run({{"program", world_.files.Path("other")}, {"paths", "-a b.txt"}});
  EXPECT_EQ(job.last.exit_code, 0) << job.last.err;
  EXPECT_THAT(job.last.out,
              AllOf(HasSubstr("other check --format github"), HasSubstr("-- -a b.txt")));
}

// Building takes minutes; that what it calls is called, and where, is to be seen without.
TEST_F(IntegrationsTest, TheActionBuildsTheProgramWhereThereIsNone) {
  const fs::path copy = world_.files.Path("action");
  fs::create_directories(copy / "integrations");
  fs::copy_file(kSource / "integrations/find-program.sh", copy / "integrations/find-program.sh");
  const auto write_script = [this](const std::string& name, const std::string& text) {
    world_.files.Write(name, "#!/bin/sh\n" + text);
    fs::permissions(world_.files.Path(name), fs::perms::owner_all);
  };
  write_script("action/scripts/install-deps.sh", "echo install \"$@\"\n");
  write_script("bin/cmake",
               "echo cmake \"$@\"\n"
               "[ \"$1\" != --build ] || { mkdir -p \"$2\"; printf '#!/bin/sh\\necho built' > "
               "\"$2/hegui\"; chmod +x \"$2/hegui\"; }\n");
  ProgramOptions options;
  options.folder = world_.files.root();
  options.environment = {"PATH=" + world_.files.Path("bin") + ":/usr/bin:/bin",
                         "RUNNER_TEMP=" + world_.files.root(),
                         "GITHUB_OUTPUT=" + world_.files.Path("outputs")};
  const ProgramRun run =
      RunProgram("/bin/sh", {(copy / "integrations/find-program.sh").string()}, options);
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_THAT(run.out, AllOf(HasSubstr("install --build"), HasSubstr("cmake --preset release"),
                             HasSubstr("--target hegui"), HasSubstr("built")));
  EXPECT_EQ(OutputsIn(world_.files.Read("outputs")).at("program"),
            world_.files.Path("hegui-build/hegui"));
}

TEST_F(IntegrationsTest, GitLabJobWritesWhatItPromisesAsArtifacts) {
  const json template_of_jobs = Yaml(kSource / "integrations/gitlab-ci.yml");
  EXPECT_TRUE(template_of_jobs.at("variables").contains("HEGUI_IMAGE"));
  const json& job = template_of_jobs.at("hegui");
  MakeRepository();
  world_.files.Write("poor.txt", std::string(kPoor) + "\n");
  // The image has the script under this name.
  fs::create_directories(world_.files.Path(".bin"));
  fs::create_symlink(kSource / "integrations/hegui-ci.sh", world_.files.Path(".bin/hegui-ci"));
  const auto run_job = [&](std::vector<std::string> environment) {
    environment.insert(environment.end(),
                       {"GITLAB_CI=true", "CI_PROJECT_DIR=" + world_.files.root(),
                        "HEGUI_PACK=small.toml", "HEGUI_PATHS=good.txt\npoor.txt"});
    for (const auto& [name, value] : job.at("variables").items()) {
      environment.push_back(name + "=" + value.get<std::string>());
    }
    std::string script = "PATH=\"$PWD/.bin:$PATH\"\n";
    for (const json& line : job.at("script")) {
      script += line.get<std::string>() + "\n";
    }
    return Shell(script, std::move(environment));
  };
  const ProgramRun all = run_job({"HEGUI_CHANGED_SINCE=merge-request"});
  EXPECT_EQ(all.exit_code, 1) << all.err;
  EXPECT_EQ(PathsOf(json::parse(world_.files.Read("hegui-reports/audit.json"))).size(), 2U);
  const ProgramRun changed =
      run_job({"HEGUI_CHANGED_SINCE=merge-request", "CI_MERGE_REQUEST_DIFF_BASE_SHA=HEAD"});
  EXPECT_EQ(changed.exit_code, 1) << changed.err;
  EXPECT_EQ(PathsOf(json::parse(world_.files.Read("hegui-reports/audit.json"))),
            std::vector<std::string>{"poor.txt"});
  EXPECT_TRUE(
      json::parse(world_.files.Read(job["artifacts"]["reports"]["codequality"].get<std::string>()))
          .is_array());
  EXPECT_THAT(world_.files.Read(job["artifacts"]["reports"]["junit"].get<std::string>()),
              HasSubstr("<testsuites"));
  for (const json& path : job["artifacts"]["paths"]) {
    EXPECT_TRUE(world_.files.Has(path.get<std::string>()));
  }
}

TEST_F(IntegrationsTest, PreCommitHookAuditsTheFilesItIsGiven) {
  const json hooks = Yaml(kSource / ".pre-commit-hooks.yaml");
  ASSERT_EQ(hooks.size(), 1U);
  const json& hook = hooks[0];
  EXPECT_EQ(hook.at("language"), "script");
  const fs::path entry = kSource / hook.at("entry").get<std::string>();
  EXPECT_TRUE(IsExecutable(entry));
  const std::regex files(hook.at("files").get<std::string>());
  for (const char* const name : {"a.docx", "报告 二.pdf", "b/c.txt", "d.wps", "e.htm"}) {
    EXPECT_TRUE(std::regex_search(name, files)) << name;
  }
  for (const char* const name : {"README.md", "hegui.toml", "a.docx.bak"}) {
    EXPECT_FALSE(std::regex_search(name, files)) << name;
  }
  const std::string options = " --pack small.toml --as-of 2024-01-31 ";
  EXPECT_EQ(Shell(entry.string() + options + "good.txt", {}).exit_code, 0);
  const ProgramRun poor = Shell(entry.string() + options + "good.txt poor.txt", {});
  EXPECT_EQ(poor.exit_code, 1);
  EXPECT_THAT(poor.out, HasSubstr("a01-hotline"));
  const ProgramRun missing = Shell(entry.string() + " good.txt", {"HEGUI=no-such-program"});
  EXPECT_EQ(missing.exit_code, 2);
  EXPECT_THAT(missing.err, HasSubstr("not installed"));
}

// The blocks of a page that are in YAML.
std::vector<std::string> YamlIn(const fs::path& page) {
  const std::string text = TextOf(page);
  std::vector<std::string> blocks;
  const std::string opening = "```yaml\n";
  for (std::size_t at = text.find(opening); at != std::string::npos; at = text.find(opening, at)) {
    at += opening.size();
    blocks.push_back(text.substr(at, text.find("```", at) - at));
  }
  return blocks;
}

TEST_F(IntegrationsTest, PagesUseWhatTheDefinitionsHave) {
  const json action = Yaml(kSource / "action.yml");
  const std::string hook = Yaml(kSource / ".pre-commit-hooks.yaml")[0].at("id");
  const std::string script = TextOf(kSource / "integrations/hegui-ci.sh");
  for (const char* const page : {"docs/ci.md", "docs/ci.zh-CN.md"}) {
    const std::vector<std::string> blocks = YamlIn(kSource / page);
    ASSERT_EQ(blocks.size(), 3U);
    std::vector<json> shown;
    for (const std::string& block : blocks) {
      world_.files.Write("block.yml", block);
      shown.push_back(Yaml(world_.files.Path("block.yml")));
    }
    std::size_t inputs = 0;
    for (const json& step : shown[0].at("jobs").at("audit").at("steps")) {
      if (step.value("uses", "").find("/hegui@") != std::string::npos) {
        for (const auto& [name, value] : step.at("with").items()) {
          EXPECT_TRUE(action.at("inputs").contains(name)) << name;
          ++inputs;
        }
      }
    }
    EXPECT_EQ(inputs, 3U);
    for (const auto& [name, input] : action.at("inputs").items()) {
      EXPECT_THAT(TextOf(kSource / page), HasSubstr("`" + name + "`"));
    }
    EXPECT_TRUE(fs::exists(kSource / shown[1].at("include")[0].at("file").get<std::string>()));
    for (const auto& [name, value] : shown[1].at("variables").items()) {
      EXPECT_TRUE(name == "HEGUI_IMAGE" || script.find(name) != std::string::npos) << name;
    }
    EXPECT_EQ(shown[2].at("repos")[0].at("hooks")[0].at("id"), hook);
  }
}

// There need be no engine to build images with: what can be wrong in the text is looked at.
TEST_F(IntegrationsTest, DockerfileNamesThingsThatExist) {
  const std::string text = TextOf(kSource / "integrations/Dockerfile");
  const std::string known = TextOf(kSource / "scripts/install-deps.sh");
  std::smatch match;
  ASSERT_TRUE(std::regex_search(text, match, std::regex("ARG PACKAGES=\"([^\"]+)\"")));
  std::istringstream packages(match[1].str() +
                              " libreoffice-writer-nogui tesseract-ocr tesseract-ocr-chi-sim");
  for (std::string package; packages >> package;) {
    EXPECT_TRUE(std::regex_search(known, std::regex("\\n  [^#\\n]*\\b" + package + "\\b")))
        << package;
    EXPECT_THAT(text, HasSubstr(package));
  }
  const std::regex in_tree(R"((?:^|\s|/src/)((?:scripts|integrations)/[a-z-]+\.sh))");
  std::size_t scripts = 0;
  for (std::sregex_iterator it(text.begin(), text.end(), in_tree), end; it != end; ++it) {
    EXPECT_TRUE(IsExecutable(kSource / (*it)[1].str())) << (*it)[1];
    ++scripts;
  }
  EXPECT_EQ(scripts, 3U);
}

TEST_F(IntegrationsTest, RuntimePackagesAreThoseOfTheLibrariesOfTheProgram) {
  const ProgramRun run =
      Shell((kSource / "integrations/runtime-packages.sh").string() + " " + HEGUI_BINARY, {});
  ASSERT_EQ(run.exit_code, 0) << run.err;
  EXPECT_THAT(run.out, AllOf(HasSubstr("libre2-"), HasSubstr("libc6\n"), HasSubstr("libicu"),
                             HasSubstr("libqpdf"), HasSubstr("libzip")));
  std::istringstream lines(run.out);
  for (std::string package; std::getline(lines, package);) {
    EXPECT_EQ(RunProgram("/usr/bin/dpkg-query", {"-W", package}).exit_code, 0) << package;
  }
}

}  // namespace
}  // namespace hegui::test
