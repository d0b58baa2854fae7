import { type InEachLanguage, type MailLanguage, mailLanguage } from './languages.js';

/** A part of a mail that is filled in at sending: `{name}` in the words. */
export interface MailSlot {
  name: string;
  /** What stands there, for whoever writes the words. */
  meaning: string;
  /** What may stand there, for a preview. */
  sample: string;
  /** Whether words without it would leave the recipient not knowing what the mail is about. */
  required: boolean;
}

/** Subject and body of a mail, with slots in braces. */
export interface MailWords {
  subject: string;
  /** Its line breaks make paragraphs. */
  body: string;
}

/** The words of a mail that hubs may change. */
export interface MailWording {
  /** What the mail is called where it is edited. */
  title: string;
  /** When it is sent, in a sentence. */
  occasion: string;
  slots: readonly MailSlot[];
  /** The product's own words, by language. */
  words: InEachLanguage<MailWords>;
}

/** What is wrong with words: in which field, and in a sentence for whoever wrote them. */
export interface WordsFault {
  field: keyof MailWords;
  message: string;
}

/** The largest subject, and the largest body, in characters. */
export const WORDS_LIMITS = { subject: 200, body: 5_000 } as const;

const SLOT = /\{([^{}]*)\}/g;

/**
 * Checks words against the slots they may and must use.
 *
 * @returns the first fault, or null
 */
export function faultOf(slots: readonly MailSlot[], words: MailWords): WordsFault | null {
  for (const field of ['subject', 'body'] as const) {
    const message = faultOfText(slots, words[field], WORDS_LIMITS[field]);
    if (message) return { field, message };
  }
  const used = new Set([...slotsIn(words.subject), ...slotsIn(words.body)]);
  const missing = slots.find((slot) => slot.required && !used.has(slot.name));
  return missing
    ? { field: 'body', message: `{${missing.name}} is missing. It stands for: ${missing.meaning}.` }
    : null;
}

/** Fills words in. A value is put in as it is: what looks like a slot in it is none. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(SLOT, (_, name: string) => {
    const value = Object.hasOwn(values, name.trim()) ? values[name.trim()] : undefined;
    if (value === undefined) throw new Error(`The mail's words name the slot ${name}, which was not filled`);
    return value;
  });
}

/** The paragraphs of a body: what its line breaks part, without the empty ones. */
export function paragraphsOf(body: string): string[] {
  return body
    .split(/[\r\n\u2028\u2029]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/**
 * The words in which somebody reads a mail: in their language if the product has it, else in English; and of these the
 * hub's own before the product's.
 *
 * @param tag the recipient's language
 * @param own the hub's words, by language
 */
export function wordsFor(
  wording: MailWording,
  tag: string,
  own: ReadonlyMap<string, MailWords>,
): { language: MailLanguage; words: MailWords } {
  const language = mailLanguage(tag);
  return { language, words: own.get(language) ?? wording.words[language] };
}

function faultOfText(slots: readonly MailSlot[], text: string, limit: number): string | null {
  if (text.trim() === '') return 'Please write something.';
  if (text.length > limit) return `This is longer than ${limit} characters.`;
  const unknown = slotsIn(text).find((name) => !slots.some((slot) => slot.name === name));
  if (unknown !== undefined) {
    const known = slots.map((slot) => `{${slot.name}}`).join(', ');
    return `{${unknown}} is not known here. What can stand in braces: ${known}.`;
  }
  if (/[{}]/.test(text.replace(SLOT, '')))
    return 'A brace stands alone. Braces go around the name of what is filled in, such as {hub}.';
  return null;
}

function slotsIn(text: string): string[] {
  return [...text.matchAll(SLOT)].map(([, name = '']) => name.trim());
}
