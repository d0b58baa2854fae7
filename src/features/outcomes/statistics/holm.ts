/**
 * Holm's step-down adjustment for a family of tests, as R's `p.adjust(p, "holm")`.
 *
 * @param ps raw p-values; null where a test could not be made: it stays null and does not count in the family
 * @returns adjusted p-values in the same order, each at least its raw one and at most 1
 */
export function holm(ps: readonly (number | null)[]): (number | null)[] {
  const adjusted: (number | null)[] = ps.map(() => null);
  const made = ps.flatMap((p, index) => (p === null ? [] : [{ p, index }])).sort((a, b) => a.p - b.p);
  let floor = 0;
  for (const [rank, { p, index }] of made.entries()) {
    floor = Math.max(floor, Math.min(1, (made.length - rank) * p));
    adjusted[index] = floor;
  }
  return adjusted;
}
