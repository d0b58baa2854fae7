import { LedgerScene } from '../../../../test/credits/ledger-scene.js';
import { type Client, foundHub, grantRole, signIn } from '../../../../test/harness/index.js';
import { VerifyLedger } from '../ledger/verify-ledger.js';

const IMPORT = `query ($id: ID!, $verdict: PastVerdict) { pastImport(id: $id) { state lines counts { verdict lines }
  records(verdict: $verdict, first: 100) { totalCount nodes { id line name verdict problem personName suggestedName } } } }`;
const COMMIT = `mutation ($pastImportId: ID!) { commitPastImport(pastImportId: $pastImportId) { state } }`;
const UNDO = `mutation ($pastImportId: ID!) { undoPastImport(pastImportId: $pastImportId) { state } }`;
const CONFIRM = `mutation ($pastImportId: ID!) { confirmPastSuggestions(pastImportId: $pastImportId) { state } }`;
const MATCH = `mutation ($recordId: ID!, $input: MatchPastRecordInput!) { matchPastRecord(recordId: $recordId, input: $input) { verdict personName } }`;
const HEAD = 'Name,Email,Credentials,Session,Date,Credit type,Credits,Minutes';

interface Line {
  id: string;
  line: number;
  verdict: string;
}
interface Table {
  pastImport: { state: string; counts: { verdict: string; lines: number }[]; records: { nodes: Line[] } };
}

let scene: LedgerScene;
let office: Client;
let run = 0;

beforeAll(async () => {
  scene = await LedgerScene.start(12);
  office = await grantRole(scene.app, scene.hub, 'ce_administrator', 'cei@mesa.example');
});
beforeEach(() => {
  run += 1;
});
afterAll(() => scene.app.stop());

const table = (...lines: string[]) => [HEAD, ...lines].join('\n');
/** A title that no other test uses. */
const title = (words = 'Sleep') => `${words} ${run}`;
const send = (text: string, client = office, hubId = scene.hub.id) =>
  client.post(`/uploads/past-credit/${hubId}`, text, 'text/csv');
const sent = async (...lines: string[]): Promise<string> => {
  const { body, status } = await send(table(...lines));
  if (status !== 201) throw new Error(JSON.stringify(body));
  return (body as { importId: string }).importId;
};
const look = (id: string, verdict?: string) => office.get<Table>(IMPORT, { id, verdict });
const verdicts = async (id: string) =>
  (await look(id)).pastImport.records.nodes.map(({ verdict }) => verdict);
const commit = async (pastImportId: string) => {
  await office.get(COMMIT, { pastImportId });
  await scene.app.settled();
};
const standing = async (address: string) => {
  const [person] = await scene.app.sql<{ id: string }>('select id from person where email = $1', [address]);
  return scene.standing(person?.id ?? '');
};

