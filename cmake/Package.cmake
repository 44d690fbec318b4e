# Debian packages, by "cpack" or the preset "package": hegui, and libhegui-dev for programs that embed the engine.
if(NOT PROJECT_IS_TOP_LEVEL)
  return()
endif()
set(HEGUI_MAINTAINER "The hegui authors <hegui@localhost>" CACHE STRING "Maintainer of the packages that are built")

set(CPACK_GENERATOR DEB)
set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_PACKAGE_CONTACT "${HEGUI_MAINTAINER}")
set(CPACK_STRIP_FILES ON)
set(CPACK_COMPONENTS_ALL program development)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)

set(CPACK_DEBIAN_PROGRAM_PACKAGE_NAME hegui)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SHLIBDEPS ON)
# It runs without these and says what it cannot read; with them it reads PDF, the older Word formats and scanned pages.
set(CPACK_DEBIAN_PROGRAM_PACKAGE_RECOMMENDS
  "poppler-utils, poppler-data, libreoffice-writer-nogui | libreoffice-writer, tesseract-ocr, tesseract-ocr-chi-sim, fonts-noto-cjk")
set(CPACK_COMPONENT_PROGRAM_DESCRIPTION
  "rule-based compliance checker for submitted reports
 hegui audits submitted Chinese reports against written criteria: it finds the
 parts of a document, tells what was done from what is planned or denied, and
 writes a scored report in which every point lost has a place in the text and
 a basis in the rules.")

set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_NAME libhegui-dev)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_DEPENDS
  "libre2-dev, libicu-dev, libzip-dev, libexpat1-dev, libmd4c-dev, libgumbo-dev, libexpected-dev, pkg-config")
set(CPACK_COMPONENT_DEVELOPMENT_DESCRIPTION
  "rule-based compliance checker for submitted reports (development)
 The engine of hegui and its built-in rule packs as static libraries, with
 headers and a CMake package, for programs that audit documents themselves.")
include(CPack)
