import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Page } from '../../ui/page.js';

/** A sign-in link of which the secret was lost on its way. */
export function LinkCutOff() {
  const { _ } = useLingui();
  return (
    <UselessLink
      title={_({ id: 'finish.cutOff', message: 'This link is not complete' })}
      why={_({
        id: 'finish.cutOff.words',
        message:
          'Open the link from the mail as a whole, up to its last letter. If that does not work, ask for a new one.',
      })}
    />
  );
}

/** A sign-in link that the server does not take. Which of the reasons it was is not told to whoever holds it. */
export function LinkSpent() {
  const { _ } = useLingui();
  return (
    <UselessLink
      title={_({ id: 'finish.spent', message: 'This link does not work any more' })}
      why={_({
        id: 'finish.spent.words',
        message: 'It was used before, is older than ten minutes, or was changed on its way.',
      })}
    />
  );
}

function UselessLink({ title, why }: { title: string; why: string }) {
  const { _ } = useLingui();
  return (
    <Page narrow title={title} lead={why}>
      <div>
        <Button component={Link} to="/sign-in">
          {_({ id: 'finish.again', message: 'Ask for a new link' })}
        </Button>
      </div>
    </Page>
  );
}
