#pragma once
// What every model asks of its arguments. Private to simulate.
#include "lattice/simulate.hpp"

namespace lattice {

/// The value of a covariate, or Error(missing_data) naming it: a model never fills a gap in silence.
template <class T>
T known(const std::optional<T>& value, const char* field, const char* model) {
  if (value) return *value;
  throw Error(Fault::missing_data,
              std::string("the model ") + model + " needs \"" + field + "\", which is not known for this case", field);
}

/// Throws Error(bad_input) unless there are as many parameters as terms.
inline void check_terms(std::span<const double> parameters, std::size_t terms, const char* model) {
  if (parameters.size() != terms)
    throw Error(Fault::bad_input, std::string("the model ") + model + " takes " + std::to_string(terms) + " parameters",
                model);
}

}  // namespace lattice
