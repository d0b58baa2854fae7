import { useLingui } from '@lingui/react';
import { Link } from '@tanstack/react-router';
import rows from '../../../ui/row-list.module.css';
import { Section } from '../../../ui/section.js';
import { When } from '../../../ui/when.js';
import styles from '../sessions.module.css';

/** A session that was held, with what was left of it. */
export interface PastSession {
  readonly id: string;
  readonly title: string;
  readonly startsAt: string;
  readonly recordingUrl: string | null;
  readonly cohort: { readonly name: string };
  readonly materials: readonly {
    readonly id: string;
    readonly title: string;
    readonly url: string | null;
    readonly fileId: string | null;
  }[];
}

/** Sessions that were held, the latest first, with their recordings and materials. */
export function PastSessions({ sessions }: { sessions: readonly PastSession[] }) {
  const { _ } = useLingui();
  const label = _({ id: 'past.title', message: 'Past sessions' });
  return (
    <Section title={label}>
      <ul className={rows.list} aria-label={label}>
        {sessions.map((session) => (
          <li key={session.id} className={`${rows.row} ${styles.session}`}>
            <span>
              <When at={session.startsAt} detail="day" />
            </span>
            <span className={styles.past}>
              <span className={styles.what}>
                <Link to="/sessions/$sessionId" params={{ sessionId: session.id }} className={styles.link}>
                  {session.title}
                </Link>
                <span className={rows.note}>{session.cohort.name}</span>
              </span>
              {(session.recordingUrl || session.materials.length > 0) && (
                <span className={styles.left}>
                  {session.recordingUrl && (
                    <a href={session.recordingUrl}>{_({ id: 'after.recording', message: 'Recording' })}</a>
                  )}
                  {session.materials.map(({ id, title, url, fileId }) => (
                    <a key={id} href={url ?? `/files/${fileId}`}>
                      {title}
                    </a>
                  ))}
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
