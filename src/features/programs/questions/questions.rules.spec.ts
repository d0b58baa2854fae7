import fc from 'fast-check';
import { answerFault, countsOfOne, countsOfSeveral, LEAST_COUNT, wordsFault } from './questions.rules.js';

const EN = { language: 'en', label: 'Shift', options: ['Day', 'Night'] };
const ES = { language: 'es', label: 'Turno', options: ['Día', 'Noche'] };

describe('the words of a question', () => {
  it('are in one language or in both, with the same options', () => {
    expect(wordsFault('one', [EN])).toBeNull();
    expect(wordsFault('several', [ES, EN])).toBeNull();
    expect(wordsFault('text', [{ ...EN, options: [] }])).toBeNull();
  });

  it.each([
    ['one', []],
    ['one', [EN, EN]],
    ['one', [EN, { ...ES, options: ['Día'] }]],
    ['one', [{ ...EN, options: ['Day'] }]],
    ['several', [{ ...EN, options: ['Day', 'day'] }]],
    ['several', [{ ...EN, options: Array.from({ length: 31 }, (_, i) => `${i}`) }]],
    ['text', [EN]],
  ] as const)('of the kind %s are refused as %j', (kind, words) => {
    expect(wordsFault(kind, words as never)).toEqual(expect.any(String));
  });
});

describe('an answer', () => {
  const answer = { declined: false, choices: [] as number[], text: null };

  it('fits the kind of its question, or is that one prefers not to say', () => {
    expect(answerFault('one', 2, { ...answer, choices: [1] })).toBeNull();
    expect(answerFault('several', 3, { ...answer, choices: [0, 2] })).toBeNull();
    expect(answerFault('text', 0, { ...answer, text: 'Nights' })).toBeNull();
    for (const kind of ['one', 'several', 'text'] as const)
      expect(answerFault(kind, 2, { ...answer, declined: true })).toBeNull();
  });

  it.each([
    ['one', answer],
    ['one', { ...answer, choices: [0, 1] }],
    ['one', { ...answer, choices: [2] }],
    ['one', { ...answer, choices: [-1] }],
    ['one', { ...answer, choices: [0.5] }],
    ['one', { ...answer, text: 'Day' }],
    ['several', { ...answer, choices: [1, 1] }],
    ['text', { ...answer, choices: [0] }],
    ['text', answer],
    ['text', { ...answer, declined: true, text: 'Nights' }],
  ] as const)('to a question of the kind %s is refused as %j', (kind, given) => {
    expect(answerFault(kind, 2, given)).toEqual(expect.any(String));
  });
});

const numbers = fc.array(fc.nat(15), { minLength: 1, maxLength: 8 });

describe('the counts of answers', () => {
  it('show large numbers and withhold small ones', () => {
    expect(countsOfOne([12, 9, 3, 2], 0)).toEqual({
      answered: 26,
      declined: null,
      cells: [12, 9, null, null],
    });
  });

  it('withhold one more where a single small number could be worked out', () => {
    expect(countsOfOne([12, 9, 3], 5)).toEqual({ answered: 29, declined: null, cells: [12, 9, null] });
  });

  it('never show a number below five, nor let one to four people be worked out from the rest', () => {
    fc.assert(
      fc.property(numbers, fc.nat(15), (cells, declined) => {
        const counts = countsOfOne(cells, declined);
        const shown = [...counts.cells, counts.declined].filter((n) => n !== null);
        expect(shown.every((n) => n >= LEAST_COUNT)).toBe(true);
        const total = cells.reduce((sum, n) => sum + n, declined);
        expect(counts.answered).toBe(total < LEAST_COUNT ? null : total);
        const rest = total - shown.reduce((sum, n) => sum + n, 0);
        if (counts.answered !== null) expect(rest === 0 || rest >= LEAST_COUNT).toBe(true);
      }),
    );
  });

  it('of several options each say neither that few chose one nor that few did not', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.nat(15), numbers, (chose, declined, parts) => {
        const cells = parts.map((n) => Math.min(n, chose));
        const counts = countsOfSeveral(cells, chose, declined);
        for (const n of counts.cells) {
          if (n === null) continue;
          expect(n).toBeGreaterThanOrEqual(LEAST_COUNT);
          expect(chose - n === 0 || chose - n >= LEAST_COUNT).toBe(true);
        }
      }),
    );
  });
});
