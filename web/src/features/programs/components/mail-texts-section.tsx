import { useLingui } from '@lingui/react';
import { useQuery } from 'urql';
import type { ResultOf } from '../../../graphql/graphql.js';
import { Answer } from '../../../ui/answer.js';
import rows from '../../../ui/row-list.module.css';
import { Section } from '../../../ui/section.js';
import type { Hub } from '../hub-page.js';
import { HubMailsQuery } from '../programs.graphql.js';
import { EditMail } from './edit-mail.js';
import { HubLanguage } from './hub-language.js';

/** A mail whose words the hub may change. */
export type HubMail = ResultOf<typeof HubMailsQuery>['hub']['mails'][number];

/** The words of the hub's mail. */
export function MailTextsSection({ hub }: { hub: Pick<Hub, 'id' | 'language'> }) {
  const { _ } = useLingui();
  const mails = useQuery({ query: HubMailsQuery, variables: { id: hub.id } });
  return (
    <Section
      title={_({ id: 'mailTexts.title', message: 'Mail' })}
      lead={_({
        id: 'mailTexts.lead',
        message: 'What your people read in the mail that is sent for your hub.',
      })}
    >
      <HubLanguage hub={hub} />
      <Answer of={mails}>
        {(data) => (
          <ul className={rows.list}>
            {data.hub.mails.map((mail) => (
              <li key={mail.template} className={rows.row}>
                <span className={rows.title}>{mail.title}</span>
                <span className={rows.note}>
                  {mail.occasion}{' '}
                  {mail.texts.some((text) => text.own) &&
                    _({ id: 'mailTexts.own', message: 'In your own words.' })}
                </span>
                <EditMail hubId={hub.id} mail={mail} />
              </li>
            ))}
          </ul>
        )}
      </Answer>
    </Section>
  );
}
