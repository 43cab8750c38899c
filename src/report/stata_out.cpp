// Stata files.
#include "lattice/tables_out.hpp"
namespace lattice {
void write_stata(OutputFile&, const std::string&, std::uint64_t, const BlockSource&) { throw Error(Fault::unsupported, "built without ReadStat"); }
void write_parquet(OutputFile&, const BlockSource&) { throw Error(Fault::unsupported, "no duckdb"); }
}
