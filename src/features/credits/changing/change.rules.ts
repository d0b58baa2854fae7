import { hundredthsOf } from '../rules/amount.rules.js';

/** An award as it stands, beside what attendance comes to. Decimal strings. */
export interface AwardBeside {
  standing: string;
  /** What attendance came to when it was awarded, or when the office last decided. */
  known: string;
  computed: string;
}

/**
 * Whether an award has to be looked at: attendance comes to something else than was known, and that is less than stands;
 * or it is more, and the learner had taken all there was. Whoever chose to claim less is not told that there is more.
 */
export function changeOf({ standing, known, computed }: AwardBeside): 'lower' | 'higher' | null {
  const [stands, before, now] = [hundredthsOf(standing), hundredthsOf(known), hundredthsOf(computed)];
  if (now === before) return null;
  if (now < stands) return 'lower';
  return now > stands && now > before && stands >= before ? 'higher' : null;
}
