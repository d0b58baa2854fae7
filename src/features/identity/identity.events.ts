import { defineEvent } from '../../platform/events/index.js';

/** Someone asked for a sign-in link. Subject: the link. */
export const SignInLinkRequested = defineEvent<Record<string, never>>('identity.SignInLinkRequested');
/** The operator made a sign-in link for a person. Subject: the person. */
export const SignInLinkIssued = defineEvent<{ linkId: string }>('identity.SignInLinkIssued', {
  auditOnly: true,
});
/** A link ended because its short code was wrong too often. Subject: the link. */
export const SignInLinkVoided = defineEvent<Record<string, never>>('identity.SignInLinkVoided', {
  auditOnly: true,
});
/** A person signed in. Subject: the person. */
export const SignedIn = defineEvent<{ signInId: string; method: string; strong: boolean }>(
  'identity.SignedIn',
  { auditOnly: true },
);
/** A person used their second factor in a session. Subject: the person. */
export const SessionStrengthened = defineEvent<{ signInId: string; passkeyId: string }>(
  'identity.SessionStrengthened',
  { auditOnly: true },
);
/** A person signed out. Subject: the person. */
export const SignedOut = defineEvent<{ signInId: string }>('identity.SignedOut', { auditOnly: true });
/** A person ended sessions of theirs elsewhere. Subject: the person. */
export const SessionsEnded = defineEvent<{ sessions: number; why: string }>('identity.SessionsEnded', {
  auditOnly: true,
});
/** A person became known. Subject: the person. */
export const PersonRegistered = defineEvent<Record<string, never>>('identity.PersonRegistered', {
  auditOnly: true,
});
/** A person changed their own profile. Subject: the person. */
export const ProfileChanged = defineEvent<{ fields: readonly string[] }>('identity.ProfileChanged', {
  auditOnly: true,
});
/** A person put their licences and NPI. Subject: the person. */
export const LicencesChanged = defineEvent<Record<string, never>>('identity.LicencesChanged', {
  auditOnly: true,
});
/** A person put the offer to finish their profile away. Subject: the person. */
export const ProfileOfferDismissed = defineEvent<Record<string, never>>('identity.ProfileOfferDismissed', {
  auditOnly: true,
});
/**
 * A person gave their date of birth; it is sealed by this key. Subject: the sealed date. The facts of dates of birth are
 * not about the person, whose facts the trail of a hub shows where they hold a role: nobody learns that one is kept.
 */
export const BirthDateGiven = defineEvent<{ personId: string; keyId: string }>('identity.BirthDateGiven', {
  auditOnly: true,
});
/** A person took their date of birth away. Subject: the sealed date, of which nothing is left. */
export const BirthDateRemoved = defineEvent<{ personId: string }>('identity.BirthDateRemoved', {
  auditOnly: true,
});
/** A date of birth was read for a report of credit. Subject: the sealed date. */
export const BirthDateReported = defineEvent<{ personId: string; purpose: string }>(
  'identity.BirthDateReported',
  { auditOnly: true },
);
/** A token was made for a program to act for a person. Subject: the person. */
export const ApiTokenCreated = defineEvent<{ tokenId: string; scope: string }>('identity.ApiTokenCreated', {
  auditOnly: true,
});
/** A token was ended early. Subject: the person. */
export const ApiTokenEnded = defineEvent<{ tokenId: string }>('identity.ApiTokenEnded', { auditOnly: true });
/** A person added a passkey, and is told so by mail. Subject: the passkey. */
export const PasskeyAdded = defineEvent<{ personId: string }>('identity.PasskeyAdded');
/** A person gave a passkey another name. Subject: the passkey. */
export const PasskeyRenamed = defineEvent<{ personId: string }>('identity.PasskeyRenamed', {
  auditOnly: true,
});
/** A person removed a passkey. Subject: the passkey. */
export const PasskeyRemoved = defineEvent<{ personId: string }>('identity.PasskeyRemoved', {
  auditOnly: true,
});
/** A passkey came with a count of uses that has been before: it may have been copied. Subject: the passkey. */
export const PasskeyCounterFellBack = defineEvent<{ personId: string }>('identity.PasskeyCounterFellBack', {
  auditOnly: true,
});
/** An institution's account was found to be a person's. Subject: the person. */
export const ProviderLinked = defineEvent<{ linkId: string; provider: string }>('identity.ProviderLinked', {
  auditOnly: true,
});
/** The operator took a person's factors, sessions and tokens away, so that they begin anew. Subject: the person. */
export const AccountRecovered = defineEvent<{
  passkeys: number;
  sessions: number;
  tokens: number;
}>('identity.AccountRecovered', { auditOnly: true });
/** A mailed link was opened, so that mail to this person arrives, which it did not before. Subject: the person. */
export const MailArrivesAgain = defineEvent<Record<string, never>>('identity.MailArrivesAgain', {
  auditOnly: true,
});
/** A person whose address was marked wants mail again. Subject: the person. */
export const MailWantedAgain = defineEvent<Record<string, never>>('identity.MailWantedAgain', {
  auditOnly: true,
});
/**
 * A hub's admin said that two people are one: what one had is the other's. Subject: the one that stays.
 */
export const PeopleMerged = defineEvent<{ mergeId: string; goneId: string; rows: number }>(
  'identity.PeopleMerged',
);
/** A hub's admin took two people apart again. Subject: the one that had stayed. */
export const MergeUndone = defineEvent<{ mergeId: string; goneId: string; back: number; left: number }>(
  'identity.MergeUndone',
);
/** A person, or whoever holds a link from their mail, switched a kind of mail on or off. Subject: the person. */
export const MailChoiceChanged = defineEvent<{ kind: string; wanted: boolean; by: 'profile' | 'link' }>(
  'identity.MailChoiceChanged',
);
