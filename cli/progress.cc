#include "cli/progress.h"

#include <cstdio>

namespace hegui {

Progress::Progress(std::size_t total, bool is_terminal)
    : total_(total), is_terminal_(is_terminal), start_(std::chrono::steady_clock::now()) {}

Progress::~Progress() {
  if (shown_) {
    std::fputs("\r\033[K", stderr);
  }
}

void Progress::Show(std::size_t done) {
  if (!is_terminal_ || std::chrono::steady_clock::now() - start_ < std::chrono::seconds(1)) {
    return;
  }
  shown_ = true;
  std::fprintf(stderr, "\r%zu/%zu\033[K", done, total_);
  std::fflush(stderr);
}

}  // namespace hegui
