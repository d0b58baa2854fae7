import { signedHundredthsOf } from '../ledger/ledger.rules.js';
import { decimalOf, hundredthsOf } from '../rules/amount.rules.js';
import type { CreditType } from '../rules/credit-type.rules.js';
import type { Position } from './claim.reader.js';
import { attestationOf, claimBarredBecause, refusalWords } from './claim.rules.js';
import type { CreditPositionType, OwnCreditType, SessionCreditCount } from './claim.types.js';
import { groupedBy } from './grouped.rules.js';

/** Amounts that are offered at the most; of finer steps only the greatest. */
const MOST_AMOUNTS = 40;

/** The amounts that can be asked for of what was computed: in steps, from the minimum on, the least first. */
export function amountsOf({ step, minimum, fewestDecimals }: CreditType, computed: string): string[] {
  const [most, least, by] = [hundredthsOf(computed), hundredthsOf(minimum), hundredthsOf(step)];
  const amounts: string[] = [];
  for (let amount = most; amount >= Math.max(least, 1) && amounts.length < MOST_AMOUNTS; amount -= by)
    amounts.unshift(decimalOf(amount, fewestDecimals));
  return amounts;
}

/** Whether there is something to claim, now or once the session was evaluated. */
export function isOpen(position: Position, now: Date): boolean {
  if (position.standing) return false;
  const barred = claimBarredBecause(position, now);
  return barred === null || (barred === 'EVALUATION_MISSING' && now < position.closesAt);
}

/** What a learner reads of a kind of credit of a session. */
export function ownCreditOf(position: Position, hubName: string, now: Date): OwnCreditType {
  const { credit, session, standing, rest, closesAt } = position;
  const { type, maximum } = credit.designation;
  const barred = standing ? null : claimBarredBecause(position, now);
  return {
    sessionId: session.id,
    title: session.title,
    at: session.startsAt,
    hubName,
    creditType: type.code,
    name: type.name,
    unit: type.unit.one,
    units: type.unit.many,
    as: credit.as,
    designated: maximum,
    computed: credit.computed,
    explanation: credit.explanation,
    amounts: standing || barred ? [] : amountsOf(type, credit.computed),
    attestation: attestationOf(type),
    barred,
    barredBecause: barred && refusalWords(barred, position),
    closesAt,
    awarded: standing && shortOf(standing.amount, type.fewestDecimals),
    revoked: standing?.revoked ?? false,
    awardedAt: standing?.awardedAt ?? null,
    raiseTo:
      rest && now < rest.until && standing && !standing.revoked
        ? shortOf(rest.to, type.fewestDecimals)
        : null,
  };
}

/** What the office reads of it. */
export function officePositionOf(position: Position, personName: string, now: Date): CreditPositionType {
  const { credit, session, personId, standing, closesAt, elsewhere, awardedBefore } = position;
  const { type, maximum } = credit.designation;
  const never = !credit.eligible || elsewhere || awardedBefore;
  return {
    sessionId: session.id,
    personId,
    personName,
    creditType: type.code,
    name: type.name,
    as: credit.as,
    designated: maximum,
    computed: credit.computed,
    amounts: never ? [] : amountsOf(type, credit.computed),
    barred: standing ? null : claimBarredBecause(position, now),
    closesAt,
    awarded: standing && shortOf(standing.amount, type.fewestDecimals),
    revoked: standing?.revoked ?? false,
    lastEntryId: standing?.lastId ?? null,
  };
}

/** How many claimed what, by session and type, in the order in which the positions come. */
export function countsOf(positions: readonly Position[], now: Date): SessionCreditCount[] {
  const groups = groupedBy(positions, ({ session, creditType }) => `${session.id} ${creditType}`);
  return [...groups.values()].map((group) => {
    const [{ session, credit }] = group;
    const { type, maximum } = credit.designation;
    const stands = group.filter(({ standing }) => standing && !standing.revoked);
    const barred = group.map((one) => (one.standing ? 'AWARDED' : claimBarredBecause(one, now)));
    const sum = stands.reduce((all, { standing }) => all + signedHundredthsOf(standing?.amount ?? '0'), 0);
    return {
      sessionId: session.id,
      title: session.title,
      startsAt: session.startsAt,
      creditType: type.code,
      name: type.name,
      designated: maximum,
      people: group.filter(({ credit: one }) => hundredthsOf(one.claimable) > 0).length,
      awarded: stands.length,
      claimable: barred.filter((one) => one === null).length,
      waitForEvaluation: barred.filter((one) => one === 'EVALUATION_MISSING').length,
      credits: decimalOf(sum, type.fewestDecimals),
    };
  });
}

/** An amount of the ledger, as short as its type writes it. */
export function shortOf(amount: string, fewestDecimals: number): string {
  return decimalOf(Math.max(0, signedHundredthsOf(amount)), fewestDecimals);
}
