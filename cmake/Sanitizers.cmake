# Sanitizers and libFuzzer's instrumentation. They apply to every target: a program that is
# instrumented in part only reports what never happened.
if(HEGUI_SANITIZE)
  add_compile_options(-fsanitize=${HEGUI_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${HEGUI_SANITIZE})
endif()

if(HEGUI_FUZZ)
  if(NOT CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
    message(FATAL_ERROR "HEGUI_FUZZ needs clang; use the preset 'fuzz'")
  endif()
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()
