import type { InstrumentDefinition } from './instruments/instrument.js';

/** A questionnaire by the version that its answers are given under. */
export interface InstrumentRef {
  code: string;
  version: number;
}

/** How the two points stand on the page: apart (the default), or item by item below one another. */
export const WAVE_LAYOUTS = ['two_pages', 'stacked'] as const;
/** One of `WAVE_LAYOUTS`. */
export type WaveLayout = (typeof WAVE_LAYOUTS)[number];

/** `draft` may still be changed, `open` takes answers until `closesAt` and is then counted, `closed` never changes. */
export type WaveState = 'draft' | 'open' | 'closed';

/** Sessions attended from which on a person is asked, where the wave does not say. */
export const MIN_SESSIONS = 3;
/** Answers below which nothing is shown; a wave may raise it. */
export const DISPLAY_THRESHOLD = 5;
/** Answers below which no breakdown, distribution or test is shown; a wave may raise it. */
export const DETAIL_THRESHOLD = 10;

/**
 * Days for which nobody in a program is asked the same questions again. Two waves that differ by one person, so soon
 * that all others answer as before, would tell that person's answers by subtraction.
 */
export const REST_DAYS = 30;

/** A wave takes answers for so many days at the most: a later end is a slip of the keyboard. */
export const LONGEST_WAVE_DAYS = 366;

/** Rounds of reminders at the most. */
export const MOST_REMINDERS = 3;
/** Milliseconds between two rounds, and between the invitation and the first. */
export const REMINDER_GAP_MS = 3 * 86_400_000;

/** What a wave's use depends on. */
export interface WaveTimes {
  state: WaveState;
  openedAt: Date | null;
  closesAt: Date;
  reminders: number;
  lastRemindedAt: Date | null;
}

/** Whether answers are taken at an instant. */
export function takesAnswers(wave: Pick<WaveTimes, 'state' | 'closesAt'>, now: Date): boolean {
  return wave.state === 'open' && now < wave.closesAt;
}

/** What a wave is doing: `counting` from its end until its ballots are counted. */
export function phaseOf(wave: Pick<WaveTimes, 'state' | 'closesAt'>, now: Date): WaveState | 'counting' {
  return wave.state === 'open' && !takesAnswers(wave, now) ? 'counting' : wave.state;
}

/** When the next round of reminders may go out; null when none may any more. */
export function nextReminder(wave: WaveTimes): Date | null {
  const last = wave.lastRemindedAt ?? wave.openedAt;
  if (wave.state !== 'open' || !last || wave.reminders >= MOST_REMINDERS) return null;
  const earliest = new Date(last.getTime() + REMINDER_GAP_MS);
  return earliest < wave.closesAt ? earliest : null;
}

/** When reminders go out by themselves: evenly over the time a wave is open, as many as the gaps between them allow. */
export function reminderTimes(openedAt: Date, closesAt: Date): Date[] {
  const span = closesAt.getTime() - openedAt.getTime();
  const rounds = Math.min(MOST_REMINDERS, Math.floor(span / REMINDER_GAP_MS) - 1);
  return Array.from(
    { length: Math.max(0, rounds) },
    (_, index) => new Date(openedAt.getTime() + (span * (index + 1)) / (rounds + 1)),
  );
}

/** Why a wave cannot end at an instant, in words; null when it can. */
export function wrongEnd(closesAt: Date, now: Date): string | null {
  if (closesAt <= now) return 'The day on which the wave closes has passed.';
  if (closesAt.getTime() - now.getTime() > LONGEST_WAVE_DAYS * 86_400_000)
    return 'The day on which the wave closes is more than a year away.';
  return null;
}

/** What is looked at before a wave opens. */
export interface Readiness {
  instruments: readonly InstrumentDefinition[];
  supportSources: number;
  informationSheet: string;
  closesAt: Date;
  now: Date;
  /** People who would be invited. */
  invited: number;
  minSessions: number;
  displayThreshold: number;
  otherOpen: boolean;
}

/** Why a wave cannot open yet, in words for the team; empty when it can. */
export function reasonsNotToOpen(wave: Readiness): string[] {
  return [
    ...when(
      wave.supportSources === 0,
      'The hub has no sources of support yet. People must see where to find help after such questions: add at least one.',
    ),
    ...when(wave.instruments.length === 0, 'The wave has no questionnaire.'),
    ...wave.instruments
      .filter(({ wording, items }) => wording !== 'bundled' || items.some(({ text }) => text === undefined))
      .map(
        ({ title, code }) =>
          `The wording of “${title}” (${code}) is not part of this product and has not been loaded, so it cannot be asked.`,
      ),
    ...when(wave.informationSheet.trim() === '', 'The information sheet is empty.'),
    ...[wrongEnd(wave.closesAt, wave.now)].filter((reason) => reason !== null),
    ...when(wave.otherOpen, 'Another wave of this cohort is open. Nobody is asked twice at a time.'),
    ...when(
      wave.invited < wave.displayThreshold,
      `Only ${wave.invited} of those enrolled have attended ${wave.minSessions} or more sessions and neither are being asked ` +
        `elsewhere in the program nor were asked the same within ${REST_DAYS} days. With fewer than ${wave.displayThreshold} answers nothing may ever be shown.`,
    ),
  ];
}

/** How many answered, as far as it may be told, and why not where it may not. */
export function toldCount(wave: { state: WaveState; answered: number | null; displayThreshold: number }): {
  answered: number | null;
  note: string | null;
} {
  // A count that grows, looked at often enough, tells when someone answered, and who sits nearby knows who it was.
  if (wave.state !== 'closed' || wave.answered === null) {
    return {
      answered: null,
      note: 'Told after the survey has closed, so that nobody can be watched answering.',
    };
  }
  if (wave.answered < wave.displayThreshold) {
    return { answered: null, note: `fewer than ${wave.displayThreshold}` };
  }
  return { answered: wave.answered, note: null };
}

function when(wrong: boolean, reason: string): string[] {
  return wrong ? [reason] : [];
}
