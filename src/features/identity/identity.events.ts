import { defineEvent } from '../../platform/events/index.js';

/** Someone asked for a sign-in link. Subject: the link. */
export const SignInLinkRequested = defineEvent<Record<string, never>>('identity.SignInLinkRequested');
/** A person signed in. Subject: the person. */
export const SignedIn = defineEvent<{ signInId: string }>('identity.SignedIn', { auditOnly: true });
/** A person signed out. Subject: the person. */
export const SignedOut = defineEvent<{ signInId: string }>('identity.SignedOut', { auditOnly: true });
/** A person became known. Subject: the person. */
export const PersonRegistered = defineEvent<Record<string, never>>('identity.PersonRegistered', {
  auditOnly: true,
});
/** A person changed their own profile. Subject: the person. */
export const ProfileChanged = defineEvent<{ fields: readonly string[] }>('identity.ProfileChanged', {
  auditOnly: true,
});
/** A token was made for a program to act for a person. Subject: the person. */
export const ApiTokenCreated = defineEvent<{ tokenId: string }>('identity.ApiTokenCreated', {
  auditOnly: true,
});
/** A person, or whoever holds a link from their mail, switched a kind of mail on or off. Subject: the person. */
export const MailChoiceChanged = defineEvent<{ kind: string; wanted: boolean; by: 'profile' | 'link' }>(
  'identity.MailChoiceChanged',
);
