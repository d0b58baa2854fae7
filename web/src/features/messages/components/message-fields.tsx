import { useLingui } from '@lingui/react';
import { Group } from '@mantine/core';
import { ChoiceField, LongTextField, TextField } from '../../../ui/fields.js';
import { useZone, zoneName } from '../../../ui/zone.js';
import { type AboutSession, type Draft, needsSession } from '../draft.js';

interface MessageFieldsProps {
  draft: Draft;
  sessions: readonly AboutSession[];
  onChange: (change: Partial<Draft>) => void;
}

/** Whom, what about, the words, and when. */
export function MessageFields({ draft, sessions, onChange }: MessageFieldsProps) {
  const { _, i18n } = useLingui();
  const zone = useZone();
  const day = (at: string) =>
    i18n.date(at, { month: 'short', day: 'numeric', year: 'numeric', timeZone: zone });
  const needed = needsSession(draft.audience);
  return (
    <>
      <ChoiceField
        name="audience"
        label={_({ id: 'message.audience', message: 'Whom do you write to?' })}
        value={draft.audience}
        onChange={(event) => onChange({ audience: event.currentTarget.value })}
        data={[
          {
            value: 'participants',
            label: _({ id: 'message.participants', message: 'All participants' }),
          },
          {
            value: 'attended',
            label: _({ id: 'message.attended', message: 'Who attended a session' }),
          },
          { value: 'absent', label: _({ id: 'message.absent', message: 'Who missed a session' }) },
          { value: 'faculty', label: _({ id: 'message.faculty', message: 'The faculty' }) },
        ]}
      />
      <ChoiceField
        name="sessionId"
        label={_({ id: 'message.session', message: 'About which session?' })}
        value={draft.sessionId}
        required={needed}
        onChange={(event) => onChange({ sessionId: event.currentTarget.value })}
        data={[
          {
            value: '',
            label: needed
              ? _({ id: 'message.session.choose', message: 'Choose a session' })
              : _({ id: 'message.session.none', message: 'About none in particular' }),
          },
          ...sessions.map(({ id, title, startsAt }) => ({ value: id, label: `${title} · ${day(startsAt)}` })),
        ]}
      />
      <TextField
        name="subject"
        label={_({ id: 'message.subject', message: 'Subject' })}
        value={draft.subject}
        onChange={(event) => onChange({ subject: event.currentTarget.value })}
        required
        maxLength={200}
      />
      <LongTextField
        name="body"
        label={_({ id: 'message.body', message: 'Message' })}
        description={_({
          id: 'message.body.words',
          message: 'Plain text. A greeting by name comes before it, and who wrote it after it.',
        })}
        value={draft.body}
        onChange={(event) => onChange({ body: event.currentTarget.value })}
        required
        maxLength={5000}
      />
      <ChoiceField
        name="replyTo"
        label={_({ id: 'message.replyTo', message: 'Answers go to' })}
        value={draft.replyTo}
        onChange={(event) => onChange({ replyTo: event.currentTarget.value })}
        data={[
          { value: 'sender', label: _({ id: 'message.replyTo.sender', message: 'My own address' }) },
          {
            value: 'hub',
            label: _({
              id: 'message.replyTo.hub',
              message: 'The address of all our mail',
            }),
          },
        ]}
      />
      <ChoiceField
        name="when"
        label={_({ id: 'message.when', message: 'When is it sent?' })}
        value={draft.later ? 'later' : 'now'}
        onChange={(event) => onChange({ later: event.currentTarget.value === 'later' })}
        data={[
          { value: 'now', label: _({ id: 'message.now', message: 'Now' }) },
          { value: 'later', label: _({ id: 'message.later', message: 'At a later time' }) },
        ]}
      />
      {draft.later && (
        <Group gap="md" align="end" grow preventGrowOverflow={false}>
          <TextField
            name="at"
            type="date"
            label={_({ id: 'message.day', message: 'Day' })}
            value={draft.day}
            onChange={(event) => onChange({ day: event.currentTarget.value })}
            required
          />
          <TextField
            name="time"
            type="time"
            label={_({
              id: 'message.time',
              message: 'Time, {zone}',
              values: { zone: zoneName(zone, i18n.locale) },
            })}
            value={draft.time}
            onChange={(event) => onChange({ time: event.currentTarget.value })}
            required
          />
        </Group>
      )}
    </>
  );
}
