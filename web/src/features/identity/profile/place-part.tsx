import { useLingui } from '@lingui/react';
import { useCommand } from '../../../graphql/use-command.js';
import { countries } from '../../../ui/countries.js';
import { ChoiceField, TextField } from '../../../ui/fields.js';
import { PickField } from '../../../ui/pick-field.js';
import { Section } from '../../../ui/section.js';
import { PartForm } from './part-form.js';
import { SetMyPlace } from './profile.graphql.js';
import styles from './profile.module.css';
import type { Myself } from './profile-page.js';
import { US_STATES } from './us-states.js';

/** The frame of a short field; its words have room. */
const SHORT = { wrapper: styles.short };

interface PlacePartProps {
  me: Myself;
  /** What is chosen now, saved or not: other parts follow it at once. */
  country: string;
  onCountry: (country: string) => void;
}

/** Where a person works. What there is to say follows the country; what was typed for another one is kept at hand. */
export function PlacePart({ me, country, onCountry }: PlacePartProps) {
  const { _, i18n } = useLingui();
  const set = useCommand(SetMyPlace, ['Me', 'Profile', 'Practice', 'RosterPerson']);
  const known = me.profile;
  const inUs = country === 'US';
  const wasUs = known.country === 'US';
  const region = set.failure?.fields.region;
  return (
    <Section title={_({ id: 'profile.place', message: 'Where you work' })}>
      <PartForm
        submit={_({ id: 'profile.place.save', message: 'Save where you work' })}
        busy={set.busy}
        failure={set.failure}
        warnings={region ? { state: region } : {}}
        save={async (values) => {
          const part = (name: string, there: boolean) => (there ? (values[name] ?? null) : null);
          const input = {
            country: values.country ?? null,
            region: inUs ? part('state', true) : part('region', country !== ''),
            county: part('county', inUs),
            postalCode: part('postalCode', country !== ''),
            rurality: values.rurality ?? null,
          };
          return Boolean(await set.run({ input }));
        }}
      >
        <ChoiceField
          name="country"
          label={_({ id: 'field.country', message: 'Country' })}
          autoComplete="country"
          value={country}
          onChange={(event) => onCountry(event.currentTarget.value)}
          data={[
            { value: '', label: _({ id: 'choice.none', message: 'Not given' }) },
            ...countries(i18n.locale),
          ]}
        />
        {me.profile.npi && !inUs && (
          <p className={styles.note}>
            {_({
              id: 'profile.place.npi',
              message: 'Your NPI is taken away when you save: it is used in the United States only.',
            })}
          </p>
        )}
        <div className={styles.pair} hidden={!inUs}>
          <ChoiceField
            name="state"
            label={_({ id: 'field.usState', message: 'State or territory' })}
            autoComplete="address-level1"
            defaultValue={wasUs ? (known.region ?? '') : ''}
            data={[{ value: '', label: _({ id: 'choice.none', message: 'Not given' }) }, ...US_STATES]}
          />
          <TextField
            name="county"
            label={_({ id: 'field.county', message: 'County' })}
            defaultValue={known.county ?? ''}
            maxLength={100}
          />
        </div>
        <div hidden={inUs || country === ''}>
          <TextField
            name="region"
            label={_({ id: 'field.region', message: 'Province, state or region' })}
            autoComplete="address-level1"
            defaultValue={wasUs ? '' : (known.region ?? '')}
            maxLength={100}
          />
        </div>
        <div hidden={country === ''}>
          <TextField
            name="postalCode"
            label={
              inUs
                ? _({ id: 'field.zip', message: 'ZIP code' })
                : _({ id: 'field.postalCode', message: 'Postal code' })
            }
            autoComplete="postal-code"
            defaultValue={known.postalCode ?? ''}
            maxLength={12}
            classNames={SHORT}
          />
        </div>
        <PickField
          name="rurality"
          label={_({ id: 'field.rurality', message: 'What are the surroundings like?' })}
          initial={known.rurality ?? ''}
          picks={[
            { value: 'rural', label: _({ id: 'rurality.rural', message: 'Rural' }) },
            { value: 'suburban', label: _({ id: 'rurality.suburban', message: 'Suburban' }) },
            { value: 'urban', label: _({ id: 'rurality.urban', message: 'Urban' }) },
            { value: '', label: _({ id: 'choice.none', message: 'Not given' }) },
          ]}
        />
      </PartForm>
    </Section>
  );
}
