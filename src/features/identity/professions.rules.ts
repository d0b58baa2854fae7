/**
 * The groups of professions by which people are counted where single professions are too few, each with its own. The
 * one place in which a profession has a group. Source: our own rule, after how health workforces are usually reported.
 */
export const PROFESSION_GROUPS = {
  physician: ['physician', 'physician_assistant'],
  nursing: ['nurse', 'nurse_practitioner'],
  behavioral_health: ['psychologist', 'social_worker', 'counselor'],
  pharmacy: ['pharmacist'],
  community: ['peer_support', 'community_health_worker'],
  other: ['other'],
} as const;

/** One of `PROFESSION_GROUPS`. */
export type ProfessionGroup = keyof typeof PROFESSION_GROUPS;

/** One of `PROFESSIONS`. */
export type Profession = (typeof PROFESSION_GROUPS)[ProfessionGroup][number];

/** Professions by which rosters and outcome strata are grouped. The last is for whoever finds none of them fitting. */
export const PROFESSIONS: readonly Profession[] = Object.values(PROFESSION_GROUPS).flat();

/** The group of a profession; null for what is none, and for who gave none. */
export function professionGroupOf(profession: string | null): ProfessionGroup | null {
  for (const [group, members] of Object.entries(PROFESSION_GROUPS)) {
    if ((members as readonly string[]).includes(profession ?? '')) return group as ProfessionGroup;
  }
  return null;
}
