// Runs the program as a shell would, for tests of the command line.
#pragma once

#include <string>
#include <vector>

namespace hegui::test {

struct ProgramRun {
  int exit_code = -1;  // 128 + signal for one that was killed
  std::string out;
  std::string err;
};

struct ProgramOptions {
  std::string folder = ".";              // to run it in
  std::string input;                     // on standard input
  std::string locale = "C.UTF-8";        // LC_ALL
  std::vector<std::string> environment;  // "NAME=value"
  bool terminal = false;                 // standard output is a terminal; `out` is what it got
  std::string output_file;               // standard output goes there instead
  bool bound_by_rights = false;          // by the rights of files, even when root runs the tests
};

ProgramRun RunProgram(const std::string& program, const std::vector<std::string>& arguments,
                      const ProgramOptions& options = {});

}  // namespace hegui::test
