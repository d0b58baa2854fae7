import { useLingui } from '@lingui/react';
import { Alert } from '@mantine/core';
import { useQuery } from 'urql';
import type { ResultOf } from '../../../graphql/graphql.js';
import { Answer } from '../../../ui/answer.js';
import rows from '../../../ui/row-list.module.css';
import { Section } from '../../../ui/section.js';
import { DesignatingQuery } from './designating.graphql.js';
import styles from './designating.module.css';
import { DesignationHistory } from './designation-history.js';
import { TypeRow } from './type-row.js';
import { IN_THE_WAY, STANDINGS } from './words.js';

/** What there is to designate a session by, as the queries know it. */
export type Designating = ResultOf<typeof DesignatingQuery>['session']['designating'];
/** A proposal or designation. */
export type Designation = Designating['designations'][number];

/** What a session is proposed and designated for, for its team and the CE office. */
export function DesignationSection({ sessionId }: { sessionId: string }) {
  const { _ } = useLingui();
  const answer = useQuery({ query: DesignatingQuery, variables: { sessionId } });
  const again = () => answer[1]({ requestPolicy: 'network-only' });
  return (
    <Section
      title={_({ id: 'designation.title', message: 'Credit' })}
      lead={_({
        id: 'designation.lead',
        message:
          'The team proposes a session for types of credit; the continuing-education office designates it before it begins.',
      })}
    >
      <Answer of={answer}>{({ session }) => <Within session={session} again={again} />}</Answer>
    </Section>
  );
}

interface WithinProps {
  session: ResultOf<typeof DesignatingQuery>['session'];
  again: () => void;
}

function Within({ session, again }: WithinProps) {
  const { _ } = useLingui();
  const { designating } = session;
  const live = designating.designations.filter(({ state }) => state === 'proposed' || state === 'designated');
  const past = designating.designations.filter((one) => !live.includes(one));
  const shown = [
    ...designating.types,
    // What is designated stays in sight when the hub offers the type no longer.
    ...live
      .filter(({ creditType }) => !designating.types.some((type) => type.creditType === creditType))
      .map(({ creditType, name }) => ({ creditType, name, most: '0', step: '1', plannedSeconds: 0 })),
  ];
  if (designating.handledElsewhere)
    return (
      <p>
        {_({
          id: 'designation.elsewhere',
          message: 'This hub’s credit is handled elsewhere: nothing is designated here.',
        })}
      </p>
    );
  if (shown.length === 0)
    return (
      <p>
        {_({
          id: 'designation.noTypes',
          message: 'The hub offers no type of credit yet. The continuing-education office sets them up.',
        })}
      </p>
    );
  return (
    <>
      <Disclosers people={designating.disclosers} />
      <ul className={rows.list}>
        {shown.map((type) => (
          <TypeRow
            key={type.creditType}
            session={session}
            type={type}
            live={live.find(({ creditType }) => creditType === type.creditType)}
            again={again}
          />
        ))}
      </ul>
      <DesignationHistory past={past} />
    </>
  );
}

/** Who stands in the way, by name; nothing where nobody does. */
function Disclosers({ people }: { people: Designating['disclosers'] }) {
  const { _ } = useLingui();
  const missing = people.filter(({ standing }) => IN_THE_WAY.has(standing) || standing === 'UNREVIEWED');
  if (missing.length === 0) return null;
  const blocks = missing.some(({ standing }) => IN_THE_WAY.has(standing));
  return (
    <Alert
      color={blocks ? 'warn' : 'accent'}
      mb="md"
      title={
        blocks
          ? _({ id: 'designation.missing', message: 'Statements of financial relationships are missing' })
          : _({ id: 'designation.unreviewed', message: 'Statements wait to be reviewed' })
      }
    >
      <ul className={styles.people}>
        {missing.map(({ personId, name, standing }) => (
          <li key={personId}>
            {name}: {STANDINGS[standing] ? _(STANDINGS[standing]) : standing}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
