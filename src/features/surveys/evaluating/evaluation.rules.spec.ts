import fc from 'fast-check';
import {
  answersTo,
  closesAfter,
  type EvaluationAnswer,
  questionsOf,
  questionsTogether,
  reminderAt,
  summaryOf,
  USUAL_QUESTIONS,
} from './evaluation.rules.js';

const answer = (questionId: string, value: number | null, text: string | null = null): EvaluationAnswer => ({
  questionId,
  value,
  text,
});
const FULL = [answer('objectives', 4), answer('bias', 1), answer('change', null, 'Ask about sleep')];
const faultsOf = (given: EvaluationAnswer[]) => {
  try {
    answersTo(USUAL_QUESTIONS, given);
  } catch (refused) {
    return (refused as { fields: Record<string, string> }).fields;
  }
  return null;
};
let ids = 0;
const newId = () => `new${++ids}`;
const draft = (change: object = {}) => ({
  id: null,
  kind: 'scale' as const,
  text: 'Was it useful?',
  low: null,
  high: null,
  detailOn: null,
  detail: null,
  required: true,
  ...change,
});

describe('answers to an evaluation', () => {
  it('are kept as they were given, and what was left empty is left out', () => {
    expect(answersTo(USUAL_QUESTIONS, [...FULL, answer('comment', null, '  ')])).toEqual(FULL);
  });

  it('say which questions are not answered yet', () => {
    expect(faultsOf([answer('change', null, ' ')])).toEqual({
      objectives: 'is not answered',
      bias: 'is not answered',
      change: 'is not answered',
    });
  });

  it('say more where an answer asks for it', () => {
    const biased = (text: string | null) => [
      answer('objectives', 4),
      answer('bias', 0, text),
      FULL[2] ?? answer('', 1),
    ];
    expect(faultsOf(biased(null))).toEqual({ bias: 'asks to say more' });
    expect(answersTo(USUAL_QUESTIONS, biased('A slide with a logo'))[1]).toEqual(
      answer('bias', 0, 'A slide with a logo'),
    );
  });

  it('hold no words that were typed before another answer was chosen', () => {
    const changed = [answer('objectives', 4), answer('bias', 1, 'A logo'), FULL[2] ?? answer('', 1)];
    expect(answersTo(USUAL_QUESTIONS, changed)[1]).toEqual(answer('bias', 1));
  });

  it.each([0, 6, 2.5, Number.NaN])('of %p are no point of a scale', (value) => {
    expect(faultsOf([answer('objectives', value), ...FULL.slice(1)])).toEqual({
      objectives: 'is no answer to it',
    });
  });

  it('to questions of another form, or twice to one, are refused as a whole', () => {
    expect(faultsOf([...FULL, answer('else', 1)])).toEqual({ answers: 'do not fit the questions' });
    expect(faultsOf([...FULL, answer('bias', 1)])).toEqual({ answers: 'do not fit the questions' });
  });
});

describe('a new version of a form', () => {
  it('keeps the id of a question whose words are put better, and gives a new one to what is asked otherwise', () => {
    const [kept, other] = questionsOf(
      [draft({ id: 'objectives', text: 'Better words' }), draft({ id: 'bias' })],
      USUAL_QUESTIONS,
      newId,
    );
    expect(kept?.id).toBe('objectives');
    expect(other?.id).toMatch(/^new/);
  });

  it('gives no two questions one id', () => {
    const twice = questionsOf(
      [draft({ id: 'objectives' }), draft({ id: 'objectives' })],
      USUAL_QUESTIONS,
      newId,
    );
    expect(new Set(twice.map(({ id }) => id)).size).toBe(2);
  });

  it('has at least one question and not too many', () => {
    expect(() => questionsOf([], USUAL_QUESTIONS, newId)).toThrow('1 to 20 questions');
    expect(() => questionsOf(Array(21).fill(draft()), USUAL_QUESTIONS, newId)).toThrow('1 to 20 questions');
  });

  it('asks for more only in words', () => {
    const vague = draft({ kind: 'yes_no', detailOn: 'no' });
    expect(() => questionsOf([vague], USUAL_QUESTIONS, newId)).toThrow('how it is asked for more');
  });
});

describe('a summary', () => {
  const given = (values: number[]) =>
    values.map((value, i) => ({ personId: `p${i}`, answers: [answer('objectives', value)] }));

  it('counts what was chosen, with the mean to two decimals', () => {
    const [objectives] = summaryOf(USUAL_QUESTIONS, given([5, 4, 4]));
    expect(objectives).toMatchObject({ answered: 3, mean: 4.33, counts: [0, 0, 0, 2, 1] });
  });

  it('of nothing has no mean', () => {
    expect(summaryOf(USUAL_QUESTIONS, [])[0]).toMatchObject({
      answered: 0,
      mean: null,
      counts: [0, 0, 0, 0, 0],
    });
  });

  it('counts everyone once, whatever the order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 })), (values) => {
        const [one] = summaryOf(USUAL_QUESTIONS, given(values));
        const [other] = summaryOf(USUAL_QUESTIONS, given([...values].reverse()));
        expect(one?.counts.reduce((a, b) => a + b, 0)).toBe(values.length);
        expect({ ...other, words: [] }).toEqual({ ...one, words: [] });
      }),
    );
  });

  it('of several sessions asks each question once, in its latest words', () => {
    const later = USUAL_QUESTIONS.map((q) => (q.id === 'bias' ? { ...q, text: 'Later words' } : q)).slice(
      0,
      2,
    );
    const all = questionsTogether([later, USUAL_QUESTIONS]);
    expect(all.map(({ id }) => id)).toEqual(['objectives', 'bias', 'change', 'comment']);
    expect(all[1]?.text).toBe('Later words');
  });
});

describe('the time for an evaluation', () => {
  const at = new Date('2030-03-01T12:00:00Z');

  it('is so many whole days', () => {
    expect(closesAfter(at, 2)).toEqual(new Date('2030-03-03T12:00:00Z'));
  });

  it('has one reminder, after three days or half of what is left, and none on the last day', () => {
    expect(reminderAt(at, closesAfter(at, 30))).toEqual(new Date('2030-03-04T12:00:00Z'));
    expect(reminderAt(at, closesAfter(at, 2))).toEqual(new Date('2030-03-02T12:00:00Z'));
    expect(reminderAt(at, new Date('2030-03-02T11:59:59Z'))).toBeNull();
  });
});
