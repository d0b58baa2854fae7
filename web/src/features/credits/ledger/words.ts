import type { MessageDescriptor } from '@lingui/core';

/** What an entry of the ledger does, in words. */
export const KINDS: Readonly<Record<string, MessageDescriptor>> = {
  award: { id: 'ledger.award', message: 'Awarded' },
  adjust: { id: 'ledger.adjust', message: 'Adjusted' },
  revoke: { id: 'ledger.revoke', message: 'Revoked' },
};

/** Why what was awarded is changed, in words. */
export const REASONS: Readonly<Record<string, MessageDescriptor>> = {
  attendance_corrected: { id: 'ledger.why.attendance', message: 'Attendance was corrected' },
  designation_changed: { id: 'ledger.why.designation', message: 'The session was designated anew' },
  not_eligible: { id: 'ledger.why.eligible', message: 'Not eligible for this credit' },
  awarded_twice: { id: 'ledger.why.twice', message: 'It had been awarded twice' },
  entered_in_error: { id: 'ledger.why.error', message: 'It was entered in error' },
  revoked_in_error: { id: 'ledger.why.revoked', message: 'It was revoked in error' },
  holder_asked: { id: 'ledger.why.holder', message: 'The holder asked for it' },
  accreditor_asked: { id: 'ledger.why.accreditor', message: 'The accreditor asked for it' },
};

/** What an entry adds, with a plus, or takes away, with a minus that is as wide. */
export function signed(amount: string): string {
  return amount.startsWith('-') ? `−${amount.slice(1)}` : `+${amount}`;
}
