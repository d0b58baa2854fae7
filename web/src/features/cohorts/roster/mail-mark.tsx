import { useLingui } from '@lingui/react';
import { Badge, Button, Group } from '@mantine/core';
import { useCommand } from '../../../graphql/use-command.js';
import { FailureNote } from '../../../ui/states.js';
import { TryAddressAgain } from './roster.graphql.js';

/** That mail to somebody comes back, or is not wanted by them; the team can have a returned address tried again. */
export function MailMark({
  enrollmentId,
  name,
  mark,
  manage,
}: {
  enrollmentId: string;
  name: string;
  mark: string;
  manage: boolean;
}) {
  const { _ } = useLingui();
  const again = useCommand(TryAddressAgain, ['EnrollmentConnection', 'RosterPerson']);
  if (mark === 'complained')
    return <Badge color="warn">{_({ id: 'mailMark.complained', message: 'Wants no mail from us' })}</Badge>;
  return (
    <Group gap="xs" mb="sm">
      <Badge color="warn">{_({ id: 'mailMark.returned', message: 'Mail comes back' })}</Badge>
      {manage && (
        <Button
          variant="subtle"
          size="compact-sm"
          loading={again.busy}
          aria-label={_({
            id: 'mailMark.again.of',
            message: 'Try again: the address of {name}',
            values: { name },
          })}
          onClick={() => void again.run({ enrollmentId })}
        >
          {_({ id: 'mailMark.again', message: 'Try again' })}
        </Button>
      )}
      {again.failure && <FailureNote failure={again.failure} />}
    </Group>
  );
}
