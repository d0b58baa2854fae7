import { useLingui } from '@lingui/react';
import { TextField } from '../../../ui/fields.js';

/** Asks for the meeting's address. */
export function MeetingField({ initial }: { initial?: string | null }) {
  const { _ } = useLingui();
  return (
    <TextField
      name="meetingUrl"
      type="url"
      label={_({ id: 'session.meetingUrl', message: 'Address of the meeting' })}
      description={_({
        id: 'session.meetingUrl.why',
        message: 'Begins with https://. Participants reach it through their own link and never see it.',
      })}
      defaultValue={initial ?? ''}
      pattern="https://.*"
      maxLength={2000}
    />
  );
}
