# Writes r-reference.json, which analyze-paired.spec.ts compares with. From this folder:
#   Rscript make-reference.R > r-reference.json && npx biome format --write r-reference.json
source("figures.R")
set.seed(20241741)

likert <- function(n, top = 5) sample(1:top, n, replace = TRUE)
sets <- list()
add <- function(name, before, now) sets[[length(sets) + 1]] <<- list(name = name, before = before, now = now)

for (n in c(2, 3, 4, 5, 6, 8, 10, 12, 15, 19, 20, 21, 30, 49, 50, 51, 53, 100)) {
  before <- signif(rnorm(n, 26, 6), 7)
  add(sprintf("scores without ties, n = %d", n), before, signif(before - rnorm(n, 1.5, 4), 7))
}
for (n in c(2, 3, 5, 7, 10, 14, 19, 20, 35, 49, 50, 80, 150, 300, 500)) {
  add(sprintf("answers of 1 to 5, ties and zeros, n = %d", n), likert(n), likert(n))
}
for (n in c(5, 10, 25, 60)) {
  steps <- sample(c(-3:-1, 1:4), n, replace = TRUE)
  before <- sample(20:40, n, replace = TRUE)
  add(sprintf("ties but no zeros, n = %d", n), before, before + steps)
  magnitudes <- c(0, seq_len(n - 1)) * sample(c(-1, 1, 1), n, replace = TRUE)
  add(sprintf("one zero but no ties, n = %d", n), before, before + magnitudes)
}
for (n in c(5, 8, 10, 20, 53)) add(sprintf("everyone improved by another amount, n = %d", n), rep(0, n), sample(n))
add("everyone worsened by another amount, n = 12", rep(0, 12), -sample(12))
add("no change for anyone", c(3, 4, 5, 2), c(3, 4, 5, 2))
add("the same change for everyone", c(3, 4, 5, 2), c(5, 6, 7, 4))
add("the same change for everyone but for rounding", (1:9) / 10, (1:9) / 10 + 0.3)
add("before is constant", rep(3, 11), likert(11))
add("now is constant", likert(11), rep(4, 11))
add("one of ten changed", rep(3, 10), c(rep(3, 9), 5))
add("two pairs, opposite changes", c(1, 2), c(2, 1))
add("mean change of zero", c(1, 2, 3, 4), c(2, 1, 5, 2))
for (n in c(9, 24, 70)) {
  now <- likert(n, 7)
  before <- likert(n, 7)
  before[sample(n, n %/% 4)] <- NA
  now[sample(n, n %/% 5)] <- NA
  add(sprintf("halves are missing, n = %d", n), before, now)
}
for (n in c(11, 40, 90)) add(sprintf("skewed, n = %d", n), signif(rexp(n), 7), signif(rexp(n)^2 * 2, 7))
for (n in c(6, 30)) {
  add(sprintf("decimals that tie on paper, n = %d", n), likert(n, 40) / 10, likert(n, 40) / 10)
  add(sprintf("means of three items, n = %d", n), likert(n, 15) / 3, likert(n, 15) / 3)
  far <- 1e9 + signif(rnorm(n), 5)
  add(sprintf("far from zero, n = %d", n), far, far + signif(rnorm(n, 0.5), 5))
  add(sprintf("changes far from zero, n = %d", n), signif(rnorm(n), 5), 1e9 + signif(rnorm(n), 5))
  add(sprintf("huge, n = %d", n), rnorm(n) * 1e150, rnorm(n, 0.4) * 1e150)
  add(sprintf("changes far from zero with little scatter, n = %d", n), rep(0, n), 1e9 + rnorm(n) * 1e-4)
  # Below about 1e-150 R's var() loses digits to subnormal squares, so it is no reference there.
  add(sprintf("minute, n = %d", n), rnorm(n) * 1e-130, rnorm(n, 0.4) * 1e-130)
  add(sprintf("large steady change, n = %d", n), signif(rnorm(n), 6), signif(rnorm(n, 400), 6))
}
add("strong effect, noncentrality beyond 37", signif(rnorm(200), 6), signif(rnorm(200, 6), 6))
add("barely any scatter", 1:8, 1:8 + 5 + (1:8) * 1e-9)

parts <- vapply(sets, function(set) {
  paste0('{"name":"', set$name, '","before":', json_value(set$before), ',"now":', json_value(set$now),
         ',"r":', json_object(paired_figures(set$before, set$now)), "}")
}, "")

families <- list(c(0.01, 0.04, 0.03, 0.005), c(0.2), c(0.9, 0.8, 0.5), c(0.02, NA, 0.02, 0.6), c(1, 0, 0.5, 1e-12))
holms <- vapply(families, function(p) {
  family <- function(x) paste0("[", paste(json_number(x), collapse = ","), "]")
  paste0('{"p":', family(p), ',"holm":', family(p.adjust(p, "holm")), "}")
}, "")

grid <- expand.grid(t = c(-8, -1.3, 0, 0.2, 2.1, 9, 30), df = c(1, 2, 3, 9, 19, 52, 499), ncp = c(-5, -0.7, 0, 1.5, 8, 31))
points <- sprintf("[%s,%d,%s,%s]", json_number(grid$t), grid$df, json_number(grid$ncp),
                  json_number(suppressWarnings(pt(grid$t, grid$df, grid$ncp))))

cat('{"madeBy":"', R.version.string, '",\n"sets":[', paste(parts, collapse = ",\n"), '],\n"holm":[',
    paste(holms, collapse = ",\n"), '],\n"noncentralT":[', paste(points, collapse = ",\n"), "]}\n", sep = "")
