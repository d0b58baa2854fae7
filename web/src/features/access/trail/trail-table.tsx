import { useLingui } from '@lingui/react';
import { Table } from '@mantine/core';
import type { ResultOf } from '../../../graphql/graphql.js';
import { DataTable, roomyCell, SecondLine } from '../../../ui/data-table.js';
import { MorePages, usePages } from '../../../ui/pages.js';
import { Empty } from '../../../ui/states.js';
import { When } from '../../../ui/when.js';
import { TrailQuery } from './trail.graphql.js';
import type { Filter } from './trail-page.js';
import { furtherFacts, whatHappened, whatOf } from './words.js';

type Trail = ResultOf<typeof TrailQuery>['trail'];

/** The entries of a trail, the latest first, page after page. */
export function TrailTable({ hubId, filter, first }: { hubId: string; filter: Filter; first: Trail }) {
  const { _ } = useLingui();
  const pages = usePages(first, TrailQuery, { hubId, filter }, (data) => data.trail);
  if (pages.nodes.length === 0)
    return <Empty title={_({ id: 'trail.none', message: 'Nothing fits what you look for' })}>{null}</Empty>;
  return (
    <>
      <DataTable
        label={_({ id: 'trail.title', message: 'Audit trail' })}
        head={[
          _({ id: 'trail.when', message: 'When' }),
          _({ id: 'trail.what', message: 'What' }),
          { text: _({ id: 'trail.who', message: 'Who' }), roomy: true },
          { text: _({ id: 'trail.where', message: 'Where' }), roomy: true },
        ]}
      >
        {pages.nodes.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </DataTable>
      <MorePages pages={pages} />
    </>
  );
}

function Entry({ entry }: { entry: Trail['nodes'][number] }) {
  const { _ } = useLingui();
  const what = whatOf(entry.details);
  const facts = furtherFacts(entry.details);
  const place = [entry.programName, entry.cohortName].filter(Boolean).join(' · ');
  const who =
    entry.actorName ??
    {
      outsider: _({ id: 'trail.outsider', message: 'Somebody from outside this hub' }),
      system: _({ id: 'trail.system', message: 'Spokewell itself' }),
    }[entry.actorKind] ??
    _({ id: 'trail.anonymous', message: 'Somebody not signed in' });
  const concerned = entry.concerns !== entry.actorName ? entry.concerns : null;
  return (
    <Table.Tr>
      <Table.Td>
        <When at={entry.at} />
      </Table.Td>
      <Table.Td>
        {_(whatHappened(entry.type))}
        {what && <>{`: ${_(what)}`}</>}
        {concerned && (
          <SecondLine>
            {_({ id: 'trail.concerns', message: 'concerns {name}', values: { name: concerned } })}
          </SecondLine>
        )}
        {facts && <SecondLine>{facts}</SecondLine>}
        <SecondLine tight>{[who, place].filter(Boolean).join(' · ')}</SecondLine>
      </Table.Td>
      <Table.Td className={roomyCell}>{who}</Table.Td>
      <Table.Td className={roomyCell}>{place}</Table.Td>
    </Table.Tr>
  );
}
