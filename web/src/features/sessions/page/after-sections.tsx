import { useLingui } from '@lingui/react';
import { Editable } from '../../../ui/editable.js';
import { When } from '../../../ui/when.js';
import type { Session } from '../session-page.js';
import styles from '../session-page.module.css';
import { AfterwardsForm, RealTimesForm } from '../team/lazily.js';

/** What was put down once the session had begun: recording, notes, and when it really was. */
export function AfterSections({ session }: { session: Session }) {
  const { _ } = useLingui();
  const { manage } = session.viewerCan;
  const { recordingUrl, notes, state } = session;
  const begun = state === 'live' || state === 'held';
  return (
    <>
      {(recordingUrl || notes || (manage && begun)) && (
        <Editable
          title={_({ id: 'after.title', message: 'Recording and notes' })}
          label={_({ id: 'after.edit', message: 'Edit recording and notes' })}
          editor={manage ? (close) => <AfterwardsForm session={session} onClose={close} /> : undefined}
        >
          <dl className={styles.facts}>
            {recordingUrl && (
              <div>
                <dt>{_({ id: 'after.recording', message: 'Recording' })}</dt>
                <dd>
                  <a href={recordingUrl} className={styles.link}>
                    {_({ id: 'after.watch', message: 'Watch the recording' })}
                  </a>
                </dd>
              </div>
            )}
            {notes && (
              <div>
                <dt>{_({ id: 'after.notes', message: 'Notes' })}</dt>
                <dd className={styles.notes}>{notes}</dd>
              </div>
            )}
          </dl>
          {!recordingUrl && !notes && (
            <p className={styles.none}>
              {_({ id: 'after.none', message: 'Neither is here yet. Everyone in the cohort will see them.' })}
            </p>
          )}
        </Editable>
      )}
      {manage && state === 'held' && <RealTimes session={session} />}
    </>
  );
}

function RealTimes({ session }: { session: Session }) {
  const { _ } = useLingui();
  const { actualStart, actualEnd, breaks } = session;
  return (
    <Editable
      title={_({ id: 'times.title', message: 'When it really was' })}
      label={_({ id: 'times.edit', message: 'Correct when it really was' })}
      button={_({ id: 'times.correct', message: 'Correct' })}
      editor={(close) => <RealTimesForm session={session} onClose={close} />}
    >
      <dl className={styles.facts}>
        <div>
          <dt>{_({ id: 'times.from', message: 'From' })}</dt>
          <dd>
            {actualStart ? (
              <When at={actualStart} />
            ) : (
              _({ id: 'times.asPlanned', message: 'As it was planned' })
            )}
          </dd>
        </div>
        <div>
          <dt>{_({ id: 'times.until', message: 'Until' })}</dt>
          <dd>
            {actualEnd ? <When at={actualEnd} /> : _({ id: 'times.asPlanned', message: 'As it was planned' })}
          </dd>
        </div>
        {breaks.length > 0 && (
          <div>
            <dt>{_({ id: 'times.breaks', message: 'Breaks' })}</dt>
            {breaks.map(({ start, end }) => (
              <dd key={start}>
                <When at={start} detail="time" /> – <When at={end} detail="time" />
              </dd>
            ))}
          </div>
        )}
      </dl>
    </Editable>
  );
}
