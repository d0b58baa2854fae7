/** A part of an accreditor's statement that is filled in when a certificate is made: `{name}` in the text. */
export interface StatementSlot {
  name: string;
  /** What stands there, for whoever writes the statement. */
  meaning: string;
  /** What may stand there, for a preview. */
  sample: string;
}

/** What can stand in an accreditor's statement. */
export const STATEMENT_SLOTS = [
  { name: 'provider', meaning: 'the provider’s name', sample: 'Mesa Behavioral Health Hub' },
  { name: 'title', meaning: 'the title of the session', sample: 'Sleep and recovery' },
  { name: 'credits', meaning: 'what the learner was awarded, with its unit', sample: '0.75 credits' },
  {
    name: 'designated',
    meaning: 'what the session is designated for at the most, with its unit',
    sample: '1.0 credit',
  },
  { name: 'date', meaning: 'the day of the session', sample: 'March 4, 2026' },
  { name: 'learner', meaning: 'the learner’s name', sample: 'Kim Lee' },
  { name: 'number', meaning: 'the provider’s or approval number', sample: '0042' },
] as const satisfies readonly StatementSlot[];

/** The name of one of {@link STATEMENT_SLOTS}. */
export type StatementSlotName = (typeof STATEMENT_SLOTS)[number]['name'];

/** Characters of a statement at the most. */
export const LONGEST_STATEMENT = 3_000;

const SLOT = /\{([^{}]*)\}/g;

/** What is wrong with a statement, in a sentence for whoever wrote it; null where nothing is. */
export function statementFault(text: string): string | null {
  if (text.length > LONGEST_STATEMENT) return `This is longer than ${LONGEST_STATEMENT} characters.`;
  const known: readonly string[] = STATEMENT_SLOTS.map(({ name }) => name);
  const unknown = [...text.matchAll(SLOT)].map(([, name = '']) => name).find((name) => !known.includes(name));
  if (unknown !== undefined)
    return `{${unknown}} is not known here. What can stand in braces: ${known.map((name) => `{${name}}`).join(', ')}.`;
  if (/[{}]/.test(text.replace(SLOT, '')))
    return 'A brace stands alone. Braces go around the name of what is filled in, such as {provider}.';
  return null;
}

/**
 * A statement with everything filled in. A value is put in as it is: what looks like a slot in it is none.
 *
 * @throws RangeError for a statement that {@link statementFault} would refuse
 */
export function filledStatement(text: string, values: Readonly<Record<StatementSlotName, string>>): string {
  return text.replace(SLOT, (_, name: string) => {
    if (!Object.hasOwn(values, name)) throw new RangeError(`There is no slot ${name}`);
    return values[name as StatementSlotName];
  });
}
