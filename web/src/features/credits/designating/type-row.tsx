import { useLingui } from '@lingui/react';
import { Alert, Badge, Button } from '@mantine/core';
import { useState } from 'react';
import type { ResultOf } from '../../../graphql/graphql.js';
import { useCommand } from '../../../graphql/use-command.js';
import { ConfirmButton } from '../../../ui/confirm-button.js';
import rows from '../../../ui/row-list.module.css';
import { FailureNote } from '../../../ui/states.js';
import { When } from '../../../ui/when.js';
import { DesignateForm } from './designate-form.js';
import { type DesignatingQuery, ProposeCredit, WithdrawDesignation } from './designating.graphql.js';
import styles from './designating.module.css';
import type { Designating, Designation } from './designation-section.js';
import { MISFITS } from './words.js';

interface TypeRowProps {
  session: ResultOf<typeof DesignatingQuery>['session'];
  type: Designating['types'][number];
  live: Designation | undefined;
  again: () => void;
}

/** A type of credit and a session: where it stands, and what the viewer can do about it. */
export function TypeRow({ session, type, live, again }: TypeRowProps) {
  const { _ } = useLingui();
  const { designating, id: sessionId } = session;
  const [open, setOpen] = useState(false);
  const propose = useCommand(ProposeCredit, ['Session', 'Designation']);
  const possible = type.most !== '0' && session.state !== 'cancelled' && session.state !== 'draft';
  const misfits = live?.misfits ?? [];
  const close = () => {
    setOpen(false);
    again();
  };
  return (
    <li className={rows.row}>
      <div className={styles.head}>
        <span className={rows.title}>{type.name}</span>
        <StateBadge live={live} />
      </div>
      <Told type={type} live={live} />
      {misfits.length > 0 && (
        <Alert color="warn" title={_({ id: 'designation.misfit', message: 'It no longer fits' })}>
          {misfits.map((misfit) => (MISFITS[misfit] ? _(MISFITS[misfit]) : misfit)).join(' ')}{' '}
          {_({
            id: 'designation.misfit.words',
            message: 'Nothing was changed by that. Designate it anew, or take it back.',
          })}
        </Alert>
      )}
      {propose.failure && <FailureNote failure={propose.failure} />}
      {open ? (
        <DesignateForm session={session} type={type} close={close} onCancel={() => setOpen(false)} />
      ) : (
        <div className={styles.actions}>
          {!live && designating.viewerCanPropose && !designating.viewerCanDesignate && possible && (
            <Button
              variant="default"
              size="compact-md"
              loading={propose.busy}
              aria-label={_({
                id: 'designation.proposeType',
                message: 'Propose for {name}',
                values: { name: type.name },
              })}
              onClick={async () => {
                if (await propose.run({ sessionId, input: { creditType: type.creditType } })) again();
              }}
            >
              {_({ id: 'designation.propose', message: 'Propose' })}
            </Button>
          )}
          {designating.viewerCanDesignate &&
            possible &&
            (live?.state !== 'designated' || misfits.length > 0) && (
              <Button
                variant="default"
                size="compact-md"
                aria-label={_({
                  id: 'designation.designateType',
                  message: 'Designate for {name}',
                  values: { name: type.name },
                })}
                onClick={() => setOpen(true)}
              >
                {live?.state === 'designated'
                  ? _({ id: 'designation.anew', message: 'Designate anew' })
                  : _({ id: 'designation.designate', message: 'Designate' })}
              </Button>
            )}
          {live && <Withdraw live={live} designating={designating} again={again} />}
        </div>
      )}
    </li>
  );
}

function StateBadge({ live }: { live: Designation | undefined }) {
  const { _ } = useLingui();
  if (!live)
    return <span className={rows.note}>{_({ id: 'designation.state.not', message: 'Not designated' })}</span>;
  if (live.state === 'proposed')
    return (
      <Badge color="warn" variant="light">
        {_({ id: 'designation.state.proposed', message: 'Proposed' })}
      </Badge>
    );
  return (
    <Badge color="accent" variant="light">
      {_({
        id: 'designation.state.designated',
        message: 'Designated: {maximum}',
        values: { maximum: live.maximum ?? '' },
      })}
    </Badge>
  );
}

function Told({ type, live }: Pick<TypeRowProps, 'type' | 'live'>) {
  const { _ } = useLingui();
  if (!live)
    return (
      <span className={rows.note}>
        {type.most === '0'
          ? _({
              id: 'designation.tooShort',
              message: 'The time of this session that counts comes to no credit.',
            })
          : _({
              id: 'designation.most',
              message: '{minutes} min count; that comes to {most} at the most.',
              values: { minutes: type.plannedSeconds / 60, most: type.most },
            })}
      </span>
    );
  return (
    <span className={rows.note}>
      {live.proposedByName &&
        _({
          id: 'designation.proposedBy',
          message: 'Proposed by {name}.',
          values: { name: live.proposedByName },
        })}{' '}
      {live.designatedAt && (
        <>
          {_({
            id: 'designation.designatedBy',
            message: 'Designated by {name}, rules version {version},',
            values: { name: live.designatedByName ?? '', version: live.version ?? '' },
          })}{' '}
          <When at={live.designatedAt} />.
        </>
      )}
      {live.overrideReason && (
        <>
          {' '}
          {_({
            id: 'designation.late',
            message: 'After it had begun, because: {reason}',
            values: { reason: live.overrideReason },
          })}
        </>
      )}
    </span>
  );
}

function Withdraw({
  live,
  designating,
  again,
}: {
  live: Designation;
  designating: Designating;
  again: () => void;
}) {
  const { _ } = useLingui();
  const withdraw = useCommand(WithdrawDesignation, ['Session', 'Designation']);
  const [refused, setRefused] = useState<string>();
  const may = live.state === 'designated' ? designating.viewerCanDesignate : designating.viewerCanPropose;
  if (!may) return null;
  return (
    <>
      <ConfirmButton
        quiet
        label={_({ id: 'designation.withdraw', message: 'Take back' })}
        spoken={_({
          id: 'designation.withdrawType',
          message: 'Take back: {name}',
          values: { name: live.name },
        })}
        question={_({
          id: 'designation.withdraw.ask',
          message: 'Take it back? It stays on record that it was.',
        })}
        confirm={_({ id: 'designation.withdraw.yes', message: 'Take back' })}
        busy={withdraw.busy}
        onConfirm={async () => {
          const done = (await withdraw.run({ id: live.id }))?.withdrawDesignation;
          if (done?.__typename === 'CreditIsAwarded') setRefused(done.message);
          else if (done) again();
        }}
      />
      {refused && <Alert color="warn">{refused}</Alert>}
      {withdraw.failure && <FailureNote failure={withdraw.failure} />}
    </>
  );
}
