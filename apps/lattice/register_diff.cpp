// lattice register diff A B: what changed between two days, or between two architectures on a day.
#include "lattice/register_out.hpp"
#include "lattice/report.hpp"
#include "register_tools.hpp"
#include "shared.hpp"

namespace lattice::cli {
namespace {

struct RegisterDiffArguments {
  std::string a, b, on;
};

World under(const Loaded& l, const std::string& name) {
  return with_all(l.world, load_architecture(l.data, l.world, name), l.day);
}

std::vector<RegisterChange> changes(const Options& options, const RegisterDiffArguments& given) {
  const bool day_a = read_date(given.a).has_value(), day_b = read_date(given.b).has_value();
  if (day_a != day_b)
    throw Error(Fault::unsupported,
                "give two days, or two architectures; of \"" + given.a + "\" and \"" + given.b +
                    "\" one is a day and one is not",
                "register diff");
  const Loaded l = load(options, given.on);
  if (day_a)
    return register_diff(l.world, check_day(read_day("A", given.a), "A"), l.world,
                         check_day(read_day("B", given.b), "B"));
  return register_diff(under(l, given.a), l.day, under(l, given.b), l.day);
}

int run_register_diff(const Options& options, const RegisterDiffArguments& given) {
  write_result(options, write_table(diff_table(changes(options, given)), format_of(options)));
  return 0;
}

}  // namespace

Command add_register_diff(CLI::App& parent) {
  CLI::App* app = parent.add_subcommand(
      "diff",
      "What changed between two days, or between two architectures: agreements that came, went, or bind other states.");
  auto given = std::make_shared<RegisterDiffArguments>();
  app->add_option("A", given->a, "a day, or an architecture by name or file")->required();
  app->add_option("B", given->b, "a day, or an architecture by name or file")->required();
  app->add_option("--on", given->on, "the day on which architectures are compared")->type_name("DATE");
  return {app,
          [given](const Options& options) { return run_register_diff(options, *given); },
          {.data = true, .architecture = true, .forms = rows_forms}};
}

}  // namespace lattice::cli
