import type { SessionClock } from '../../sessions/index.js';
import type { CreditRules } from '../rules/credit-type.rules.js';

/**
 * The planned time of a session that counts by a type's rules, in whole seconds: the parts of its agenda that bear
 * credit, without those that the type leaves out and without breaks; all of it but the breaks where there is no agenda.
 *
 * @param plan the session as it is planned
 */
export function plannedSecondsOf(rules: Pick<CreditRules, 'excludedParts'>, plan: SessionClock): number {
  const { parts, start, end } = plan;
  const counting = parts
    ? parts.filter((part) => part.creditBearing && !rules.excludedParts.includes(part.kind))
    : [{ start, end }];
  // The parts of an agenda follow one another: no second is in two of them.
  const milliseconds = counting.reduce((sum, part) => sum + (part.end.getTime() - part.start.getTime()), 0);
  return Math.floor(milliseconds / 1000);
}
