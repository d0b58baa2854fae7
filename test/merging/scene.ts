import { AttendanceScene } from '../attendance/scene.js';
import type { Client } from '../harness/index.js';

/** Somebody who may be somebody else, as they are listed. */
export interface Listed {
  id: string;
  name: string;
  email: string;
  cohorts: string[];
}

/** Two who may be one. */
export interface ListedPair {
  one: Listed;
  other: Listed;
  evidence: string[];
  cohortsOfBoth: string[];
}

/** What joining two comes to. */
export interface Preview {
  __typename: string;
  why?: string;
  message?: string;
  stay?: { id: string; email: string };
  go?: { id: string; email: string };
  counts?: { what: string; rows: number }[];
  collisions?: { cohortName: string; stay: string; go: string; becomes: string }[];
}

/** How joining, or taking apart, went. */
export interface Done {
  __typename: string;
  why?: string;
  message?: string;
  merge?: { id: string; whyNotUndone: string | null };
  back?: number;
  left?: number;
}

const PERSON = '{ id name email cohorts }';
const PAIRS = `query ($hubId: ID!, $first: Int, $after: String) { possibleDuplicates(hubId: $hubId, first: $first, after: $after) {
  totalCount pageInfo { endCursor hasNextPage } nodes { one ${PERSON} other ${PERSON} evidence cohortsOfBoth } } }`;
const PREVIEW = `query ($hubId: ID!, $oneId: ID!, $otherId: ID!, $stayId: ID) {
  mergePreview(hubId: $hubId, oneId: $oneId, otherId: $otherId, stayId: $stayId) { __typename
    ... on MergeImpossible { why message } ... on MergePreviewType { stay { id email } go { id email }
      counts { what rows } collisions { cohortName stay go becomes } } } }`;
export const MERGE = `mutation ($hubId: ID!, $stayId: ID!, $goId: ID!) {
  mergePeople(hubId: $hubId, stayId: $stayId, goId: $goId) { __typename
    ... on MergeImpossible { why message } ... on PeopleJoined { merge { id whyNotUndone } } } }`;
export const UNDO = `mutation ($mergeId: ID!) { undoMerge(mergeId: $mergeId) { __typename
  ... on UndoImpossible { message } ... on PeopleParted { back left merge { id whyNotUndone } } } }`;
export const KEEP_APART = `mutation ($hubId: ID!, $oneId: ID!, $otherId: ID!) {
  keepApart(hubId: $hubId, oneId: $oneId, otherId: $otherId) { oneId } }`;
const ROSTER = `query ($id: ID!) { cohort(id: $id) { enrolled roster(filter: { state: "all" }) {
  nodes { state person { id name email } } } } }`;

/** A hub with a cohort and its attendance, and what its admin does about people who are one. */
export class MergingScene {
  private people = 0;

  private constructor(readonly attendance: AttendanceScene) {}

  static async start(): Promise<MergingScene> {
    return new MergingScene(await AttendanceScene.start());
  }

  stop(): Promise<void> {
    return this.attendance.stop();
  }

  get app() {
    return this.attendance.app;
  }

  get hub() {
    return this.attendance.hub;
  }

  /** Enrolls somebody in a cohort; gives their id and address. */
  async person(name?: string, email?: string, cohortId?: string): Promise<{ id: string; email: string }> {
    this.people += 1;
    const address = email ?? `person${this.people}@merging.example`;
    await this.attendance.enroll(name ?? `Somebody ${this.people}`, address, cohortId);
    return { id: await this.idOf(address), email: address };
  }

  async idOf(email: string): Promise<string> {
    const [row] = await this.app.sql<{ id: string }>(`select id from person where email_key = $1`, [email]);
    if (!row) throw new Error(`Nobody has the address ${email}`);
    return row.id;
  }

  async pairs(by: Client = this.hub.admin, page: object = { first: 50 }) {
    type Answer = {
      possibleDuplicates: {
        totalCount: number;
        nodes: ListedPair[];
        pageInfo: { endCursor: string; hasNextPage: boolean };
      };
    };
    return (await by.get<Answer>(PAIRS, { hubId: this.hub.id, ...page })).possibleDuplicates;
  }

  async preview(oneId: string, otherId: string, stayId?: string): Promise<Preview> {
    const of = { hubId: this.hub.id, oneId, otherId, stayId };
    return (await this.hub.admin.get<{ mergePreview: Preview }>(PREVIEW, of)).mergePreview;
  }

  async merge(stayId: string, goId: string, by: Client = this.hub.admin): Promise<Done> {
    const of = { hubId: this.hub.id, stayId, goId };
    return (await by.get<{ mergePeople: Done }>(MERGE, of)).mergePeople;
  }

  /** Joins two who can be joined; gives the merge's id. */
  async joined(stayId: string, goId: string): Promise<string> {
    const done = await this.merge(stayId, goId);
    if (!done.merge) throw new Error(`They were not joined: ${done.message}`);
    return done.merge.id;
  }

  async undo(mergeId: string): Promise<Done> {
    return (await this.hub.admin.get<{ undoMerge: Done }>(UNDO, { mergeId })).undoMerge;
  }

  /** The states of a cohort's people by address, as its roster shows them, and how many it says are enrolled. */
  async roster(cohortId: string): Promise<{ enrolled: number; states: Record<string, string> }> {
    type Answer = {
      cohort: { enrolled: number; roster: { nodes: { state: string; person: { email: string } }[] } };
    };
    const { cohort } = await this.hub.admin.get<Answer>(ROSTER, { id: cohortId });
    const states = Object.fromEntries(cohort.roster.nodes.map(({ person, state }) => [person.email, state]));
    return { enrolled: cohort.enrolled, states };
  }
}
