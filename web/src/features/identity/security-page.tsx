import { useLingui } from '@lingui/react';
import { useQuery } from 'urql';
import { Page } from '../../ui/page.js';
import { PageAnswer, PageFailure } from '../../ui/page-answer.js';
import { ErasureSection } from '../privacy/erasure-section.js';
import { OwnFileSection } from '../privacy/own-file-section.js';
import { ApiTokens } from './api-tokens.js';
import { BrowserSessions } from './browser-sessions.js';
import { Passkeys } from './passkeys.js';
import { SecurityQuery } from './security.graphql.js';

const NOT_SIGNED_IN = { code: 'UNAUTHENTICATED', words: null, message: '', fields: {} };

/** How a person signs in, where they are signed in, and which programs act for them. */
export function SecurityPage() {
  const { _ } = useLingui();
  const security = useQuery({ query: SecurityQuery });
  return (
    <PageAnswer of={security}>
      {({ me }) =>
        me ? (
          <Page
            narrow
            title={_({ id: 'security.title', message: 'Sign-in and security' })}
            lead={_({
              id: 'security.lead',
              message:
                'How you sign in, where you are signed in, which programs act for you, and what we hold about you.',
            })}
          >
            <Passkeys passkeys={me.passkeys} factor={me.secondFactor} />
            <BrowserSessions sessions={me.browserSessions} />
            <ApiTokens tokens={me.apiTokens} />
            <OwnFileSection />
            <ErasureSection />
          </Page>
        ) : (
          <PageFailure failure={NOT_SIGNED_IN} />
        )
      }
    </PageAnswer>
  );
}
