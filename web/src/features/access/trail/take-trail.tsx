import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Failure } from '../../../graphql/failure.js';
import { FailureNote } from '../../../ui/states.js';
import { takeFile } from '../../../ui/take-file.js';
import type { Filter } from './trail-page.js';

/** Takes what is looked for out as a file. */
export function TakeTrail({ hubId, filter }: { hubId: string; filter: Filter }) {
  const { _ } = useLingui();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const take = async () => {
    setBusy(true);
    setFailure(await takeFile(`/hubs/${hubId}/trail.csv`, filter, 'trail.csv'));
    setBusy(false);
  };
  return (
    <div>
      {failure && <FailureNote failure={failure} />}
      <Button variant="default" mt="md" loading={busy} onClick={() => void take()}>
        {_({ id: 'trail.take', message: 'Take it out as a table (CSV)' })}
      </Button>
    </div>
  );
}
