import { CREDIT_CODES, type CreditCode } from '../rules/credit-type.rules.js';

/** How tables call the types, beside their codes: the first words that are found decide. */
const CALLED: readonly (readonly [words: string, code: CreditCode])[] = [
  ['ama', 'AMA1'],
  ['aanp', 'AANP'],
  ['aapa', 'AAPA1'],
  ['ancc', 'ANCC'],
  ['nursing contact', 'ANCC'],
  ['aswb', 'ASWB'],
  ['social work', 'ASWB'],
  ['psycholog', 'APA'],
  ['apa', 'APA'],
  ['nbcc', 'NBCC'],
  ['naadac', 'NAADAC'],
  ['acpe', 'ACPE'],
  ['pharmac', 'ACPE'],
  ['ches', 'CHES'],
  ['cech', 'CHES'],
  ['attendance', 'ATTENDANCE'],
];

/** The credit type that a table means by a cell; null where that is not known. */
export function creditCodeOf(written: string): CreditCode | null {
  const code = CREDIT_CODES.find((one) => one === written.toUpperCase().replace(/\s+/g, ''));
  if (code) return code;
  const words = ` ${written.toLowerCase().replace(/[^\p{L}]+/gu, ' ')}`;
  return CALLED.find(([called]) => words.includes(` ${called}`))?.[1] ?? null;
}
