import {
  ANCHOR_MONTH,
  fourFifths,
  type InstrumentDefinition,
  type InstrumentItem,
  type Subscale,
} from './instrument.js';

interface ProgramQuestion {
  readonly name: string;
  readonly family: 'knowledge' | 'confidence';
  readonly title: string;
  readonly text: string;
}

const questions: readonly ProgramQuestion[] = [
  {
    name: 'knowledge_workload',
    family: 'knowledge',
    title: 'Knowing how to respond: workload',
    text: 'Knowing how to respond when the workload is more than one person can manage',
  },
  {
    name: 'knowledge_control',
    family: 'knowledge',
    title: 'Knowing how to respond: lack of control',
    text: 'Knowing how to respond when control over the work is lacking',
  },
  {
    name: 'knowledge_reward',
    family: 'knowledge',
    title: 'Knowing how to respond: lack of reward',
    text: 'Knowing how to respond when the work is not rewarding',
  },
  {
    name: 'knowledge_compassion_fatigue',
    family: 'knowledge',
    title: 'Knowing how to respond: compassion fatigue',
    text: 'Knowing how to respond when compassion fatigue sets in',
  },
  {
    name: 'confidence_support_system',
    family: 'confidence',
    title: 'Confidence: building a support system',
    text: 'Being confident about building a support system',
  },
  {
    name: 'confidence_wellness_tools',
    family: 'confidence',
    title: 'Confidence: using the wellness tools',
    text: 'Being confident about using the wellness tools taught in the sessions',
  },
];

/** What the program set out to teach: each question is a score of its own, in one of two families, without a total. */
export const SWPROG: InstrumentDefinition = {
  code: 'SWPROG',
  version: 1,
  title: 'Spokewell program questions: knowledge and confidence (not validated)',
  citation: 'Spokewell program questions, version 1. Not validated.',
  licenceNote: 'Worded by the Spokewell project and under the same licence as its code.',
  wording: 'bundled',
  validated: false,
  timeFrame: null,
  stems: {
    now: 'How would you rate yourself today?',
    before: `How would you rate yourself as you were when you first attended, in ${ANCHOR_MONTH}?`,
  },
  options: [
    { value: 1, label: 'Very low' },
    { value: 2, label: 'Low' },
    { value: 3, label: 'Moderate' },
    { value: 4, label: 'High' },
    { value: 5, label: 'Very high' },
  ],
  items: questions.map(
    ({ name, text }, index): InstrumentItem => ({
      number: index + 1,
      subscales: [name],
      reversed: false,
      mayNotApply: false,
      text,
    }),
  ),
  subscales: questions.map(
    ({ name, title, family }): Subscale => ({
      name,
      title,
      direction: 'higher',
      scoring: { method: 'sum', missing: fourFifths(1) },
      range: { min: 1, max: 5 },
      bands: null,
      family,
    }),
  ),
};
