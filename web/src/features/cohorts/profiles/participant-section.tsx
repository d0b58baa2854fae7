import { useLingui } from '@lingui/react';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import type { ResultOf } from '../../../graphql/graphql.js';
import { Answer } from '../../../ui/answer.js';
import { Section } from '../../../ui/section.js';
import { Empty } from '../../../ui/states.js';
import { professionName } from '../../identity/professions.js';
import { placeLine } from '../../identity/profile/us-states.js';
import { stateName } from '../roster/state-names.js';
import { AccessNeedsQuery, LicencesQuery, ParticipantQuery } from './participant.graphql.js';
import styles from './participant.module.css';
import { ruralityName } from './rurality-names.js';

const route = getRouteApi('/shell/cohorts/$cohortId/people/$enrollmentId');

type Participant = ResultOf<typeof ParticipantQuery>['participant'];

/** One participant of a cohort, as its team sees them. */
export function ParticipantSection() {
  const { enrollmentId, cohortId } = route.useParams();
  const { _ } = useLingui();
  const answer = useQuery({ query: ParticipantQuery, variables: { id: enrollmentId } });
  return (
    <>
      <p className={styles.back}>
        <Link to="/cohorts/$cohortId/people" params={{ cohortId }}>
          {_({ id: 'participant.back', message: 'All people of the cohort' })}
        </Link>
      </p>
      <Answer of={answer}>{({ participant }) => <ParticipantView participant={participant} />}</Answer>
    </>
  );
}

function ParticipantView({ participant }: { participant: Participant }) {
  const { _, i18n } = useLingui();
  const { person, languages, viewerCan } = participant;
  const { practice } = person;
  const profession = professionName(person.profession);
  const names = new Intl.DisplayNames([i18n.locale], { type: 'language' });
  const rurality = ruralityName(practice.rurality);
  return (
    <>
      <Section title={[person.name, ...practice.credentials].join(', ')}>
        <dl className={styles.facts}>
          <Fact term={_({ id: 'roster.state', message: 'State' })}>{_(stateName(participant.state))}</Fact>
          <Fact term={_({ id: 'field.email', message: 'E-mail address' })}>
            <a href={`mailto:${person.email}`}>{person.email}</a>
          </Fact>
          <Fact term={_({ id: 'field.pronouns', message: 'Pronouns' })}>{participant.pronouns}</Fact>
          <Fact term={_({ id: 'field.profession', message: 'Profession' })}>
            {profession && _(profession)}
          </Fact>
          <Fact term={_({ id: 'field.organization', message: 'Organization' })}>{practice.organization}</Fact>
          <Fact term={_({ id: 'field.site', message: 'Site' })}>{practice.site}</Fact>
          <Fact term={_({ id: 'roster.place', message: 'Place' })}>{placeLine(practice, i18n.locale)}</Fact>
          <Fact term={_({ id: 'roster.rurality', message: 'Surroundings' })}>{rurality && _(rurality)}</Fact>
          <Fact term={_({ id: 'participant.languages', message: 'Languages' })}>
            {languages.map((tag) => names.of(tag) ?? tag).join(', ')}
          </Fact>
        </dl>
      </Section>
      {viewerCan.seeAccessNeeds && <AccessNeeds id={participant.id} />}
      {viewerCan.seeLicences && <Licences id={participant.id} />}
    </>
  );
}

function AccessNeeds({ id }: { id: string }) {
  const { _ } = useLingui();
  const answer = useQuery({ query: AccessNeedsQuery, variables: { id } });
  return (
    <Section
      title={_({ id: 'participant.needs', message: 'What they need to take part' })}
      lead={_({
        id: 'participant.needs.lead',
        message: 'Told to you so that you can act on it. That it was read is kept in the audit trail.',
      })}
    >
      <Answer of={answer} rows={1}>
        {({ participant }) =>
          participant.accessNeeds ? (
            <p className={styles.text}>{participant.accessNeeds}</p>
          ) : (
            <Empty title={_({ id: 'participant.needs.none', message: 'They have said nothing' })} />
          )
        }
      </Answer>
    </Section>
  );
}

function Licences({ id }: { id: string }) {
  const { _, i18n } = useLingui();
  const answer = useQuery({ query: LicencesQuery, variables: { id } });
  return (
    <Section
      title={_({ id: 'profile.licences', message: 'Licences' })}
      lead={_({
        id: 'participant.licences.lead',
        message: 'For the credit you report. That it was read is kept in the audit trail.',
      })}
    >
      <Answer of={answer} rows={2}>
        {({ participant: { npi, licences } }) => (
          <dl className={styles.facts}>
            <Fact term={_({ id: 'field.npi', message: 'NPI' })}>{npi}</Fact>
            {(licences ?? []).map(({ kind, number, ...place }) => (
              <Fact
                key={`${kind} ${number}`}
                term={`${kind}, ${placeLine({ ...place, county: null }, i18n.locale)}`}
              >
                {number}
              </Fact>
            ))}
          </dl>
        )}
      </Answer>
    </Section>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  const { _ } = useLingui();
  return (
    <div>
      <dt>{term}</dt>
      <dd>
        {children || <span className={styles.none}>{_({ id: 'choice.none', message: 'Not given' })}</span>}
      </dd>
    </div>
  );
}
