import type { AnswerSheet, PointsOfAnswer } from './answer-sheet.types.js';
import type { InstrumentDefinition } from './instruments/instrument.js';
import { isOption } from './instruments/score.rules.js';
import type { Dimension } from './strata.rules.js';

/** The two points that each question is answered for. */
export type Point = 'now' | 'before';

/** What was sent for one questionnaire. */
export interface GivenAnswers {
  instrument: string;
  now: readonly (number | null)[];
  before: readonly (number | null)[];
}

/** Why answers cannot be taken, in words for the person who gave them; never with the value they gave. */
export interface AnswersFault {
  instrument: string | null;
  /** Number of the question, from 1. */
  item: number | null;
  point: Point | null;
  message: string;
}

const POINTS: readonly Point[] = ['now', 'before'];

/**
 * Checks what was sent against the wave's questionnaires. A question left out is null; a questionnaire left out
 * altogether counts as all its questions left out.
 *
 * @returns the answers of every questionnaire of the wave, or what is wrong
 */
export function answerSheet(
  instruments: readonly InstrumentDefinition[],
  given: readonly GivenAnswers[],
): { sheet: AnswerSheet } | { fault: AnswersFault } {
  for (const [index, { instrument }] of given.entries()) {
    if (!instruments.some(({ code }) => code === instrument)) {
      return faultOf(null, 'These answers are for a questionnaire that this survey does not ask.');
    }
    if (given.findIndex((other) => other.instrument === instrument) !== index) {
      return faultOf(instrument, 'This questionnaire was answered twice in one go.');
    }
  }
  const sheet: Record<string, PointsOfAnswer> = {};
  for (const definition of instruments) {
    const answers = given.find(({ instrument }) => instrument === definition.code) ?? unanswered(definition);
    for (const point of POINTS) {
      const fault = faultAt(definition, point, answers[point]);
      if (fault) return { fault };
    }
    sheet[definition.code] = { now: [...answers.now], before: [...answers.before] };
  }
  if (!Object.values(sheet).some(hasAnswer)) {
    return faultOf(null, 'Nothing was answered yet. Answer at least one question, or decline the survey.');
  }
  return { sheet };
}

/** Reads an opened ballot; null when it is not a valid answer to this wave. */
export function ballotContent(
  instruments: readonly InstrumentDefinition[],
  dimensions: readonly Dimension[],
  opened: unknown,
): { answers: AnswerSheet; strata: number[] } | null {
  if (!isRecord(opened) || !isRecord(opened.answers) || !Array.isArray(opened.strata)) return null;
  const given: GivenAnswers[] = [];
  for (const [instrument, points] of Object.entries(opened.answers)) {
    if (!isRecord(points) || !isAnswers(points.now) || !isAnswers(points.before)) return null;
    given.push({ instrument, now: points.now, before: points.before });
  }
  const strata = opened.strata as unknown[];
  const placed =
    strata.length === dimensions.length &&
    dimensions.every(({ categories }, index) => categories.some((_, category) => category === strata[index]));
  const checked = answerSheet(instruments, given);
  return placed && 'sheet' in checked ? { answers: checked.sheet, strata: strata as number[] } : null;
}

function faultAt(
  definition: InstrumentDefinition,
  point: Point,
  values: readonly (number | null)[],
): AnswersFault | null {
  const { code, items } = definition;
  if (values.length !== items.length) {
    const message = `This questionnaire has ${items.length} questions, but ${values.length} answers came.`;
    return { instrument: code, item: null, point, message };
  }
  const wrong = values.findIndex((value) => value !== null && !isOption(definition, value));
  if (wrong < 0) return null;
  const item = items[wrong]?.number ?? null;
  return {
    instrument: code,
    item,
    point,
    message: `The answer to question ${item} is not one of those offered.`,
  };
}

function unanswered({ code, items }: InstrumentDefinition): GivenAnswers {
  const none = items.map(() => null);
  return { instrument: code, now: none, before: none };
}

function hasAnswer({ now, before }: PointsOfAnswer): boolean {
  return [...now, ...before].some((value) => value !== null);
}

function faultOf(instrument: string | null, message: string): { fault: AnswersFault } {
  return { fault: { instrument, item: null, point: null, message } };
}

function isAnswers(value: unknown): value is (number | null)[] {
  return Array.isArray(value) && value.every((v) => v === null || typeof v === 'number');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
