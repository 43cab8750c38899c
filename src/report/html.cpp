#include "lattice/report.hpp"
namespace lattice {
std::string write_comparison_html(const Comparison&) { return ""; }
}
