// Runs a helper program on hostile input: under limits of time, memory, file size and open files, without the caller's
// descriptors, environment and (where the kernel lets users have namespaces) network, in a process group of its own that is killed
// when the program ends or its time is over. Several threads may do so at a time.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/result.h"

namespace hegui {

struct ChildCommand {
  std::string program;                   // an absolute path
  std::vector<std::string> arguments;    // without the program's name
  std::string folder;                    // the child's HOME, TMPDIR and working directory
  std::vector<std::string> environment;  // more of it, "NAME=value", before what all children have
  unsigned seconds = 1;                  // of waiting, and of processor time
  std::size_t memory = 0;                // bytes of address space
  std::size_t file_bytes = 0;            // of any file it writes
  unsigned files = 0;                    // it may have open
  std::size_t output_bytes = 0;          // of its standard output
};

enum class ChildEnd {
  kExited,
  kCrashed,  // by a signal
  kOutOfTime,
  kOutOfSpace,  // wrote more than it may
};

struct ChildResult {
  ChildEnd end = ChildEnd::kExited;
  int code = 0;        // exit status, or signal
  std::string output;  // standard output
  std::string errors;  // the first few KB of standard error
};

// Error D021 {program, reason} when it could not be started at all.
Result<ChildResult> RunChild(const ChildCommand& command);

struct WorkLimits {
  unsigned seconds = 1;          // of waiting, and of processor time
  std::size_t memory = 0;        // bytes of address space beyond what this process has
  std::size_t output_bytes = 0;  // of the result
};

// Does `work` in a copy of this process, for a library that reads hostile input and knows no limits; what it returns is the output. It can
// open no file. REQUIRES: this process has no other thread, for one may hold a lock that the copy would wait for; work throws nothing.
// Error D021 {program = name, reason} when there is no copy to be had.
Result<ChildResult> RunWork(const std::string& name, const WorkLimits& limits,
                            const std::function<std::string()>& work);

// What stands behind the last slash of its path.
std::string NameOf(const std::string& program);

// The absolute path of a program that PATH leads to.
std::optional<std::string> FindProgram(const std::string& name);

}  // namespace hegui
