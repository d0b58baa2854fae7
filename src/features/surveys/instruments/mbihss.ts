import {
  fourFifths,
  GENERAL_STEMS,
  type InstrumentDefinition,
  itemsByKey,
  unlabelled,
} from './instrument.js';

/** Maslach Burnout Inventory – Human Services Survey. Three scores, no total, no bands. */
export const MBIHSS: InstrumentDefinition = {
  code: 'MBIHSS',
  version: 1,
  title: 'Maslach Burnout Inventory – Human Services Survey',
  citation:
    'Maslach C, Jackson SE, Leiter MP. Maslach Burnout Inventory Manual. 4th ed. Menlo Park, CA: Mind Garden; 2018.',
  licenceNote:
    'Sold per administration by Mind Garden. The wording is not included and needs a licence reference.',
  wording: 'licensed',
  validated: true,
  timeFrame: null,
  stems: GENERAL_STEMS,
  options: unlabelled(0, 1, 2, 3, 4, 5, 6),
  items: itemsByKey({
    emotional_exhaustion: [1, 2, 3, 6, 8, 13, 14, 16, 20],
    depersonalisation: [5, 10, 11, 15, 22],
    accomplishment: [4, 7, 9, 12, 17, 18, 19, 21],
  }),
  subscales: [
    {
      name: 'emotional_exhaustion',
      title: 'Emotional exhaustion',
      direction: 'lower',
      scoring: { method: 'sum', missing: fourFifths(9) },
      range: { min: 0, max: 54 },
      bands: null,
    },
    {
      name: 'depersonalisation',
      title: 'Depersonalisation',
      direction: 'lower',
      scoring: { method: 'sum', missing: fourFifths(5) },
      range: { min: 0, max: 30 },
      bands: null,
    },
    {
      name: 'accomplishment',
      title: 'Personal accomplishment',
      direction: 'higher',
      scoring: { method: 'sum', missing: fourFifths(8) },
      range: { min: 0, max: 48 },
      bands: null,
      note: 'This key is not confirmed against the manual. Compare it with your licensed copy before using the score.',
    },
  ],
};
