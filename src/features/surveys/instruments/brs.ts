import { GENERAL_STEMS, type InstrumentDefinition, itemsByKey, unlabelled } from './instrument.js';

/**
 * Brief Resilience Scale. Its authors divide by the number of questions answered and set no minimum; a mean over fewer
 * than half of six items is not worth a band, so the minimum of three is ours.
 */
export const BRS: InstrumentDefinition = {
  code: 'BRS',
  version: 1,
  title: 'Brief Resilience Scale',
  citation:
    'Smith BW, Dalen J, Wiggins K, Tooley E, Christopher P, Bernard J. The Brief Resilience Scale: assessing the ability to bounce back. Int J Behav Med 2008;15(3):194–200.',
  licenceNote: 'Free for research and education when cited. The wording is not included.',
  wording: 'supplied',
  validated: true,
  timeFrame: null,
  stems: GENERAL_STEMS,
  options: unlabelled(1, 2, 3, 4, 5),
  items: itemsByKey({ resilience: [1, 2, 3, 4, 5, 6] }, { reversed: [2, 4, 6] }),
  subscales: [
    {
      name: 'resilience',
      title: 'Resilience',
      direction: 'higher',
      scoring: { method: 'mean', missing: { minAnswered: 3, source: 'product' } },
      range: { min: 1, max: 5 },
      bands: {
        source:
          'Smith BW, Epstein EM, Ortiz JA, Christopher PJ, Tooley EM. The foundations of resilience. In: Resilience in Children, Adolescents, and Adults. Springer; 2013. p. 177',
        steps: [{ name: 'low', below: 3 }, { name: 'normal', upTo: 4.3 }, { name: 'high' }],
      },
    },
  ],
};
