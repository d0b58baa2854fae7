import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { languages } from '../../../app/language.js';
import { useCommand } from '../../../graphql/use-command.js';
import { CommandForm } from '../../../ui/command-form.js';
import { ChoiceField } from '../../../ui/fields.js';
import type { Hub } from '../hub-page.js';
import { SetHubLanguage } from '../programs.graphql.js';
import styles from './hub-language.module.css';

/** The languages in which mail comes. */
const MAIL_LANGUAGES = ['en', 'es'];

/** Chooses the language of mail to whoever has chosen none. */
export function HubLanguage({ hub }: { hub: Pick<Hub, 'id' | 'language'> }) {
  const { _ } = useLingui();
  const [saved, setSaved] = useState(false);
  const set = useCommand(SetHubLanguage);
  const names = new Intl.DisplayNames(languages(), { type: 'language' });
  return (
    <div className={styles.form}>
      <CommandForm
        submit={_({ id: 'hubLanguage.save', message: 'Save the language' })}
        busy={set.busy}
        failure={set.failure}
        onValues={() => setSaved(false)}
        onSubmit={async ({ language = 'en' }) => {
          if (await set.run({ hubId: hub.id, language })) setSaved(true);
        }}
      >
        <ChoiceField
          name="language"
          label={_({ id: 'hubLanguage.label', message: 'Language of mail' })}
          description={_({
            id: 'hubLanguage.reach',
            message: 'For everyone who has not chosen a language on their profile.',
          })}
          defaultValue={hub.language}
          data={MAIL_LANGUAGES.map((tag) => ({ value: tag, label: names.of(tag) ?? tag }))}
        />
        <p role="status" className={saved ? styles.saved : 'sw-hidden'}>
          {saved && _({ id: 'hubLanguage.saved', message: 'The language is saved.' })}
        </p>
      </CommandForm>
    </div>
  );
}
