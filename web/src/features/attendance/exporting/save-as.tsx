import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { Failure } from '../../../graphql/failure.js';
import { FailureNote } from '../../../ui/states.js';
import { takeFile } from '../../../ui/take-file.js';

interface SaveAsProps {
  files: readonly { readonly path: string; readonly name: string; readonly label: string }[];
}

/** Buttons that save files. */
export function SaveAs({ files }: SaveAsProps) {
  const [failed, setFailed] = useState<Failure>();
  const [busy, setBusy] = useState<string>();
  const save = async ({ path, name }: SaveAsProps['files'][number]) => {
    setBusy(path);
    setFailed(await takeFile(path, {}, name));
    setBusy(undefined);
  };
  return (
    <>
      <Group gap="sm" my="md">
        {files.map((file) => (
          <Button
            key={file.path}
            variant="default"
            loading={busy === file.path}
            onClick={() => void save(file)}
          >
            {file.label}
          </Button>
        ))}
      </Group>
      {failed && <FailureNote failure={failed} />}
    </>
  );
}
