# Warnings that our own code must compile without.
add_library(lattice_warnings INTERFACE)
target_compile_options(lattice_warnings INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wno-sign-conversion
                       -Wshadow -Wno-restrict -Wnon-virtual-dtor -Werror=return-type)
