import { useLingui } from '@lingui/react';
import { Checkbox, Table } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ResultOf } from '../../../graphql/graphql.js';
import { roomyCell, SecondLine } from '../../../ui/data-table.js';
import { When } from '../../../ui/when.js';
import { professionName } from '../../identity/professions.js';
import { placeLine } from '../../identity/profile/us-states.js';
import { ruralityName } from '../profiles/rurality-names.js';
import { MailMark } from './mail-mark.js';
import type { FilteredRosterQuery } from './roster.graphql.js';
import styles from './roster.module.css';
import { stateName } from './state-names.js';

type Row = NonNullable<ResultOf<typeof FilteredRosterQuery>['cohort']['roster']>['nodes'][number];

/** A person of a cohort in its roster. */
export function PersonRow({
  cohortId,
  row,
  picked,
  onPick,
}: {
  cohortId: string;
  row: Row;
  /** Left out where nothing can be done with people. */
  picked: boolean | undefined;
  onPick: (on: boolean) => void;
}) {
  const { _, i18n } = useLingui();
  const { name, email, practice, ...person } = row.person;
  const profession = professionName(person.profession);
  const rurality = ruralityName(practice.rurality);
  const called = [name, ...practice.credentials].join(', ');
  const place = placeLine(practice, i18n.locale);
  return (
    <Table.Tr>
      <Table.Th scope="row">
        {picked === undefined ? (
          called
        ) : (
          <Checkbox
            label={called}
            checked={picked}
            onChange={(event) => onPick(event.currentTarget.checked)}
          />
        )}
        <SecondLine>
          <a href={`mailto:${email}`}>{email}</a>
        </SecondLine>
        {person.mailMark && (
          <MailMark enrollmentId={row.id} name={name} mark={person.mailMark} manage={picked !== undefined} />
        )}
        {profession && <SecondLine tight>{_(profession)}</SecondLine>}
        {practice.organization && <SecondLine tight>{practice.organization}</SecondLine>}
        <SecondLine>
          <Link
            to="/cohorts/$cohortId/people/$enrollmentId"
            params={{ cohortId, enrollmentId: row.id }}
            className={styles.more}
            aria-label={_({ id: 'roster.more.of', message: 'More about {name}', values: { name } })}
          >
            {_({ id: 'roster.more', message: 'More' })}
          </Link>
        </SecondLine>
      </Table.Th>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>
        {_(stateName(row.state))}
        {row.waitPlace ? ` · ${row.waitPlace}` : ''}
      </Table.Td>
      <Table.Td className={roomyCell}>{profession && _(profession)}</Table.Td>
      <Table.Td className={roomyCell}>
        {practice.organization}
        {practice.site && <SecondLine>{practice.site}</SecondLine>}
      </Table.Td>
      <Table.Td className={roomyCell}>
        {place}
        {rurality && <SecondLine>{_(rurality)}</SecondLine>}
      </Table.Td>
      <Table.Td className={roomyCell}>
        <When at={row.enrolledAt} detail="day" />
      </Table.Td>
    </Table.Tr>
  );
}
