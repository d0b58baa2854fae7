import { type InstrumentDefinition, instrument } from '../surveys/index.js';
import { disclose } from './disclosure.rules.js';
import { methodsOf } from './methods.rules.js';
import { changing, rawOf, scoreOf, times } from './raw-figures.factory.js';
import type { RawScore } from './raw-figures.types.js';
import { freeze } from './release.rules.js';
import { chartOf } from './release-chart.rules.js';
import { legendOf } from './release-legend.js';
import { withheldInWords } from './withheld-words.rules.js';
import { chartSentenceOf, headlineOf, sentenceOf } from './words.rules.js';

const thresholds = { display: 5, detail: 10 };
const legend = legendOf(
  { layout: 'two_pages', minSessions: 3, displayThreshold: 5, detailThreshold: 10 },
  ['SWBURN', 'SWRES', 'SWPROG'].map((code) => instrument(code) as InstrumentDefinition),
);
const falling = changing(...times(20, -9), ...times(15, -7), ...times(9, 0), ...times(9, 2));
const eight = falling.slice(0, 8);

const burnout = (pairs = falling) => scoreOf(pairs, { code: 'SWBURN', direction: 'lower' });
const knowledge = (pairs = falling) =>
  scoreOf(pairs, { code: 'SWPROG.knowledge_workload', family: 'knowledge', questions: 1 });
const released = (...scores: RawScore[]) =>
  freeze({ number: 1, cohort: 'Spring', wave: 'After' }, disclose(rawOf(scores), thresholds), 5);

describe('the headline', () => {
  it('tells a scale with its change, interval, p and n', () => {
    expect(headlineOf(released(burnout()), legend)).toEqual([
      'Burnout (not validated) went from 22.9 to 17.8 (lower is better); perceived mean change −5.0, ' +
        '95 % CI −6.3 to −3.8, p < 0.001, n = 53.',
    ]);
  });

  it('tells only means of eight answers, and why there is no test', () => {
    expect(headlineOf(released(burnout(eight)), legend)).toEqual([
      'Burnout (not validated) went from 22.6 to 13.6 (lower is better); perceived mean change −9.0, n = 8. ' +
        'No test: tests, intervals and effect sizes are shown from 10 answers on.',
    ]);
  });

  it('tells that a scale is withheld, and gives no number of it', () => {
    expect(headlineOf(released(burnout(falling.slice(0, 4))), legend)).toEqual([
      'Burnout (not validated): withheld, fewer than 5 people answered it at both points.',
    ]);
  });

  it('tells why there is no test where all changed alike', () => {
    expect(headlineOf(released(burnout(changing(...times(12, -3)))), legend)[0]).toContain(
      'No test: all differences are equal.',
    );
  });

  it('never says that the program worked', () => {
    const words = [...headlineOf(released(burnout()), legend), released(burnout()).caveat].join(' ');
    expect(words).not.toMatch(/effective|caused by|impact|due to/);
    expect(words).toContain('perceived');
    expect(words).toContain('no control group');
  });
});

describe('a question by itself', () => {
  it('is told with the signed-rank test and the adjusted p', () => {
    const [item] = released(knowledge()).items;
    expect(sentenceOf(item!, legend)).toMatch(
      /^Knowing how to respond: workload went from .* signed-rank p < 0\.001, adjusted within its family p < 0\.001, n = 53\.$/,
    );
  });
});

describe('the caveat', () => {
  it('tells invited, answered, rate and who answered for both points', () => {
    expect(released(burnout()).caveat).toContain(
      '60 people were invited; 53 (88 %) answered, 53 of them for both points in time.',
    );
  });

  it('tells no number that is withheld', () => {
    expect(released(burnout(falling.slice(0, 4))).caveat).toContain(
      '60 people were invited; fewer than 5 answered.',
    );
  });
});

describe('the chart', () => {
  it('is told in a sentence with direction and range', () => {
    expect(chartSentenceOf(released(burnout()).scales, legend)).toBe(
      'Means before and now, as those who answered perceive them.\n' +
        'Burnout (not validated): 22.9 before and 17.8 now, on a line from 10 to 50 (lower is better).',
    );
  });

  it('says once what holds for all of several scores', () => {
    const alike = [knowledge(), scoreOf(falling, { code: 'SWPROG.confidence_tools', family: 'confidence' })];
    const sentence = chartSentenceOf(released(...alike).items, legend);
    expect(sentence.match(/on a line from 1 to 5 \(higher is better\)/g)).toHaveLength(1);
    expect(sentence.split('\n')).toHaveLength(3);
  });

  it('holds the sentence, and labels what is withheld', () => {
    const svg = chartOf(released(burnout(), scoreOf(eight.slice(0, 3), { code: 'SWRES' })), legend, 'scales');
    expect(svg).toContain('22.9 before and 17.8 now');
    expect(svg).toContain('Withheld: fewer than 5 people answered it at both');
  });
});

describe('what is withheld, for people', () => {
  it('is a line for each reason, with the names of scores and figures', () => {
    expect(withheldInWords(released(burnout(eight), knowledge(eight)), legend)).toEqual([
      'Burnout (not validated), Knowing how to respond: workload: standard deviation of the differences, confidence interval, ' +
        't test, dz, interval of dz, Hedges’ g – tests, intervals and effect sizes are shown from 10 answers on.',
      'Burnout (not validated), Knowing how to respond: workload: signed-rank test, adjusted p – tests are shown from 10 answers on.',
      'Burnout (not validated), Knowing how to respond: workload: how many improved, how many stayed, how many worsened – ' +
        'how many changed is shown from 10 answers on.',
      'Knowing how to respond: workload: standard deviation before, standard deviation now – the spread of a single question ' +
        'tells how many gave each answer; shown from 10 answers on.',
      'Parts of the group – figures for parts of the group need at least 10 answers in each part.',
    ]);
  });

  it('names a score that is withheld as a whole without figures', () => {
    expect(withheldInWords(released(burnout(falling.slice(0, 3))), legend)).toContain(
      'Burnout (not validated) – fewer than 5 people answered it at both points.',
    );
  });
});

describe('the methods', () => {
  it('name the tests, the layout, the exposure, the questionnaires and the thresholds', () => {
    const methods = methodsOf(released(burnout(), knowledge()), legend);
    for (const part of [
      'retrospective pre/post',
      'at least 3 sessions',
      'first for now, then, on a page that did not show these answers',
      'paired t test',
      'Wilcoxon signed-rank test',
      'noncentral t',
      'Holm',
      'Spokewell resilience set, version 1. Not validated',
      'fewer than 5 people',
      'at least 10',
    ]) {
      expect(methods).toContain(part);
    }
  });
});
