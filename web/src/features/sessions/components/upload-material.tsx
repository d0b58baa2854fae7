import { useLingui } from '@lingui/react';
import { Button, Stack } from '@mantine/core';
import { type ReactNode, type SubmitEvent, useState } from 'react';
import type { Failure } from '../../../graphql/failure.js';
import { TextField } from '../../../ui/fields.js';
import { FailureNote } from '../../../ui/states.js';
import { type MaterialWay, sendMaterial } from '../send-material.js';
import styles from '../sessions.module.css';

interface UploadMaterialProps {
  way: MaterialWay;
  /** Called once it is there, to show it. */
  done: () => void;
  /** Further fields; `forFaculty`, where it is ticked, keeps the file to who teaches. */
  children?: ReactNode;
}

/** Adds a file to what there is to read for a session. */
export function UploadMaterial({ way, done, children }: UploadMaterialProps) {
  const { _ } = useLingui();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const send = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const values = new FormData(form);
    const file = values.get('file');
    if (busy || !(file instanceof File)) return;
    setBusy(true);
    const refused = await sendMaterial(way, file, {
      title: String(values.get('title') ?? ''),
      forFaculty: values.has('forFaculty'),
    });
    setBusy(false);
    setFailure(refused);
    if (refused) return;
    form.reset();
    done();
  };
  return (
    <form onSubmit={send}>
      <Stack gap="md">
        <label className={styles.file}>
          {_({ id: 'material.file', message: 'File' })}
          <span className={styles.note}>
            {_({ id: 'material.file.kinds', message: 'PDF, PNG, JPEG, DOCX or PPTX, up to 20 MB.' })}
          </span>
          <input type="file" name="file" accept=".pdf,.png,.jpg,.jpeg,.docx,.pptx" required />
        </label>
        <TextField
          name="title"
          label={_({ id: 'material.title', message: 'Title' })}
          description={_({ id: 'material.title.form', message: 'The file’s name, when left empty.' })}
          maxLength={200}
        />
        {children}
        {failure && <FailureNote failure={failure} />}
        <div>
          <Button type="submit" loading={busy}>
            {_({ id: 'material.send', message: 'Add the file' })}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
