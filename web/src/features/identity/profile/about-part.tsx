import { useLingui } from '@lingui/react';
import { languages } from '../../../app/language.js';
import { useCommand } from '../../../graphql/use-command.js';
import { ChoiceField, TextField } from '../../../ui/fields.js';
import { Section } from '../../../ui/section.js';
import { ZoneField } from '../../../ui/zone-field.js';
import { PartForm } from './part-form.js';
import { ChangeProfile } from './profile.graphql.js';
import type { Myself } from './profile-page.js';

/** The languages in which mail comes, whatever pages are translated into. */
const MAIL_LANGUAGES = ['en', 'es'];

/** What a person is called, and how they are spoken to. */
export function AboutPart({ me }: { me: Myself }) {
  const { _, i18n } = useLingui();
  const change = useCommand(ChangeProfile, ['Me', 'Profile']);
  const offered = [...new Set([...languages(), ...MAIL_LANGUAGES])];
  const names = new Intl.DisplayNames([i18n.locale], { type: 'language' });
  return (
    <Section title={_({ id: 'profile.about', message: 'About you' })}>
      <PartForm
        submit={_({ id: 'profile.about.save', message: 'Save about you' })}
        busy={change.busy}
        failure={change.failure}
        save={async ({ name, pronouns = '', zone, language }) =>
          Boolean(await change.run({ input: { name, pronouns, zone, language } }))
        }
      >
        <TextField
          name="name"
          label={_({ id: 'field.name', message: 'Name' })}
          description={_({
            id: 'field.name.whole',
            message: 'As it is to stand on certificates. A single name is fine.',
          })}
          autoComplete="name"
          defaultValue={me.name}
          required
          maxLength={200}
        />
        <TextField
          name="pronouns"
          label={_({ id: 'field.pronouns', message: 'Pronouns' })}
          description={_({ id: 'field.pronouns.words', message: 'If you wish, such as they/them.' })}
          defaultValue={me.profile.pronouns ?? ''}
          maxLength={60}
        />
        <ZoneField initial={me.zone} />
        <ChoiceField
          name="language"
          label={_({ id: 'field.language', message: 'Language' })}
          defaultValue={me.language}
          description={_({
            id: 'field.language.reach',
            message: 'Mail comes in it, and pages as far as they are translated.',
          })}
          data={offered.map((tag) => ({ value: tag, label: names.of(tag) ?? tag }))}
        />
      </PartForm>
    </Section>
  );
}
