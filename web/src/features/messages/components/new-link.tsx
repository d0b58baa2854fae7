import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useCommand } from '../../../graphql/use-command.js';
import { CommandForm } from '../../../ui/command-form.js';
import { Disclosure } from '../../../ui/disclosure.js';
import { ChoiceField, TextField } from '../../../ui/fields.js';
import { useZone } from '../../../ui/zone.js';
import { type AboutSession, newKey } from '../draft.js';
import { Announce } from '../messages.graphql.js';

/**
 * Changes where a meeting is, and tells everyone whom it concerns at once.
 *
 * @param sessions those to choose from; with a single one nothing is asked
 */
export function NewLink({ sessions }: { sessions: readonly AboutSession[] }) {
  const { _ } = useLingui();
  return (
    <Disclosure inRow label={_({ id: 'newLink.open', message: 'Tell of a new meeting link' })}>
      {(close) => <NewLinkForm sessions={sessions} close={close} />}
    </Disclosure>
  );
}

function NewLinkForm({ sessions, close }: { sessions: readonly AboutSession[]; close: () => void }) {
  const { _, i18n } = useLingui();
  const zone = useZone();
  const announce = useCommand(Announce, ['Session', 'MessageConnection', 'Cohort']);
  const [key] = useState(newKey);
  return (
    <CommandForm
      submit={_({ id: 'newLink.submit', message: 'Change it and tell people' })}
      busy={announce.busy}
      failure={announce.failure}
      onCancel={close}
      onSubmit={async ({ sessionId = sessions[0]?.id ?? '', meetingUrl, note }) => {
        const input = { kind: 'link_changed', meetingUrl, note, key };
        if (await announce.run({ sessionId, input })) close();
      }}
    >
      {sessions.length > 1 && (
        <ChoiceField
          name="sessionId"
          label={_({ id: 'newLink.session', message: 'Which session?' })}
          data={sessions.map(({ id, title, startsAt }) => ({
            value: id,
            label: `${title} · ${i18n.date(startsAt, { month: 'short', day: 'numeric', year: 'numeric', timeZone: zone })}`,
          }))}
        />
      )}
      <TextField
        name="meetingUrl"
        type="url"
        label={_({ id: 'newLink.url', message: 'Where the meeting is now' })}
        description={_({
          id: 'newLink.url.words',
          message: 'It is for everyone: personal meeting addresses for this session are dropped.',
        })}
        required
        maxLength={2000}
      />
      <TextField
        name="note"
        label={_({ id: 'newLink.note', message: 'A word on it' })}
        description={_({
          id: 'newLink.note.words',
          message: 'It may stay empty. Everyone expected and who teaches gets the mail at once.',
        })}
        maxLength={500}
      />
    </CommandForm>
  );
}
