# The only find_package and pkg_check_modules calls, but for what embedders need too. Every library comes from the distribution.
include(EngineDependencies)
find_package(Threads REQUIRED)
pkg_check_modules(QPDF REQUIRED IMPORTED_TARGET libqpdf)
find_package(tomlplusplus 3.3 REQUIRED)
find_package(spdlog REQUIRED)
find_package(CLI11 REQUIRED)
find_package(nlohmann_json 3.11 REQUIRED)
pkg_check_modules(XLSXWRITER REQUIRED IMPORTED_TARGET xlsxwriter)
find_path(MUSTACHE_INCLUDE_DIR kainjow/mustache.hpp REQUIRED)  # header-only, no CMake config

# toml++ as everybody here gets it: header-only, and with a fix before it. The package's own target
# asks for its shared object, which has the fault built in.
add_library(hegui_toml INTERFACE)
target_include_directories(hegui_toml SYSTEM INTERFACE ${PROJECT_SOURCE_DIR}/third_party
  $<TARGET_PROPERTY:tomlplusplus::tomlplusplus,INTERFACE_INCLUDE_DIRECTORIES>)

if(HEGUI_BUILD_TESTS)
  find_package(GTest REQUIRED)  # brings GMock
  find_package(rapidcheck REQUIRED)
endif()
if(HEGUI_BUILD_TESTS OR HEGUI_FUZZ)
  find_package(ZLIB REQUIRED)  # containers that tests write themselves
endif()
if(HEGUI_BUILD_BENCH)
  find_package(benchmark REQUIRED)
endif()
