import { useLingui } from '@lingui/react';
import { getRouteApi } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { Editable } from '../../../ui/editable.js';
import { Page } from '../../../ui/page.js';
import { PageAnswer } from '../../../ui/page-answer.js';
import { Section } from '../../../ui/section.js';
import { When } from '../../../ui/when.js';
import { Disclosed } from '../disclosed.js';
import { DisclosureForm } from '../disclosure-form.js';
import { OwnDisclosureQuery } from './reviewing.graphql.js';

const route = getRouteApi('/shell/hubs/$hubId/disclosure');

/** Where somebody who teaches or plans for a hub states their financial relationships, signed in. */
export function OwnDisclosurePage() {
  const { _ } = useLingui();
  const { hubId } = route.useParams();
  const answer = useQuery({ query: OwnDisclosureQuery, variables: { hubId } });
  const again = () => answer[1]({ requestPolicy: 'network-only' });
  const title = _({ id: 'ownDisclosure.title', message: 'Your financial relationships' });
  return (
    <PageAnswer of={answer}>
      {({ ownDisclosure: { hubName, disclosure } }) => (
        <Page
          title={title}
          lead={_({
            id: 'ownDisclosure.lead',
            message:
              'You teach or plan for {hub}. Sessions give credit once everyone who does has stated these.',
            values: { hub: hubName },
          })}
        >
          {disclosure ? (
            <Editable
              title={_({ id: 'ownDisclosure.stated', message: 'What you stated' })}
              label={_({ id: 'ownDisclosure.anew', message: 'State them anew' })}
              button={_({ id: 'ownDisclosure.anew', message: 'State them anew' })}
              editor={(close) => (
                <DisclosureForm
                  by={{ hubId }}
                  onCancel={close}
                  done={() => {
                    close();
                    again();
                  }}
                />
              )}
            >
              <Disclosed of={disclosure} />
              <p>
                {_({ id: 'ownDisclosure.until', message: 'It holds until' })}{' '}
                <When at={disclosure.expiresAt} detail="day" />.
              </p>
            </Editable>
          ) : (
            <Section title={_({ id: 'ownDisclosure.missing', message: 'Please state them' })}>
              <DisclosureForm by={{ hubId }} done={again} />
            </Section>
          )}
        </Page>
      )}
    </PageAnswer>
  );
}
