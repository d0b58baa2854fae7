import { useLingui } from '@lingui/react';
import { useQuery } from 'urql';
import { Answer } from '../../ui/answer.js';
import { ErasureOutlookQuery } from './privacy.graphql.js';
import styles from './privacy.module.css';

/** What of oneself goes with an erasure, and what stays and why. */
export function ErasureOutlook() {
  const { _ } = useLingui();
  const answer = useQuery({ query: ErasureOutlookQuery, requestPolicy: 'network-only' });
  return (
    <Answer of={answer}>
      {({ me }) => (
        <div className={styles.outlook}>
          <h3>{_({ id: 'erasure.goes', message: 'What goes' })}</h3>
          <ul>
            {me?.erasureOutlook.goes.map((title) => (
              <li key={title}>{title}</li>
            ))}
          </ul>
          <h3>{_({ id: 'erasure.stays', message: 'What stays, and why' })}</h3>
          <ul>
            {me?.erasureOutlook.stays.map(({ title, why }) => (
              <li key={title}>
                <strong>{title}</strong>
                {': '}
                {why}
              </li>
            ))}
            <li>
              <strong>{_({ id: 'erasure.answers', message: 'Your answers to surveys' })}</strong>
              {': '}
              {_({
                id: 'erasure.answers.why',
                message: 'nobody can tell which are yours, so nobody can take them out',
              })}
            </li>
          </ul>
        </div>
      )}
    </Answer>
  );
}
