// A run over many documents that writes everything there is to write: each file once and whole, whenever it is killed.
#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/inotify.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <cstring>
#include <filesystem>
#include <map>
#include <optional>
#include <random>
#include <set>
#include <thread>

#include "reports/report_writer.h"
#include "tests/cli/cli_world.h"

namespace hegui::test {
namespace {

namespace fs = std::filesystem;
using std::chrono::microseconds;
using std::chrono::steady_clock;
using ::testing::IsEmpty;
using ::testing::StartsWith;

constexpr int kDocuments = 100;
constexpr std::string_view kOld = "# what was there before\n";
// Entries that are there are kept, so that there is no replacing anything in it.
constexpr std::string_view kDecisions = "decisions.toml";

// What becomes of names in a folder.
class FolderWatch {
 public:
  explicit FolderWatch(const std::string& folder) : descriptor_(inotify_init1(IN_CLOEXEC)) {
    inotify_add_watch(descriptor_, folder.c_str(), IN_CREATE | IN_MOVED_TO | IN_MODIFY | IN_DELETE);
  }
  FolderWatch(const FolderWatch&) = delete;  // closes its descriptor, once
  FolderWatch& operator=(const FolderWatch&) = delete;
  ~FolderWatch() { close(descriptor_); }

  struct Event {
    std::string name;
    std::uint32_t mask = 0;
  };

  // What happened since; waits for something to happen at most so long.
  std::vector<Event> Next(std::chrono::milliseconds patience) const {
    pollfd ready{descriptor_, POLLIN, 0};
    if (poll(&ready, 1, static_cast<int>(patience.count())) <= 0) {
      return {};
    }
    std::array<char, 1U << 16U> bytes{};
    const ssize_t size = read(descriptor_, bytes.data(), bytes.size());
    std::vector<Event> events;
    for (ssize_t at = 0; at < size;) {
      inotify_event event{};
      std::memcpy(&event, bytes.data() + at, sizeof event);
      events.push_back({bytes.data() + at + sizeof event, event.mask});
      at += static_cast<ssize_t>(sizeof event + event.len);
    }
    return events;
  }

 private:
  int descriptor_;
};

class AtomicOutputsTest : public ::testing::Test, protected CliWorld {
 protected:
  void SetUp() override {
    for (int i = 0; i < kDocuments; ++i) {
      files.Write("documents/report-" + std::to_string(i) + ".txt", i % 3 == 0 ? kPoor : kGood);
    }
    fs::create_directory(files.Path("out"));
    arguments_ = {HEGUI_BINARY,        "check",
                  "documents",         "--pack",
                  "small.toml",        "--as-of",
                  "2024-01-31",        "--no-gate",
                  "--format",          "jsonl",
                  "--write-baseline",  "out/baseline.toml",
                  "--write-decisions", "out/decisions.toml"};
    names_ = {"baseline.toml", std::string(kDecisions)};
    for (const std::string& format : ReportFormatNames()) {
      names_.insert("a." + format);
      arguments_.push_back("-o");
      arguments_.push_back(format + "=out/a." + format);
    }
  }

  pid_t Start() const {
    std::vector<char*> words;
    for (const std::string& argument : arguments_) {
      words.push_back(const_cast<char*>(argument.c_str()));  // NOLINT: as exec wants it
    }
    words.push_back(nullptr);
    posix_spawn_file_actions_t actions{};
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addchdir_np(&actions, files.root().c_str());
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    pid_t child = -1;
    EXPECT_EQ(posix_spawn(&child, words.front(), &actions, nullptr, words.data(), environ), 0);
    posix_spawn_file_actions_destroy(&actions);
    return child;
  }

  // Its exit code; nothing when it was killed.
  static std::optional<int> Await(pid_t child) {
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? std::optional(WEXITSTATUS(status)) : std::nullopt;
  }

  std::set<std::string> NamesInFolder() const {
    std::set<std::string> names;
    for (const auto& entry : fs::directory_iterator(files.Path("out"))) {
      names.insert(entry.path().filename().string());
    }
    return names;
  }

  // Every file as it ends up when nothing goes wrong.
  std::map<std::string, std::string> Whole() const {
    EXPECT_EQ(Await(Start()), 0);
    std::map<std::string, std::string> whole;
    for (const std::string& name : names_) {
      whole[name] = files.Read("out/" + name);
      EXPECT_THAT(whole[name], ::testing::Not(IsEmpty())) << name;
    }
    return whole;
  }

