import { useLingui } from '@lingui/react';
import { Alert } from '@mantine/core';
import { When } from '../../../ui/when.js';
import type { Connection } from './zoom-page.js';

/** Whether Zoom is heard. */
export function ZoomState({ connection }: { connection: Connection }) {
  const { _ } = useLingui();
  const { secretSetAt, lastHeardAt } = connection;
  if (!secretSetAt)
    return (
      <Alert color="accent">
        {_({ id: 'zoom.state.none', message: 'Not connected. Whatever comes to the address is refused.' })}
      </Alert>
    );
  if (!lastHeardAt)
    return (
      <Alert color="warn">
        {_({
          id: 'zoom.state.silent',
          message:
            'The secret token is set, and Zoom has not been heard yet. Press “Validate” at the address in Zoom.',
        })}
      </Alert>
    );
  return (
    <Alert color="good">
      {_({ id: 'zoom.state.heard', message: 'Connected. Zoom was last heard:' })} <When at={lastHeardAt} />
    </Alert>
  );
}
