# Packs every text file below a folder into one bundle and links it into the program, so that the program needs no files beside it.
add_executable(lattice_bundle ${CMAKE_SOURCE_DIR}/cmake/bundle.cpp)

function(lattice_embed target folder)
  file(GLOB_RECURSE files CONFIGURE_DEPENDS ${folder}/*.toml ${folder}/*.csv ${folder}/*.jsonl)
  set(bundle ${CMAKE_BINARY_DIR}/${target}.bundle)
  add_custom_command(OUTPUT ${bundle} COMMAND lattice_bundle ${folder} ${bundle}
                     DEPENDS lattice_bundle ${files} COMMENT "Packing ${folder}")
  set(assembly ${CMAKE_BINARY_DIR}/${target}.S)
  file(WRITE ${assembly}.new "    .section .rodata\n    .global lattice_bundle_begin\n    .global lattice_bundle_end\n    .balign 16\nlattice_bundle_begin:\n    .incbin \"${bundle}\"\nlattice_bundle_end:\n    .byte 0\n    .section .note.GNU-stack,\"\",%progbits\n")
  configure_file(${assembly}.new ${assembly} COPYONLY)
  add_library(${target} STATIC ${assembly})
  set_source_files_properties(${assembly} PROPERTIES OBJECT_DEPENDS ${bundle})
  set_target_properties(${target} PROPERTIES LINKER_LANGUAGE CXX)
endfunction()
