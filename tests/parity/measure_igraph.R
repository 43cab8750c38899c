# Recipe of measure_igraph.csv: yearly measures of the ATOP defence network by R igraph (made with 1.3.5, Debian 12).
#   Rscript measure_igraph.R FOLDER_OF_OFFICIAL_FILES > measure_igraph.csv
# The network of a year: members of the COW state system on any day of it (whoever lives on the last day of the list
# lives on), tied where either owes the other defence. Per measure of states the table holds how many values there are,
# their sum, and their sum weighted by the state's COW number, so that values given to the wrong state show.
suppressPackageStartupMessages(library(igraph))
folder <- commandArgs(TRUE)[1]
atop <- read.csv(file.path(folder, "ps_atop_alliance.csv"))
states <- read.csv(file.path(folder, "ps_cow_states.csv"))
last <- max(states$endyear * 10000 + states$endmonth * 100 + states$endday)
states$endyear[states$endyear * 10000 + states$endmonth * 100 + states$endday == last] <- 9999

graph_of <- function(year) {
  nodes <- sort(unique(states$ccode[states$styear <= year & year <= states$endyear]))
  ties <- atop[atop$year == year & atop$atop_defense == 1 & atop$ccode1 %in% nodes & atop$ccode2 %in% nodes, 1:2]
  simplify(graph_from_data_frame(ties, directed = FALSE, vertices = data.frame(name = nodes)))
}
# Where several components share the greatest eigenvalue the eigenvector is not unique, and is left out.
unique_vector <- function(g) {
  values <- sort(sapply(decompose(g), function(part) max(eigen(as_adjacency_matrix(part, sparse = FALSE))$values)), TRUE)
  length(values) < 2 || values[1] - values[2] > 1e-9
}
sums <- function(values, numbers) {
  known <- !is.na(values)
  c(sum(known), sum(values[known]), sum(values[known] * numbers[known]))
}
of_states <- list(
  degree = function(g) degree(g), eigenvector = function(g) eigen_centrality(g)$vector,
  betweenness = function(g) betweenness(g), closeness = function(g) closeness(g), constraint = function(g) constraint(g),
  core = function(g) coreness(g), local_transitivity = function(g) transitivity(g, type = "local", isolates = "NaN"),
  articulation = function(g) as.numeric(seq_len(vcount(g)) %in% as.integer(articulation_points(g))))
of_network <- function(g) {
  census <- suppressWarnings(triad_census(g))
  c(density = edge_density(g), transitivity = transitivity(g),
    centralisation = centr_degree(g, loops = FALSE)$centralization, components = count_components(g),
    largest_component = max(components(g)$csize), bridges = length(bridges(g)), triads_003 = census[1],
    triads_102 = census[3], triads_201 = census[11], triads_300 = census[16])
}
number <- function(x) ifelse(is.na(x), "", sprintf("%.14g", x))
cat("year,measure,known,sum,by_number\n")
for (year in 1816:2018) {
  g <- graph_of(year)
  numbers <- as.integer(V(g)$name)
  for (m in names(of_states)) if (m != "eigenvector" || unique_vector(g)) cat(paste(c(year, m, number(sums(of_states[[m]](g), numbers))), collapse = ","), "\n", sep = "")
  whole <- of_network(g)
  for (m in names(whole)) cat(paste(c(year, m, "", number(whole[[m]]), ""), collapse = ","), "\n", sep = "")
}
