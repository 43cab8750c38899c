# LATTICE_SANITIZE=address,undefined puts the sanitizers into every target that links lattice_sanitizers.
add_library(lattice_sanitizers INTERFACE)
if(LATTICE_SANITIZE)
  target_compile_options(lattice_sanitizers INTERFACE -fsanitize=${LATTICE_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  target_link_options(lattice_sanitizers INTERFACE -fsanitize=${LATTICE_SANITIZE})
endif()
if(LATTICE_FUZZ)
  target_compile_options(lattice_sanitizers INTERFACE -fsanitize=fuzzer-no-link)
endif()
