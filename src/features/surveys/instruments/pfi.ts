import {
  fourFifths,
  GENERAL_STEMS,
  type InstrumentDefinition,
  itemsByKey,
  unlabelled,
} from './instrument.js';

const source = 'Trockel et al. 2018: mean burnout of 1.33 or more, mean fulfilment of 3.0 or more';
const range = { min: 0, max: 4 };

/** Professional Fulfillment Index. Burnout is the mean of the ten items of exhaustion and disengagement together. */
export const PFI: InstrumentDefinition = {
  code: 'PFI',
  version: 1,
  title: 'Professional Fulfillment Index',
  citation:
    'Trockel M, Bohman B, Lesure E, et al. A brief instrument to assess both burnout and professional fulfillment in physicians: reliability and validity, including correlation with self-reported medical errors. Acad Psychiatry 2018;42(1):11–24.',
  licenceNote:
    'Held by Stanford University: free for research and for non-profit use on its terms, otherwise by licence. The wording is not included.',
  wording: 'supplied',
  validated: true,
  timeFrame: 'the last two weeks',
  stems: GENERAL_STEMS,
  options: unlabelled(0, 1, 2, 3, 4),
  items: itemsByKey({
    fulfilment: [1, 2, 3, 4, 5, 6],
    exhaustion: [7, 8, 9, 10],
    disengagement: [11, 12, 13, 14, 15, 16],
    burnout: [7, 8, 9, 10, 11, 12, 13, 14, 15, 16],
  }),
  subscales: [
    {
      name: 'fulfilment',
      title: 'Professional fulfilment',
      direction: 'higher',
      scoring: { method: 'mean', missing: fourFifths(6) },
      range,
      bands: { source, steps: [{ name: 'not_fulfilled', below: 3 }, { name: 'fulfilled' }] },
    },
    {
      name: 'exhaustion',
      title: 'Work exhaustion',
      direction: 'lower',
      scoring: { method: 'mean', missing: fourFifths(4) },
      range,
      bands: null,
    },
    {
      name: 'disengagement',
      title: 'Interpersonal disengagement',
      direction: 'lower',
      scoring: { method: 'mean', missing: fourFifths(6) },
      range,
      bands: null,
    },
    {
      name: 'burnout',
      title: 'Burnout',
      direction: 'lower',
      scoring: { method: 'mean', missing: fourFifths(10) },
      range,
      bands: { source, steps: [{ name: 'no_burnout', below: 1.33 }, { name: 'burnout' }] },
    },
  ],
};
