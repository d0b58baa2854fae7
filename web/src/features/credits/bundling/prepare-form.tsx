import { useLingui } from '@lingui/react';
import { Alert } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../../graphql/use-command.js';
import { CommandForm } from '../../../ui/command-form.js';
import { ChoiceField } from '../../../ui/fields.js';
import { TYPE_NAMES } from '../type-names.js';
import { PrepareCertificates } from './bundling.graphql.js';
import type { BatchesOf } from './certificates-section.js';

const ALL = '';
const WHOLE = 'cumulative';

/** Which certificates are to be made. */
export function PrepareForm({ cohort }: { cohort: BatchesOf }) {
  const { _, i18n } = useLingui();
  const prepare = useCommand(PrepareCertificates, ['CertificateBatch', 'Cohort']);
  const [none, setNone] = useState(false);
  const sessions = (cohort.sessions?.nodes ?? []).map(({ id, title, startsAt }) => ({
    value: id,
    label: `${title}, ${i18n.date(startsAt, { dateStyle: 'medium' })}`,
  }));
  return (
    <CommandForm
      submit={_({ id: 'certificates.make', message: 'Make the certificates' })}
      busy={prepare.busy}
      failure={prepare.failure}
      onSubmit={async ({ about = ALL, creditType = null }) => {
        const input = {
          cumulative: about === WHOLE,
          sessionId: about === ALL || about === WHOLE ? null : about,
          creditType: creditType || null,
        };
        const answer = await prepare.run({ cohortId: cohort.id, input });
        setNone(answer?.prepareCertificates.__typename === 'NothingToCertify');
      }}
    >
      <ChoiceField
        name="about"
        label={_({ id: 'certificates.about', message: 'About' })}
        data={[
          { value: ALL, label: _({ id: 'certificates.each', message: 'Each session, one for every award' }) },
          {
            value: WHOLE,
            label: _({ id: 'certificates.whole', message: 'The whole cohort, one for each person and type' }),
          },
          ...sessions,
        ]}
      />
      <ChoiceField
        name="creditType"
        label={_({ id: 'certificates.type', message: 'Credit type' })}
        data={[
          { value: ALL, label: _({ id: 'certificates.allTypes', message: 'All types' }) },
          ...Object.entries(TYPE_NAMES).map(([value, label]) => ({ value, label })),
        ]}
      />
      {none && (
        <Alert color="warn" role="status">
          {_({ id: 'certificates.none', message: 'There is no credit that a certificate could be about.' })}
        </Alert>
      )}
    </CommandForm>
  );
}
