import { GENERAL_STEMS, type InstrumentDefinition, itemsByKey, unlabelled } from './instrument.js';

const range = { min: 0, max: 100 };

/**
 * Copenhagen Burnout Inventory: three scores, no total. Items are numbered by part (personal 1–6, work 7–13, client
 * 14–19), not by the mixed order of the printed questionnaire. It has no bands here: the cut-offs in circulation are not
 * part of the instrument.
 */
export const CBI: InstrumentDefinition = {
  code: 'CBI',
  version: 1,
  title: 'Copenhagen Burnout Inventory',
  citation:
    'Kristensen TS, Borritz M, Villadsen E, Christensen KB. The Copenhagen Burnout Inventory: a new tool for the assessment of burnout. Work & Stress 2005;19(3):192–207.',
  licenceNote: 'Free to use when cited. The wording is not included.',
  wording: 'supplied',
  validated: true,
  timeFrame: null,
  stems: GENERAL_STEMS,
  options: unlabelled(0, 25, 50, 75, 100),
  items: itemsByKey(
    {
      personal: [1, 2, 3, 4, 5, 6],
      work: [7, 8, 9, 10, 11, 12, 13],
      client: [14, 15, 16, 17, 18, 19],
    },
    { reversed: [13], mayNotApply: [14, 15, 16, 17, 18, 19] },
  ),
  subscales: [
    {
      name: 'personal',
      title: 'Personal burnout',
      direction: 'lower',
      scoring: { method: 'mean', missing: { minAnswered: 3, source: 'author' } },
      range,
      bands: null,
    },
    {
      name: 'work',
      title: 'Work-related burnout',
      direction: 'lower',
      scoring: { method: 'mean', missing: { minAnswered: 4, source: 'author' } },
      range,
      bands: null,
    },
    {
      name: 'client',
      title: 'Client-related burnout',
      direction: 'lower',
      scoring: { method: 'mean', missing: { minAnswered: 3, source: 'author' } },
      range,
      bands: null,
      note: 'People without clients answer "not applicable" and have no score here.',
    },
  ],
};
