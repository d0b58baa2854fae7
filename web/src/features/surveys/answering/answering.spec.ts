import fc from 'fast-check';
import {
  answerAt,
  answered,
  back,
  begin,
  choose,
  firstOpen,
  onward,
  type Progress,
  resume,
  sheetOf,
  toNextOpen,
} from './answering.js';
import { type Questionnaire, stepsOf } from './questionnaire.js';

const choices = [1, 2, 3, 4, 5].map((value) => ({ value, label: `choice ${value}` }));
const stems = { now: 'These days?', before: 'In March 2026?' };
const strain: Questionnaire = { code: 'STRAIN', stems, choices, questions: ['Breaks', 'Notes', 'Calls'] };
const skills: Questionnaire = { code: 'SKILLS', stems, choices, questions: ['Workload', 'Control'] };
const both = [strain, skills];
const steps = stepsOf(both, 'two_pages');

function answerAll(value: number): Progress {
  let progress = begin(both);
  for (const _step of steps) progress = onward(steps, choose(steps, progress, value));
  return progress;
}

describe('the order of the screens', () => {
  it('asks everything for now before it asks anything for before', () => {
    expect(steps.map((s) => s.point).join(' ')).toBe(
      'now now now now now before before before before before',
    );
    expect(steps.slice(0, 5).map((s) => s.questionnaire.questions[s.question])).toEqual([
      'Breaks',
      'Notes',
      'Calls',
      'Workload',
      'Control',
    ]);
  });

  it('asks question by question in the stacked layout', () => {
    const stacked = stepsOf([skills], 'stacked');
    expect(stacked.map((s) => `${s.question}${s.point}`)).toEqual(['0now', '0before', '1now', '1before']);
  });
});

describe('answering', () => {
  it('puts the answer to the question on the screen and to no other', () => {
    const progress = choose(steps, { ...begin(both), at: 4 }, 3);
    expect(progress.answers.SKILLS?.now).toEqual([null, 3]);
    expect(answered(steps, progress)).toBe(1);
  });

  it('keeps the answers for before apart from those for now', () => {
    const progress = choose(steps, { ...answerAll(2), at: 5 }, 5);
    expect(progress.answers.STRAIN?.now).toEqual([2, 2, 2]);
    expect(progress.answers.STRAIN?.before).toEqual([5, 2, 2]);
  });

  it('lets a question be left out, and knows which one', () => {
    const progress = onward(steps, choose(steps, onward(steps, begin(both)), 4));
    expect(firstOpen(steps, progress)).toBe(0);
    expect(progress.at).toBe(2);
  });

  it('goes back to an answer that still stands and can be changed', () => {
    const there = back(onward(steps, choose(steps, begin(both), 1)));
    expect(answerAt(there, steps[there.at]!)).toBe(1);
    expect(answerAt(choose(steps, there, 2), steps[0]!)).toBe(2);
  });

  it('ends on the screen that sends, and goes no further', () => {
    const end = answerAll(1);
    expect(end.at).toBe(steps.length);
    expect(onward(steps, end).at).toBe(steps.length);
    expect(choose(steps, end, 5)).toBe(end);
  });

  it('leads from gap to gap, and then back to sending', () => {
    let progress = begin(both);
    for (const at of steps.keys()) if (at !== 2 && at !== 7) progress = choose(steps, { ...progress, at }, 1);
    const first = toNextOpen(steps, choose(steps, { ...progress, at: 2 }, 1));
    expect(first.at).toBe(7);
    expect(toNextOpen(steps, choose(steps, first, 1)).at).toBe(steps.length);
  });

  it('sends one value a question for each point, null where left out', () => {
    const progress = choose(steps, { ...begin(both), at: 1 }, 4);
    expect(sheetOf(both, progress)).toEqual([
      { instrument: 'STRAIN', now: [null, 4, null], before: [null, null, null] },
      { instrument: 'SKILLS', now: [null, null], before: [null, null] },
    ]);
  });
});

describe('taking up a draft', () => {
  it('goes on exactly where it was left', () => {
    const left = onward(steps, choose(steps, begin(both), 3));
    expect(resume(both, steps, JSON.parse(JSON.stringify(left)) as Progress)).toEqual(left);
  });

  it('leaves open what is not offered any more', () => {
    const old = choose(steps, begin(both), 9);
    expect(answered(steps, resume(both, steps, old))).toBe(0);
  });

  it('never fails, whatever a draft holds', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (at, answers) => {
        const progress = resume(both, steps, { at, answers } as Progress);
        expect(progress.at).toBeGreaterThanOrEqual(0);
        expect(progress.at).toBeLessThanOrEqual(steps.length);
        expect(sheetOf(both, progress).map((sheet) => sheet.now.length)).toEqual([3, 2]);
      }),
    );
  });
});
