# What is installed, in two components: "program" is the program with its manual pages, completions and documentation;
# "development" is the engine for other programs, as the CMake package hegui with hegui::engine and hegui::rules.
if(TARGET hegui)
  install(TARGETS hegui COMPONENT program)

  # hegui_print(FILE argument...): installs under share/ as FILE what the program prints. It knows its options best.
  set(printed "")
  macro(hegui_print file)
    set(output ${PROJECT_BINARY_DIR}/generated/share/${file})
    cmake_path(GET output PARENT_PATH folder)
    cmake_path(GET output FILENAME filename)
    cmake_path(RELATIVE_PATH folder BASE_DIRECTORY ${PROJECT_BINARY_DIR}/generated/share OUTPUT_VARIABLE place)
    file(MAKE_DIRECTORY ${folder})
    add_custom_command(OUTPUT ${output} COMMAND hegui ${ARGN} > ${output}
      DEPENDS hegui COMMENT "Printing ${file}" VERBATIM)
    list(APPEND printed ${output})
    install(FILES ${output} DESTINATION ${CMAKE_INSTALL_DATAROOTDIR}/${place} COMPONENT program)
  endmacro()
  hegui_print(man/man1/hegui.1 man --lang en)
  hegui_print(man/zh_CN/man1/hegui.1 man --lang zh-CN)
  hegui_print(bash-completion/completions/hegui completion bash --lang en)
  hegui_print(zsh/vendor-completions/_hegui completion zsh --lang en)
  hegui_print(fish/vendor_completions.d/hegui.fish completion fish --lang en)
  add_custom_target(hegui_share ALL DEPENDS ${printed})
endif()

install(FILES LICENSE README.md README.zh-CN.md CHANGELOG.md TYPE DOC COMPONENT program)
install(FILES LICENSE TYPE DOC RENAME copyright COMPONENT program)
install(DIRECTORY docs/ TYPE DOC COMPONENT program)

set(package ${CMAKE_INSTALL_LIBDIR}/cmake/hegui)
install(TARGETS hegui_engine hegui_rules EXPORT hegui
  ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT development
  FILE_SET HEADERS DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/hegui COMPONENT development)
install(EXPORT hegui NAMESPACE hegui:: FILE heguiTargets.cmake DESTINATION ${package} COMPONENT development)
include(CMakePackageConfigHelpers)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/generated/heguiConfigVersion.cmake
  COMPATIBILITY SameMinorVersion)
install(FILES cmake/heguiConfig.cmake cmake/EngineDependencies.cmake
  ${PROJECT_BINARY_DIR}/generated/heguiConfigVersion.cmake DESTINATION ${package} COMPONENT development)
install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DATAROOTDIR}/doc/libhegui-dev RENAME copyright
  COMPONENT development)
install(DIRECTORY examples/embed DESTINATION ${CMAKE_INSTALL_DATAROOTDIR}/doc/libhegui-dev/examples
  COMPONENT development)
