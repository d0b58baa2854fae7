import { useLingui } from '@lingui/react';
import { Editable } from '../../../ui/editable.js';
import type { Session } from '../session-page.js';
import styles from '../session-page.module.css';
import { DetailsForm } from '../team/lazily.js';
import { FORMATS, wordsFor } from '../words.js';

/** What a session is for. */
export function AboutSection({ session }: { session: Session }) {
  const { _ } = useLingui();
  return (
    <Editable
      title={_({ id: 'about.title', message: 'About this session' })}
      label={_({ id: 'about.edit', message: 'Edit what it is about and where' })}
      editor={
        session.viewerCan.change ? (close) => <DetailsForm session={session} onClose={close} /> : undefined
      }
    >
      <dl className={styles.facts}>
        <div>
          <dt>{_({ id: 'session.format', message: 'Format' })}</dt>
          <dd>{_(wordsFor(FORMATS, session.format))}</dd>
        </div>
        {session.objectives.length > 0 && (
          <div>
            <dt>{_({ id: 'session.objectives', message: 'Afterwards you will be able to' })}</dt>
            <dd>
              <ul>
                {session.objectives.map((objective) => (
                  <li key={objective}>{objective}</li>
                ))}
              </ul>
            </dd>
          </div>
        )}
        {session.viewerCan.manage && session.capacity !== null && (
          <div>
            <dt>{_({ id: 'session.capacity', message: 'Seats of the meeting' })}</dt>
            <dd>{session.capacity}</dd>
          </div>
        )}
      </dl>
    </Editable>
  );
}
