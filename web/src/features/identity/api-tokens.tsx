import { useLingui } from '@lingui/react';
import { Alert, Stack } from '@mantine/core';
import { useState } from 'react';
import type { ResultOf } from '../../graphql/graphql.js';
import { useCommand } from '../../graphql/use-command.js';
import { CommandForm } from '../../ui/command-form.js';
import { ConfirmButton } from '../../ui/confirm-button.js';
import { Disclosure } from '../../ui/disclosure.js';
import { ChoiceField, TextField } from '../../ui/fields.js';
import rows from '../../ui/row-list.module.css';
import { Section } from '../../ui/section.js';
import { FailureNote } from '../../ui/states.js';
import states from '../../ui/states.module.css';
import { When } from '../../ui/when.js';
import { CreateApiToken, EndApiToken, type SecurityQuery } from './security.graphql.js';

type Token = NonNullable<ResultOf<typeof SecurityQuery>['me']>['apiTokens'][number];

/** Programs that act for a person. */
export function ApiTokens({ tokens }: { tokens: readonly Token[] }) {
  const { _ } = useLingui();
  const title = _({ id: 'tokens.title', message: 'Programs that act for you' });
  return (
    <Section
      title={title}
      lead={_({
        id: 'tokens.lead',
        message: 'A token lets a program use the interface in your place. Whoever holds it can do the same.',
      })}
    >
      <Stack gap="md">
        {tokens.length > 0 && (
          <ul className={rows.list} aria-label={title}>
            {tokens.map((token) => (
              <TokenRow key={token.id} token={token} />
            ))}
          </ul>
        )}
        <Disclosure label={_({ id: 'tokens.new', message: 'Make a token' })}>{() => <NewToken />}</Disclosure>
      </Stack>
    </Section>
  );
}

function TokenRow({ token }: { token: Token }) {
  const { _ } = useLingui();
  const end = useCommand(EndApiToken, ['Me', 'ApiToken']);
  const { id, label, scope, expiresAt } = token;
  return (
    <li className={rows.row}>
      <div>
        <div className={rows.title}>{label}</div>
        <div className={rows.note}>
          {scope === 'read'
            ? _({ id: 'tokens.reads', message: 'May only read' })
            : _({ id: 'tokens.writes', message: 'May do all that you may' })}
          {' · '}
          {_({ id: 'tokens.until', message: 'until' })} <When at={expiresAt} detail="day" />
        </div>
      </div>
      <div>
        <ConfirmButton
          quiet
          label={_({ id: 'tokens.end.short', message: 'End' })}
          spoken={_({ id: 'tokens.end', message: 'End {label}', values: { label } })}
          question={_({ id: 'tokens.end.ask', message: 'The program then stops working. End it?' })}
          confirm={_({ id: 'tokens.end.yes', message: 'Yes, end the token' })}
          busy={end.busy}
          onConfirm={() => void end.run({ id })}
        />
      </div>
      {end.failure && <FailureNote failure={end.failure} />}
    </li>
  );
}

function NewToken() {
  const { _ } = useLingui();
  const create = useCommand(CreateApiToken, ['Me', 'ApiToken']);
  const [token, setToken] = useState<string>();
  return (
    <Stack gap="md">
      <div role="status">
        {token && (
          <Alert color="good" title={_({ id: 'tokens.made', message: 'Keep this token now' })}>
            <p className={states.words}>
              {_({ id: 'tokens.made.words', message: 'It is shown this once.' })}
            </p>
            <code style={{ overflowWrap: 'anywhere' }}>{token}</code>
          </Alert>
        )}
      </div>
      <CommandForm
        submit={_({ id: 'tokens.make', message: 'Make the token' })}
        busy={create.busy}
        failure={create.failure && { ...create.failure, words: null }}
        onSubmit={async ({ label = '', scope, days }, form) => {
          setToken(undefined);
          const made = (await create.run({ input: { label, scope, days: Number(days ?? 90) } }))
            ?.createApiToken;
          if (!made) return;
          setToken(made.token);
          form.reset();
        }}
      >
        <TextField
          name="label"
          label={_({ id: 'tokens.label', message: 'What it is for' })}
          required
          maxLength={100}
        />
        <ChoiceField
          name="scope"
          label={_({ id: 'tokens.scope', message: 'What it may do' })}
          data={[
            { value: 'read', label: _({ id: 'tokens.scope.read', message: 'Read only' }) },
            { value: 'write', label: _({ id: 'tokens.scope.write', message: 'All that you may do' }) },
          ]}
        />
        <ChoiceField
          name="days"
          label={_({ id: 'tokens.days', message: 'How long it works' })}
          defaultValue="90"
          data={[
            { value: '30', label: _({ id: 'tokens.days.30', message: '30 days' }) },
            { value: '90', label: _({ id: 'tokens.days.90', message: '90 days' }) },
            { value: '365', label: _({ id: 'tokens.days.365', message: 'a year' }) },
          ]}
        />
      </CommandForm>
    </Stack>
  );
}
