import type { MessageDescriptor } from '@lingui/core';

/** Where a table stands. */
export const PAST_STATES: Readonly<Record<string, MessageDescriptor>> = {
  preview: { id: 'pastCredit.state.preview', message: 'To be looked over' },
  running: { id: 'pastCredit.state.running', message: 'Being put into the ledger' },
  committed: { id: 'pastCredit.state.committed', message: 'In the ledger' },
  undoing: { id: 'pastCredit.state.undoing', message: 'Being taken back' },
  undone: { id: 'pastCredit.state.undone', message: 'Taken back' },
};

/** How a line stands, in the order in which they are told. */
export const PAST_VERDICTS: Readonly<Record<string, MessageDescriptor>> = {
  ready: { id: 'pastCredit.ready', message: 'Ready' },
  suggested: { id: 'pastCredit.suggested', message: 'To be confirmed' },
  unmatched: { id: 'pastCredit.unmatched', message: 'Matches nobody' },
  duplicate: { id: 'pastCredit.duplicate', message: 'Known already, left out' },
  bad: { id: 'pastCredit.bad', message: 'Cannot be taken in' },
  awarded: { id: 'pastCredit.awarded', message: 'Awarded' },
  revoked: { id: 'pastCredit.revoked', message: 'Revoked' },
};
