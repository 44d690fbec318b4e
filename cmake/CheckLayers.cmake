# A test: cmake -D SOURCE_DIR=<repository> -P CheckLayers.cmake
#
# Reads every #include of engine/, rules/, reports/ and cli/ and fails on
#   - one that goes up the ladder below, or across it (rules and reports do not know each other);
#   - a library that is included outside its home;
#   - a system header by which the engine could reach files, processes, clocks or the terminal;
# and on Han characters in the code of engine/: language is data. Comments may give examples.
cmake_minimum_required(VERSION 3.25)

# A folder may include itself and what stands before it.
set(ladder base text match language document import rule outline reading scan score audit)

# Top-level blocks and the other blocks they may include.
set(engine_uses "")
set(rules_uses engine)
set(reports_uses engine)
set(cli_uses engine rules reports)

# include prefix|the only files that may have it
set(homes
  "re2/|^engine/match/"
  "unicode/|^engine/text/"
  "zip[.]h$|^engine/import/zip_(archive|writer)[.]cc$"
  "qpdf/|^reports/pdf_marks[.]cc$"
  "kainjow/|^reports/template_writer[.]cc$"
  "xlsxwriter[.]h$|^reports/workbook[.]cc$"
  "expat[.]h$|^engine/import/xml_reader[.]cc$"
  "md4c[.]h$|^engine/import/markdown_importer[.]cc$"
  "gumbo[.]h$|^engine/import/html_tree[.]cc$"
  "toml[+][+]/|^rules/pack/toml_reader[.]cc$"
  "spdlog/|^cli/"
  "CLI/|^cli/"
  "nlohmann/|^reports/"
  "(fstream|filesystem|iostream|ctime|thread)$|^(rules|reports|cli)/"
  "(unistd[.]h|fcntl[.]h|spawn[.]h|sys/.*)$|^cli/")

set(violations "")
set(checked 0)

function(complain file include why)
  list(APPEND violations "${file}: ${include}: ${why}")
  set(violations "${violations}" PARENT_SCOPE)
endfunction()

function(check_own_include file include)
  string(REGEX MATCH "^[^/]+" block "${file}")
  if(NOT include MATCHES "^(engine|rules|reports|cli)/")
    complain(${file} ${include} "write the path from the root of the repository")
  elseif(NOT CMAKE_MATCH_1 STREQUAL block)
    if(NOT CMAKE_MATCH_1 IN_LIST ${block}_uses)
      complain(${file} ${include} "${block} may not include ${CMAKE_MATCH_1}")
    endif()
  elseif(block STREQUAL "engine")
    # A file directly in engine/ stands above the ladder.
    list(LENGTH ladder from)
    list(LENGTH ladder to)
    set(to_folder engine)
    if(include MATCHES "^engine/([^/]+)/")
      set(to_folder ${CMAKE_MATCH_1})
      list(FIND ladder ${to_folder} to)
    endif()
    if(file MATCHES "^engine/([^/]+)/")
      list(FIND ladder ${CMAKE_MATCH_1} from)
    endif()
    if(from EQUAL -1 OR to EQUAL -1)
      complain(${file} ${include} "a folder that is not on the ladder")
    elseif(to GREATER from)
      complain(${file} ${include} "goes up the ladder")
    endif()
  endif()
  set(violations "${violations}" PARENT_SCOPE)
endfunction()

function(check_home file include)
  foreach(home IN LISTS homes)
    string(REGEX MATCH "^(.*)[|](\\^.*)$" unused "${home}")
    set(allowed "${CMAKE_MATCH_2}")
    if("${include}" MATCHES "^${CMAKE_MATCH_1}" AND NOT file MATCHES "${allowed}")
      complain(${file} ${include} "has its home elsewhere (${allowed})")
    endif()
  endforeach()
  set(violations "${violations}" PARENT_SCOPE)
endfunction()

# Ideographs in UTF-8: U+3400…U+9FFF, and the planes beyond U+FFFF that hold the rare ones.
string(ASCII 128 x80)
string(ASCII 144 x90)
string(ASCII 191 xbf)
string(ASCII 227 xe3)
string(ASCII 228 xe4)
string(ASCII 233 xe9)
string(ASCII 240 xf0)
string(ASCII 160 xa0)
set(han "(${xe3}[${x90}-${xbf}]|[${xe4}-${xe9}][${x80}-${xbf}]|${xf0}[${xa0}-${xbf}][${x80}-${xbf}])[${x80}-${xbf}]")

file(GLOB_RECURSE files RELATIVE ${SOURCE_DIR}
  ${SOURCE_DIR}/engine/*.h ${SOURCE_DIR}/engine/*.cc ${SOURCE_DIR}/rules/*.h ${SOURCE_DIR}/rules/*.cc
  ${SOURCE_DIR}/reports/*.h ${SOURCE_DIR}/reports/*.cc ${SOURCE_DIR}/cli/*.h ${SOURCE_DIR}/cli/*.cc)
foreach(file IN LISTS files)
  file(READ ${SOURCE_DIR}/${file} content)
  string(REGEX MATCHALL "#[ \t]*include[ \t]*[<\"][^>\"\n]+" includes "${content}")
  foreach(line IN LISTS includes)
    string(REGEX MATCH "([<\"])(.*)$" unused "${line}")
    set(kind "${CMAKE_MATCH_1}")
    set(include "${CMAKE_MATCH_2}")
    if(kind STREQUAL "\"")
      check_own_include(${file} "${include}")
    endif()
    check_home(${file} "${include}")
  endforeach()
  string(REGEX REPLACE "(^|[ \t\n])//[^\n]*" "\\1" code "${content}")
  if(file MATCHES "^engine/" AND code MATCHES "${han}")
    complain(${file} "${CMAKE_MATCH_0}" "Han characters do not belong in the engine")
  endif()
  math(EXPR checked "${checked} + 1")
endforeach()

if(checked EQUAL 0)
  message(FATAL_ERROR "no source found under ${SOURCE_DIR}")
endif()
if(violations)
  list(JOIN violations "\n  " text)
  message(FATAL_ERROR "layers are broken:\n  ${text}")
endif()
message(STATUS "${checked} files keep to their layers")
