import { useLingui } from '@lingui/react';
import type { ReactNode } from 'react';
import mark from '../../../../ui/mark.svg';
import styles from '../survey.module.css';

interface SurveyFrameProps {
  title: string;
  hubName: string | undefined;
  /** Among the questions the title steps back, to leave the room to them. */
  quiet?: boolean;
  children: ReactNode;
}

/** What stands around a survey: whose it is, and nothing that leads away from it. */
export function SurveyFrame({ title, hubName, quiet = false, children }: SurveyFrameProps) {
  const { _ } = useLingui();
  return (
    <div className={styles.page}>
      <title>{`${title} · Spokewell`}</title>
      <header className={styles.header}>
        <img src={mark} alt="" width="24" height="24" />
        <span>{hubName ?? _({ id: 'product.name', message: 'Spokewell' })}</span>
      </header>
      <main className={styles.main}>
        <h1 className={quiet ? styles.quietTitle : styles.title}>{title}</h1>
        {children}
      </main>
    </div>
  );
}
