#include "cli/child_process.h"

#include <fcntl.h>
#include <linux/close_range.h>
#include <poll.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <functional>
#include <string_view>
#include <system_error>
#include <utility>

namespace hegui {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kBlockBytes = 65536;
constexpr std::size_t kErrorBytes = 4096;
constexpr int kNotStarted = 127;
// A program may close its output and go on: how often to look whether it has ended.
constexpr int kLookMilliseconds = 20;

class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  ~Descriptor() { Close(); }
  void Close() {
    if (number_ >= 0) {
      close(std::exchange(number_, -1));
    }
  }
  int number() const { return number_; }

 private:
  int number_ = -1;
};

struct Pipe {
  Descriptor read_end, write_end;

  bool Open() {
    std::array<int, 2> ends{-1, -1};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) {
      return false;
    }
    read_end = Descriptor(ends[0]);
    write_end = Descriptor(ends[1]);
    return true;
  }
};

// All that the child needs, laid out before the fork: behind it nothing may be allocated, for another thread may have held the lock.
struct Prepared {
  std::vector<std::string> texts;
  std::vector<char*> arguments, environment;
  std::string user_map, group_map;
  const char* folder = nullptr;
  int output = -1, errors = -1;
  rlim_t seconds = 0, memory = 0, file_bytes = 0, files = 0;
};

std::vector<char*> Pointers(std::vector<std::string>& texts, std::size_t begin) {
  std::vector<char*> pointers;
  for (std::size_t i = begin; i < texts.size(); ++i) {
    pointers.push_back(texts[i].data());
  }
  pointers.push_back(nullptr);
  return pointers;
}

// What a child and all that it starts is, whatever it does: without rights to gain, ended with its parent.
void SetApart() {
  setpgid(0, 0);
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
}

// Only the standard streams stay open.
bool KeepStreams(int output, int errors) {
  const int nothing = open("/dev/null", O_RDONLY);
  const bool kept = nothing >= 0 && dup2(nothing, STDIN_FILENO) >= 0 &&
                    dup2(output, STDOUT_FILENO) >= 0 && dup2(errors, STDERR_FILENO) >= 0;
  syscall(SYS_close_range, 3U, ~0U, 0U);
  return kept;
}

void ResetSignals() {
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, nullptr);
  for (const int sign : {SIGPIPE, SIGINT, SIGTERM, SIGHUP, SIGCHLD, SIGXFSZ}) {
    signal(sign, SIG_DFL);
  }
}

void Limit(__rlimit_resource resource, rlim_t value) {
  const rlimit limit{value, value};
  setrlimit(resource, &limit);
}

void WriteFile(const char* path, std::string_view text) {
  const int file = open(path, O_WRONLY | O_CLOEXEC);
  if (file >= 0) {
    // Without the map the program still runs, as nobody.
    [[maybe_unused]] const ssize_t written = write(file, text.data(), text.size());
    close(file);
  }
}

// A network of its own has no way out. Kernels may refuse it to users.
void CutNetwork(const Prepared& prepared) {
  if (unshare(CLONE_NEWUSER | CLONE_NEWNET) == 0) {
    WriteFile("/proc/self/setgroups", "deny");
    WriteFile("/proc/self/uid_map", prepared.user_map);
    WriteFile("/proc/self/gid_map", prepared.group_map);
  }
}

// In the child: only what is safe between fork and exec.
[[noreturn]] void Become(const Prepared& prepared) {
  SetApart();
  CutNetwork(prepared);
  if (!KeepStreams(prepared.output, prepared.errors) || chdir(prepared.folder) != 0) {
    _exit(kNotStarted);
  }
  Limit(RLIMIT_CORE, 0);
  Limit(RLIMIT_CPU, prepared.seconds);
  Limit(RLIMIT_AS, prepared.memory);
  Limit(RLIMIT_FSIZE, prepared.file_bytes);
  Limit(RLIMIT_NOFILE, prepared.files);
  ResetSignals();
  execve(prepared.arguments.front(), prepared.arguments.data(), prepared.environment.data());
  _exit(kNotStarted);
}

// What this process takes of its address space; 0 where that cannot be read.
rlim_t MemoryTaken() {
  std::array<char, 64> text{};
  const int file = open("/proc/self/statm", O_RDONLY | O_CLOEXEC);
  if (file < 0 || read(file, text.data(), text.size() - 1) <= 0) {
    return 0;
  }
  close(file);
  return std::strtoull(text.data(), nullptr, 10) * static_cast<rlim_t>(sysconf(_SC_PAGESIZE));
}

