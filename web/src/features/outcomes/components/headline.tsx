import { useLingui } from '@lingui/react';
import styles from '../outcomes.module.css';
import type { Release } from '../report-page.js';

/** How many took part, and the headline figures in words. */
export function Headline({ release: { n, headline } }: { release: Release }) {
  const { _ } = useLingui();
  const few = _({ id: 'release.few', message: 'too few to tell' });
  const counts = [
    [_({ id: 'release.invited', message: 'Invited' }), n.invited],
    [_({ id: 'release.answered', message: 'Answered' }), n.answered],
    [_({ id: 'release.paired', message: 'Answered for both points' }), n.paired],
  ] as const;
  return (
    <section aria-label={_({ id: 'release.short', message: 'In short' })}>
      <dl className={styles.counts}>
        {counts.map(([name, count]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className={count === null ? styles.few : undefined}>{count ?? few}</dd>
          </div>
        ))}
      </dl>
      <ul className={styles.headline}>
        {headline.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}
