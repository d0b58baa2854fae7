import { useLingui } from '@lingui/react';
import { Alert } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../../graphql/use-command.js';
import { CommandForm } from '../../../ui/command-form.js';
import { LongTextField } from '../../../ui/fields.js';
import { PickField } from '../../../ui/pick-field.js';
import type { Session } from '../session-page.js';
import { faultsAt, type LinkFault, type ReadLinks, readPersonalLinks } from './read-personal-links.js';
import { SetPersonalLinks } from './team.graphql.js';
import styles from './team.module.css';

interface PersonalLinksFormProps {
  session: Session;
  onClose: () => void;
  onDone: (words: string) => void;
}

/** Takes a list of personal meeting addresses in. It stays open while somebody on it is not known. */
export function PersonalLinksForm({ session, onClose, onDone }: PersonalLinksFormProps) {
  const { _ } = useLingui();
  const set = useCommand(SetPersonalLinks);
  const [read, setRead] = useState<ReadLinks>();
  const [unmatched, setUnmatched] = useState<{ people: number; emails: readonly string[] }>();
  const faults = [...(read?.faults ?? []), ...faultsAt(set.failure?.fields ?? {}, read?.lines ?? [])];
  return (
    <CommandForm
      submit={_({ id: 'personalLinks.save', message: 'Set the addresses' })}
      busy={set.busy}
      failure={faults.length > 0 ? undefined : set.failure}
      onCancel={onClose}
      onSubmit={async ({ for: reach }, form) => {
        // As it was written: the numbers of its lines count empty ones too.
        const now = readPersonalLinks(String(new FormData(form).get('links')));
        set.clear();
        setRead(now);
        setUnmatched(undefined);
        if (now.faults.length > 0) return;
        const input = { links: now.links, wholeSeries: reach === 'series' };
        const done = await set.run({ sessionId: session.id, input });
        if (!done) return;
        const { set: people, unmatched: emails } = done.setPersonalMeetingLinks;
        if (emails.length > 0) setUnmatched({ people, emails });
        else onDone(peopleSet(_, people));
      }}
    >
      <LongTextField
        name="links"
        required
        label={_({ id: 'personalLinks.list', message: 'Personal meeting addresses' })}
        description={_({
          id: 'personalLinks.words',
          message:
            'A line each, such as “ana@clinic.example https://meet.example/1”. Their join links lead there; whoever is not listed keeps what they have, and an e-mail address alone takes theirs away.',
        })}
        spellCheck={false}
        autoComplete="off"
      />
      {session.seriesId && (
        <PickField
          name="for"
          label={_({ id: 'reach.title', message: 'What it is for' })}
          initial="series"
          picks={[
            { value: 'series', label: _({ id: 'personalLinks.series', message: 'The whole series' }) },
            { value: 'this', label: _({ id: 'reach.this', message: 'This session' }) },
          ]}
        />
      )}
      {faults.length > 0 && <Faults faults={faults} />}
      {unmatched && (
        <Alert color="warn" role="alert" title={peopleSet(_, unmatched.people)}>
          {_({
            id: 'personalLinks.unmatched',
            message: 'Nobody who is expected or teaches has these addresses:',
          })}
          <ul className={styles.lines}>
            {unmatched.emails.map((email) => (
              <li key={email}>{email}</li>
            ))}
          </ul>
        </Alert>
      )}
    </CommandForm>
  );
}

function peopleSet(_: ReturnType<typeof useLingui>['_'], people: number): string {
  return _({
    id: 'personalLinks.done',
    message:
      '{people, plural, =0 {Nobody’s address is set.} one {The address of # person is set.} other {The addresses of # people are set.}}',
    values: { people },
  });
}

function Faults({ faults }: { faults: readonly LinkFault[] }) {
  const { _ } = useLingui();
  const reasons = {
    email: _({ id: 'personalLinks.fault.email', message: 'it does not begin with an e-mail address' }),
    url: _({ id: 'personalLinks.fault.url', message: 'what follows is no address with https://' }),
    twice: _({ id: 'personalLinks.fault.twice', message: 'this person stands further up already' }),
  };
  return (
    <Alert
      color="danger"
      role="alert"
      title={_({ id: 'personalLinks.faults', message: 'Nothing is set yet: some lines cannot be read' })}
    >
      <ul className={styles.lines}>
        {faults.map(({ line, text, why }) => (
          <li key={line}>
            {_({
              id: 'personalLinks.fault',
              message: 'Line {line}, “{text}”: {why}.',
              values: { line, text, why: reasons[why] },
            })}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
