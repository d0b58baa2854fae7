import { useLingui } from '@lingui/react';
import { Button, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useCommand } from '../../../graphql/use-command.js';
import { Section } from '../../../ui/section.js';
import { FailureNote } from '../../../ui/states.js';
import { DismissProfileOffer } from './profile.graphql.js';

/** Offers a participant to finish their profile; put away once, it stays away. */
export function ProfileOffer() {
  const { _ } = useLingui();
  const dismiss = useCommand(DismissProfileOffer, ['Me']);
  return (
    <Section
      title={_({ id: 'offer.title', message: 'Finish your profile, two minutes' })}
      lead={_({
        id: 'offer.words',
        message:
          'What you do and where helps your cohort’s team to plan, and is there when you claim credit. Nothing of it is a must.',
      })}
    >
      {dismiss.failure && <FailureNote failure={dismiss.failure} />}
      <Group gap="sm">
        <Button component={Link} to="/profile">
          {_({ id: 'offer.go', message: 'To your profile' })}
        </Button>
        <Button
          variant="default"
          loading={dismiss.busy}
          onClick={async () => {
            // The button goes with the offer; the page's title is where reading goes on.
            if (await dismiss.run({})) document.querySelector<HTMLElement>('h1')?.focus();
          }}
        >
          {_({ id: 'offer.away', message: 'Do not ask again' })}
        </Button>
      </Group>
    </Section>
  );
}