  // All outputs gone, or all as they were before.
  void Prepare(bool old) const {
    for (const std::string& name : names_) {
      if (old && name != kDecisions) {
        files.Write("out/" + name, kOld);
      } else {
        fs::remove(files.Path("out/" + name));
      }
    }
  }

  // How many outputs are not written yet; the others are whole.
  std::size_t Unwritten(bool old, const std::map<std::string, std::string>& whole) const {
    std::size_t unwritten = 0;
    for (const auto& [name, content] : whole) {
      const bool replaces = old && name != kDecisions;
      if (replaces ? files.Read("out/" + name) == kOld : !files.Has("out/" + name)) {
        ++unwritten;
      } else {
        EXPECT_TRUE(files.Read("out/" + name) == content) << name << " is neither old nor whole";
      }
    }
    // A kill may leave what was just to be renamed, under a name that nothing reads.
    for (const std::string& name : NamesInFolder()) {
      if (!names_.contains(name)) {
        EXPECT_THAT(name, StartsWith(".hegui-"));
      }
    }
    return unwritten;
  }

  std::vector<std::string> arguments_;
  std::set<std::string> names_;
};

TEST_F(AtomicOutputsTest, EachIsWrittenOnceAndNeverInItsPlace) {
  for (const bool old : {false, true}) {
    SCOPED_TRACE(old ? "over old files" : "new files");
    Prepare(old);
    const FolderWatch watch(files.Path("out"));
    ASSERT_EQ(Await(Start()), 0);
    std::map<std::string, int> appeared;
    for (const FolderWatch::Event& event : watch.Next(std::chrono::milliseconds(0))) {
      if (names_.contains(event.name)) {
        EXPECT_EQ(event.mask & (IN_MODIFY | IN_DELETE), 0U) << event.name;
        ++appeared[event.name];
      }
    }
    for (const std::string& name : names_) {
      EXPECT_EQ(appeared[name], 1) << name;
    }
    EXPECT_EQ(NamesInFolder(), names_) << "something was left";
  }
}

TEST_F(AtomicOutputsTest, KilledAtAnyMomentItLeavesWholeFilesOnly) {
  const auto begin = steady_clock::now();
  const std::map<std::string, std::string> whole = Whole();
  const auto took = std::chrono::duration_cast<microseconds>(steady_clock::now() - begin);
  std::mt19937 random(20240131);
  std::uniform_int_distribution<microseconds::rep> delay(0, took.count());
  std::size_t unwritten = 0;
  constexpr int kRounds = 16;
  for (int round = 0; round < kRounds; ++round) {
    const bool old = round % 2 == 0;
    Prepare(old);
    const pid_t child = Start();
    std::this_thread::sleep_for(microseconds(delay(random)));
    kill(child, SIGKILL);
    Await(child);
    unwritten += Unwritten(old, whole);
  }
  EXPECT_GT(unwritten, 0U) << "nothing was ever interrupted";
}

// Random moments seldom meet those in which something is written.
TEST_F(AtomicOutputsTest, KilledWhileItWritesItLeavesWholeFilesOnly) {
  const std::map<std::string, std::string> whole = Whole();
  std::size_t unwritten = 0;
  for (std::size_t moment = 1; moment <= 2 * names_.size(); moment += 5) {
    for (const bool old : {false, true}) {
      Prepare(old);
      const FolderWatch watch(files.Path("out"));
      const pid_t child = Start();
      for (std::size_t seen = 0; seen < moment;) {
        const std::size_t events = watch.Next(std::chrono::seconds(10)).size();
        if (events == 0) {
          break;
        }
        seen += events;
        siginfo_t ended{};
        waitid(P_PID, static_cast<id_t>(child), &ended, WEXITED | WNOHANG | WNOWAIT);
        if (ended.si_pid == child) {
          break;
        }
      }
      kill(child, SIGKILL);
      Await(child);
      unwritten += Unwritten(old, whole);
    }
  }
  EXPECT_GT(unwritten, 0U) << "nothing was ever interrupted";
  // What was left disturbs nobody.
  Prepare(false);
  EXPECT_EQ(Whole(), whole);
}

}  // namespace
}  // namespace hegui::test
