import { useLingui } from '@lingui/react';
import { Alert, Button } from '@mantine/core';
import { useState } from 'react';
import type { ResultOf } from '../../../graphql/graphql.js';
import { useCommand } from '../../../graphql/use-command.js';
import { CommandForm, type FormValues } from '../../../ui/command-form.js';
import { LongTextField, TextField, TickField } from '../../../ui/fields.js';
import { PickField } from '../../../ui/pick-field.js';
import { instantOf, wallClock } from '../../../ui/wall-clock.js';
import { useZone, zoneName } from '../../../ui/zone.js';
import { SetSettings, type SettingsQuery } from './settings.graphql.js';

type Settings = NonNullable<ResultOf<typeof SettingsQuery>['cohort']['settings']>;

/** Sets what a cohort's page says and how one registers. */
export function SettingsForm({ cohortId, settings }: { cohortId: string; settings: Settings }) {
  const { _, i18n } = useLingui();
  const zone = useZone();
  const set = useCommand(SetSettings, ['Cohort', 'CohortSettings', 'EnrollmentConnection']);
  const [saved, setSaved] = useState(false);
  const local = (at: string | null) => (at ? wallClock(at, zone) : undefined);
  const inputOf = (values: FormValues) => ({
    description: values.description ?? '',
    audience: values.audience ?? '',
    listing: values.listing ?? 'draft',
    opensAt: values.opensAt && instantOf(values.opensAt, zone),
    closesAt: values.closesAt && instantOf(values.closesAt, zone),
    approval: values.approval === 'on',
    waitlist: values.waitlist === 'on',
    capacity: values.capacity ? Number(values.capacity) : undefined,
  });
  const times = _({
    id: 'settings.zone',
    message: 'In {zone}; empty for no limit.',
    values: { zone: zoneName(zone, i18n.locale) },
  });
  return (
    <CommandForm
      submit={_({ id: 'settings.save', message: 'Save' })}
      busy={set.busy}
      failure={set.failure}
      onSubmit={async (values) => {
        setSaved(false);
        if (await set.run({ cohortId, input: inputOf(values) })) setSaved(true);
      }}
    >
      <PickField
        name="listing"
        label={_({ id: 'settings.listing', message: 'Who finds the page' })}
        initial={settings.listing}
        picks={[
          { value: 'draft', label: _({ id: 'listing.draft', message: 'Nobody: it is a draft' }) },
          {
            value: 'listed',
            label: _({ id: 'listing.listed', message: 'Everybody, by the list of cohorts' }),
          },
          { value: 'unlisted', label: _({ id: 'listing.unlisted', message: 'Whoever has its address' }) },
          { value: 'closed', label: _({ id: 'listing.closed', message: 'Shown, but nobody can register' }) },
        ]}
      />
      <LongTextField
        name="description"
        label={_({ id: 'settings.description', message: 'What it is about' })}
        defaultValue={settings.description}
        maxLength={5000}
      />
      <LongTextField
        name="audience"
        label={_({ id: 'face.audience', message: 'For whom' })}
        defaultValue={settings.audience}
        maxLength={1000}
      />
      <TextField
        name="opensAt"
        type="datetime-local"
        label={_({ id: 'settings.opens', message: 'Registration opens' })}
        description={times}
        defaultValue={local(settings.opensAt)}
      />
      <TextField
        name="closesAt"
        type="datetime-local"
        label={_({ id: 'settings.closes', message: 'Registration closes' })}
        description={times}
        defaultValue={local(settings.closesAt)}
      />
      <TextField
        name="capacity"
        type="number"
        inputMode="numeric"
        min={1}
        max={100000}
        label={_({ id: 'cohort.capacity', message: 'Seats' })}
        description={_({ id: 'cohort.capacity.why', message: 'Leave it empty for no limit.' })}
        defaultValue={settings.capacity ?? undefined}
      />
      <TickField
        name="approval"
        label={_({ id: 'settings.approval', message: 'The team decides on each registration' })}
        defaultChecked={settings.approval}
      />
      <TickField
        name="waitlist"
        label={_({ id: 'settings.waitlist', message: 'People may wait when all seats are taken' })}
        defaultChecked={settings.waitlist}
      />
      <div role="status">
        {saved && <Alert color="good">{_({ id: 'settings.saved', message: 'The page is saved.' })}</Alert>}
      </div>
      {settings.listing !== 'draft' && (
        <div>
          <Button component="a" href={`/c/${settings.slug}`} variant="default" size="sm">
            {_({
              id: 'settings.see',
              message: 'See the page: {address}',
              values: { address: `/c/${settings.slug}` },
            })}
          </Button>
        </div>
      )}
    </CommandForm>
  );
}
