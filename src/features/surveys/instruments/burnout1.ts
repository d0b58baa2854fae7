import {
  fourFifths,
  GENERAL_STEMS,
  type InstrumentDefinition,
  itemsByKey,
  unlabelled,
} from './instrument.js';

/** The single burnout question in a person's own definition of burnout. Its options are sentences, hence not shipped. */
export const BURNOUT1: InstrumentDefinition = {
  code: 'BURNOUT1',
  version: 1,
  title: 'Single-item burnout measure',
  citation:
    'Dolan ED, Mohr D, Lempa M, et al. Using a single item to measure burnout in primary care staff: a psychometric evaluation. J Gen Intern Med 2015;30(5):582–587.',
  licenceNote: 'Not proprietary; cite the source. The wording is not included.',
  wording: 'supplied',
  validated: true,
  timeFrame: null,
  stems: GENERAL_STEMS,
  options: unlabelled(1, 2, 3, 4, 5),
  items: itemsByKey({ burnout: [1] }),
  subscales: [
    {
      name: 'burnout',
      title: 'Burnout',
      direction: 'lower',
      scoring: { method: 'sum', missing: fourFifths(1) },
      range: { min: 1, max: 5 },
      bands: {
        source: 'Dolan et al. 2015: 3 or more',
        steps: [{ name: 'not_burned_out', below: 3 }, { name: 'burned_out' }],
      },
    },
  ],
};
