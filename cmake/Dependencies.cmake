# The only find_package and pkg_check_modules calls. Every library comes from the distribution.
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)

pkg_check_modules(RE2 REQUIRED IMPORTED_TARGET re2)  # the package has no CMake config
find_package(ICU REQUIRED COMPONENTS uc i18n)
find_package(tl-expected REQUIRED)
find_package(tomlplusplus 3.3 REQUIRED)  # this target is header-only; the pkg-config one is not
find_package(spdlog REQUIRED)
find_package(CLI11 REQUIRED)
find_package(nlohmann_json 3.11 REQUIRED)

if(HEGUI_BUILD_TESTS)
  find_package(GTest REQUIRED)  # brings GMock
  find_package(rapidcheck REQUIRED)
endif()
if(HEGUI_BUILD_BENCH)
  find_package(benchmark REQUIRED)
endif()
