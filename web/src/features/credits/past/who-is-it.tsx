import { useLingui } from '@lingui/react';
import { Button, TextInput } from '@mantine/core';
import { useCommand } from '../../../graphql/use-command.js';
import { FailureNote } from '../../../ui/states.js';
import { MatchPastRecord } from './past.graphql.js';
import styles from './past.module.css';
import type { PastTable } from './table-page.js';

const TOUCHED = ['PastImport', 'PastRecord', 'PastRecordConnection'];

/** Says who a line is: the one who is suggested, or somebody by their address. */
export function WhoIsIt({ record }: { record: PastTable['records']['nodes'][number] }) {
  const { _ } = useLingui();
  const match = useCommand(MatchPastRecord, TOUCHED);
  const { id: recordId, name, suggestedName } = record;
  return (
    <div className={styles.who}>
      {suggestedName && (
        <Button
          variant="default"
          size="sm"
          className={styles.them}
          loading={match.busy}
          onClick={() => void match.run({ recordId, input: { suggested: true } })}
        >
          {_({
            id: 'pastCredit.isThem',
            message: 'It is {name} of this hub',
            values: { name: suggestedName },
          })}
        </Button>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const email = String(new FormData(event.currentTarget).get('email') ?? '').trim();
          if (email) void match.run({ recordId, input: { email } });
        }}
      >
        <TextInput
          name="email"
          type="email"
          size="sm"
          required
          aria-label={_({
            id: 'pastCredit.who',
            message: 'E-mail address of {name} in this hub',
            values: { name },
          })}
          placeholder={_({ id: 'field.email', message: 'E-mail address' })}
          error={match.failure?.fields.email && true}
        />
        <Button
          type="submit"
          variant="default"
          size="sm"
          loading={match.busy}
          aria-label={_({ id: 'pastCredit.match.of', message: 'Match {name}', values: { name } })}
        >
          {_({ id: 'pastCredit.match', message: 'Match' })}
        </Button>
      </form>
      {match.failure && <FailureNote failure={match.failure} />}
    </div>
  );
}
