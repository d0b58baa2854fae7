import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useCommand } from '../../../graphql/use-command.js';
import type { FormValues } from '../../../ui/command-form.js';
import { countries } from '../../../ui/countries.js';
import { ChoiceField, TextField } from '../../../ui/fields.js';
import { RemoveRow, RowSet } from '../../../ui/row-set.js';
import { Section } from '../../../ui/section.js';
import { PartForm } from './part-form.js';
import { SetMyLicences } from './profile.graphql.js';
import styles from './profile.module.css';
import type { Myself } from './profile-page.js';
import { US_STATES } from './us-states.js';

/** The frame of a short field; its words have room. */
const SHORT = { wrapper: styles.short };

/** Licences that can be named at the most. */
const MOST = 20;

type Licence = Myself['profile']['licences'][number];
interface Row {
  readonly key: number;
  readonly country: string;
  readonly known: Licence | null;
}

/** The licences that a person holds, and in the United States their NPI. */
export function LicencesPart({ me, country }: { me: Myself; country: string }) {
  const { _ } = useLingui();
  const set = useCommand(SetMyLicences, ['Me', 'Profile', 'Licence']);
  const [rows, setRows] = useState<readonly Row[]>(() =>
    me.profile.licences.map((known, key) => ({ key, country: known.country, known })),
  );
  const inUs = country === 'US';
  const add = () => {
    const key = Math.max(-1, ...rows.map((row) => row.key)) + 1;
    setRows([...rows, { key, country: country || 'US', known: null }]);
  };
  return (
    <Section
      title={_({ id: 'profile.licences', message: 'Licences' })}
      lead={_({
        id: 'profile.licences.lead',
        message:
          'For continuing-education credit that names them. You and the CE office of your hub see them; facilitators do not.',
      })}
    >
      <PartForm
        submit={_({ id: 'profile.licences.save', message: 'Save your licences' })}
        busy={set.busy}
        failure={set.failure}
        save={async (values) => {
          const licences = rows.map((_row, at) => licenceOf(values, at));
          return Boolean(await set.run({ licences, npi: inUs ? (values.npi ?? null) : null }));
        }}
      >
        {(touched) => (
          <>
            <RowSet
              legend={_({ id: 'profile.licences.list', message: 'Licences you hold' })}
              name="licences"
              add={_({ id: 'profile.licences.add', message: 'Add a licence' })}
              onAdd={
                rows.length < MOST
                  ? () => {
                      touched();
                      add();
                    }
                  : undefined
              }
            >
              {rows.map((row, at) => (
                <LicenceRow
                  key={row.key}
                  at={at}
                  row={row}
                  onCountry={(chosen) =>
                    setRows(rows.map((one) => (one === row ? { ...one, country: chosen } : one)))
                  }
                  onRemove={() => {
                    touched();
                    setRows(rows.filter((one) => one !== row));
                  }}
                />
              ))}
            </RowSet>
            <div hidden={!inUs}>
              <TextField
                name="npi"
                label={_({ id: 'field.npi', message: 'NPI' })}
                description={_({
                  id: 'field.npi.words',
                  message: 'Your National Provider Identifier, ten digits, if you have one.',
                })}
                inputMode="numeric"
                defaultValue={me.profile.npi ?? ''}
                maxLength={14}
                classNames={SHORT}
              />
            </div>
          </>
        )}
      </PartForm>
    </Section>
  );
}

function licenceOf(values: FormValues, at: number) {
  const part = (name: string) => values[`licences.${at}.${name}`] ?? '';
  const region = part('region');
  return {
    country: part('country'),
    region: region || null,
    kind: part('kind'),
    number: part('number'),
  };
}

function LicenceRow({
  at,
  row,
  onCountry,
  onRemove,
}: {
  at: number;
  row: Row;
  onCountry: (country: string) => void;
  onRemove: () => void;
}) {
  const { _, i18n } = useLingui();
  const { country, known } = row;
  const name = (part: string) => `licences.${at}.${part}`;
  const number = at + 1;
  // What was known of another country is no word of this one.
  const region = known?.country === country ? (known.region ?? '') : '';
  return (
    <fieldset data-row className={styles.card}>
      <legend className="sw-hidden">
        {_({ id: 'profile.licence', message: 'Licence {number}', values: { number } })}
      </legend>
      <div className={styles.pair}>
        <TextField
          name={name('kind')}
          label={_({ id: 'field.licence.kind', message: 'Kind of licence' })}
          placeholder={_({ id: 'field.licence.kind.example', message: 'Registered nurse' })}
          defaultValue={known?.kind ?? ''}
          required
          maxLength={100}
        />
        <TextField
          name={name('number')}
          label={_({ id: 'field.licence.number', message: 'Number' })}
          defaultValue={known?.number ?? ''}
          required
          maxLength={50}
        />
        <ChoiceField
          name={name('country')}
          label={_({ id: 'field.country', message: 'Country' })}
          value={country}
          onChange={(event) => onCountry(event.currentTarget.value)}
          data={countries(i18n.locale)}
        />
        {country === 'US' ? (
          <ChoiceField
            name={name('region')}
            label={_({ id: 'field.usState', message: 'State or territory' })}
            defaultValue={region}
            required
            data={[{ value: '', label: _({ id: 'choice.choose', message: 'Please choose' }) }, ...US_STATES]}
          />
        ) : (
          <TextField
            name={name('region')}
            label={_({ id: 'field.licence.region', message: 'Province or region, if it holds there only' })}
            defaultValue={region}
            maxLength={100}
          />
        )}
      </div>
      <RemoveRow
        what={_({ id: 'profile.licence', message: 'Licence {number}', values: { number } })}
        onRemove={onRemove}
      />
    </fieldset>
  );
}
