import type { Provider } from './provider-file.js';

/** What an institution says of whoever it sent, as far as it is looked at. */
export interface Claims {
  sub: string;
  email: string | null;
  emailVerified: boolean;
  name: string | null;
  amr: readonly string[];
  acr: string | null;
}

/** Reads the claims of an ID token; what is not of the right kind is not there. */
export function claimsOf(raw: Readonly<Record<string, unknown>>): Claims {
  const text = (value: unknown) => (typeof value === 'string' && value.trim() !== '' ? value.trim() : null);
  return {
    sub: String(raw.sub),
    email: text(raw.email),
    // Some providers write it as a text.
    emailVerified: raw.email_verified === true || raw.email_verified === 'true',
    name: text(raw.name),
    amr: Array.isArray(raw.amr) ? raw.amr.map(String) : [],
    acr: text(raw.acr),
  };
}

/** Whether the institution vouches for a second factor: `mfa` by RFC 8176, or what the operator declared. */
export function isStrong({ amr, acr }: Claims, { strongAcr }: Pick<Provider, 'strongAcr'>): boolean {
  return amr.includes('mfa') || (acr !== null && (acr === 'mfa' || strongAcr.includes(acr)));
}

/** Why an account cannot be taken for the person of its e-mail address; null when it can. */
export function whyNotByEmail(claims: Claims, provider: Pick<Provider, 'name' | 'domains'>): string | null {
  const { email, emailVerified } = claims;
  if (!email)
    return `${provider.name} did not tell us your e-mail address. Sign in by a mailed link instead.`;
  if (!emailVerified)
    return `${provider.name} has not verified your e-mail address. Sign in by a mailed link instead.`;
  const domain = email.slice(email.lastIndexOf('@') + 1).toLowerCase();
  if (!provider.domains.includes(domain))
    return `${provider.name} does not speak for addresses at ${domain}. Sign in by a mailed link instead.`;
  return null;
}
