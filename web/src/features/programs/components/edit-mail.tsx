import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../../graphql/use-command.js';
import { CommandForm } from '../../../ui/command-form.js';
import { Disclosure } from '../../../ui/disclosure.js';
import { ChoiceField, LongTextField, TextField } from '../../../ui/fields.js';
import { FailureNote } from '../../../ui/states.js';
import { ResetMailText, SetMailText } from '../programs.graphql.js';
import { MailPreview } from './mail-preview.js';
import type { HubMail } from './mail-texts-section.js';

/** Changes the words of one mail. */
export function EditMail({ hubId, mail }: { hubId: string; mail: HubMail }) {
  const { _ } = useLingui();
  const [language, setLanguage] = useState(mail.texts[0]?.language ?? 'en');
  return (
    <Disclosure
      label={
        <>
          {_({ id: 'mailTexts.edit', message: 'Change the words' })}
          <span className="sw-hidden">: {mail.title}</span>
        </>
      }
    >
      {(close) => (
        <EditWords
          key={language}
          hubId={hubId}
          mail={mail}
          language={language}
          onLanguage={setLanguage}
          close={close}
        />
      )}
    </Disclosure>
  );
}

interface EditWordsProps {
  hubId: string;
  mail: HubMail;
  language: string;
  onLanguage: (language: string) => void;
  close: () => void;
}

function EditWords({ hubId, mail, language, onLanguage, close }: EditWordsProps) {
  const { _, i18n } = useLingui();
  const set = useCommand(SetMailText, ['HubMail', 'Hub']);
  const reset = useCommand(ResetMailText, ['HubMail', 'Hub']);
  const text = mail.texts.find((one) => one.language === language);
  const [words, setWords] = useState(text?.own ?? text?.default ?? { subject: '', body: '' });
  const names = new Intl.DisplayNames([i18n.locale], { type: 'language' });
  return (
    <CommandForm
      submit={_({ id: 'mailTexts.save', message: 'Use these words' })}
      busy={set.busy}
      failure={set.failure}
      onCancel={close}
      onSubmit={async () => {
        if (await set.run({ hubId, template: mail.template, language, ...words })) close();
      }}
    >
      <ChoiceField
        name="language"
        label={_({ id: 'mailTexts.language', message: 'For people who read' })}
        value={language}
        data={mail.texts.map((one) => ({
          value: one.language,
          label: names.of(one.language) ?? one.language,
        }))}
        onChange={(event) => onLanguage(event.currentTarget.value)}
      />
      <TextField
        name="subject"
        label={_({ id: 'mailTexts.subject', message: 'Subject' })}
        value={words.subject}
        onChange={(event) => setWords({ ...words, subject: event.currentTarget.value })}
        required
        maxLength={200}
      />
      <LongTextField
        name="body"
        label={_({ id: 'mailTexts.body', message: 'Text' })}
        description={_({
          id: 'mailTexts.body.words',
          message: 'A greeting comes before it, and links and notes after it. Line breaks make paragraphs.',
        })}
        value={words.body}
        onChange={(event) => setWords({ ...words, body: event.currentTarget.value })}
        required
        maxLength={5000}
      />
      <MailPreview words={words} slots={mail.slots} />
      {reset.failure && <FailureNote failure={reset.failure} />}
      {text?.own && (
        <div>
          <Button
            variant="default"
            loading={reset.busy}
            onClick={async () => {
              if (await reset.run({ hubId, template: mail.template, language })) close();
            }}
          >
            {_({ id: 'mailTexts.reset', message: 'Go back to Spokewell’s words' })}
          </Button>
        </div>
      )}
    </CommandForm>
  );
}
