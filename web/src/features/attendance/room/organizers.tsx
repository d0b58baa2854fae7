import { useLingui } from '@lingui/react';
import { useQuery } from 'urql';
import { useCommand } from '../../../graphql/use-command.js';
import { Answer } from '../../../ui/answer.js';
import { CommandForm } from '../../../ui/command-form.js';
import { ConfirmButton } from '../../../ui/confirm-button.js';
import { Disclosure } from '../../../ui/disclosure.js';
import { ChoiceField, TextField } from '../../../ui/fields.js';
import list from '../../../ui/row-list.module.css';
import { Section } from '../../../ui/section.js';
import { FailureNote } from '../../../ui/states.js';
import { useEveryone } from '../../cohorts/use-everyone.js';
import { EndOrganizer, NameOrganizer, OrganizersQuery } from './room.graphql.js';

/** Who tends the shared rooms of a cohort’s sites, for its team. */
export function Organizers({ cohortId }: { cohortId: string }) {
  const { _ } = useLingui();
  const organizers = useQuery({ query: OrganizersQuery, variables: { cohortId } });
  const end = useCommand(EndOrganizer, ['SiteOrganizer', 'Cohort']);
  const title = _({ id: 'organizers.title', message: 'Organizers of sites' });
  return (
    <Section
      title={title}
      lead={_({
        id: 'organizers.lead',
        message:
          'Where several people of a site sit in one room, one of them can show its code on the screen and hand in its sheet.',
      })}
    >
      {end.failure && <FailureNote failure={end.failure} />}
      <Answer of={organizers} rows={1}>
        {({ cohort }) =>
          cohort.siteOrganizers?.length ? (
            <ul className={list.list} aria-label={title}>
              {cohort.siteOrganizers.map(({ id, name, organization, site }) => (
                <li key={id} className={list.row}>
                  <span>
                    <span className={list.title}>{name}</span>{' '}
                    <span className={list.note}>{[organization, site].filter(Boolean).join(', ')}</span>
                  </span>
                  <ConfirmButton
                    quiet
                    label={_({ id: 'organizer.end', message: 'End' })}
                    spoken={_({ id: 'organizer.end.of', message: 'End: {name}', values: { name } })}
                    question={_({
                      id: 'organizer.end.question',
                      message: 'Shall {name} organize this site no more?',
                      values: { name },
                    })}
                    confirm={_({ id: 'organizer.end.confirm', message: 'Yes, end it' })}
                    busy={end.busy}
                    onConfirm={() => void end.run({ organizerId: id })}
                  />
                </li>
              ))}
            </ul>
          ) : null
        }
      </Answer>
      <Disclosure label={_({ id: 'organizer.name', message: 'Name an organizer' })}>
        {(close) => <NameForm cohortId={cohortId} close={close} />}
      </Disclosure>
    </Section>
  );
}

function NameForm({ cohortId, close }: { cohortId: string; close: () => void }) {
  const { _ } = useLingui();
  const everyone = useEveryone(cohortId);
  const name = useCommand(NameOrganizer, ['SiteOrganizer', 'Cohort']);
  return (
    <CommandForm
      submit={_({ id: 'organizer.save', message: 'Name them' })}
      busy={name.busy}
      failure={name.failure}
      onCancel={close}
      onSubmit={async ({ personId = '', organization = '', site }) => {
        if (await name.run({ cohortId, input: { personId, organization, site: site ?? null } })) close();
      }}
    >
      <ChoiceField
        name="personId"
        label={_({ id: 'organizer.who', message: 'Who' })}
        required
        data={[
          { value: '', label: _({ id: 'participant.choose', message: 'Choose a person' }) },
          ...everyone.map((person) => ({ value: person.id, label: person.name })),
        ]}
      />
      <TextField
        name="organization"
        label={_({ id: 'organizer.organization', message: 'Organization' })}
        required
        maxLength={200}
      />
      <TextField name="site" label={_({ id: 'organizer.site', message: 'Site' })} maxLength={200} />
    </CommandForm>
  );
}
