import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Page } from '../ui/page.js';

/** For an address that leads nowhere. */
export function NotFoundPage() {
  const { _ } = useLingui();
  return (
    <Page
      narrow
      title={_({ id: 'notFound.title', message: 'There is no such page' })}
      lead={_({
        id: 'notFound.lead',
        message:
          'The address may be cut off, or the page has moved. If a mail brought you here, open its link once more.',
      })}
    >
      <div>
        <Button component={Link} to="/">
          {_({ id: 'notFound.home', message: 'Go to the start' })}
        </Button>
      </div>
    </Page>
  );
}
