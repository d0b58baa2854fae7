import {
  fourFifths,
  GENERAL_STEMS,
  type InstrumentDefinition,
  itemsByKey,
  unlabelled,
} from './instrument.js';

/** Connor–Davidson Resilience Scale, 10 items. No bands: its authors publish population medians, not cut-offs. */
export const CDRISC10: InstrumentDefinition = {
  code: 'CDRISC10',
  version: 1,
  title: 'Connor–Davidson Resilience Scale, 10 items',
  citation:
    'Campbell-Sills L, Stein MB. Psychometric analysis and refinement of the Connor–Davidson Resilience Scale (CD-RISC): validation of a 10-item measure of resilience. J Trauma Stress 2007;20(6):1019–1028.',
  licenceNote:
    'Licensed by its authors for each use. The wording is not included and needs a licence reference.',
  wording: 'licensed',
  validated: true,
  timeFrame: 'the last month',
  stems: GENERAL_STEMS,
  options: unlabelled(0, 1, 2, 3, 4),
  items: itemsByKey({ resilience: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] }),
  subscales: [
    {
      name: 'resilience',
      title: 'Resilience',
      direction: 'higher',
      scoring: { method: 'sum', missing: fourFifths(10) },
      range: { min: 0, max: 40 },
      bands: null,
    },
  ],
};
