import type { Computed, Reason } from './compute.rules.js';
import type { CreditType } from './credit-type.rules.js';

/** Why a learner's credit is what it is, a line a step, for the learner to read; the last line says what it is. */
export function explain(type: CreditType, { computed, designated, reasons }: Computed): string[] {
  const outcome =
    computed === '0'
      ? `${type.name}: none.`
      : `${type.name}: ${amount(type, computed)}. The session gives ${designated} at the most.`;
  return [...reasons.map((reason) => lineOf(type, reason)), outcome];
}

function lineOf(type: CreditType, reason: Reason): string {
  switch (reason.kind) {
    case 'PRESENCE':
      return `There for ${time(reason.attendedSeconds)}; the parts that count were planned for ${time(reason.scheduledSeconds)}.`;
    case 'BEYOND_SCHEDULE':
      return `Time beyond the plan does not count: ${time(reason.seconds)}.`;
    case 'FULL_ENOUGH':
      return `${missed(reason.missedSeconds, reason.toleranceMinutes, true)}: the session counts in full.`;
    case 'NOT_FULL':
      return `${missed(reason.missedSeconds, reason.toleranceMinutes, false)}: there is no credit for a part of the session.`;
    case 'BLOCKS_UNUSED':
      return 'This type does not go by the hour: only the whole time counts.';
    case 'BLOCK':
      return blockLine(type, reason);
    case 'FIXED':
      return reason.given
        ? `A fixed amount for everyone who was there${least(reason.leastMinutes)}: ${amount(type, reason.amount)}.`
        : `The fixed amount is only for those who were there${least(reason.leastMinutes)}.`;
    case 'ROUNDED':
      return type.unitMinutes === 1
        ? `That is ${amount(type, reason.amount)}.`
        : `${time(reason.seconds)} at ${minutes(type.unitMinutes)} for 1 ${type.unit.one}, ${rounding(type)}: ${amount(type, reason.amount)}.`;
    case 'BELOW_MINIMUM':
      return `The least that is given is ${amount(type, reason.minimum)}.`;
    case 'CAPPED':
      return `The session is designated for no more than ${amount(type, reason.designated)}.`;
  }
}

function blockLine(type: CreditType, { number, of, ...block }: Reason & { kind: 'BLOCK' }): string {
  const { kept, whole } = block.units;
  const part = of === 1 ? '' : `Part ${number}: `;
  if (whole === 0) return `${part}Shorter than ${minutes(type.unitMinutes)}, and only whole hours count.`;
  const said = `${part}${missed(block.missedSeconds, block.missedMinutes, kept === whole)}`;
  if (whole === 1) return `${said}: the hour ${kept === 1 ? 'counts' : 'does not count'}.`;
  if (kept === whole) return `${said}: all ${whole} hours count.`;
  return `${said} in an hour. Wherever the missed time was, it is certain that ${kept} of ${whole} hours count.`;
}

function missed(seconds: number, allowedMinutes: number, within: boolean): string {
  if (seconds === 0) return 'Nothing missed';
  if (allowedMinutes === 0) return `Missed ${time(seconds)}, where nothing may be missed`;
  return `Missed ${time(seconds)}, ${within ? 'no more' : 'more'} than the ${minutes(allowedMinutes)} allowed`;
}

function rounding({ step, rounding: way }: CreditType): string {
  return way === 'NEAREST'
    ? `to the nearest ${step}, a half counting up`
    : `in full steps of ${step}, the rest dropped`;
}

function least(leastMinutes: number): string {
  return leastMinutes === 0 ? '' : ` for at least ${minutes(leastMinutes)}`;
}

function amount(type: CreditType, decimal: string): string {
  return `${decimal} ${/^1(\.0+)?$/.test(decimal) ? type.unit.one : type.unit.many}`;
}

function minutes(count: number): string {
  return `${count} ${count === 1 ? 'minute' : 'minutes'}`;
}

/** Minutes and seconds: as decimals, most times would not come out even. */
function time(seconds: number): string {
  const rest = seconds % 60;
  const whole = (seconds - rest) / 60;
  const ofSeconds = `${rest} ${rest === 1 ? 'second' : 'seconds'}`;
  if (rest === 0) return minutes(whole);
  return whole === 0 ? ofSeconds : `${minutes(whole)} ${ofSeconds}`;
}
