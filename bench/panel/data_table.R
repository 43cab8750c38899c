# The large panel by hand with R data.table, reading the same official files from CSV. Prints rows and user seconds.
# usage: Rscript bench/panel/data_table.R FOLDER
suppressPackageStartupMessages(library(data.table))
setDTthreads(1)
folder <- commandArgs(TRUE)[1]
from <- function(name) fread(file.path(folder, name))[, row := .I][]
begun <- proc.time()

spells <- from("ps_cow_states.csv")[, .(ccode, a = as.IDate(sprintf("%d-%02d-%02d", styear, stmonth, stday)), b = as.IDate(sprintf("%d-%02d-%02d", endyear, endmonth, endday)))]
years <- unique(spells[, .(year = year(a):year(b)), by = .(ccode, a, b)][, .(ccode, year)])[year <= 2016]
pairs <- merge(years[, .(ccode1 = ccode, year)], years[, .(ccode2 = ccode, year)], by = "year", allow.cartesian = TRUE)[ccode1 != ccode2]
pairs <- pairs[!from("ps_false_cow_dyads.csv"), on = .(ccode1, ccode2, year)]
setkey(pairs, ccode1, ccode2, year)

zero <- function(columns, rows) for (name in columns) set(pairs, which(is.na(pairs[[name]]) & rows), name, 0)
atop <- from("ps_atop_alliance.csv")[, row := NULL][, atop_alliance := 1]
flags <- setdiff(names(atop), c("ccode1", "ccode2", "year"))
pairs[atop, (flags) := mget(paste0("i.", flags)), on = .(ccode1, ccode2, year)]
zero(flags, pairs$year <= 2018)

nmc <- from("ps_cow_nmc.csv")[, row := NULL]
measures <- setdiff(names(nmc), c("ccode", "year"))
for (side in c("1", "2")) pairs[nmc, (paste0(measures, side)) := mget(paste0("i.", measures)), on = setNames(c("ccode", "year"), c(paste0("ccode", side), "year"))]

near <- from("ps_cow_contdir.csv")[order(stdate)][, .(year = year(as.IDate(stdate)):year(as.IDate(enddate))), by = .(row, ccode1, ccode2, conttype)]
near <- near[, .SD[1], by = .(ccode1, ccode2, year)]
pairs[near, conttype := i.conttype, on = .(ccode1, ccode2, year)]
zero("conttype", pairs$year <= 2016)

majors <- from("ps_cow_majors.csv")[, .(year = styear:endyear), by = .(row, ccode)]
for (side in c("1", "2")) {
  pairs[, (paste0("cowmaj", side)) := 0]
  pairs[majors, (paste0("cowmaj", side)) := 1, on = setNames(c("ccode", "year"), c(paste0("ccode", side), "year"))]
}

capitals <- from("ps_cow_capitals.csv")[, .(year = year(as.IDate(stdate)):year(as.IDate(enddate))), by = .(row, ccode, lat, lng)][, .SD[1], by = .(ccode, year)]
for (side in c("1", "2")) pairs[capitals, (paste0(c("lat", "lng"), side)) := .(i.lat, i.lng), on = setNames(c("ccode", "year"), c(paste0("ccode", side), "year"))]
pairs[, capdist := {
  r <- pi / 180
  gap <- (lng1 - lng2) * r
  x <- sqrt((cos(lat2 * r) * sin(gap))^2 + (cos(lat1 * r) * sin(lat2 * r) - sin(lat1 * r) * cos(lat2 * r) * cos(gap))^2)
  6378.137 * atan2(x, sin(lat1 * r) * sin(lat2 * r) + cos(lat1 * r) * cos(lat2 * r) * cos(gap))
}][, c("lat1", "lng1", "lat2", "lng2") := NULL]

mids <- from("ps_cow_mid_ddydisps.csv")[, row := NULL]
columns <- setdiff(names(mids), c("ccode1", "ccode2", "year"))
pairs[mids, (columns) := mget(paste0("i.", columns)), on = .(ccode1, ccode2, year)]
zero(c("cowmidongoing", "cowmidonset"), pairs$year <= 2014)

stopifnot(nrow(pairs) == 1912290, ncol(pairs) == 48)
summary <- pairs[, lapply(.SD, function(x) c(sum(is.na(x)), sum(x, na.rm = TRUE), uniqueN(x)))]
used <- proc.time() - begun
cat("case,rows,columns,user_seconds\n")
cat(sprintf("full,%d,%d,%.3f\n", nrow(pairs), ncol(pairs), used[["user.self"]]))
