# One precompiled header of the standard library for every target (LATTICE_PCH=OFF: none, as in the preset `work`).
option(LATTICE_PCH "parse the standard library once for all sources" OFF)

if(LATTICE_PCH)
  file(WRITE ${CMAKE_BINARY_DIR}/precompiled.cpp "// The source that carries the precompiled header.\n")
  add_library(lattice_precompiled OBJECT ${CMAKE_BINARY_DIR}/precompiled.cpp)
  target_precompile_headers(lattice_precompiled PRIVATE ${CMAKE_SOURCE_DIR}/cmake/precompiled.hpp)
  target_compile_options(lattice_precompiled PRIVATE $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
  target_link_libraries(lattice_precompiled PRIVATE lattice_warnings lattice_sanitizers)
endif()

function(lattice_precompile target)
  if(LATTICE_PCH)
    target_precompile_headers(${target} REUSE_FROM lattice_precompiled)
    target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
  endif()
endfunction()
