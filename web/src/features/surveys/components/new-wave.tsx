import { useLingui } from '@lingui/react';
import { Checkbox, Stack } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../../graphql/use-command.js';
import { CommandForm } from '../../../ui/command-form.js';
import { Disclosure } from '../../../ui/disclosure.js';
import { LongTextField, TextField } from '../../../ui/fields.js';
import { BUNDLED } from '../questionnaires.js';
import { CreateWave } from '../waves.graphql.js';
import { endOfDay } from './end-of-day.js';

/** Draws up a wave; nobody is asked before it opens. */
export function NewWave({ cohortId }: { cohortId: string }) {
  const { _ } = useLingui();
  const create = useCommand(CreateWave, ['WaveConnection']);
  const [codes, setCodes] = useState<string[]>(BUNDLED.map(({ code }) => code));
  return (
    <Disclosure label={_({ id: 'wave.new', message: 'New survey' })}>
      {(close) => (
        <CommandForm
          submit={_({ id: 'wave.create', message: 'Draw it up' })}
          busy={create.busy}
          failure={create.failure}
          onCancel={close}
          onSubmit={async ({
            title = '',
            lastDay = '',
            minSessions,
            informationSheet = '',
            ethicsReference,
          }) => {
            const input = {
              title,
              instruments: BUNDLED.map(({ code }) => code).filter((code) => codes.includes(code)),
              closesAt: endOfDay(lastDay).toISOString(),
              minSessions: Number(minSessions),
              informationSheet,
              ethicsReference,
            };
            if (await create.run({ cohortId, input })) close();
          }}
        >
          <TextField
            name="title"
            label={_({ id: 'wave.title', message: 'Title, as people see it' })}
            defaultValue={_({ id: 'wave.title.example', message: 'How has your work changed?' })}
            required
            minLength={2}
            maxLength={200}
          />
          <Checkbox.Group
            label={_({ id: 'wave.questionnaires', message: 'Questionnaires' })}
            value={codes}
            onChange={setCodes}
            error={create.failure?.fields.instruments}
          >
            <Stack gap="xs" mt="xs">
              {BUNDLED.map(({ code, name }) => (
                <Checkbox key={code} value={code} label={_(name)} />
              ))}
            </Stack>
          </Checkbox.Group>
          <TextField
            name="lastDay"
            type="date"
            label={_({ id: 'wave.lastDay', message: 'Last day for answers' })}
            description={_({
              id: 'wave.lastDay.why',
              message: 'To its end, by your clock. Reminders go out on their own in between.',
            })}
            required
          />
          <TextField
            name="minSessions"
            type="number"
            label={_({
              id: 'wave.minSessions.label',
              message: 'Sessions a person must have attended to be asked',
            })}
            defaultValue="3"
            min={1}
            required
          />
          <LongTextField
            name="informationSheet"
            label={_({ id: 'wave.sheet', message: 'What this is about' })}
            description={_({
              id: 'wave.sheet.why',
              message: 'Shown on the first page: why you ask, and what becomes of the answers.',
            })}
            minLength={20}
            maxLength={20000}
            required
          />
          <TextField
            name="ethicsReference"
            label={_({ id: 'wave.ethics', message: 'Ethics reference or determination, if there is one' })}
            maxLength={500}
          />
        </CommandForm>
      )}
    </Disclosure>
  );
}
