# The figures of a paired comparison by R's own functions (base and stats only), written as JSON.

# pt() has a series up to |ncp| = 37.6 and only a normal approximation beyond: there the integral is taken instead.
noncentral_cdf <- function(t, df, ncp) {
  if (abs(ncp) < 37) return(suppressWarnings(pt(t, df, ncp)))
  if (t < 0) return(1 - noncentral_cdf(-t, df, -ncp))
  log_density <- function(s) {
    log(2) + (df / 2) * log(df / 2) - lgamma(df / 2) + (df - 1) * log(s) - df * s^2 / 2
  }
  f <- function(s) exp(log_density(s)) * pnorm(t * s - ncp)
  centre <- sqrt((df - 0.5) / df)
  marks <- sort(c(pmax(0, centre + c(-9, -3, -1, 0, 1, 3, 9) / sqrt(df)), pmax(0, (ncp + c(-9, -3, 0, 3, 9)) / t)))
  marks <- unique(marks)
  parts <- mapply(function(a, b) integrate(f, a, b, rel.tol = 1e-12, abs.tol = 0, stop.on.error = FALSE)$value,
                  head(marks, -1), tail(marks, -1))
  sum(parts)
}

noncentrality <- function(t, df, share) {
  reach <- sqrt(1 + t^2 / (2 * df))
  low <- t - 40 * reach
  high <- t + 40 * reach
  if (abs(t) < 30 && df > 5) { low <- t - 6 * reach; high <- t + 6 * reach }
  for (step in 1:200) {
    middle <- (low + high) / 2
    if (middle == low || middle == high) break
    if (noncentral_cdf(t, df, middle) > share) low <- middle else high <- middle
  }
  middle
}

# One comparison. NA stands for what R does not define, or refuses ("data are essentially constant").
paired_figures <- function(before, now) {
  whole <- !is.na(before) & !is.na(now)
  b <- before[whole]
  a <- now[whole]
  n <- length(a)
  d <- a - b
  test <- tryCatch(t.test(a, b, paired = TRUE), error = function(e) NULL)
  ranks <- suppressWarnings(tryCatch(wilcox.test(a, b, paired = TRUE), error = function(e) NULL))
  dz <- if (is.null(test)) NA else mean(d) / sd(d)
  df <- n - 1
  t <- if (is.null(test)) NA else unname(test$statistic)
  list(
    n = n, excluded = sum(!whole),
    before = c(mean(b), sd(b)), now = c(mean(a), sd(a)), difference = c(mean(d), sd(d)),
    ci95 = if (is.null(test)) c(NA, NA) else as.numeric(test$conf.int),
    t = t, df = df, p = if (is.null(test)) NA else test$p.value,
    v = if (is.null(ranks)) NA else unname(ranks$statistic),
    wp = if (is.null(ranks)) NA else ranks$p.value,
    exact = if (is.null(ranks)) FALSE else grepl("exact", ranks$method),
    dz = dz,
    dzCi95 = if (is.na(t)) c(NA, NA) else c(noncentrality(t, df, 0.975), noncentrality(t, df, 0.025)) / sqrt(n),
    hedgesG = if (is.na(dz) || n < 3 || n >= 20) NA else
      dz * exp(lgamma(df / 2) - lgamma((df - 1) / 2)) / sqrt(df / 2)
  )
}

json_number <- function(x) ifelse(is.finite(x), sprintf("%.17g", x), "null")
json_value <- function(x) {
  if (is.logical(x) && !anyNA(x)) return(if (x) "true" else "false")
  texts <- json_number(x)
  if (length(texts) == 1) texts else paste0("[", paste(texts, collapse = ","), "]")
}
json_object <- function(fields) {
  paste0("{", paste0('"', names(fields), '":', vapply(fields, json_value, ""), collapse = ","), "}")
}
