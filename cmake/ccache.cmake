# Compiles through ccache where it is installed. The sloppiness is what a precompiled header needs to be found again.
if(NOT CMAKE_CXX_COMPILER_LAUNCHER)
  find_program(LATTICE_CCACHE ccache)
  if(LATTICE_CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER
        env CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime ${LATTICE_CCACHE})
  endif()
endif()