describe('a table of past credit', () => {
  it('is looked at first: nothing counts until it is committed', async () => {
    const id = await sent(`Person 1,p1@spoke.example,RN,${title()},2024-03-25,ANCC,1.25,`);
    expect(await verdicts(id)).toEqual(['ready']);
    expect(await standing('p1@spoke.example')).toEqual([]);
    await commit(id);
    expect(await verdicts(id)).toEqual(['awarded']);
    expect(await standing('p1@spoke.example')).toEqual([
      { creditType: 'ANCC', amount: '1.25', revoked: false },
    ]);
  });

  it('stands in the ledger as imported, with its holder as told, and the ledger is whole', async () => {
    const id = await sent(`P. One,p1@spoke.example,"RN, BSN",${title()},2023-03-25,ANCC,1,`);
    await commit(id);
    const [entry] = await scene.app.sql<object>(
      `select e.session_id, k.holder->>'name' as name, k.holder->'credentials' as credentials from ledger_entry e
         join past_record r on r.id = e.imported_id join ledger_holder k on k.id = e.id where r.import_id = $1`,
      [id],
    );
    expect(entry).toEqual({ session_id: null, name: 'P. One', credentials: ['RN', 'BSN'] });
    expect(await scene.app.get(VerifyLedger).run(scene.hub.id)).toMatchObject([{ ok: true }]);
  });

  it('sent twice is one import', async () => {
    const line = `Person 2,p2@spoke.example,,${title()},2024-03-25,ANCC,1,`;
    expect(await sent(line)).toBe(await sent(line));
  });

  it('is matched by name only when somebody confirms it', async () => {
    const id = await sent(
      `person  3,,,${title()},2024-03-25,ANCC,1,`,
      `Nobody Known,,,${title()},2024-03-25,ANCC,1,`,
      `Nobody Known,,,${title('Rest')},2024-03-26,ANCC,1,`,
    );
    expect(await verdicts(id)).toEqual(['suggested', 'unmatched', 'unmatched']);
    await office.get(CONFIRM, { pastImportId: id });
    await commit(id);
    expect(await verdicts(id)).toEqual(['awarded', 'unmatched', 'unmatched']);
    expect(await standing('p3@spoke.example')).toHaveLength(1);
  });

  it('keeps who matches nobody in sight, and awards them once it is said who they are', async () => {
    const id = await sent(
      `Person 4,p4@spoke.example,,${title()},2024-03-25,ANCC,1,`,
      `Quintessa,,,${title()},2024-03-25,ANCC,1,`,
      `Quintessa,,,${title('Rest')},2024-03-26,ANCC,0.5,`,
    );
    await commit(id);
    const [first] = (await look(id, 'unmatched')).pastImport.records.nodes;
    const of = (input: object) => ({ recordId: first?.id, input });
    expect(await office.refusal(MATCH, of({ email: 'nobody@spoke.example' }))).toBe('INVALID_INPUT');
    await office.get(MATCH, of({ email: 'p5@spoke.example' }));
    await scene.app.settled();
    expect(await verdicts(id)).toEqual(['awarded', 'awarded', 'awarded']);
    expect(await standing('p5@spoke.example')).toHaveLength(2);
    expect(await office.refusal(MATCH, of({ email: 'p6@spoke.example' }))).toBe('CONFLICT');
  });

  it('awards nothing twice: neither what stands above, nor what was imported before', async () => {
    const line = (words: string) => `Person 6,p6@spoke.example,,${words},2024-03-25,ANCC,1,`;
    const id = await sent(line(title()), line(title().toUpperCase()));
    expect(await verdicts(id)).toEqual(['ready', 'duplicate']);
    await commit(id);
    const again = await sent(line(`${title()}.`), line(title('Other')));
    expect(await verdicts(again)).toEqual(['duplicate', 'ready']);
    await commit(again);
    expect(await standing('p6@spoke.example')).toHaveLength(2);
  });

  it('awards nothing twice to somebody whose accounts were joined', async () => {
    const [goes = '', stays = ''] = [scene.people[10], scene.people[11]];
    const people = await scene.app.sql<{ id: string; email: string }>(
      'select id, email from person where id = any($1)',
      [[goes, stays]],
    );
    const addressOf = (id: string) => people.find((one) => one.id === id)?.email;
    await commit(await sent(`Person,${addressOf(goes)},,${title()},2024-03-25,ANCC,1,`));
    await scene.app.sql('update person set merged_into = $2 where id = $1', [goes, stays]);
    const again = await sent(`Person,${addressOf(stays)},,${title()},2024-03-25,ANCC,1.0,`);
    expect(await verdicts(again)).toEqual(['duplicate']);
    await scene.app.sql('update person set merged_into = null where id = $1', [goes]);
  });

  it('shows what is wrong with a line, and awards the others', async () => {
    const id = await sent(
      `Person 8,p8@spoke.example,,${title()},2024-03-25,Swimming,1,`,
      `Person 8,p8@spoke.example,,${title()},2024-03-25,,,52.5`,
    );
    expect((await look(id, 'bad')).pastImport.records.nodes).toMatchObject([
      { line: 2, problem: 'the credit type is not known' },
    ]);
    await commit(id);
    expect(await standing('p8@spoke.example')).toEqual([
      { creditType: 'ATTENDANCE', amount: '52.50', revoked: false },
    ]);
  });

  it('is undone as a whole: what it awarded is revoked, and it can be sent once more', async () => {
    const lines = [
      `Person 9,p9@spoke.example,,${title()},2024-03-25,ANCC,1,`,
      `Person 9,p9@spoke.example,,${title('Rest')},2024-03-26,ANCC,1,`,
    ];
    const id = await sent(...lines);
    await commit(id);
    await office.get(UNDO, { pastImportId: id });
    await scene.app.settled();
    expect((await look(id)).pastImport.state).toBe('undone');
    expect((await standing('p9@spoke.example')).map(({ amount }) => amount)).toEqual(['0.00', '0.00']);
    const again = await sent(...lines);
    expect(again).not.toBe(id);
    await commit(again);
    expect((await standing('p9@spoke.example')).filter(({ revoked }) => !revoked)).toHaveLength(2);
  });

  it('of hundreds of lines is put into the ledger step by step, each once', async () => {
    const lines = Array.from(
      { length: 250 },
      (_, n) => `Person 10,p10@spoke.example,,${title(`Part ${n} of`)},2024-03-25,ANCC,0.25,`,
    );
    const id = await sent(...lines);
    await commit(id);
    expect((await look(id)).pastImport).toMatchObject({
      state: 'committed',
      counts: [{ verdict: 'awarded', lines: 250 }],
    });
    expect(await standing('p10@spoke.example')).toHaveLength(250);
  });

  it('is refused where it is no table', async () => {
    for (const body of [Buffer.from('504b0304aaaa', 'hex'), 'Name\nAna', ''])
      expect((await office.post(`/uploads/past-credit/${scene.hub.id}`, body, 'text/csv')).status).toBe(400);
  });
});

