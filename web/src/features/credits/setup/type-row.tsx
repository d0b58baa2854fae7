import { useLingui } from '@lingui/react';
import { Badge, Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import rows from '../../../ui/row-list.module.css';
import { When } from '../../../ui/when.js';
import { PROFESSIONS } from '../../identity/professions.js';
import type { Setup, TypeSetup } from './rule-values.js';
import styles from './setup.module.css';
import { TypeForm } from './type-form.js';
import { PARTIALS, RULES } from './words.js';

interface TypeRowProps {
  setup: Setup;
  type: TypeSetup;
  again: () => void;
}

/** A credit type: its rules in a few lines, and the way to change them. */
export function TypeRow({ setup, type, again }: TypeRowProps) {
  const { _ } = useLingui();
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (!open && wasOpen.current) opener.current?.focus();
    wasOpen.current = open;
  }, [open]);
  return (
    <li className={rows.row}>
      <div className={styles.head}>
        <span className={rows.title}>{type.name}</span>
        {type.offered && (
          <Badge color="accent" variant="light">
            {_({ id: 'creditSetup.isOffered', message: 'Offered' })}
          </Badge>
        )}
      </div>
      {open ? (
        <TypeForm
          setup={setup}
          type={type}
          onCancel={() => setOpen(false)}
          done={() => {
            setOpen(false);
            again();
          }}
        />
      ) : (
        <>
          <InBrief type={type} />
          {setup.viewerCanChange && (
            <div>
              <Button
                ref={opener}
                variant="default"
                size="compact-md"
                aria-label={_({
                  id: 'creditSetup.editType',
                  message: 'Rules and statement of {name}',
                  values: { name: type.name },
                })}
                onClick={() => setOpen(true)}
              >
                {_({ id: 'creditSetup.edit', message: 'Rules and statement' })}
              </Button>
            </div>
          )}
        </>
      )}
    </li>
  );
}

function InBrief({ type }: { type: TypeSetup }) {
  const { _ } = useLingui();
  const { rules } = type;
  const whom =
    rules.eligibleProfessions === null
      ? _({ id: 'creditSetup.everyone', message: 'everyone' })
      : rules.eligibleProfessions.map((code) => (PROFESSIONS[code] ? _(PROFESSIONS[code]) : code)).join(', ');
  const unconfirmed = type.sources
    .filter(({ source }) => source === 'UNCONFIRMED')
    .map(({ rule }) => RULES[rule])
    .filter((words) => words !== undefined);
  return (
    <>
      <span className={rows.note}>
        {_({
          id: 'creditSetup.brief',
          message:
            '{minutes, plural, one {# minute} other {# minutes}} for 1 {unit}, in steps of {step}. {partial}. For: {whom}.',
          values: {
            minutes: rules.unitMinutes,
            unit: type.unit,
            step: rules.step,
            partial: PARTIALS[rules.partial.kind] ? _(PARTIALS[rules.partial.kind]!) : rules.partial.kind,
            whom,
          },
        })}
      </span>
      {type.offered && unconfirmed.length > 0 && (
        <span className={rows.note}>
          {_({
            id: 'creditSetup.unconfirmed',
            message: 'Unconfirmed, please look up with the accreditor: {rules}.',
            values: { rules: unconfirmed.map((words) => _(words)).join(', ') },
          })}
        </span>
      )}
      {type.offered && !type.statement && (
        <span className={rows.note}>
          {_({ id: 'creditSetup.noStatement', message: 'There is no accreditor’s statement yet.' })}
        </span>
      )}
      {type.setAt && (
        <span className={rows.note}>
          {_({ id: 'creditSetup.version', message: 'Version {version},', values: { version: type.version } })}{' '}
          <When at={type.setAt} />
        </span>
      )}
    </>
  );
}
