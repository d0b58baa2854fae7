import { ANCHOR_MONTH, fourFifths, type InstrumentDefinition, itemsByKey } from './instrument.js';

/** This product's own set on habits that help to keep going. For samples and internal use; nobody has validated it. */
export const SWRES: InstrumentDefinition = {
  code: 'SWRES',
  version: 1,
  title: 'Spokewell resilience set (not validated)',
  citation: 'Spokewell resilience set, version 1. Not validated.',
  licenceNote: 'Worded by the Spokewell project and under the same licence as its code.',
  wording: 'bundled',
  validated: false,
  timeFrame: 'a usual working week',
  stems: {
    now: 'These days, how well does this describe you?',
    before: `When you first attended, in ${ANCHOR_MONTH}, how well did this describe you?`,
  },
  options: [
    { value: 0, label: 'Not at all' },
    { value: 1, label: 'A little' },
    { value: 2, label: 'Partly' },
    { value: 3, label: 'Mostly' },
    { value: 4, label: 'Fully' },
  ],
  items: itemsByKey(
    { resilience: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] },
    {
      texts: [
        'Telling a colleague plainly when a case was hard',
        'Noticing early, in your own body or mood, that the load is too much',
        'Picking one next step when several things go wrong in the same week',
        'Keeping some time each week for something that has nothing to do with work',
        'Asking for a change to a schedule or a task before it does harm',
        'Using a short pause, such as a few slow breaths, between two demanding tasks',
        'Being able to name something good that your work made possible',
        'Treating your own mistakes as kindly as a colleague’s',
        'Letting go of a routine that no longer serves you',
        'Looking forward to at least one part of the coming week',
      ],
    },
  ),
  subscales: [
    {
      name: 'resilience',
      title: 'Resilience (not validated)',
      direction: 'higher',
      scoring: { method: 'sum', missing: fourFifths(10) },
      range: { min: 0, max: 40 },
      bands: null,
    },
  ],
};
