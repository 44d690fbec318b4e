#include "cli/worker_pool.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

namespace hegui {

void RunInParallel(std::size_t count, unsigned jobs, const std::function<void(std::size_t)>& work,
                   const std::function<void(std::size_t)>& tick) {
  std::atomic<std::size_t> next = 0;
  std::mutex mutex;
  std::condition_variable changed;
  std::size_t done = 0;  // guarded by `mutex`
  const auto serve = [&] {
    for (std::size_t index = next++; index < count; index = next++) {
      work(index);
      const std::lock_guard lock(mutex);
      if (++done == count) {
        changed.notify_one();
      }
    }
  };
  std::vector<std::jthread> threads(std::min<std::size_t>(jobs, count));
  for (std::jthread& thread : threads) {
    thread = std::jthread(serve);
  }
  std::unique_lock lock(mutex);
  while (!changed.wait_for(lock, std::chrono::milliseconds(100), [&] { return done == count; })) {
    tick(done);
  }
}

}  // namespace hegui
