#include "tests/support/program.h"

#include <fcntl.h>
#include <spawn.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <fstream>
#include <iterator>

#include "tests/support/temp_folder.h"

namespace hegui::test {
namespace {

// What a terminal has shown when its last user is gone.
std::string DrainTerminal(int terminal) {
  std::string shown;
  std::array<char, 4096> block{};
  for (;;) {
    const ssize_t got = read(terminal, block.data(), block.size());
    if (got > 0) {
      shown.append(block.data(), static_cast<std::size_t>(got));
    } else if (got == 0 || errno != EINTR) {
      return shown;  // EIO: nobody writes any more
    }
  }
}

std::vector<char*> Pointers(std::vector<std::string>& words) {
  std::vector<char*> pointers;
  for (std::string& word : words) {
    pointers.push_back(word.data());
  }
  pointers.push_back(nullptr);
  return pointers;
}

}  // namespace

ProgramRun RunProgram(const std::string& program, const std::vector<std::string>& arguments,
                      const ProgramOptions& options) {
  const TempFolder folder;
  folder.Write("in", options.input);
  const std::string out = options.output_file.empty() ? folder.Path("out") : options.output_file;
  const std::string err = folder.Path("err");

  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, 0, folder.Path("in").c_str(), O_RDONLY, 0);
  int terminal = -1;
  if (options.terminal) {
    terminal = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
    grantpt(terminal);
    unlockpt(terminal);
    posix_spawn_file_actions_addopen(&actions, 1, ptsname(terminal), O_RDWR | O_NOCTTY, 0);
  } else {
    posix_spawn_file_actions_addopen(&actions, 1, out.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
  }
  posix_spawn_file_actions_addopen(&actions, 2, err.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
  posix_spawn_file_actions_addchdir_np(&actions, options.folder.c_str());

  std::vector<std::string> words;
  if (options.bound_by_rights && geteuid() == 0) {
    words = {"/usr/bin/setpriv", "--bounding-set", "-dac_override,-dac_read_search"};
  }
  words.push_back(program);
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<std::string> environment{"LC_ALL=" + options.locale, "TERM=xterm", "TZ=UTC"};
  environment.insert(environment.end(), options.environment.begin(), options.environment.end());
  pid_t child = 0;
  const int failed = posix_spawn(&child, words.front().c_str(), &actions, nullptr,
                                 Pointers(words).data(), Pointers(environment).data());
  posix_spawn_file_actions_destroy(&actions);
  ProgramRun run;
  if (failed != 0) {
    run.err = "cannot run " + program;
    return run;
  }
  if (options.terminal) {
    run.out = DrainTerminal(terminal);
    close(terminal);
  }
  int status = 0;
  waitpid(child, &status, 0);
  run.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  if (!options.terminal && options.output_file.empty()) {
    run.out = folder.Read("out");
  }
  run.err = folder.Read("err");
  return run;
}

}  // namespace hegui::test
