# find_package(hegui): hegui::engine audits documents, hegui::rules reads packs and holds those that are built in.
include(${CMAKE_CURRENT_LIST_DIR}/EngineDependencies.cmake)
include(${CMAKE_CURRENT_LIST_DIR}/heguiTargets.cmake)
