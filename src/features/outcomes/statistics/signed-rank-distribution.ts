/**
 * P(V ≤ v) of the signed-rank statistic V under the null hypothesis, without ties or zeros, as R's `psignrank`.
 * Counts the subsets of the ranks 1…n with each sum; all counts stay whole numbers in a double while n ≤ 50.
 *
 * @param v a whole number, 0 or more
 * @param n number of ranked differences, 1 to 50
 */
export function signedRankCdf(v: number, n: number): number {
  const ways = new Float64Array(v + 1);
  ways[0] = 1;
  for (let rank = 1; rank <= n; rank++) {
    for (let sum = v; sum >= rank; sum--) ways[sum] = ways[sum]! + ways[sum - rank]!;
  }
  return ways.reduce((total, count) => total + count, 0) / 2 ** n;
}
