import type { ReactNode } from 'react';
import type { Session } from '../session-page.js';
import { type Reach, ReachField } from './reach-field.js';
import styles from './team.module.css';

interface ForOthersProps {
  session: Session;
  reach: Reach;
  onReach: (reach: Reach) => void;
  /** How many others it comes to. */
  others: number;
  /** What becomes of them. */
  children: ReactNode;
}

/** Asks how far into its series something reaches, and says what that comes to; nothing for a session by itself. */
export function ForOthers({ session, reach, onReach, others, children }: ForOthersProps) {
  if (!session.seriesId) return null;
  return (
    <>
      <ReachField reach={reach} onReach={onReach} />
      <p role="status" className={others > 0 ? styles.sentence : 'sw-hidden'}>
        {others > 0 && children}
      </p>
    </>
  );
}
