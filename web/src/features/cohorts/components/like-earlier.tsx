import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { ChoiceField, TextField } from '../../../ui/fields.js';

/** A cohort whose plan can be taken over. */
export interface EarlierCohort {
  readonly id: string;
  readonly name: string;
}

/** Asks which cohort a new one is like, and from when on. The form reads `cohortId` and `firstDay`. */
export function LikeEarlier({ earlier }: { earlier: readonly EarlierCohort[] }) {
  const { _ } = useLingui();
  const [like, setLike] = useState('');
  return (
    <>
      <ChoiceField
        name="cohortId"
        label={_({ id: 'cohort.like', message: 'Begin like an earlier cohort' })}
        value={like}
        onChange={(event) => setLike(event.currentTarget.value)}
        data={[
          { value: '', label: _({ id: 'cohort.like.none', message: 'No, without sessions' }) },
          ...earlier.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      {like && (
        <TextField
          name="firstDay"
          type="date"
          required
          label={_({ id: 'cohort.like.firstDay', message: 'First day' })}
          description={_({
            id: 'cohort.like.words',
            message:
              'The first session is on the first fitting weekday from then on. Sessions, run sheets, faculty and links come along, as drafts that only the team sees. People, answers, files and recordings do not.',
          })}
        />
      )}
    </>
  );
}
