import type { Profession } from '../../identity/index.js';
import type { CreditRules } from '../rules/credit-type.rules.js';

const MANY: Readonly<Record<Profession, string>> = {
  physician: 'physicians',
  physician_assistant: 'physician assistants',
  nurse: 'nurses',
  nurse_practitioner: 'nurse practitioners',
  psychologist: 'psychologists',
  social_worker: 'social workers',
  counselor: 'counselors',
  pharmacist: 'pharmacists',
  peer_support: 'peer support workers',
  community_health_worker: 'community health workers',
  other: 'other professions',
};

/** Who may claim a type of credit, in words: `physicians and nurses`; null for everyone. */
export function eligibleWords({
  eligibleProfessions,
}: Pick<CreditRules, 'eligibleProfessions'>): string | null {
  if (eligibleProfessions === null) return null;
  const names = eligibleProfessions.map((profession) => MANY[profession]);
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

/**
 * Why somebody may not claim a type of credit, in words for them; null where they may.
 *
 * @param profession as it stands in their profile
 */
export function ineligibleBecause(
  rules: Pick<CreditRules, 'eligibleProfessions'>,
  profession: string | null,
): string | null {
  const { eligibleProfessions } = rules;
  if (eligibleProfessions === null || eligibleProfessions.some((one) => one === profession)) return null;
  const whom = `This credit is for ${eligibleWords(rules)}.`;
  if (profession === null) return `${whom} Your profile does not say your profession.`;
  return `${whom} Your profile says that you are not one of them.`;
}
