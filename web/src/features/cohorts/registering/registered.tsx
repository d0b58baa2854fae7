import { useLingui } from '@lingui/react';
import { Alert, Button, Group, Stack } from '@mantine/core';
import type { ResultOf } from '../../../graphql/graphql.js';
import type { RegisterMyself } from './registering.graphql.js';

/** How registering ended. */
export type Outcome = ResultOf<typeof RegisterMyself>['registerMyself'];

/** Tells how registering ended, and leads on. */
export function Registered({ outcome }: { outcome: Outcome }) {
  const { _ } = useLingui();
  const done = outcome.__typename === 'RegistrationDone';
  const enrolled = done && outcome.state === 'enrolled';
  return (
    <Stack gap="md" align="start" role="status">
      <Alert color={enrolled ? 'good' : 'warn'} title={outcome.message}>
        {enrolled &&
          _({
            id: 'registered.calendar',
            message:
              'The sessions come into your calendar by themselves: an invitation is on its way to your address.',
          })}
      </Alert>
      {/* A fresh load, so that every page asks anew as the person who is here now. */}
      {done && (
        <Group gap="sm">
          <Button component="a" href={enrolled ? `/cohorts/${outcome.cohortId}` : '/profile'}>
            {enrolled
              ? _({ id: 'registered.cohort', message: 'To the cohort' })
              : _({ id: 'registered.profile', message: 'See where you stand' })}
          </Button>
          {enrolled && (
            <Button component="a" href="/profile" variant="default">
              {_({ id: 'registered.finish', message: 'Finish your profile, two minutes' })}
            </Button>
          )}
        </Group>
      )}
    </Stack>
  );
}
