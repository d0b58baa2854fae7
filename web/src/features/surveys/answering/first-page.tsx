import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { Failure } from '../../../graphql/failure.js';
import type { Progress } from './answering.js';
import { InformationSheet, Promises } from './components/information.js';
import { Trouble } from './components/notices.js';
import styles from './survey.module.css';
import type { Survey } from './visit.js';

interface FirstPageProps {
  survey: Survey;
  draft: Progress | null | undefined;
  canKeep: boolean;
  busy: boolean;
  failure: Failure | undefined;
  onBegin: (from: Progress | null, shared: boolean) => void;
  onDecline: () => void;
}

/** Says in plain words what this is and who sees what, before anything is asked. */
export function FirstPage({ survey, draft, canKeep, busy, failure, onBegin, onDecline }: FirstPageProps) {
  const { _, i18n } = useLingui();
  const [shared, setShared] = useState(!canKeep);
  const questions = survey.instruments.reduce((sum, { items }) => sum + items.length, 0);
  const closes = i18n.date(survey.closesAt, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  });
  return (
    <>
      <p className={styles.lead}>
        {_({
          id: 'survey.lead',
          message:
            '{questions, plural, one {# question} other {# questions}} about {program}, each for two points in time: now, and when you first attended. Open until {closes}.',
          values: { questions, program: survey.programName, closes },
        })}
      </p>
      <InformationSheet survey={survey} />
      {canKeep ? (
        <label className={styles.shared}>
          <input type="checkbox" checked={shared} onChange={(event) => setShared(event.target.checked)} />
          <span>
            <strong>{_({ id: 'survey.shared', message: 'I share this device with others' })}</strong>
            <span className={styles.small}>
              {_({
                id: 'survey.shared.words',
                message:
                  'Then nothing is kept here, and closing the page means beginning anew. Otherwise your answers are kept on this device, encrypted, until you send them, for 72 hours at the most. Either way your browser’s history may list this link; once used, it opens nothing.',
              })}
            </span>
          </span>
        </label>
      ) : (
        <p className={styles.small}>
          {_({
            id: 'survey.cannotKeep',
            message: 'This browser keeps nothing here: closing the page means beginning anew.',
          })}
        </p>
      )}
      <Promises promises={survey.promises} />
      {failure && <Trouble failure={failure} retry={onDecline} />}
      <p className={styles.small}>
        {_({
          id: 'survey.howto',
          message: 'Choosing an answer takes you to the next question. You can go back, and leave out any.',
        })}
      </p>
      <div className={styles.bar}>
        {draft && (
          <button type="button" className={styles.secondary} onClick={() => onBegin(null, shared)}>
            {_({ id: 'survey.anew', message: 'Begin anew' })}
          </button>
        )}
        <button
          type="button"
          className={styles.primary}
          disabled={draft === undefined || busy}
          onClick={() => onBegin(draft ?? null, shared)}
        >
          {draft
            ? _({ id: 'survey.resume', message: 'Go on where you stopped' })
            : _({ id: 'survey.begin', message: 'Begin' })}
        </button>
      </div>
      <div className={styles.decline}>
        <button type="button" className={styles.quiet} disabled={busy} onClick={onDecline}>
          {_({ id: 'survey.decline', message: 'Decline for good' })}
        </button>
      </div>
    </>
  );
}
