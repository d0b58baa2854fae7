import { useLingui } from '@lingui/react';
import { Button, Table } from '@mantine/core';
import { useState } from 'react';
import type { ResultOf } from '../../graphql/graphql.js';
import { DataTable, SecondLine } from '../../ui/data-table.js';
import { KeepingForm } from './keeping-form.js';
import type { RetentionQuery } from './privacy.graphql.js';
import styles from './privacy.module.css';

/** A kind of data, as the query knows it. */
export type Kind = ResultOf<typeof RetentionQuery>['hub']['retention']['kinds'][number];

interface KeepingTableProps {
  hubId: string;
  manage: boolean;
  label: string;
  kinds: readonly Kind[];
}

/** Kinds of data, each with how long and why it is kept; the hub's own can be changed where they stand. */
export function KeepingTable({ hubId, manage, label, kinds }: KeepingTableProps) {
  const { _ } = useLingui();
  return (
    <DataTable
      label={label}
      head={[_({ id: 'keeping.what', message: 'What' }), _({ id: 'keeping.howLong', message: 'Kept for' })]}
    >
      {kinds.map((kind) => (
        <KindRow key={kind.kind} hubId={hubId} kind={kind} manage={manage} />
      ))}
    </DataTable>
  );
}

function KindRow({ hubId, kind, manage }: { hubId: string; kind: Kind; manage: boolean }) {
  const { _ } = useLingui();
  const [open, setOpen] = useState(false);
  const { title, why, days, usualDays } = kind;
  return (
    <Table.Tr>
      <Table.Td>
        {title}
        <SecondLine>{why}</SecondLine>
      </Table.Td>
      <Table.Td className={open ? undefined : styles.days}>
        {open ? (
          <KeepingForm hubId={hubId} kind={kind} onClose={() => setOpen(false)} />
        ) : (
          <>
            {days === null
              ? _({ id: 'keeping.forGood', message: 'for good' })
              : _({
                  id: 'keeping.days',
                  message: '{days, plural, one {# day} other {# days}}',
                  values: { days },
                })}
            {days !== usualDays && (
              <SecondLine>
                {_({ id: 'keeping.usual', message: 'usually {days}', values: { days: usualDays ?? 0 } })}
              </SecondLine>
            )}
            {manage && days !== null && (
              <div>
                <Button
                  variant="subtle"
                  size="compact-md"
                  px={0}
                  aria-label={_({
                    id: 'keeping.change.spoken',
                    message: 'Change how long: {title}',
                    values: { title },
                  })}
                  onClick={() => setOpen(true)}
                >
                  {_({ id: 'keeping.change', message: 'Change' })}
                </Button>
              </div>
            )}
          </>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
