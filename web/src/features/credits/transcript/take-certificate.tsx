import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Failure } from '../../../graphql/failure.js';
import { FailureNote } from '../../../ui/states.js';
import { takeFile } from '../../../ui/take-file.js';

/** The document of a certificate. It is made when it is asked for. */
export function TakeCertificate({ id, title }: { id: string; title: string }) {
  const { _ } = useLingui();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const take = async () => {
    setBusy(true);
    setFailure(await takeFile(`/certificates/${id}/certificate.pdf`, {}, 'certificate.pdf'));
    setBusy(false);
  };
  return (
    <>
      <Button
        variant="default"
        size="compact-md"
        loading={busy}
        onClick={() => void take()}
        aria-label={_({
          id: 'certificate.take.of',
          message: 'Download: certificate for {title}',
          values: { title },
        })}
      >
        {_({ id: 'certificate.take', message: 'Download' })}
      </Button>
      {failure && <FailureNote failure={failure} />}
    </>
  );
}
