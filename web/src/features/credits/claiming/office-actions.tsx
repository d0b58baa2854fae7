import { useLingui } from '@lingui/react';
import { Alert, Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../../graphql/use-command.js';
import { CommandForm, type FormValues } from '../../../ui/command-form.js';
import { REASONS } from '../ledger/words.js';
import { AdjustCredit, AwardCredit, ReopenClaims } from './claims.graphql.js';
import styles from './claims.module.css';
import type { Position } from './session-credits-page.js';

const TOUCHES = ['CreditPosition', 'CreditPositionConnection', 'SessionCreditCount'];

interface ToggleProps {
  position: Position;
  open: boolean;
  onOpen: (open: boolean) => void;
}

/** Opens what the office can do about somebody’s credit; nothing where nothing can be done. */
function Toggle({ position, open, onOpen }: ToggleProps) {
  const { _ } = useLingui();
  const { personName, name, awarded, amounts } = position;
  if (awarded === null && amounts.length === 0) return null;
  const label = awarded === null ? WORDS.award : WORDS.change;
  return (
    <Button variant="subtle" size="compact-md" aria-expanded={open} onClick={() => onOpen(!open)}>
      {_(label)}
      <span className="sw-hidden">
        : {personName}, {name}
      </span>
    </Button>
  );
}

const WORDS = {
  award: { id: 'office.award', message: 'Award' },
  change: { id: 'office.change', message: 'Change' },
};

function Form({ position, close }: { position: Position; close: () => void }) {
  return position.awarded === null ? (
    <Award position={position} close={close} />
  ) : (
    <Change position={position} close={close} />
  );
}

function Award({ position, close }: { position: Position; close: () => void }) {
  const { _ } = useLingui();
  const award = useCommand(AwardCredit, TOUCHES);
  const reopen = useCommand(ReopenClaims, TOUCHES);
  const [refused, setRefused] = useState<string>();
  const { sessionId, personId, creditType, amounts } = position;
  const submit = async ({ amount = '', reason = '', way }: FormValues) => {
    if (way === 'time') {
      if (await reopen.run({ sessionId, input: { personId, days: 14, reason } })) close();
      return;
    }
    const done = await award.run({ sessionId, input: { personId, creditType, amount, reason } });
    if (done?.awardCredit.__typename === 'ClaimRefused') setRefused(done.awardCredit.message);
    else if (done) close();
  };
  return (
    <div className={styles.form}>
      <CommandForm
        submit={_({ id: 'office.awardNow', message: 'Award it for them' })}
        otherSubmit={{ way: 'time', words: _({ id: 'office.time', message: 'Give 14 days to claim it' }) }}
        busy={award.busy || reopen.busy}
        failure={award.failure ?? reopen.failure}
        onSubmit={(values) => void submit(values)}
        onCancel={close}
      >
        <NativeSelect
          name="amount"
          label={_({ id: 'credits.lower.label', message: 'Amount' })}
          data={[...amounts].reverse()}
        />
        <TextInput
          name="reason"
          required
          minLength={3}
          maxLength={500}
          label={_({ id: 'office.reason', message: 'Why the office does it' })}
        />
        {refused && (
          <Alert color="warn" role="alert">
            {refused}
          </Alert>
        )}
      </CommandForm>
    </div>
  );
}

function Change({ position, close }: { position: Position; close: () => void }) {
  const { _ } = useLingui();
  const adjust = useCommand(AdjustCredit, TOUCHES);
  const { lastEntryId, awarded, revoked } = position;
  const submit = async ({ to, reason = '', way }: FormValues) => {
    const input = { entryId: lastEntryId ?? '', to: way === 'revoke' ? null : (to ?? null), reason };
    if (await adjust.run({ input })) close();
  };
  return (
    <div className={styles.form}>
      <CommandForm
        submit={_({ id: 'office.adjust', message: 'Change it' })}
        otherSubmit={
          revoked
            ? undefined
            : { way: 'revoke', words: _({ id: 'office.revoke', message: 'Take it back as a whole' }) }
        }
        busy={adjust.busy}
        failure={adjust.failure}
        onSubmit={(values) => void submit(values)}
        onCancel={close}
      >
        <TextInput
          name="to"
          required
          inputMode="decimal"
          pattern="\d{1,5}(\.\d{1,2})?"
          label={_({ id: 'office.to', message: 'What is to stand' })}
          defaultValue={awarded ?? ''}
          error={adjust.failure?.fields.to}
        />
        <NativeSelect
          name="reason"
          label={_({ id: 'office.why', message: 'Why' })}
          data={Object.entries(REASONS).map(([value, words]) => ({ value, label: _(words) }))}
        />
      </CommandForm>
    </div>
  );
}

/** What the office can do about somebody’s credit of a session. */
export const OfficeActions = { Toggle, Form };
