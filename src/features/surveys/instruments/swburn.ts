import { ANCHOR_MONTH, fourFifths, type InstrumentDefinition, itemsByKey } from './instrument.js';

/** This product's own set on strain in helping work. For samples and internal use; nobody has validated it. */
export const SWBURN: InstrumentDefinition = {
  code: 'SWBURN',
  version: 1,
  title: 'Spokewell work strain set (not validated)',
  citation: 'Spokewell work strain set, version 1. Not validated.',
  licenceNote: 'Worded by the Spokewell project and under the same licence as its code.',
  wording: 'bundled',
  validated: false,
  timeFrame: 'a usual working week',
  stems: {
    now: 'These days, how often is this part of a usual working week for you?',
    before: `When you first attended, in ${ANCHOR_MONTH}, how often was this part of a usual working week for you?`,
  },
  options: [
    { value: 1, label: 'Hardly ever' },
    { value: 2, label: 'Once in a while' },
    { value: 3, label: 'About half the time' },
    { value: 4, label: 'Most of the time' },
    { value: 5, label: 'Nearly all the time' },
  ],
  items: itemsByKey(
    { burnout: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] },
    {
      reversed: [4, 7, 9],
      texts: [
        'Skipping a break because the schedule leaves no room for one',
        'Hoping that the next appointment cancels',
        'Finishing notes and forms in hours meant for yourself',
        'Starting a visit with full attention on the person in front of you',
        'Having too little patience left for a colleague’s question',
        'Agreeing to extra work because saying no seems pointless',
        'Closing the day knowing which tasks can wait until tomorrow',
        'Putting off a call or a message because it will be a hard one',
        'Laughing with someone on the team during the day',
        'Rushing through a visit to catch up with the clock',
      ],
    },
  ),
  subscales: [
    {
      name: 'burnout',
      title: 'Burnout (not validated)',
      direction: 'lower',
      scoring: { method: 'sum', missing: fourFifths(10) },
      range: { min: 10, max: 50 },
      bands: null,
    },
  ],
};
