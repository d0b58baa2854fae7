import { useLingui } from '@lingui/react';
import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import type { Failure } from '../../graphql/failure.js';
import { Section } from '../../ui/section.js';
import { FailureNote } from '../../ui/states.js';
import { takeFile } from '../../ui/take-file.js';

/** Takes out everything that is held of oneself. */
export function OwnFileSection() {
  const { _ } = useLingui();
  const [busy, setBusy] = useState<'html' | 'json'>();
  const [failure, setFailure] = useState<Failure>();
  const take = async (as: 'html' | 'json') => {
    setBusy(as);
    setFailure(await takeFile(`/me/file.${as}`, {}, `what-spokewell-holds.${as}`));
    setBusy(undefined);
  };
  return (
    <Section
      title={_({ id: 'ownFile.title', message: 'What we hold about you' })}
      lead={_({
        id: 'ownFile.lead',
        message:
          'A file of everything, from every hub. Your answers to surveys are not in it: nobody can tell which are yours.',
      })}
    >
      <Stack gap="md">
        {failure && <FailureNote failure={failure} />}
        <Group gap="sm">
          <Button variant="default" loading={busy === 'html'} onClick={() => void take('html')}>
            {_({ id: 'ownFile.read', message: 'Download it to read' })}
          </Button>
          <Button variant="default" loading={busy === 'json'} onClick={() => void take('json')}>
            {_({ id: 'ownFile.data', message: 'Download it as data (JSON)' })}
          </Button>
        </Group>
      </Stack>
    </Section>
  );
}