// In the child: does the work and ends without what the parent would do at its end.
[[noreturn]] void DoWork(const WorkLimits& limits, const std::function<std::string()>& work,
                         int output, int errors) {
  SetApart();
  const rlim_t taken = MemoryTaken();
  if (taken == 0 || !KeepStreams(output, errors)) {
    _exit(kNotStarted);
  }
  Limit(RLIMIT_CORE, 0);
  Limit(RLIMIT_CPU, limits.seconds);
  Limit(RLIMIT_AS, taken + limits.memory);
  Limit(RLIMIT_FSIZE, 0);
  Limit(RLIMIT_NOFILE, STDERR_FILENO + 1);
  ResetSignals();
  const std::string result = work();
  for (std::size_t sent = 0; sent < result.size();) {
    const ssize_t wrote = write(STDOUT_FILENO, result.data() + sent, result.size() - sent);
    if (wrote < 0 && errno != EINTR) {
      _exit(kNotStarted);
    }
    sent += static_cast<std::size_t>(std::max<ssize_t>(wrote, 0));
  }
  _exit(0);
}

// Takes what is there; false when the pipe has ended.
bool Take(int descriptor, std::size_t limit, std::string& text, bool& over) {
  std::array<char, kBlockBytes> block{};
  const ssize_t got = read(descriptor, block.data(), block.size());
  if (got <= 0) {
    return got < 0 && errno == EINTR;
  }
  const std::size_t room = limit - std::min(limit, text.size());
  text.append(block.data(), std::min(room, static_cast<std::size_t>(got)));
  over = over || static_cast<std::size_t>(got) > room;
  return true;
}

// Reads both pipes until they end, the program has ended, or it has used up what it may.
class Watch {
 public:
  Watch(pid_t child, unsigned seconds, std::size_t output_bytes, Pipe& output, Pipe& errors)
      : child_(child),
        output_bytes_(output_bytes),
        polled_{{{output.read_end.number(), POLLIN, 0}, {errors.read_end.number(), POLLIN, 0}}},
        deadline_(Clock::now() + std::chrono::seconds(seconds)) {}

  ChildEnd Run(ChildResult& result) {
    bool ended = false;
    while (true) {
      const auto left =
          std::chrono::duration_cast<std::chrono::milliseconds>(deadline_ - Clock::now()).count();
      if (left <= 0) {
        return ChildEnd::kOutOfTime;
      }
      const bool open = polled_[0].fd >= 0 || polled_[1].fd >= 0;
      const int wait = ended ? 0 : static_cast<int>(std::min<long long>(left, kLookMilliseconds));
      const int ready = poll(polled_.data(), polled_.size(), wait);
      bool over = false;
      if (ready > 0) {
        Read(0, output_bytes_, result.output, over);
        bool more_errors = false;
        Read(1, kErrorBytes, result.errors, more_errors);
      }
      if (over) {
        return ChildEnd::kOutOfSpace;
      }
      // A grandchild may hold the pipes open; what the program wrote before its end is there by now.
      if (ended && (ready <= 0 || !open)) {
        return ChildEnd::kExited;
      }
      ended = ended || HasEnded();
    }
  }

 private:
  void Read(std::size_t index, std::size_t limit, std::string& text, bool& over) {
    if ((polled_[index].revents & (POLLIN | POLLHUP | POLLERR)) != 0 &&
        !Take(polled_[index].fd, limit, text, over)) {
      polled_[index].fd = -1;
    }
  }

  // Without reaping it: its number, which is its group's, stays its own.
  bool HasEnded() const {
    siginfo_t info{};
    return waitid(P_PID, static_cast<id_t>(child_), &info, WEXITED | WNOHANG | WNOWAIT) != 0 ||
           info.si_pid == child_;
  }

  pid_t child_;
  std::size_t output_bytes_;
  std::array<pollfd, 2> polled_;
  Clock::time_point deadline_;
};

ChildEnd EndBySignal(int number) {
  switch (number) {
    case SIGXCPU:
      return ChildEnd::kOutOfTime;
    case SIGXFSZ:
      return ChildEnd::kOutOfSpace;
    default:
      return ChildEnd::kCrashed;
  }
}

