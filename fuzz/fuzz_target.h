// What each fuzz target defines: it takes any bytes, and returns 0. A crash, a sanitizer's report or
// an hour's silence is the finding. libFuzzer calls it, or replay_main.cc.
#pragma once

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
