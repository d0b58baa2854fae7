import { defineEvent } from '../events/index.js';

/**
 * Mail came back from an address, or was complained about, so that no more goes there. Subject: the recipient of that
 * mail, a person or whoever stood for one.
 */
export const AddressMarked = defineEvent<{ mark: string; status: string }>('mail.AddressMarked', {
  auditOnly: true,
});
