/** A source of support, before it belongs to a hub. */
export interface ResourceDraft {
  title: string;
  kind: ResourceKind;
  details: string;
  url: string | null;
}

/** What a resource is. */
export const RESOURCE_KINDS = ['helpline', 'self_assessment', 'course', 'toolkit', 'reading'] as const;
/** One of `RESOURCE_KINDS`. */
export type ResourceKind = (typeof RESOURCE_KINDS)[number];

/** How long a founding link works, in milliseconds. */
export const FOUNDING_LINK_LIFE_MS = 7 * 86_400_000;

/**
 * The sources of support that a new hub begins with: the national helplines where we know them, none elsewhere, so
 * that nobody in need is sent to a number that does not answer them.
 *
 * Source: the public pages of the 988 Lifeline and of SAMHSA's Disaster Distress Helpline.
 */
export function firstResources(country: string): readonly ResourceDraft[] {
  if (country !== 'US') return [];
  return [
    {
      title: '988 Suicide & Crisis Lifeline',
      kind: 'helpline',
      details: 'Call or text 988, at any hour.',
      url: 'https://988lifeline.org',
    },
    {
      title: 'SAMHSA Disaster Distress Helpline',
      kind: 'helpline',
      details: 'Call 1-800-985-5990, or text TalkWithUs to 66746.',
      url: null,
    },
  ];
}

/** Whether a text is a two-letter country code in use. */
export function isCountry(code: string): boolean {
  if (!/^[A-Z]{2}$/.test(code)) return false;
  return new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' }).of(code) !== undefined;
}
