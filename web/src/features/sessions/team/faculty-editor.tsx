import { useLingui } from '@lingui/react';
import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../../graphql/use-command.js';
import { CommandForm } from '../../../ui/command-form.js';
import { ConfirmButton } from '../../../ui/confirm-button.js';
import { FocusWithin } from '../../../ui/editable.js';
import { ChoiceField, TextField } from '../../../ui/fields.js';
import rows from '../../../ui/row-list.module.css';
import { FailureNote } from '../../../ui/states.js';
import { FacultyMember } from '../page/faculty-list.js';
import type { Session } from '../session-page.js';
import { choicesOf, PARTS } from '../words.js';
import { FacultyDoubts } from './faculty-doubts.js';
import { ForOthers } from './for-others.js';
import type { Reach } from './reach-field.js';
import { AddFaculty, MailTeachingLink, RemoveFaculty, SubstituteFaculty } from './team.graphql.js';
import styles from './team.module.css';
import { useReached } from './use-reached.js';

type Member = Session['faculty'][number];

/** Who teaches: adding, taking out, and a substitute on the day. */
export function FacultyEditor({ session, onClose }: { session: Session; onClose: () => void }) {
  const { _ } = useLingui();
  const [replaced, setReplaced] = useState<Member>();
  const remove = useCommand(RemoveFaculty);
  const mail = useCommand(MailTeachingLink);
  const [mailed, setMailed] = useState<string>();
  const [reach, setReach] = useState<Reach>('this');
  const others = useReached(session)[reach];
  const sessionId = session.id;
  return (
    <div className={styles.stack}>
      {session.faculty.length > 0 && (
        <ul className={rows.list}>
          {session.faculty.map((member) => (
            <li key={member.id} className={`${rows.row} ${styles.withButtons}`}>
              <FacultyMember member={member} />
              <Group gap="xs">
                <Button
                  variant="subtle"
                  size="compact-md"
                  loading={mail.busy}
                  aria-label={_({
                    id: 'faculty.mail.to',
                    message: 'Mail their link to {name}',
                    values: { name: member.name },
                  })}
                  onClick={async () => {
                    if (await mail.run({ sessionId, personId: member.personId })) setMailed(member.name);
                  }}
                >
                  {_({ id: 'faculty.mail', message: 'Mail their link' })}
                </Button>
                <Button
                  variant="subtle"
                  size="compact-md"
                  aria-label={_({
                    id: 'faculty.substitute.of',
                    message: 'Substitute for {name}',
                    values: { name: member.name },
                  })}
                  onClick={() => setReplaced(member)}
                >
                  {_({ id: 'faculty.substitute', message: 'Substitute' })}
                </Button>
                <ConfirmButton
                  quiet
                  label={_({ id: 'faculty.remove', message: 'Take out' })}
                  question={_({
                    id: 'faculty.remove.question',
                    message: 'Take {name} out?',
                    values: { name: member.name },
                  })}
                  confirm={_({ id: 'faculty.remove.confirm', message: 'Yes, take out' })}
                  onConfirm={() => void remove.run({ sessionId, personId: member.personId, reach })}
                />
              </Group>
            </li>
          ))}
        </ul>
      )}
      {remove.failure && <FailureNote failure={remove.failure} />}
      {mail.failure && <FailureNote failure={mail.failure} />}
      <p role="status" className={styles.told}>
        {mailed &&
          _({
            id: 'faculty.mailed',
            message: 'The link to their page is on its way to {name}.',
            values: { name: mailed },
          })}
      </p>
      {!replaced && (
        <ForOthers session={session} reach={reach} onReach={setReach} others={others}>
          {_({
            id: 'faculty.others',
            message:
              'Whoever you add or take out is added to or taken out of {others, plural, one {# more session} other {# more sessions}} of the series.',
            values: { others },
          })}
        </ForOthers>
      )}
      {replaced ? (
        <FocusWithin key={replaced.id} className={styles.form}>
          <SubstituteForm session={session} member={replaced} onClose={() => setReplaced(undefined)} />
        </FocusWithin>
      ) : (
        <div className={styles.form}>
          <AddForm session={session} reach={reach} onClose={onClose} />
        </div>
      )}
    </div>
  );
}

function AddForm({ session, reach, onClose }: { session: Session; reach: Reach; onClose: () => void }) {
  const { _ } = useLingui();
  const add = useCommand(AddFaculty);
  const [email, setEmail] = useState<string>();
  return (
    <CommandForm
      onValues={(values) => setEmail(values.email)}
      submit={_({ id: 'faculty.add', message: 'Add to the faculty' })}
      busy={add.busy}
      failure={add.failure}
      onCancel={onClose}
      onSubmit={async ({ name = '', email = '', part }, form) => {
        if (!(await add.run({ sessionId: session.id, member: { name, email, part }, reach }))) return;
        form.reset();
        setEmail(undefined);
        form.querySelector('input')?.focus();
      }}
    >
      <PersonFields />
      <FacultyDoubts session={session} email={email} />
      <ChoiceField name="part" label={_({ id: 'faculty.part', message: 'As' })} data={choicesOf(PARTS, _)} />
    </CommandForm>
  );
}

function SubstituteForm({
  session,
  member,
  onClose,
}: {
  session: Session;
  member: Member;
  onClose: () => void;
}) {
  const { _ } = useLingui();
  const substitute = useCommand(SubstituteFaculty);
  const [written, setWritten] = useState<string>();
  return (
    <CommandForm
      onValues={(values) => setWritten(values.email)}
      submit={_({
        id: 'faculty.substitute.submit',
        message: 'Put in the place of {name}',
        values: { name: member.name },
      })}
      busy={substitute.busy}
      failure={substitute.failure}
      onCancel={onClose}
      onSubmit={async ({ name = '', email = '' }) => {
        const by = { name, email };
        const { id: sessionId } = session;
        if (await substitute.run({ sessionId, personId: member.personId, substitute: by })) onClose();
      }}
    >
      <p className={styles.sentence}>
        {_({
          id: 'faculty.substitute.words',
          message: 'Whoever stands in is shown with whose place they take: {name}.',
          values: { name: member.name },
        })}
      </p>
      <PersonFields />
      <FacultyDoubts session={session} email={written} />
    </CommandForm>
  );
}

function PersonFields() {
  const { _ } = useLingui();
  return (
    <>
      <TextField name="name" label={_({ id: 'field.name', message: 'Name' })} required maxLength={200} />
      <TextField
        name="email"
        type="email"
        label={_({ id: 'field.email', message: 'E-mail address' })}
        required
        maxLength={320}
      />
    </>
  );
}
