// Loading what most subcommands need.
#include "shared.hpp"

namespace lattice::cli {

DataSet data_of(const Options& options) {
  return options.data.empty() ? embedded_data() : read_data_folder(options.data);
}

Day read_day(const std::string& option, const std::string& text) {
  const auto d = read_date(text);
  if (!d || d->precision != Precision::day)
    throw Error(Fault::bad_input,
                "\"" + text + "\" is not a day of the calendar; write YYYY-MM-DD, for example 2024-09-17", option);
  return d->day;
}

Day check_day(Day day, const std::string& option) {
  if (day >= register_begins) return day;
  throw Error(Fault::bad_input,
              "the register begins in 1815, and says nothing of " + write_day(day) + "; give a day from 1815-01-01 on",
              option);
}

Loaded load(const Options& options, const std::string& on) {
  const Day day = check_day(read_day("--on", on.empty() ? founding_day : on), "--on");
  DataSet data = data_of(options);
  Register reg = load_checked_register(data);
  World world = std::move(reg.world);
  if (!options.architecture.empty()) world = with_all(world, load_architecture(data, world, options.architecture), day);
  return {std::move(data), std::move(world), day, reg.data_hash};
}

std::string format_of(const Options& options) { return options.json ? "json" : options.format; }

}  // namespace lattice::cli
