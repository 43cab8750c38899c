# Warnings that our own code must compile without.
add_library(lattice_warnings INTERFACE)
target_compile_options(lattice_warnings INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wno-sign-conversion
                       -Wshadow -Wnon-virtual-dtor
                       -Wno-restrict -Wno-array-bounds  # g++ 12 sees faults in std::string and std::sort that are none
                        -Werror=return-type
                       -Werror=switch)  # a rule answers every word of the vocabulary
