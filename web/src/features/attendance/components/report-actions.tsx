import { useLingui } from '@lingui/react';
import { Alert, Button, Group } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useCommand } from '../../../graphql/use-command.js';
import { ConfirmButton } from '../../../ui/confirm-button.js';
import { FailureNote } from '../../../ui/states.js';
import { CommitImport, UndoImport } from '../attendance.graphql.js';
import type { Report } from '../report-section.js';

/** Makes a report count, or takes it back. */
export function ReportActions({ report, cohortId }: { report: Report; cohortId: string }) {
  const { _ } = useLingui();
  const navigate = useNavigate();
  const commit = useCommand(CommitImport, ['AttendanceMatrix', 'AttendanceImport']);
  const undo = useCommand(UndoImport, ['AttendanceMatrix', 'AttendanceImport']);
  const [nothing, setNothing] = useState<string>();
  const { id, viewerCan } = report;
  const committed = report.state === 'committed';
  const record = async () => {
    const result = (await commit.run({ id }))?.commitAttendanceImport;
    setNothing(result?.__typename === 'NothingToRecord' ? result.message : undefined);
  };
  const takeBack = async () => {
    if (await undo.run({ id })) await navigate({ to: '/cohorts/$cohortId/attendance', params: { cohortId } });
  };
  return (
    <>
      <div role="status">
        {committed && (
          <Alert color="good" mb="md">
            {_({
              id: 'report.recorded',
              message: 'This report is recorded. People you match from now on count at once.',
            })}
          </Alert>
        )}
        {nothing && (
          <Alert color="warn" mb="md">
            {nothing}
          </Alert>
        )}
      </div>
      {commit.failure && <FailureNote failure={commit.failure} />}
      {undo.failure && <FailureNote failure={undo.failure} />}
      <Group gap="sm">
        {viewerCan.commit && (
          <Button onClick={record} loading={commit.busy}>
            {_({ id: 'report.record', message: 'Record the attendance' })}
          </Button>
        )}
        {viewerCan.undo && (
          <ConfirmButton
            label={
              committed
                ? _({ id: 'report.undo', message: 'Take it back' })
                : _({ id: 'report.discard', message: 'Throw it away' })
            }
            question={
              committed
                ? _({
                    id: 'report.undo.question',
                    message: 'Take back everything recorded from this report?',
                  })
                : _({ id: 'report.discard.question', message: 'Throw this report away?' })
            }
            confirm={_({ id: 'report.undo.confirm', message: 'Yes' })}
            busy={undo.busy}
            onConfirm={takeBack}
          />
        )}
      </Group>
    </>
  );
}