describe('who takes in past credit', () => {
  it('the CE office and hub admins do; facilitators, participants and other hubs do not', async () => {
    const line = `Person 11,p11@spoke.example,,${title()},2024-03-25,ANCC,1,`;
    const id = await sent(line);
    const facilitator = await grantRole(scene.app, scene.hub, 'facilitator', 'fay@mesa.example');
    const participant = await signIn(scene.app, 'p2@spoke.example');
    const { admin: rival } = await foundHub(scene.app, 'Rival Hub', 'rita@rival.example');
    for (const client of [facilitator, participant, rival]) {
      expect([403, 404]).toContain((await send(table(line), client)).status);
      for (const mutation of [COMMIT, UNDO, CONFIRM])
        expect(['FORBIDDEN', 'NOT_FOUND']).toContain(await client.refusal(mutation, { pastImportId: id }));
      expect(['FORBIDDEN', 'NOT_FOUND']).toContain(await client.refusal(IMPORT, { id }));
    }
  });
});

// The last one: it moves the clock.
describe('a table of past credit, once a session here was held', () => {
  it('awards nothing that was earned by a session here', async () => {
    const personId = scene.people[6] ?? '';
    await scene.append(scene.award({ personId }));
    const [session] = await scene.app.sql<{ title: string; day: string; email: string }>(
      `select s.title, (s.starts_at at time zone s.zone)::date::text as day, p.email from session s, person p
        where s.id = $1 and p.id = $2`,
      [scene.source.id, personId],
    );
    const { title: held = '', day = '', email = '' } = session ?? {};
    scene.app.clock.set(new Date(Date.parse(day) + 3 * 86_400_000));
    office = await signIn(scene.app, 'cei@mesa.example');
    const id = await sent(
      `Person,${email},,${held},${day},ANCC,0.75,`,
      `Person,${email},,${held},${day},NBCC,0.75,`,
    );
    expect(await verdicts(id)).toEqual(['duplicate', 'ready']);
  });
});
