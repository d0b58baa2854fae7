import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useCommand } from '../../../graphql/use-command.js';
import { ChoiceField, LongTextField } from '../../../ui/fields.js';
import { nextOf, RemoveRow, RowSet } from '../../../ui/row-set.js';
import rowStyles from '../../../ui/row-set.module.css';
import { Section } from '../../../ui/section.js';
import { PartForm } from './part-form.js';
import { SetMyLanguages } from './profile.graphql.js';
import type { Myself } from './profile-page.js';
import { spokenLanguages } from './spoken-languages.js';

/** Languages that can be named at the most. */
const MOST = 20;

/** The languages a person speaks, and what they need to take part. */
export function LanguagesPart({ me }: { me: Myself }) {
  const { _, i18n } = useLingui();
  const set = useCommand(SetMyLanguages, ['Me', 'Profile']);
  const { languages, accessNeeds } = me.profile;
  const [keys, setKeys] = useState<readonly number[]>(() => languages.map((_tag, key) => key));
  const choices = [
    { value: '', label: _({ id: 'choice.choose', message: 'Please choose' }) },
    ...spokenLanguages(i18n.locale, languages),
  ];
  return (
    <Section title={_({ id: 'profile.languages', message: 'Languages and access' })}>
      <PartForm
        submit={_({ id: 'profile.languages.save', message: 'Save languages and access' })}
        busy={set.busy}
        failure={set.failure}
        save={async (values) => {
          const spoken = keys.flatMap((key) => values[`spoken.${key}`] ?? []);
          const input = { languages: spoken, accessNeeds: values.accessNeeds ?? null };
          return Boolean(await set.run({ input }));
        }}
      >
        {(touched) => (
          <>
            <RowSet
              legend={_({ id: 'field.languages', message: 'Languages you speak' })}
              name="languages"
              add={_({ id: 'field.languages.add', message: 'Add a language' })}
              onAdd={keys.length < MOST ? () => setKeys(nextOf(keys)) : undefined}
            >
              {keys.map((key, at) => {
                const what = _({
                  id: 'field.languages.one',
                  message: 'Language {number}',
                  values: { number: at + 1 },
                });
                return (
                  <div key={key} data-row className={`${rowStyles.row} ${rowStyles.single}`}>
                    <ChoiceField
                      name={`spoken.${key}`}
                      label={what}
                      defaultValue={languages[key] ?? ''}
                      data={choices}
                    />
                    <RemoveRow
                      what={what}
                      onRemove={() => {
                        touched();
                        setKeys(keys.filter((one) => one !== key));
                      }}
                    />
                  </div>
                );
              })}
            </RowSet>
            <LongTextField
              name="accessNeeds"
              label={_({ id: 'field.accessNeeds', message: 'What you need to take part' })}
              description={_({
                id: 'field.accessNeeds.words',
                message:
                  'Such as captions, an interpreter or slides beforehand. The teams of the cohorts you are in read it, so that they can act on it. It is in no list and no file.',
              })}
              defaultValue={accessNeeds ?? ''}
              maxLength={2000}
            />
          </>
        )}
      </PartForm>
    </Section>
  );
}
