# cmake --install: one archive of all modules, the headers, the program, the data, what find_package and pkg-config
# read, the manual page and the completions of three shells.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

get_property(modules GLOBAL PROPERTY LATTICE_MODULES)
list(TRANSFORM modules PREPEND "$<TARGET_OBJECTS:lattice_" OUTPUT_VARIABLE objects)
list(TRANSFORM objects APPEND ">")
add_library(latticework STATIC ${objects} $<TARGET_OBJECTS:lattice_data>)
set_target_properties(latticework PROPERTIES LINKER_LANGUAGE CXX)
target_compile_features(latticework INTERFACE cxx_std_20)
target_include_directories(latticework INTERFACE $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>)
target_link_libraries(latticework INTERFACE ZLIB::ZLIB pugixml::pugixml igraph ${CMAKE_DL_LIBS})
if(READSTAT_LIBRARY)
  target_link_libraries(latticework INTERFACE readstat)
  set(readstat_flag "-lreadstat")
endif()

set(package_folder ${CMAKE_INSTALL_LIBDIR}/cmake/latticework)
configure_package_config_file(${CMAKE_SOURCE_DIR}/cmake/latticeworkConfig.cmake.in
                              ${CMAKE_BINARY_DIR}/latticeworkConfig.cmake INSTALL_DESTINATION ${package_folder})
write_basic_package_version_file(${CMAKE_BINARY_DIR}/latticeworkConfigVersion.cmake COMPATIBILITY SameMinorVersion)
file(RELATIVE_PATH back /${CMAKE_INSTALL_LIBDIR}/pkgconfig /)
configure_file(${CMAKE_SOURCE_DIR}/cmake/latticework.pc.in ${CMAKE_BINARY_DIR}/latticework.pc @ONLY)

# The manual page and the completions follow from what the program says of itself.
set(words ${CMAKE_BINARY_DIR}/words)
set(word_files ${words}/lattice.1 ${words}/lattice.bash ${words}/_lattice ${words}/lattice.fish)
add_custom_command(OUTPUT ${word_files}
                   COMMAND /usr/bin/python3 ${CMAKE_SOURCE_DIR}/tools/describe_program $<TARGET_FILE:lattice> ${words}
                   DEPENDS lattice ${CMAKE_SOURCE_DIR}/tools/describe_program
                   COMMENT "Manual page and completions")
add_custom_target(lattice_words ALL DEPENDS ${word_files})

install(TARGETS lattice RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(TARGETS latticework EXPORT latticework ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(DIRECTORY include/lattice DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(DIRECTORY data/ DESTINATION ${CMAKE_INSTALL_DATADIR}/latticework/data)
install(EXPORT latticework NAMESPACE latticework:: FILE latticeworkTargets.cmake DESTINATION ${package_folder})
install(FILES ${CMAKE_BINARY_DIR}/latticeworkConfig.cmake ${CMAKE_BINARY_DIR}/latticeworkConfigVersion.cmake
        DESTINATION ${package_folder})
install(FILES ${CMAKE_BINARY_DIR}/latticework.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
install(FILES ${words}/lattice.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES ${words}/lattice.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME lattice)
install(FILES ${words}/_lattice DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions)
install(FILES ${words}/lattice.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
