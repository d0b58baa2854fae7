import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { AuthzPorts } from '../../src/platform/authz/index.js';
import { examplesOf } from './examples.js';
import { Prober, type Reach } from './probe.js';
import { grouped, type Part, type Row, tableOf } from './table.js';
import { argsOf, type Examples, nameOf, type Way, waysOf } from './walk.js';
import { type World, worldOf } from './world.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const TABLE = join(ROOT, 'docs/authorization-matrix.md');

/** What the world may see: the catalog, and what is done with a link of one's own or before one is signed in. */
const PUBLIC = [
  'acceptInvitation',
  'beginPasskeySignIn',
  'beginProviderSignIn',
  'cancelErasureByLink',
  'catalog',
  'cohortPage',
  'confirmRegistration',
  'contributeLink',
  'declineSurvey',
  'disclose',
  'finishPasskeySignIn',
  'finishProviderSignIn',
  'finishSignIn',
  'foundHub',
  'invitationLink',
  'joinPage',
  'enterRoom',
  'joinSession',
  'keepRoomPlace',
  'leaveRoom',
  'me',
  'register',
  'registrationLink',
  'requestSignInLink',
  'roomDoor',
  'segmentKinds',
  'signInWays',
  'submitSurvey',
  'survey',
  'surveyEntry',
  'teachingPage',
  'verifyCertificate',
  'withdrawContribution',
];

/** What everyone does and sees for themselves, whatever they belong to. */
const OWN = [
  'addPasskey',
  'askErasure',
  'beginPasskey',
  'beginStrengthening',
  'cancelErasure',
  'changeProfile',
  'cohorts',
  'createApiToken',
  'dismissProfileOffer',
  'endBrowserSession',
  'endOtherBrowserSessions',
  'issueCumulativeCertificate',
  'myBirthDate',
  'myHubs',
  'registerMyself',
  'removeMyBirthDate',
  'resetJoinLinks',
  'resetMyCalendar',
  'setCalendarChoice',
  'setMailChoice',
  'setMyBirthDate',
  'setMyLanguages',
  'setMyLicences',
  'setMyPlace',
  'setMyWork',
  'signOut',
  'strengthenSession',
  'takeMailAgain',
];

describe('who may do and read what', () => {
  let world: World;
  let schema: GraphQLSchema;
  let examples: Examples;
  let prober: Prober;
  let commands: Row[];
  const answers: { way: Way; rows: Row[] }[] = [];

  beforeAll(async () => {
    world = await worldOf();
    // What is refused and read here is written down nowhere: nothing is to change.
    world.app.get(AuthzPorts).trail = async () => {};
    schema = buildSchema(readFileSync(join(ROOT, 'schema.graphql'), 'utf8'));
    examples = examplesOf(world.ids);
    prober = new Prober(world.app);
    for (const way of waysOf(schema, examples)) answers.push({ way, rows: await rowsOf(way) });
    commands = await commandRows();
  }, 300_000);
  afterAll(() => world.app.stop());

  async function rowsOf(way: Way): Promise<Row[]> {
    const reaches: Reach[] = [];
    for (const [, client] of world.viewers) reaches.push(await prober.reach(client, way));
    const whole = { what: `**${nameOf(way.path)}**`, verdicts: reaches.map((r) => r.way) };
    const leaves = way.leaves.map((leaf) => ({
      what: leaf,
      verdicts: reaches.map((reach) => reach.leaves.get(leaf) ?? reach.way),
    }));
    return [whole, ...grouped(leaves.filter(({ verdicts }) => verdicts.join() !== whole.verdicts.join()))];
  }

  async function commandRows(): Promise<Row[]> {
    const rows: Row[] = [];
    for (const field of Object.values(schema.getMutationType()!.getFields())) {
      const scalar = /^(Boolean|Int|String|ID)!?$/.test(String(field.type));
      const document = `mutation { ${field.name}${argsOf('Mutation', field, examples)} ${scalar ? '' : '{ __typename }'} }`;
      const verdicts: string[] = [];
      for (const [name, client] of world.viewers) {
        // One's own session stays: the others of this column are still to come.
        if (field.name === 'signOut' && !name.includes('token')) verdicts.push(name === 'nobody' ? '–' : '✓');
        else verdicts.push(await prober.command(client, document));
      }
      rows.push({ what: `\`${field.name}\``, verdicts });
    }
    return rows;
  }

  const column = (name: string) => world.viewers.findIndex(([viewer]) => viewer === name);
  const everyRow = () => [...commands, ...answers.flatMap(({ rows }) => rows)];

  it('is as the table says that people have read', () => {
    const parts: Part[] = [
      { title: 'Commands', rows: commands },
      ...answers.map(({ way, rows }) => ({ title: `${nameOf(way.path)} → ${way.type.name}`, rows })),
    ];
    const merged = parts.reduce<Part[]>((sofar, part) => {
      const root = part.title.split(/[.<\s]/)[0]!;
      const last = sofar.find(({ title }) => title === root);
      if (last) last.rows = [...last.rows, ...part.rows];
      else sofar.push({ title: root, rows: [...part.rows] });
      return sofar;
    }, []);
    const table = tableOf(
      world.viewers.map(([name]) => name),
      merged,
    );
    if (process.env.MATRIX === 'write') writeFileSync(TABLE, table);
    expect(table).toBe(readFileSync(TABLE, 'utf8'));
  });

  it('leaves no probe without an answer', () => {
    expect(everyRow().filter(({ verdicts }) => verdicts.some((v) => v.startsWith('!')))).toEqual([]);
  });

  it('opens nothing of a hub to who is of another, nor to who has no part in it', () => {
    const outsiders = [column('stranger'), column('admin of another hub'), column('nobody')];
    const open = everyRow().filter(({ what, verdicts }) => {
      const root = /\w+/.exec(what)?.[0] ?? '';
      return !PUBLIC.includes(root) && !OWN.includes(root) && outsiders.some((at) => verdicts[at] === '✓');
    });
    expect(open).toEqual([]);
  });

  it('changes nothing by a token that may only read, and reads what its owner reads', () => {
    const [at, owner] = [column('admin by a reading token'), column('admin')];
    expect(commands.filter(({ verdicts }) => verdicts[at] !== '✗').map(({ what }) => what)).toEqual([]);
    const reads = answers.flatMap(({ rows }) => rows);
    const different = reads.filter(({ verdicts }) => verdicts[at] !== verdicts[owner]);
    expect(different.map(({ what }) => what)).toEqual([]);
  });

  it('lets nobody in who is not signed in but where the world may be', () => {
    const at = column('nobody');
    const inside = everyRow().filter(({ what, verdicts }) => {
      const root = /\w+/.exec(what)?.[0] ?? '';
      return !PUBLIC.includes(root) && !['–', '∅'].includes(verdicts[at] ?? '');
    });
    expect(inside).toEqual([]);
  });
});
