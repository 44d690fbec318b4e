// Helper programs that misbehave: they are stopped, and what became of them is told.
#include "cli/child_process.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sched.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <fstream>
#include <string>
#include <thread>

#include "cli/helper_program.h"
#include "tests/support/program.h"
#include "tests/support/temp_folder.h"

namespace hegui::test {
namespace {

using ::testing::HasSubstr;
using ::testing::Lt;

class ChildProcessTest : public ::testing::Test {
 protected:
  ChildCommand Shell(const std::string& script) const {
    ChildCommand command;
    command.program = "/bin/bash";
    command.arguments = {"-c", script};
    command.folder = folder.root();
    command.seconds = 60;
    command.memory = std::size_t{1} << 30;
    command.file_bytes = 1U << 20;
    command.files = 64;
    command.output_bytes = 1U << 20;
    return command;
  }
  ChildResult RunShell(const std::string& script) const {
    Result<ChildResult> result = RunChild(Shell(script));
    EXPECT_TRUE(result);
    return result ? *result : ChildResult();
  }

  TempFolder folder;
};

// Waits for it, as the one who reaps it may be slow.
bool IsGone(pid_t process) {
  for (int i = 0; i < 500; ++i) {
    std::ifstream status("/proc/" + std::to_string(process) + "/stat");
    std::string number, name, state;
    if (!(status >> number >> name >> state) || state == "Z") {
      return true;
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  }
  return false;
}

// A server on this machine alone.
class Listener {
 public:
  Listener() : socket_(socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* const generic = reinterpret_cast<sockaddr*>(&address);
    if (bind(socket_, generic, size) == 0 && listen(socket_, 4) == 0 &&
        getsockname(socket_, generic, &size) == 0) {
      port_ = ntohs(address.sin_port);
    }
  }
  Listener(const Listener&) = delete;
  Listener& operator=(const Listener&) = delete;
  ~Listener() { close(socket_); }

  int port() const { return port_; }
  bool WasCalled() const {
    const int call = accept(socket_, nullptr, nullptr);
    if (call >= 0) {
      close(call);
    }
    return call >= 0;
  }
  // Says "called" when it gets through.
  std::string Call() const {
    return "exec 3<>/dev/tcp/127.0.0.1/" + std::to_string(port_) + " && echo called";
  }

 private:
  int socket_;
  int port_ = 0;
};

bool MayHaveOwnNetwork() {
  const pid_t child = fork();
  if (child == 0) {
    _exit(unshare(CLONE_NEWUSER | CLONE_NEWNET) == 0 ? 0 : 1);
  }
  int status = 1;
  waitpid(child, &status, 0);
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

TEST_F(ChildProcessTest, OneThatSleepsIsKilledWithItsChildren) {
  ChildCommand command = Shell("sleep 300 & echo $! > pid; wait");
  command.seconds = 1;
  const auto begin = std::chrono::steady_clock::now();
  const Result<ChildResult> result = RunChild(command);
  ASSERT_TRUE(result);
  EXPECT_EQ(result->end, ChildEnd::kOutOfTime);
  EXPECT_THAT(std::chrono::steady_clock::now() - begin, Lt(std::chrono::seconds(60)));
  EXPECT_TRUE(IsGone(std::stoi(folder.Read("pid"))));
}

TEST_F(ChildProcessTest, OneThatIsBusyWithoutEndIsKilled) {
  ChildCommand command = Shell("while :; do :; done");
  command.seconds = 1;
  EXPECT_EQ(RunChild(command)->end, ChildEnd::kOutOfTime);
}

TEST_F(ChildProcessTest, OneThatClosesItsOutputAndSleepsIsKilled) {
  ChildCommand command = Shell("exec >&- 2>&-; exec sleep 300");
  command.seconds = 1;
  EXPECT_EQ(RunChild(command)->end, ChildEnd::kOutOfTime);
}

TEST_F(ChildProcessTest, OneThatLeavesAChildBehindHasEnded) {
  const auto begin = std::chrono::steady_clock::now();
  const ChildResult result = RunShell("sleep 300 & echo $! > pid; echo done");
  EXPECT_EQ(result.end, ChildEnd::kExited);
  EXPECT_EQ(result.output, "done\n");
  EXPECT_THAT(std::chrono::steady_clock::now() - begin, Lt(std::chrono::seconds(60)));
  EXPECT_TRUE(IsGone(std::stoi(folder.Read("pid"))));
}

TEST_F(ChildProcessTest, OneThatWritesTooMuchIsKilled) {
  ChildCommand command = Shell("exec cat /dev/zero");
  command.output_bytes = 1000;
  const Result<ChildResult> output = RunChild(command);
  EXPECT_EQ(output->end, ChildEnd::kOutOfSpace);
  EXPECT_EQ(output->output.size(), 1000U);
  command = Shell("exec cat /dev/zero > big");
  command.file_bytes = 4096;
  EXPECT_EQ(RunChild(command)->end, ChildEnd::kOutOfSpace);
  EXPECT_EQ(folder.Read("big").size(), 4096U);
}

TEST_F(ChildProcessTest, WhatItSaysOfErrorsIsCutAndNoReasonToKillIt) {
  const ChildResult result = RunShell("head -c 1000000 /dev/zero >&2; echo done");
  EXPECT_EQ(result.end, ChildEnd::kExited);
  EXPECT_EQ(result.output, "done\n");
  EXPECT_EQ(result.errors.size(), 4096U);
}

TEST_F(ChildProcessTest, OneThatCrashesSaysBySignal) {
  const ChildResult result = RunShell("kill -ABRT $$");
  EXPECT_EQ(result.end, ChildEnd::kCrashed);
  EXPECT_EQ(result.code, SIGABRT);
}

TEST_F(ChildProcessTest, OneThatSaysNothingHasExited) {
  const ChildResult result = RunShell("exit 0");
  EXPECT_EQ(result.end, ChildEnd::kExited);
  EXPECT_EQ(result.code, 0);
  EXPECT_EQ(result.output, "");
}

TEST_F(ChildProcessTest, OneThatIsNotThereDoesNotStart) {
  ChildCommand command = Shell("");
  command.program = folder.Path("nothing");
  const Result<ChildResult> result = RunChild(command);
  EXPECT_TRUE(!result || result->code == 127);
}

TEST_F(ChildProcessTest, LimitsAreSetBeforeItBegins) {
  EXPECT_EQ(RunShell("ulimit -v; ulimit -n; ulimit -f; ulimit -c; ulimit -t").output,
            "1048576\n64\n1024\n0\n60\n");
}

TEST_F(ChildProcessTest, TheNetworkIsOutOfReach) {
  const Listener listener;
  ASSERT_NE(listener.port(), 0);
  ASSERT_EQ(RunProgram("/bin/bash", {"-c", listener.Call()}).out, "called\n");
  ASSERT_TRUE(listener.WasCalled());
  if (!MayHaveOwnNetwork()) {
    GTEST_SKIP()
        << "this kernel gives users no network of their own: children keep the one there is";
  }
  const ChildResult result = RunShell(listener.Call());
  EXPECT_EQ(result.end, ChildEnd::kExited);
  EXPECT_NE(result.code, 0);
  EXPECT_EQ(result.output, "");
  EXPECT_FALSE(listener.WasCalled());
}

// What the document is told.
class HelperProgramTest : public ChildProcessTest {
 protected:
  Error ErrorOf(ChildCommand command) const {
    const HelperProgram program{command.program, "soffice"};
    const Result<ChildResult> result = hegui::Run(program, command);
    return result ? Error{"none", {}} : result.error();
  }
  static std::string Value(const Error& error, std::size_t index) {
    return index < error.arguments.size() ? error.arguments[index].value : "";
  }
};

TEST_F(HelperProgramTest, ItsTimeIsOver) {
  ChildCommand command = Shell("sleep 300");
  command.seconds = 1;
  const Error error = ErrorOf(command);
  EXPECT_EQ(error.code, "D022");
  EXPECT_EQ(Value(error, 0), "soffice");
  EXPECT_EQ(Value(error, 1), "1 s");
}

TEST_F(HelperProgramTest, ItWroteTooMuch) {
  ChildCommand command = Shell("exec cat /dev/zero > big");
  const Error error = ErrorOf(command);
  EXPECT_EQ(error.code, "D022");
  EXPECT_EQ(Value(error, 1), "1 MiB");
}

TEST_F(HelperProgramTest, ItsMemoryIsUsedUp) {
  ChildCommand command = Shell("echo 'terminate called: std::bad_alloc' >&2; exit 134");
  const Error error = ErrorOf(command);
  EXPECT_EQ(error.code, "D022");
  EXPECT_EQ(Value(error, 1), "1024 MiB");
}

TEST_F(HelperProgramTest, ItCrashed) {
  const Error error = ErrorOf(Shell("kill -SEGV $$"));
  EXPECT_EQ(error.code, "D021");
  EXPECT_THAT(Value(error, 1), HasSubstr("11"));
}

}  // namespace
}  // namespace hegui::test
