import { useLingui } from '@lingui/react';
import { Alert, Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { languages } from '../../app/language.js';
import { useCommand } from '../../graphql/use-command.js';
import { CommandForm } from '../../ui/command-form.js';
import { ChoiceField, TextField } from '../../ui/fields.js';
import { Page } from '../../ui/page.js';
import { PageAnswer, PageFailure } from '../../ui/page-answer.js';
import { ZoneField } from '../../ui/zone-field.js';
import { MyEnrollments } from '../cohorts/registering/my-enrollments.js';
import { MyCalendar } from '../sessions/components/my-calendar.js';
import { ChangeProfile, MeQuery } from './identity.graphql.js';
import { MailChoices } from './mail-choices.js';
import { MailTrouble } from './mail-trouble.js';
import { ProfessionField } from './profession-field.js';
import type { Me } from './viewer.js';

const NOT_SIGNED_IN = { code: 'UNAUTHENTICATED', words: null, message: '', fields: {} };

/** What a person tells of themselves. */
export function ProfilePage() {
  const me = useQuery({ query: MeQuery });
  return (
    <PageAnswer of={me}>
      {(data) => (data.me ? <Profile me={data.me} /> : <PageFailure failure={NOT_SIGNED_IN} />)}
    </PageAnswer>
  );
}

function Profile({ me }: { me: Me }) {
  const { _ } = useLingui();
  return (
    <Page
      narrow
      title={_({ id: 'profile.title', message: 'Your profile' })}
      lead={_({
        id: 'profile.lead',
        message: 'Your time zone decides how times are shown to you, here and in mail.',
      })}
    >
      <MailTrouble />
      <div>
        <ProfileForm me={me} />
      </div>
      <div>
        <Button component={Link} to="/security" variant="default">
          {_({ id: 'security.title', message: 'Sign-in and security' })}
        </Button>
      </div>
      <MyEnrollments />
      <MailChoices />
      <MyCalendar />
    </Page>
  );
}

/** The languages in which mail comes, whatever pages are translated into. */
const MAIL_LANGUAGES = ['en', 'es'];

function ProfileForm({ me }: { me: Me }) {
  const { _ } = useLingui();
  const [saved, setSaved] = useState(false);
  const change = useCommand(ChangeProfile);
  const offered = [...new Set([...languages(), ...MAIL_LANGUAGES])];
  const names = new Intl.DisplayNames(languages(), { type: 'language' });
  return (
    <CommandForm
      submit={_({ id: 'profile.save', message: 'Save' })}
      busy={change.busy}
      failure={change.failure}
      onSubmit={async ({ name, zone, language, profession }) => {
        setSaved(false);
        if (await change.run({ input: { name, zone, language, profession } })) setSaved(true);
      }}
    >
      <TextField
        name="name"
        label={_({ id: 'field.name', message: 'Name' })}
        autoComplete="name"
        defaultValue={me.name}
        required
        maxLength={200}
      />
      <ProfessionField initial={me.profession} />
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
      <div role="status">
        {saved && <Alert color="good">{_({ id: 'profile.saved', message: 'Your profile is saved.' })}</Alert>}
      </div>
    </CommandForm>
  );
}
