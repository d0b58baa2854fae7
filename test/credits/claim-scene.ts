import { type Client, grantRole, signIn, type TestApp } from '../harness/index.js';
import { answersOf, EvaluationScene } from '../surveys/evaluation-scene.js';
import { offerCredit } from './setting-up.js';

export const CLAIM = `mutation ($id: ID!, $input: ClaimCreditInput!) { claimCredit(sessionId: $id, input: $input) {
  __typename ... on CreditClaimed { amount } ... on ClaimRefused { reason message } } }`;
export const REST = `mutation ($id: ID!, $creditType: String!) { claimRest(sessionId: $id, creditType: $creditType) {
  __typename ... on CreditClaimed { amount } ... on ClaimRefused { reason message } } }`;
export const MINE = `{ myCredits { sessionId title creditType as designated computed explanation amounts attestation barred
  barredBecause awarded revoked raiseTo } }`;
export const POSITIONS = `query ($id: ID!, $first: Int, $after: String) { creditPositions(sessionId: $id, first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } nodes { personId personName creditType as computed awarded revoked barred lastEntryId amounts } } }`;
export const COUNTS = `query ($id: ID!) { cohortCredits(cohortId: $id) { sessionId creditType designated people awarded claimable waitForEvaluation credits } }`;
export const AWARD = `mutation ($id: ID!, $input: AwardCreditInput!) { awardCredit(sessionId: $id, input: $input) {
  __typename ... on CreditClaimed { amount } ... on ClaimRefused { reason message } } }`;
export const ADJUST = `mutation ($input: AdjustCreditInput!) { adjustCredit(input: $input) { amount } }`;
export const REOPEN = `mutation ($id: ID!, $input: ReopenClaimsInput!) { reopenClaims(sessionId: $id, input: $input) }`;
export const CHANGES = `query ($id: ID!, $waiting: Boolean!) { cohort(id: $id) { awardChanges(waiting: $waiting, first: 50) {
  totalCount nodes { id sessionId personName creditType standing computed state declineReason reportAgain decidedByName } } } }`;
export const CONFIRM = `mutation ($ids: [ID!]!) { confirmAwardChanges(input: { ids: $ids }) { count } }`;
export const DECLINE = `mutation ($ids: [ID!]!, $reason: String!) { declineAwardChanges(input: { ids: $ids }, reason: $reason) { count } }`;
const DESIGNATE = `mutation ($id: ID!, $input: DesignateInput!) { designateCredit(sessionId: $id, input: $input) { __typename
  ... on DisclosuresMissing { message } } }`;

/** What a claim came to. */
export interface Outcome {
  __typename: 'CreditClaimed' | 'ClaimRefused';
  amount?: string;
  reason?: string;
  message?: string;
}

/** A kind of credit of a session, as its learner reads it. */
export interface Own {
  sessionId: string | null;
  creditType: string;
  as: string;
  computed: string;
  amounts: string[];
  attestation: string | null;
  barred: string | null;
  barredBecause: string | null;
  awarded: string | null;
  revoked: boolean;
  raiseTo: string | null;
}

/** An award beside attendance, as the office reads it. */
export interface Change {
  id: string;
  sessionId: string;
  personName: string;
  standing: string;
  computed: string;
  state: string;
  declineReason: string | null;
  reportAgain: boolean;
}

/**
 * Sessions of an hour that were held and designated: Person 1, a nurse, was there for all of it; Person 2, a physician, for
 * half. Contact hours ask for the evaluation, physicians’ credit for a statement.
 */
export class ClaimScene {
  private constructor(
    readonly evaluation: EvaluationScene,
    readonly office: Client,
  ) {}

  /** @param on where the product runs already; on a database of the test's own when not given */
  static async start(on?: TestApp): Promise<ClaimScene> {
    const evaluation = await EvaluationScene.start('2026-03-30T18:00:00Z', on);
    const { app, hub } = evaluation;
    const office = await grantRole(app, hub, 'ce_administrator', 'cleo@mesa.example');
    for (const code of ['ANCC', 'AMA1']) await offerCredit(office, hub.id, code);
    await app.sql(`update person set profession = case email when 'p1@spoke.example' then 'nurse'
      when 'p2@spoke.example' then 'physician' else profession end`);
    return new ClaimScene(evaluation, office);
  }

  get app() {
    return this.evaluation.app;
  }

  get hub() {
    return this.evaluation.hub;
  }

  get cohortId() {
    return this.evaluation.attendance.cohortId;
  }

  /** A session that was held and is designated, of which it is not known yet who was there. */
  async held(codes: readonly string[] = ['ANCC', 'AMA1']): Promise<string> {
    const id = await this.evaluation.held();
    for (const creditType of codes) await this.designate(id, creditType);
    return id;
  }

  /** One of which it is known. */
  async attended(codes?: readonly string[]): Promise<string> {
    const id = await this.held(codes);
    await this.evaluation.record(id);
    return id;
  }

  /** A session that was held, in which one of the people taught, who stated that they have no relationships. */
  async taughtBy(number: number): Promise<string> {
    const faculty = [{ name: `Person ${number}`, email: `p${number}@spoke.example`, part: 'presenter' }];
    // The link of who teaches ends soon after the session: this one was yesterday.
    const id = await this.evaluation.attendance.newSession('2026-03-29T12:00', undefined, { faculty });
    await this.app.settled();
    const teacher = await this.person(number);
    await teacher.get(
      `mutation ($id: ID!) { disclose(sessionId: $id, secret: null, statement: { none: true, relationships: [] }) { madeAt } }`,
      { id },
    );
    return id;
  }

  async designate(id: string, creditType: string): Promise<void> {
    // The sessions of these tests are over before anybody designates them.
    const input = { creditType, reason: 'It was agreed upon before' };
    const { designateCredit } = await this.office.get<{ designateCredit: { __typename: string } }>(
      DESIGNATE,
      {
        id,
        input,
      },
    );
    if (designateCredit.__typename !== 'CreditIsDesignated')
      throw new Error('The session was not designated');
    await this.app.settled();
  }

  /** The office, signed in anew after time has passed. */
  officeAnew(): Promise<Client> {
    return signIn(this.app, 'cleo@mesa.example');
  }

  person(number: number): Promise<Client> {
    return this.evaluation.person(number);
  }

  idOf(number: number): Promise<string> {
    return this.evaluation.idOf(number);
  }

  evaluate(by: Client, id: string): Promise<string> {
    return this.evaluation.answer(by, id, answersOf());
  }

  async claim(by: Client, id: string, creditType = 'ANCC', input: object = {}): Promise<Outcome> {
    const variables = { id, input: { creditType, attested: true, ...input } };
    return (await by.get<{ claimCredit: Outcome }>(CLAIM, variables)).claimCredit;
  }

  async mine(by: Client, id: string, creditType = 'ANCC'): Promise<Own | undefined> {
    const { myCredits } = await by.get<{ myCredits: Own[] }>(MINE);
    return myCredits.find((one) => one.sessionId === id && one.creditType === creditType);
  }

  async changes(waiting = true, by = this.office): Promise<Change[]> {
    type Seen = { cohort: { awardChanges: { nodes: Change[] } } };
    const { cohort } = await by.get<Seen>(CHANGES, { id: this.cohortId, waiting });
    return cohort.awardChanges.nodes;
  }

  /** The mails to a person whose text has these words. */
  mailsTo(number: number, words: string | RegExp) {
    return this.app.mailbox.to(`p${number}@spoke.example`).filter(({ text, subject }) => {
      const all = `${subject}\n${text}`;
      return typeof words === 'string' ? all.includes(words) : words.test(all);
    });
  }
}
