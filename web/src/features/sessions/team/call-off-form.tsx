import { useLingui } from '@lingui/react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useCommand } from '../../../graphql/use-command.js';
import { CommandForm } from '../../../ui/command-form.js';
import { TextField } from '../../../ui/fields.js';
import type { Session } from '../session-page.js';
import { type Reach, ReachField } from './reach-field.js';
import { CancelSession } from './team.graphql.js';
import styles from './team.module.css';
import { useReached } from './use-reached.js';

interface CallOffFormProps {
  session: Session;
  onClose: () => void;
  onDone: (words: string) => void;
}

/** Calls a session off, with a word on why, and says beforehand what that comes to. */
export function CallOffForm({ session, onClose, onDone }: CallOffFormProps) {
  const { _ } = useLingui();
  const [reach, setReach] = useState<Reach>('this');
  const cancel = useCommand(CancelSession, ['SessionConnection']);
  const others = useReached(session)[reach];
  const navigate = useNavigate();
  const isDraft = session.state === 'draft';
  return (
    <CommandForm
      submit={
        others > 0
          ? _({
              id: 'session.callOff.many',
              message: 'Call {sessions, plural, one {# session} other {# sessions}} off',
              values: { sessions: others + 1 },
            })
          : isDraft
            ? _({ id: 'session.callOff.draft.submit', message: 'Remove the draft' })
            : _({ id: 'session.callOff.submit', message: 'Call the session off' })
      }
      busy={cancel.busy}
      failure={cancel.failure}
      onCancel={onClose}
      onSubmit={async ({ reason }) => {
        if (!(await cancel.run({ sessionId: session.id, reason: reason ?? null, reach }))) return;
        // Its page is gone with it.
        if (isDraft)
          await navigate({ to: '/cohorts/$cohortId', params: { cohortId: session.cohortId }, replace: true });
        else onDone(_({ id: 'session.callOff.done', message: 'It is called off. Calendars show it so.' }));
      }}
    >
      {(!isDraft || others > 0) && (
        <TextField
          name="reason"
          label={_({
            id: 'session.reason',
            message: 'Why is “{title}” called off?',
            values: { title: session.title },
          })}
          description={_({
            id: 'session.reason.who',
            message: 'It stands in the mail that everyone in the cohort gets at once. It may stay empty.',
          })}
          maxLength={500}
        />
      )}
      {session.seriesId && <ReachField reach={reach} onReach={setReach} />}
      <p role="status" className={styles.sentence}>
        {others > 0
          ? _({
              id: 'session.callOff.will.many',
              message:
                'This session and {others, plural, one {# more} other {# more}} of the series are called off for good. They stay in lists and calendars, marked as called off; drafts among them are removed, and nobody is told of those.',
              values: { others },
            })
          : isDraft
            ? _({
                id: 'session.callOff.will.draft',
                message:
                  'This draft is removed for good, with its run sheet and files. Nobody is told, for nobody knew of it.',
              })
            : _({
                id: 'session.callOff.will',
                message:
                  'This session alone is called off, for good. It stays in lists and calendars, marked as called off.',
              })}
      </p>
    </CommandForm>
  );
}
