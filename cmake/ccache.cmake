# Compiles through ccache where it is installed.
if(NOT CMAKE_CXX_COMPILER_LAUNCHER)
  find_program(LATTICE_CCACHE ccache)
  if(LATTICE_CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER
        env CCACHE_SLOPPINESS=time_macros,include_file_mtime,include_file_ctime ${LATTICE_CCACHE})
  endif()
endif()
