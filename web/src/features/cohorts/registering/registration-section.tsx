import { useLingui } from '@lingui/react';
import { useQuery } from 'urql';
import { Answer } from '../../../ui/answer.js';
import { Section } from '../../../ui/section.js';
import { Empty } from '../../../ui/states.js';
import { useCohort } from '../cohort-page.js';
import { Invitations } from '../inviting/invitations.js';
import { SettingsQuery } from './settings.graphql.js';
import { SettingsForm } from './settings-form.js';

/** How one comes into a cohort: by its page, or by invitation. */
export function RegistrationSection() {
  const { _ } = useLingui();
  const cohort = useCohort();
  const answer = useQuery({ query: SettingsQuery, variables: { id: cohort.id } });
  return (
    <>
      <Section
        title={_({ id: 'settings.title', message: 'The cohort’s page' })}
        lead={_({
          id: 'settings.lead',
          message:
            'Anybody can read what you write here, once the page is shown. How many are enrolled is never told.',
        })}
      >
        <Answer of={answer} rows={6}>
          {({ cohort: { settings } }) =>
            settings ? (
              <SettingsForm cohortId={cohort.id} settings={settings} />
            ) : (
              <Empty title={_({ id: 'people.closed', message: 'The roster is for the hub’s team' })} />
            )
          }
        </Answer>
      </Section>
      <Invitations cohortId={cohort.id} />
    </>
  );
}
