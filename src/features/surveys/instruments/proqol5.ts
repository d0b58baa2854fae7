import {
  type Bands,
  fourFifths,
  GENERAL_STEMS,
  type InstrumentDefinition,
  itemsByKey,
  unlabelled,
} from './instrument.js';

const bands: Bands = {
  source: 'Stamm, The Concise ProQOL Manual, 2010: raw sums, 22 or less, 23 to 41, 42 or more',
  steps: [{ name: 'low', upTo: 22 }, { name: 'average', below: 42 }, { name: 'high' }],
};
const scoring = { method: 'sum', missing: fourFifths(10) } as const;
const range = { min: 10, max: 50 };

/** Professional Quality of Life, version 5. Three scores and deliberately no total. */
export const PROQOL5: InstrumentDefinition = {
  code: 'PROQOL5',
  version: 1,
  title: 'Professional Quality of Life Scale, version 5',
  citation: 'Stamm BH. The Concise ProQOL Manual. 2nd ed. Pocatello, ID: ProQOL.org; 2010.',
  licenceNote:
    'Free to use when its author is credited, it is not altered beyond what the author allows, and it is not sold. The wording is not included.',
  wording: 'supplied',
  validated: true,
  timeFrame: 'the last 30 days',
  stems: GENERAL_STEMS,
  options: unlabelled(1, 2, 3, 4, 5),
  items: itemsByKey(
    {
      compassion_satisfaction: [3, 6, 12, 16, 18, 20, 22, 24, 27, 30],
      burnout: [1, 4, 8, 10, 15, 17, 19, 21, 26, 29],
      secondary_traumatic_stress: [2, 5, 7, 9, 11, 13, 14, 23, 25, 28],
    },
    { reversed: [1, 4, 15, 17, 29] },
  ),
  subscales: [
    {
      name: 'compassion_satisfaction',
      title: 'Compassion satisfaction',
      direction: 'higher',
      scoring,
      range,
      bands,
    },
    { name: 'burnout', title: 'Burnout', direction: 'lower', scoring, range, bands },
    {
      name: 'secondary_traumatic_stress',
      title: 'Secondary traumatic stress',
      direction: 'lower',
      scoring,
      range,
      bands,
    },
  ],
};
