# Line coverage of engine/. Run the tests first; 'cmake --workflow --preset coverage' does both.
if(HEGUI_COVERAGE)
  find_program(HEGUI_GCOVR gcovr REQUIRED)
  add_compile_options(--coverage)
  add_link_options(--coverage)
  add_custom_target(coverage
    COMMAND ${HEGUI_GCOVR} --root ${PROJECT_SOURCE_DIR} --filter ${PROJECT_SOURCE_DIR}/engine/
      --print-summary --fail-under-line 90 ${PROJECT_BINARY_DIR}
    USES_TERMINAL VERBATIM)
endif()
