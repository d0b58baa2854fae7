import type { Team } from './story.js';

/** The rules with which the types of the sample hub ship, as they are sent. */
interface Shipped {
  code: string;
  rules: {
    partial: { kind: string; minutes: number | null; amount: string | null };
    faculty: { creditsPerHour: string; excludesLearnerCredit: boolean } | null;
  } & Record<string, unknown>;
}

const RULES = `unitMinutes step rounding minimum partial { kind minutes amount } excludedParts eligibleProfessions evaluation
  assessmentRequired attestationRequired refusesSharedRoom faculty { creditsPerHour excludesLearnerCredit }
  claimWindowDays reportedTo reportWithinDays retentionYears printsCertificate`;

/** What the sample hub offers. The statements are samples in our own words: an accreditor has its own printed. */
const OFFERED: readonly {
  code: string;
  statement: string;
  providerNumber: string | null;
  own?: { minimum: string };
}[] = [
  {
    code: 'AMA1',
    statement:
      'Sample statement. {provider} designates this live activity, “{title}” on {date}, for a maximum of {designated}. {learner} was awarded {credits}.',
    providerNumber: 'SAMPLE-001',
  },
  {
    code: 'ASWB',
    statement:
      'Sample statement. {provider}, provider {number}, offers “{title}” on {date} to social workers. {learner} completed it and was awarded {credits}.',
    providerNumber: 'SAMPLE-002',
    // Of each sample session 50 minutes count: a hub may give half hours of its own.
    own: { minimum: '0.5' },
  },
  {
    code: 'ATTENDANCE',
    statement: '{provider} confirms that {learner} attended “{title}” on {date} for {credits}.',
    providerNumber: null,
  },
];

/** Has the hub offer its types of credit, each by the rules with which it ships. */
export async function offerCredit({ admin, hubId }: Team): Promise<void> {
  const { hub } = await admin.ask<{ hub: { creditSetup: { types: Shipped[] } } }>(
    `query ($id: ID!) { hub(id: $id) { creditSetup { types { code rules { ${RULES} } } } } }`,
    { id: hubId },
  );
  await admin.ask(
    `mutation ($hubId: ID!, $input: CreditProviderInput!) { setCreditProvider(hubId: $hubId, input: $input) { hubId } }`,
    {
      hubId,
      input: {
        name: 'Mesa Behavioral Health Hub',
        postalAddress: '100 Sample Street\nAlbuquerque, NM 87101',
        handledElsewhere: false,
      },
    },
  );
  for (const { code, statement, providerNumber, own } of OFFERED) {
    const shipped = hub.creditSetup.types.find((type) => type.code === code);
    if (!shipped) throw new Error(`There is no credit type ${code}`);
    const { partial, faculty, ...rest } = shipped.rules;
    const rules = {
      ...rest,
      ...own,
      partial: partial.kind,
      partialMinutes: partial.minutes,
      fixedAmount: partial.amount,
      facultyCreditsPerHour: faculty?.creditsPerHour ?? null,
      facultyExcludesLearner: faculty?.excludesLearnerCredit ?? null,
    };
    await admin.ask(
      `mutation ($hubId: ID!, $code: String!, $input: CreditTypeInput!) { setCreditType(hubId: $hubId, code: $code, input: $input) { __typename } }`,
      { hubId, code, input: { version: 0, offered: true, rules, statement, providerNumber } },
    );
  }
}

/** Designates sessions for all that the hub offers. A reason is for those that are over: the sample tells of the past. */
export async function designate(
  { admin }: Team,
  sessionIds: readonly string[],
  reason: string | null,
): Promise<void> {
  for (const id of sessionIds)
    for (const { code } of OFFERED) {
      const { designateCredit } = await admin.ask<{
        designateCredit: { __typename: string; message?: string };
      }>(
        `mutation ($id: ID!, $input: DesignateInput!) { designateCredit(sessionId: $id, input: $input) {
           __typename ... on DisclosuresMissing { message } ... on SessionHasBegun { message } ... on CreditIsAwarded { message } } }`,
        { id, input: { creditType: code, reason } },
      );
      if (designateCredit.__typename !== 'CreditIsDesignated')
        throw new Error(designateCredit.message ?? 'The session was not designated');
    }
}

/** The sessions of a cohort. */
export async function sessionsOf({ facilitator }: Team, cohortId: string): Promise<string[]> {
  const { cohort } = await facilitator.ask<{ cohort: { sessions: { nodes: { id: string }[] } } }>(
    `query ($id: ID!) { cohort(id: $id) { sessions(first: 100) { nodes { id } } } }`,
    { id: cohortId },
  );
  return cohort.sessions.nodes.map(({ id }) => id);
}
