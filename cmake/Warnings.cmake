# The warning set. Link it privately, so that nobody who uses the libraries is bound by it. Whether a
# warning is an error is said by CMAKE_COMPILE_WARNING_AS_ERROR in the presets, not here.
add_library(hegui_warnings INTERFACE)
target_compile_options(hegui_warnings INTERFACE
  -Wall -Wextra -Wpedantic
  -Wshadow -Wconversion -Wsign-conversion -Wdouble-promotion
  -Wold-style-cast -Wcast-align -Wcast-qual
  -Woverloaded-virtual -Wnon-virtual-dtor
  -Wnull-dereference -Wformat=2 -Wimplicit-fallthrough
  -Wextra-semi -Wundef -Wmissing-declarations -Wvla
  $<$<CXX_COMPILER_ID:GNU>:-Wduplicated-cond -Wduplicated-branches -Wlogical-op -Wuseless-cast
    -Wsuggest-override>)
