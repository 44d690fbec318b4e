// Does independent pieces of work on several threads.
#pragma once

#include <cstddef>
#include <functional>

namespace hegui {

// Calls work(0) … work(count − 1), each once, from up to `jobs` threads, and returns when all are done. Meanwhile, on the
// caller's thread, tick(done) is called ten times a second. REQUIRES: jobs >= 1; work is safe to call from several threads.
void RunInParallel(std::size_t count, unsigned jobs, const std::function<void(std::size_t)>& work,
                   const std::function<void(std::size_t)>& tick);

}  // namespace hegui
