// How far a long audit has come: a line on the terminal that is written over and taken away in the end. Says nothing in the
// first second, and nothing at all where standard error is no terminal.
#pragma once

#include <chrono>
#include <cstddef>

namespace hegui {

class Progress {
 public:
  Progress(std::size_t total, bool is_terminal);
  Progress(const Progress&) = delete;  // owns the terminal's last line
  Progress& operator=(const Progress&) = delete;
  ~Progress();

  void Show(std::size_t done);

 private:
  std::size_t total_;
  bool is_terminal_;
  bool shown_ = false;
  std::chrono::steady_clock::time_point start_;
};

}  // namespace hegui
