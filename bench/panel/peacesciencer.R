# The large panel with R peacesciencer: directed dyad-years 1816-2016 with six column sets. Prints rows and user seconds.
# usage: Rscript bench/panel/peacesciencer.R
suppressPackageStartupMessages({
  library(peacesciencer)
  library(dplyr)
})
if (!requireNamespace("isard", quietly = TRUE)) stop("peacesciencer needs isard")
timed <- function(name, expr) {
  t <- system.time(out <- expr)
  cat(sprintf("%s,%d,%.3f\n", name, nrow(out), t[["user.self"]]))
  invisible(out)
}
cat("case,rows,user_seconds\n")
timed("dyads", create_dyadyears(subset_years = 1816:2016))
timed("full", suppressMessages(
  create_dyadyears(subset_years = 1816:2016) |>
    add_atop_alliance() |> add_nmc() |> add_contiguity() |> add_cow_majors() |> add_capital_distance() |> add_cow_mids()))
timed("wars", suppressMessages(create_dyadyears(subset_years = 1816:2007) |> add_cow_wars(type = "inter")))
timed("days", create_statedays(mry = FALSE))
