# How to compile, apart from warnings: the compiler cache, and optimisation across files.
find_program(HEGUI_CCACHE ccache)
mark_as_advanced(HEGUI_CCACHE)
if(HEGUI_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${HEGUI_CCACHE})
endif()

if(HEGUI_LTO)
  include(CheckIPOSupported)
  check_ipo_supported()
  set(CMAKE_INTERPROCEDURAL_OPTIMIZATION ON)
endif()
