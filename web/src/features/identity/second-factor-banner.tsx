import { useLingui } from '@lingui/react';
import { Alert, Button } from '@mantine/core';
import { Link, useLocation } from '@tanstack/react-router';
import { FailureNote } from '../../ui/states.js';
import states from '../../ui/states.module.css';
import { useStrengthening } from './use-passkey.js';
import { useViewer } from './viewer.js';

/** Says on every page that a person's roles sleep, and leads to what wakes them. */
export function SecondFactorBanner() {
  const { _ } = useLingui();
  const me = useViewer();
  const strengthening = useStrengthening();
  const { pathname } = useLocation();
  // The page to which this leads says the same, and has the same buttons.
  if (!me?.secondFactor.needed || pathname === '/security') return null;
  const { have } = me.secondFactor;
  return (
    <Alert color="warn" mb="xl" title={_({ id: 'factor.title', message: 'Your role needs a passkey' })}>
      <p className={states.words}>
        {have
          ? _({
              id: 'factor.use.words',
              message: 'Use your passkey in this session to see what your role lets you see.',
            })
          : _({
              id: 'factor.add.words',
              message:
                'Roles show what concerns other people, so a mailed link alone does not open them. Add a passkey: your finger, face, PIN or a security key.',
            })}
      </p>
      {strengthening.failure && <FailureNote failure={strengthening.failure} />}
      {have ? (
        <Button size="sm" mt="sm" loading={strengthening.busy} onClick={() => void strengthening.run()}>
          {_({ id: 'factor.use', message: 'Use your passkey' })}
        </Button>
      ) : (
        <Button component={Link} to="/security" size="sm" mt="sm">
          {_({ id: 'factor.add', message: 'Add a passkey' })}
        </Button>
      )}
    </Alert>
  );
}
