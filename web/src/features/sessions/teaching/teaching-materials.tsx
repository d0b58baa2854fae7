import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { Failure } from '../../../graphql/failure.js';
import { useCommand } from '../../../graphql/use-command.js';
import { CommandForm } from '../../../ui/command-form.js';
import { ConfirmButton } from '../../../ui/confirm-button.js';
import { Disclosure } from '../../../ui/disclosure.js';
import { Section } from '../../../ui/section.js';
import { FailureNote } from '../../../ui/states.js';
import { fetchFile } from '../../../ui/take-file.js';
import { MaterialLinkFields } from '../components/material-link-fields.js';
import { UploadMaterial } from '../components/upload-material.js';
import { MaterialList } from '../page/material-list.js';
import styles from '../session-page.module.css';
import { ContributeLink, WithdrawContribution } from './teaching.graphql.js';
import type { Desk, Teaching } from './teaching-page.js';

/** What there is to read, with what is for who teaches alone; and where slides are added. */
export function TeachingMaterials({ desk, page }: { desk: Desk; page: Teaching }) {
  const { _ } = useLingui();
  const { id, secret, again } = desk;
  const withdraw = useCommand(WithdrawContribution);
  const [broke, setBroke] = useState<Failure>();
  // A header, because addresses stand in the logs of proxies.
  const headers: Record<string, string> = secret ? { 'x-teaching-secret': secret } : {};
  const open = page.state === 'open';
  const packet = page.materials.filter(({ forFaculty }) => forFaculty);
  const shown = page.materials.filter(({ forFaculty }) => !forFaculty);
  const list = (materials: readonly Teaching['materials'][number][]) => (
    <MaterialList
      materials={materials.map((material) => ({ ...material, from: null, forFaculty: false }))}
      onFile={async ({ fileId, fileName, title }) =>
        setBroke(await fetchFile(`/teach/${id}/files/${fileId}`, headers, fileName ?? title))
      }
      aside={({ id: materialId, own, title }) =>
        own && open ? (
          <ConfirmButton
            quiet
            label={_({ id: 'materials.remove', message: 'Take out' })}
            question={_({
              id: 'materials.remove.question',
              message: 'Take “{title}” out?',
              values: { title },
            })}
            confirm={_({ id: 'materials.remove.confirm', message: 'Yes, take out' })}
            busy={withdraw.busy}
            onConfirm={async () => {
              if (await withdraw.run({ id, secret, materialId })) again();
            }}
          />
        ) : null
      }
    />
  );
  return (
    <>
      {packet.length > 0 && (
        <Section
          title={_({ id: 'teaching.packet', message: 'For you as faculty' })}
          lead={_({
            id: 'teaching.packet.lead',
            message: 'Put together for those who teach; participants do not see it.',
          })}
        >
          {list(packet)}
        </Section>
      )}
      <Section
        title={_({ id: 'teaching.slides', message: 'Slides and readings' })}
        lead={_({
          id: 'teaching.slides.lead',
          message: 'Everyone who is expected finds them on the session’s page.',
        })}
      >
        {broke && <FailureNote failure={broke} />}
        {withdraw.failure && <FailureNote failure={withdraw.failure} />}
        {shown.length > 0 ? (
          list(shown)
        ) : (
          <p className={styles.none}>{_({ id: 'teaching.slides.none', message: 'Nothing yet.' })}</p>
        )}
        {open && (
          <>
            <Disclosure label={_({ id: 'teaching.slides.add', message: 'Add a file' })}>
              {(close) => (
                <UploadMaterial
                  way={{ path: `/teach/${id}/materials`, headers }}
                  done={() => {
                    close();
                    again();
                  }}
                />
              )}
            </Disclosure>
            <AddLink desk={desk} />
          </>
        )}
      </Section>
    </>
  );
}

function AddLink({ desk: { id, secret, again } }: { desk: Desk }) {
  const { _ } = useLingui();
  const add = useCommand(ContributeLink);
  return (
    <Disclosure label={_({ id: 'teaching.link.add', message: 'Add a link' })}>
      {(close) => (
        <CommandForm
          submit={_({ id: 'materials.add', message: 'Add the link' })}
          busy={add.busy}
          failure={add.failure}
          onCancel={close}
          onSubmit={async ({ title = '', url = '' }) => {
            if (!(await add.run({ id, secret, link: { title, url } }))) return;
            close();
            again();
          }}
        >
          <MaterialLinkFields />
        </CommandForm>
      )}
    </Disclosure>
  );
}
