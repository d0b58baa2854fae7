import type { MessageDescriptor } from '@lingui/core';

/** The questionnaires whose wording ships with the product, so that a hub can ask them without loading any. */
export const BUNDLED: readonly { code: string; name: MessageDescriptor }[] = [
  { code: 'SWBURN', name: { id: 'instrument.SWBURN', message: 'Work strain (10 questions, not validated)' } },
  { code: 'SWRES', name: { id: 'instrument.SWRES', message: 'Resilience (10 questions, not validated)' } },
  {
    code: 'SWPROG',
    name: { id: 'instrument.SWPROG', message: 'Knowledge and confidence (6 questions, not validated)' },
  },
];
