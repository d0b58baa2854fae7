import {
  fourFifths,
  GENERAL_STEMS,
  type InstrumentDefinition,
  itemsByKey,
  unlabelled,
} from './instrument.js';

const half = { method: 'sum', missing: fourFifths(8) } as const;

/**
 * Oldenburg Burnout Inventory, coded 1 = strongly agree … 4 = strongly disagree. The opposite coding would reverse the
 * other eight items; data coded that way must be turned round before it is scored here.
 */
export const OLBI: InstrumentDefinition = {
  code: 'OLBI',
  version: 1,
  title: 'Oldenburg Burnout Inventory',
  citation:
    'Demerouti E, Bakker AB, Vardakou I, Kantas A. The convergent validity of two burnout instruments: a multitrait-multimethod analysis. Eur J Psychol Assess 2003;19(1):12–23. English: Halbesleben JRB, Demerouti E. Work & Stress 2005;19(3):208–220.',
  licenceNote: 'Free for research when cited. The wording is not included.',
  wording: 'supplied',
  validated: true,
  timeFrame: null,
  stems: GENERAL_STEMS,
  options: unlabelled(1, 2, 3, 4),
  items: itemsByKey(
    {
      exhaustion: [2, 4, 5, 8, 10, 12, 14, 16],
      disengagement: [1, 3, 6, 7, 9, 11, 13, 15],
    },
    { reversed: [2, 3, 4, 6, 8, 9, 11, 12] },
  ),
  subscales: [
    {
      name: 'exhaustion',
      title: 'Exhaustion',
      direction: 'lower',
      scoring: half,
      range: { min: 8, max: 32 },
      bands: null,
    },
    {
      name: 'disengagement',
      title: 'Disengagement',
      direction: 'lower',
      scoring: half,
      range: { min: 8, max: 32 },
      bands: null,
    },
    {
      name: 'total',
      title: 'Burnout, total',
      direction: 'lower',
      scoring: { method: 'total', of: ['exhaustion', 'disengagement'] },
      range: { min: 16, max: 64 },
      bands: null,
    },
  ],
};
