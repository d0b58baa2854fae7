import type { Recovery } from '../features/identity/index.js';
import type { ApiClient } from './client.js';
import type { SampleCohort } from './samples.js';
import type { Team } from './story.js';

/** What the sample hub asks beyond profiles. */
const SHIFT = [
  { language: 'en', label: 'When do you mostly work?', options: ['Days', 'Nights', 'Both'] },
  { language: 'es', label: '¿Cuándo trabaja usted sobre todo?', options: ['De día', 'De noche', 'Ambos'] },
];

/** Asks the hub's people one question beyond their profiles. */
export async function askShift({ admin, hubId }: Team): Promise<string> {
  const { askHubQuestion } = await admin.ask<{ askHubQuestion: { id: string } }>(
    `mutation ($hubId: ID!, $words: [QuestionWordsInput!]!) { askHubQuestion(hubId: $hubId, kind: "one", words: $words) { id } }`,
    { hubId, words: SHIFT },
  );
  return askHubQuestion.id;
}

/**
 * People tell of themselves, each signed in as themselves, and answer what the hub asks; those of the sample who have
 * told nothing are offered to.
 *
 * @param operator gives each a way in, since so many mailed links would be more than one network may ask for
 */
export async function tellProfiles(
  newClient: () => ApiClient,
  operator: Recovery,
  questionId: string,
  { profiles }: SampleCohort,
): Promise<void> {
  for (const [at, { email, work, place, licences, npi, languages }] of profiles.entries()) {
    const client = newClient();
    const token = await operator.link(email);
    await client.ask(`mutation ($token: String!) { finishSignIn(token: $token) { __typename } }`, { token });
    await client.ask(
      `mutation ($work: WorkInput!, $place: PlaceInput!, $licences: [LicenceInput!]!, $npi: String, $languages: LanguagesInput!) {
        setMyWork(input: $work) { id }
        setMyPlace(input: $place) { id }
        setMyLicences(licences: $licences, npi: $npi) { id }
        setMyLanguages(input: $languages) { id } }`,
      { work, place, licences, npi, languages },
    );
    const input = at % 8 === 7 ? { version: 1, declined: true } : { version: 1, choices: [at % 3] };
    await client.ask(
      `mutation ($id: ID!, $input: HubAnswerInput!) { answerHubQuestion(questionId: $id, input: $input) { __typename } }`,
      { id: questionId, input },
    );
    await client.ask(`mutation { signOut }`);
  }
}
