import { useLingui } from '@lingui/react';
import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import rows from '../../../ui/row-list.module.css';
import { Section } from '../../../ui/section.js';
import { OwnCreditsQuery } from './offered.graphql.js';
import styles from './own-credits.module.css';

/** What the viewer’s attendance of a session comes to, by type, with the reasons. Nothing where nothing is designated. */
export function OwnCredits({ sessionId }: { sessionId: string }) {
  const { _ } = useLingui();
  const [{ data }] = useQuery({ query: OwnCreditsQuery, variables: { sessionId } });
  // A learner's credit that somebody who presents cannot have needs no row beside what they can.
  const credits = data?.session.ownCredits ?? [];
  if (credits.length === 0) return null;
  return (
    <Section
      title={_({ id: 'ownCredits.title', message: 'Your credit' })}
      lead={_({
        id: 'ownCredits.lead',
        message: 'What your attendance comes to by the rules that hold for this session.',
      })}
    >
      <ul className={rows.list}>
        {credits.map((credit) => (
          <li key={`${credit.designationId} ${credit.as}`} className={rows.row}>
            <div className={styles.head}>
              <span className={rows.title}>{credit.name}</span>
              <span className={styles.amount}>
                {credit.computed} {credit.unit}
              </span>
            </div>
            {credit.as === 'faculty' && (
              <span className={rows.note}>
                {_({ id: 'ownCredits.faculty', message: 'For having presented' })}
              </span>
            )}
            {credit.ineligibleBecause && <span className={rows.note}>{credit.ineligibleBecause}</span>}
            <details className={styles.why}>
              <summary>{_({ id: 'ownAttendance.why', message: 'How this was worked out' })}</summary>
              <ul>
                {credit.explanation.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </details>
          </li>
        ))}
      </ul>
      <p>
        <Link to="/credits">{_({ id: 'ownCredits.claim', message: 'Claim it on “Your credits”' })}</Link>
      </p>
    </Section>
  );
}