Prepared Prepare(const ChildCommand& command, const Pipe& output, const Pipe& errors) {
  Prepared prepared;
  prepared.texts = {command.program};
  prepared.texts.insert(prepared.texts.end(), command.arguments.begin(), command.arguments.end());
  const std::size_t environment = prepared.texts.size();
  const char* const path = std::getenv("PATH");
  prepared.texts.push_back(std::string("PATH=") + (path != nullptr ? path : "/usr/bin:/bin"));
  // The first of a name counts.
  prepared.texts.insert(prepared.texts.end(), command.environment.begin(),
                        command.environment.end());
  prepared.texts.push_back("HOME=" + command.folder);
  prepared.texts.push_back("TMPDIR=" + command.folder);
  prepared.texts.emplace_back("LC_ALL=C.UTF-8");
  prepared.texts.emplace_back("OMP_THREAD_LIMIT=1");     // OCR: one document takes one processor
  prepared.texts.emplace_back("SAL_USE_VCLPLUGIN=svp");  // the office program: no screen
  prepared.arguments = Pointers(prepared.texts, 0);
  prepared.environment = Pointers(prepared.texts, environment);
  prepared.arguments[environment] = nullptr;
  prepared.user_map = std::to_string(getuid()) + " " + std::to_string(getuid()) + " 1\n";
  prepared.group_map = std::to_string(getgid()) + " " + std::to_string(getgid()) + " 1\n";
  prepared.folder = command.folder.c_str();
  prepared.output = output.write_end.number();
  prepared.errors = errors.write_end.number();
  prepared.seconds = command.seconds;
  prepared.memory = command.memory;
  prepared.file_bytes = command.file_bytes;
  prepared.files = command.files;
  return prepared;
}

tl::unexpected<Error> NotStarted(const std::string& program, int error) {
  return Fail("D021", {{"program", program}, {"reason", std::generic_category().message(error)}});
}

// What became of the child, which is gone then with all that it started.
ChildResult Attend(pid_t child, unsigned seconds, std::size_t output_bytes, Pipe& output,
                   Pipe& errors) {
  setpgid(child, child);  // here as well: whoever comes first
  output.write_end.Close();
  errors.write_end.Close();
  ChildResult result;
  result.end = Watch(child, seconds, output_bytes, output, errors).Run(result);
  kill(-child, SIGKILL);
  kill(child, SIGKILL);
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  if (result.end == ChildEnd::kExited) {
    if (WIFSIGNALED(status)) {
      result.code = WTERMSIG(status);
      result.end = EndBySignal(result.code);
    } else {
      result.code = WEXITSTATUS(status);
    }
  }
  return result;
}

}  // namespace

Result<ChildResult> RunChild(const ChildCommand& command) {
  Pipe output, errors;
  if (!output.Open() || !errors.Open()) {
    return NotStarted(NameOf(command.program), errno);
  }
  const Prepared prepared = Prepare(command, output, errors);
  const pid_t child = fork();
  if (child < 0) {
    return NotStarted(NameOf(command.program), errno);
  }
  if (child == 0) {
    Become(prepared);
  }
  return Attend(child, command.seconds, command.output_bytes, output, errors);
}

Result<ChildResult> RunWork(const std::string& name, const WorkLimits& limits,
                            const std::function<std::string()>& work) {
  Pipe output, errors;
  if (!output.Open() || !errors.Open()) {
    return NotStarted(name, errno);
  }
  const pid_t child = fork();
  if (child < 0) {
    return NotStarted(name, errno);
  }
  if (child == 0) {
    DoWork(limits, work, output.write_end.number(), errors.write_end.number());
  }
  return Attend(child, limits.seconds, limits.output_bytes, output, errors);
}

std::string NameOf(const std::string& program) {
  return program.substr(program.find_last_of('/') + 1);
}

std::optional<std::string> FindProgram(const std::string& name) {
  const char* const variable = std::getenv("PATH");
  const std::string_view path = variable != nullptr ? variable : "/usr/bin:/bin";
  for (std::size_t begin = 0; begin <= path.size();) {
    const std::size_t end = std::min(path.find(':', begin), path.size());
    const std::string candidate = std::string(path.substr(begin, end - begin)) + "/" + name;
    struct stat status {};
    // A relative entry would mean another program in another folder.
    if (candidate.front() == '/' && stat(candidate.c_str(), &status) == 0 &&
        S_ISREG(status.st_mode) && access(candidate.c_str(), X_OK) == 0) {
      return candidate;
    }
    begin = end + 1;
  }
  return std::nullopt;
}

}  // namespace hegui
