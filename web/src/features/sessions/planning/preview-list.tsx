import { useLingui } from '@lingui/react';
import type { ReactNode } from 'react';
import { useNarrow } from '../../../ui/use-narrow.js';
import { zoneName } from '../../../ui/zone.js';
import { Doubt } from '../components/doubt.js';
import styles from './planning.module.css';
import type { Planned, Preview } from './use-preview.js';

/** The dates of a plan in words, with what speaks against each beside it. */
export function PreviewList({ preview, zone }: { preview: Preview; zone: string }) {
  const { _, i18n } = useLingui();
  const { sessions, failure } = preview;
  const narrow = useNarrow();
  const doubtful = sessions?.filter(({ plain, conflicts }) => !plain || conflicts.length > 0).length ?? 0;
  return (
    // What scrolls, beside the fields, must be reachable by keyboard.
    <section className={styles.preview} aria-labelledby="preview" tabIndex={narrow ? undefined : 0}>
      <h3 id="preview" className={styles.previewTitle}>
        {_({ id: 'preview.title', message: 'These would be the dates' })}
      </h3>
      <p role="status" className={styles.previewNote}>
        {!sessions &&
          !failure &&
          _({ id: 'preview.wait', message: 'They appear once there is a first day.' })}
        {failure && (
          <span className={styles.doubt}>{failure.words ? _(failure.words) : failure.message}</span>
        )}
        {sessions &&
          !failure &&
          _({
            id: 'preview.count',
            message: '{count, plural, one {# session} other {# sessions}} by the clocks of {zone}.',
            values: { count: sessions.length, zone: zoneName(zone, i18n.locale) },
          })}{' '}
        {sessions &&
          !failure &&
          doubtful > 0 &&
          _({
            id: 'preview.doubtful',
            message:
              '{doubtful, plural, one {# needs} other {# need}} a look. You can schedule them all the same.',
            values: { doubtful },
          })}
      </p>
      {sessions && (
        <Fold folded={narrow} open={doubtful > 0}>
          <ol className={failure ? `${styles.dates} ${styles.stale}` : styles.dates}>
            {sessions.map((session) => (
              <PlannedDate key={session.startsAt} session={session} zone={zone} />
            ))}
          </ol>
        </Fold>
      )}
    </section>
  );
}

/** On a phone the dates must not stand between the last field and the buttons, unless one of them needs a look. */
function Fold({ folded, open, children }: { folded: boolean; open: boolean; children: ReactNode }) {
  const { _ } = useLingui();
  if (!folded) return children;
  return (
    <details className={styles.fold} open={open}>
      <summary>{_({ id: 'preview.show', message: 'See the dates' })}</summary>
      {children}
    </details>
  );
}

function PlannedDate({ session, zone }: { session: Planned; zone: string }) {
  const { _, i18n } = useLingui();
  const doubts = [
    ...(session.plain
      ? []
      : [
          _({
            id: 'preview.clocks',
            message: 'The clocks change on this day: this time is skipped or comes twice.',
          }),
        ]),
    ...session.conflicts.map(({ words }) => words),
  ];
  return (
    <li>
      <time dateTime={session.startsAt}>
        <span className={styles.date}>
          {i18n.date(session.startsAt, {
            weekday: 'long',
            month: 'short',
            day: 'numeric',
            year: 'numeric',
            timeZone: zone,
          })}
        </span>{' '}
        <span className={styles.hour}>
          {i18n.date(session.startsAt, {
            hour: 'numeric',
            minute: '2-digit',
            timeZoneName: 'short',
            timeZone: zone,
          })}
        </span>
      </time>
      {doubts.map((words) => (
        <Doubt key={words} words={words} />
      ))}
    </li>
  );
}
