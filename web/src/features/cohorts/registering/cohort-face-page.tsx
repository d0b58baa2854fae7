import { useLingui } from '@lingui/react';
import { Alert, Button, Stack } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useCommand } from '../../../graphql/use-command.js';
import { CommandForm } from '../../../ui/command-form.js';
import { TextField } from '../../../ui/fields.js';
import { Page } from '../../../ui/page.js';
import { PageAnswer } from '../../../ui/page-answer.js';
import { Section } from '../../../ui/section.js';
import { FailureNote } from '../../../ui/states.js';
import { ProfessionField } from '../../identity/profession-field.js';
import { type Me, useViewer } from '../../identity/viewer.js';
import { CohortFaceQuery } from '../catalog/catalog.graphql.js';
import { ConsentWords, type Face, FaceFacts } from '../catalog/face.js';
import { type Outcome, Registered } from './registered.js';
import { Register, RegisterMyself } from './registering.graphql.js';

const route = getRouteApi('/shell/c/$slug');

/** The public page of a cohort, on which one registers. */
export function CohortFacePage() {
  const { slug } = route.useParams();
  const { i18n } = useLingui();
  const answer = useQuery({ query: CohortFaceQuery, variables: { slug, language: i18n.locale } });
  return <PageAnswer of={answer}>{({ cohortPage }) => <FaceView face={cohortPage} />}</PageAnswer>;
}

function FaceView({ face }: { face: Face }) {
  const { _ } = useLingui();
  const me = useViewer();
  return (
    <Page narrow title={face.name} lead={`${face.programName} · ${face.hubName}`}>
      <FaceFacts face={face} />
      {face.registration === 'open' && face.seats !== 'full' && (
        <Section title={_({ id: 'register.title', message: 'Register' })}>
          {me === null && <RegisterForm face={face} />}
          {me && <OnePress face={face} me={me} />}
        </Section>
      )}
    </Page>
  );
}

function OnePress({ face, me }: { face: Face; me: Me }) {
  const { _ } = useLingui();
  const register = useCommand(RegisterMyself, ['Cohort', 'MyEnrollmentConnection']);
  const [outcome, setOutcome] = useState<Outcome>();
  if (outcome) return <Registered outcome={outcome} />;
  return (
    <Stack gap="md" align="start">
      <ConsentWords text={face.consentText} />
      {register.failure && <FailureNote failure={register.failure} />}
      <Button
        size="lg"
        loading={register.busy}
        onClick={async () => {
          const variables = { slug: face.slug, consentTextId: face.consentText?.id };
          setOutcome((await register.run(variables))?.registerMyself);
        }}
      >
        {_({ id: 'register.as', message: 'Register as {name}', values: { name: me.name } })}
      </Button>
    </Stack>
  );
}

function RegisterForm({ face }: { face: Face }) {
  const { _, i18n } = useLingui();
  const register = useCommand(Register);
  const [told, setTold] = useState<{ good: boolean; words: string }>();
  return (
    <>
      <div role="status">
        {told && (
          <Alert color={told.good ? 'good' : 'warn'} mb="md">
            {told.words}
          </Alert>
        )}
      </div>
      {!told?.good && (
        <CommandForm
          submit={
            face.consentText
              ? _({ id: 'register.agree', message: 'Agree and register' })
              : _({ id: 'register.title', message: 'Register' })
          }
          busy={register.busy}
          failure={register.failure}
          onSubmit={async ({ name = '', email = '', profession }) => {
            const language = i18n.locale.split('-')[0];
            const input = { name, email, profession, language, consentTextId: face.consentText?.id };
            const result = (await register.run({ slug: face.slug, input }))?.register;
            if (result)
              setTold({ good: result.__typename === 'RegistrationAskedType', words: result.message });
          }}
        >
          <TextField
            name="name"
            label={_({ id: 'field.name', message: 'Name' })}
            autoComplete="name"
            required
            maxLength={200}
          />
          <TextField
            name="email"
            type="email"
            label={_({ id: 'field.email', message: 'E-mail address' })}
            description={_({
              id: 'register.email.why',
              message: 'We mail you a link to confirm that it is yours. There is no password.',
            })}
            autoComplete="email"
            required
            maxLength={320}
          />
          <ProfessionField />
          <ConsentWords text={face.consentText} />
        </CommandForm>
      )}
    </>
  );
}
