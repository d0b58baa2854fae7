import type { Holding } from '../../platform/personal-data/index.js';

/** What the product did by itself stands behind what a person knows of. */
const LAST = ['mail_message', 'domain_event', 'delivery'];

/** Holdings in the order in which a person reads of them. */
export function inReadingOrder(holdings: readonly Holding[]): Holding[] {
  const isLast = ({ table }: Holding) => LAST.includes(table);
  return [...holdings.filter((holding) => !isLast(holding)), ...holdings.filter(isLast)];
}
