# Answers for data made elsewhere: Rscript answer.R FIGURES.R DATA
# DATA holds doubles, little endian: the number of sets; then for each set n, n befores, n nows (NaN = missing).
arguments <- commandArgs(trailingOnly = TRUE)
source(arguments[1])
data <- file(arguments[2], "rb")
doubles <- function(n) readBin(data, "double", n, endian = "little")
answers <- vapply(seq_len(doubles(1)), function(set) {
  n <- doubles(1)
  before <- doubles(n)
  now <- doubles(n)
  json_object(paired_figures(before, now))
}, "")
close(data)
cat("[", paste(answers, collapse = ",\n"), "]\n", sep = "")
