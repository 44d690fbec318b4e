# hegui_embed_files(TARGET FUNCTION name BASE folder PATTERNS glob...)
#
# Puts files into the program: adds to TARGET a generated source that defines
#   std::span<const hegui::EmbeddedFile> hegui::<name>();
# with one entry per file that matches (searched recursively), sorted by path; paths are relative to
# BASE, bytes are taken over exactly. The next build notices a changed, a new and a removed file.
#
# Run as a script (cmake -P), this file writes that source.

if(CMAKE_SCRIPT_MODE_FILE)
  # Escapes are exact where raw literals are not (line ends, the closing delimiter), and a string
  # literal compiles far faster than an array of numbers.
  set(byte "\\\\x..")
  set(line "${byte}${byte}${byte}${byte}${byte}${byte}${byte}${byte}")
  set(line "${line}${line}${line}")
  file(STRINGS "${LIST}" paths ENCODING UTF-8)
  set(entries "")
  set(literals "")
  set(count 0)
  foreach(path IN LISTS paths)
    file(READ "${BASE}/${path}" bytes HEX)
    string(REGEX REPLACE "(..)" "\\\\x\\1" bytes "${bytes}")
    string(REGEX REPLACE "(${line})" "\\1\"\n    \"" bytes "${bytes}")
    string(APPEND literals "constexpr char kFile${count}[] =\n    \"${bytes}\";\n")
    string(APPEND entries "    {\"${path}\", {kFile${count}, sizeof(kFile${count}) - 1}},\n")
    math(EXPR count "${count} + 1")
  endforeach()
  set(body "  return {};\n")
  if(count GREATER 0)
    set(literals "namespace {\n\n${literals}\nconstexpr EmbeddedFile kFiles[] = {\n${entries}};\n\n}  // namespace\n\n")
    set(body "  return kFiles;\n")
  endif()
  file(WRITE "${OUTPUT}" "#include <span>\n\n#include \"engine/base/embedded_file.h\"\n\n"
    "namespace hegui {\n\n${literals}std::span<const EmbeddedFile> ${FUNCTION}();\n"
    "std::span<const EmbeddedFile> ${FUNCTION}() {\n${body}}\n\n}  // namespace hegui\n")
  return()
endif()

set(HEGUI_EMBED_SCRIPT ${CMAKE_CURRENT_LIST_FILE})

function(hegui_embed_files target)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "FUNCTION;BASE" "PATTERNS")
  set(base ${PROJECT_SOURCE_DIR}/${arg_BASE})
  file(GLOB_RECURSE paths CONFIGURE_DEPENDS RELATIVE ${base} ${arg_PATTERNS})
  set(files ${paths})
  list(TRANSFORM files PREPEND ${base}/)

  # The list is a file of its own, written only when it differs, so that a removed file counts too.
  set(list ${PROJECT_BINARY_DIR}/generated/${arg_FUNCTION}.list)
  set(output ${PROJECT_BINARY_DIR}/generated/${arg_FUNCTION}.cc)
  list(JOIN paths "\n" lines)
  file(CONFIGURE OUTPUT ${list} CONTENT "${lines}\n" @ONLY)

  add_custom_command(OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} -D BASE=${base} -D LIST=${list} -D FUNCTION=${arg_FUNCTION}
      -D OUTPUT=${output} -P ${HEGUI_EMBED_SCRIPT}
    DEPENDS ${files} ${list} ${HEGUI_EMBED_SCRIPT}
    COMMENT "Embedding ${arg_BASE}" VERBATIM)
  set_source_files_properties(${output} PROPERTIES COMPILE_OPTIONS -Wno-overlength-strings)
  target_sources(${target} PRIVATE ${output})
endfunction()
