import { useLingui } from '@lingui/react';
import { Alert } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useCommand } from '../../../graphql/use-command.js';
import { Answer } from '../../../ui/answer.js';
import { CommandForm } from '../../../ui/command-form.js';
import { Disclosure } from '../../../ui/disclosure.js';
import { ChoiceField, LongTextField, TickField } from '../../../ui/fields.js';
import { Section } from '../../../ui/section.js';
import { Empty } from '../../../ui/states.js';
import { When } from '../../../ui/when.js';
import styles from '../catalog/face.module.css';
import { ConsentTextsQuery, WriteConsentText } from './consent.graphql.js';

/** The languages in which a text can be written. */
const LANGUAGES = ['en', 'es'];

/** What people agree to when they register. Each saving is a new version; the earlier ones stay. */
export function ConsentSection({ hubId }: { hubId: string }) {
  const { _, i18n } = useLingui();
  const answer = useQuery({ query: ConsentTextsQuery, variables: { hubId } });
  const write = useCommand(WriteConsentText, ['Hub', 'ConsentText']);
  const [told, setTold] = useState<string>();
  const names = new Intl.DisplayNames([i18n.locale], { type: 'language' });
  return (
    <Section
      title={_({ id: 'consent.title', message: 'Consent' })}
      lead={_({
        id: 'consent.lead',
        message:
          'What people agree to when they register for one of your cohorts. Which version each person agreed to, and when, is kept.',
      })}
    >
      <Answer of={answer}>
        {({ hub: { consentTexts } }) => (
          <>
            {consentTexts.length === 0 && (
              <Empty title={_({ id: 'consent.none', message: 'Nothing is asked yet' })} />
            )}
            {consentTexts
              .filter((text, at) => consentTexts.findIndex((t) => t.language === text.language) === at)
              .map((text) => (
                <div key={text.id}>
                  <p>
                    {_({
                      id: 'consent.version',
                      message: '{language}, version {version}, since',
                      values: { language: names.of(text.language) ?? text.language, version: text.version },
                    })}{' '}
                    <When at={text.writtenAt} detail="day" />
                  </p>
                  <p className={styles.text}>{text.body}</p>
                </div>
              ))}
            <Disclosure label={_({ id: 'consent.write', message: 'Write a new version' })}>
              {(close) => (
                <CommandForm
                  submit={_({ id: 'consent.submit', message: 'Save as a new version' })}
                  busy={write.busy}
                  failure={write.failure}
                  onCancel={close}
                  onSubmit={async ({ language = 'en', body = '', asksAgain }) => {
                    setTold(undefined);
                    const input = { language, body, asksAgain: asksAgain === 'on' };
                    const result = await write.run({ hubId, input });
                    if (!result) return;
                    const { version } = result.writeConsentText;
                    setTold(
                      _({
                        id: 'consent.saved',
                        message: 'Version {version} holds now.',
                        values: { version },
                      }),
                    );
                    close();
                  }}
                >
                  <ChoiceField
                    name="language"
                    label={_({ id: 'field.language', message: 'Language' })}
                    data={LANGUAGES.map((tag) => ({ value: tag, label: names.of(tag) ?? tag }))}
                  />
                  <LongTextField
                    name="body"
                    label={_({ id: 'consent.body', message: 'What people agree to' })}
                    defaultValue={consentTexts.find(({ language }) => language === 'en')?.body}
                    required
                    minLength={10}
                    maxLength={10000}
                  />
                  <TickField
                    name="asksAgain"
                    label={_({
                      id: 'consent.again',
                      message: 'Ask those who agreed to an earlier version at their next visit',
                    })}
                  />
                </CommandForm>
              )}
            </Disclosure>
          </>
        )}
      </Answer>
      <div role="status">{told && <Alert color="good">{told}</Alert>}</div>
    </Section>
  );
}
