import { useLingui } from '@lingui/react';
import { useQuery } from 'urql';
import { useCommand } from '../../../graphql/use-command.js';
import { CommandForm } from '../../../ui/command-form.js';
import { ConfirmButton } from '../../../ui/confirm-button.js';
import { TickField } from '../../../ui/fields.js';
import { FailureNote } from '../../../ui/states.js';
import { MaterialLinkFields } from '../components/material-link-fields.js';
import { UploadMaterial } from '../components/upload-material.js';
import { MaterialList } from '../page/material-list.js';
import { teamWay } from '../send-material.js';
import { SessionQuery } from '../session.graphql.js';
import type { Session } from '../session-page.js';
import { AddMaterialLink, RemoveMaterial } from './team.graphql.js';
import styles from './team.module.css';

/** What there is to read: links and files are added and taken out. */
export function MaterialsEditor({ session, onClose }: { session: Session; onClose: () => void }) {
  const { _ } = useLingui();
  const add = useCommand(AddMaterialLink);
  const remove = useCommand(RemoveMaterial);
  const sessionId = session.id;
  // A file goes by a road of its own, so the page has to ask again.
  const [, lookAgain] = useQuery({ query: SessionQuery, variables: { id: sessionId }, pause: true });
  return (
    <div className={styles.stack}>
      {session.materials.length > 0 && (
        <MaterialList
          materials={session.materials}
          aside={({ id, title }) => (
            <ConfirmButton
              quiet
              label={_({ id: 'materials.remove', message: 'Take out' })}
              question={_({
                id: 'materials.remove.question',
                message: 'Take “{title}” out?',
                values: { title },
              })}
              confirm={_({ id: 'materials.remove.confirm', message: 'Yes, take out' })}
              onConfirm={() => void remove.run({ sessionId, materialId: id })}
            />
          )}
        />
      )}
      {remove.failure && <FailureNote failure={remove.failure} />}
      <div className={styles.form}>
        <UploadMaterial way={teamWay(sessionId)} done={() => lookAgain({ requestPolicy: 'network-only' })}>
          <ForFaculty />
        </UploadMaterial>
      </div>
      <div className={styles.form}>
        <CommandForm
          submit={_({ id: 'materials.add', message: 'Add the link' })}
          busy={add.busy}
          failure={add.failure}
          onCancel={onClose}
          onSubmit={async ({ title = '', url = '', forFaculty }, form) => {
            if (!(await add.run({ sessionId, link: { title, url, forFaculty: forFaculty === 'on' } })))
              return;
            form.reset();
            form.querySelector('input')?.focus();
          }}
        >
          <MaterialLinkFields />
          <ForFaculty />
        </CommandForm>
      </div>
    </div>
  );
}

function ForFaculty() {
  const { _ } = useLingui();
  return (
    <TickField
      name="forFaculty"
      label={_({ id: 'materials.forFaculty', message: 'For the faculty alone' })}
      description={_({
        id: 'materials.forFaculty.words',
        message: 'Participants do not see it: the case packet, for example.',
      })}
    />
  );
}
