// Result<T>: a value, or the reason why there is none. One line to change when std::expected is here.
#pragma once

#include <string>
#include <tl/expected.hpp>
#include <utility>

#include "engine/base/diagnostic.h"

namespace hegui {

template <typename T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> Fail(std::string code, MessageArguments arguments = {}) {
  return tl::unexpected<Error>(Error{std::move(code), std::move(arguments)});
}

}  // namespace hegui
