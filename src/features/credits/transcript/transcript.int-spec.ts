import { parse } from 'csv-parse/sync';
import { LedgerScene } from '../../../../test/credits/ledger-scene.js';
import { type Client, foundHub, grantRole, signIn } from '../../../../test/harness/index.js';
import { readPdf } from '../../../../test/harness/read-pdf.js';

const MINE = `{ me { creditTranscripts { provider cohorts { cohortName sessions } years { year
  totals { creditType amount unit } lines { title amount revoked imported certificateId reported { to daysLeft } } } } } }`;
const HEAD = 'Name,Email,Session,Date,Credit type,Credits';

interface Mine {
  me: {
    creditTranscripts: { provider: string; years: { year: number; totals: object[]; lines: object[] }[] }[];
  };
}

let scene: LedgerScene;
let rosa: Client;

beforeAll(async () => {
  scene = await LedgerScene.start(4);
  const [personId = ''] = scene.people;
  await scene.append(scene.award({ personId }));
  await scene.append(scene.award({ personId, creditType: 'ACPE' }));
  const { entry } = await scene.append(scene.award({ personId, creditType: 'NBCC' }));
  await scene.append({ kind: 'revoke', hubId: scene.hub.id, changesId: entry.id, reason: 'not_eligible' });
  const office = await grantRole(scene.app, scene.hub, 'ce_administrator', 'cei@mesa.example');
  const lines = [
    'Person 1,p1@spoke.example,Sleep,2024-03-25,ANCC,1.25',
    'Person 1,p1@spoke.example,=Rest,2024-03-26,ANCC,1',
  ];
  const { body } = await office.post(
    `/uploads/past-credit/${scene.hub.id}`,
    [HEAD, ...lines, 'Person 1,p1@spoke.example,Rest,2024-04-26,ANCC,0.5'].join('\n'),
    'text/csv',
  );
  await office.get(`mutation ($id: ID!) { commitPastImport(pastImportId: $id) { state } }`, {
    id: (body as { importId: string }).importId,
  });
  await scene.app.settled();
  rosa = await signIn(scene.app, 'p1@spoke.example');
});
afterAll(() => scene.app.stop());

const file = (client: Client, kind: 'pdf' | 'csv', hubId = scene.hub.id) =>
  client.post(`/credit-transcripts/${hubId}/transcript.${kind}`, {}, 'application/json');

describe('one’s own transcript', () => {
  it('has all that was earned by year and type: here, from before, and what was revoked', async () => {
    const [transcript] = (await rosa.get<Mine>(MINE)).me.creditTranscripts;
    const [now, before] = transcript?.years ?? [];
    expect(now?.totals).toMatchObject([{ creditType: 'ACPE' }, { creditType: 'ANCC', amount: '0.75' }]);
    expect(now?.lines).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          title: 'Rounds',
          amount: '0.75',
          imported: false,
          certificateId: expect.any(String),
        }),
        expect.objectContaining({ amount: '0', revoked: true, certificateId: null }),
      ]),
    );
    expect(before).toMatchObject({ year: 2024, totals: [{ amount: '1.75', unit: 'contact hours' }] });
    expect(before?.lines).toMatchObject([{ imported: true, certificateId: null }, { title: 'Sleep' }]);
  });

  it('says of pharmacy credit to whom it is reported, and how many days are left', async () => {
    const [transcript] = (await rosa.get<Mine>(MINE)).me.creditTranscripts;
    expect(transcript?.years[0]?.lines).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          certificateId: null,
          reported: { to: 'CPE Monitor', daysLeft: expect.any(Number) },
        }),
      ]),
    );
  });

  it('comes as a tagged PDF with a table for each year', async () => {
    const { status, body } = await file(rosa, 'pdf');
    expect(status).toBe(200);
    const read = await readPdf(body as Buffer);
    expect(read).toMatchObject({ ua: true, pages: 1 });
    for (const words of [
      'Person 1',
      'Mesa Hub',
      '2024',
      'Sleep',
      'Imported, from before',
      '1.75 contact hours',
      'revoked',
      'CPE Monitor',
    ])
      expect(read.text).toContain(words);
    expect(read.tags.filter((tag) => tag === 'Table').length).toBe(2);
    expect(read.tags).toEqual(expect.arrayContaining(['H1', 'H2', 'TH', 'TD']));
  });

  it('comes as a table, a row for each award', async () => {
    const rows = parse((await file(rosa, 'csv')).text, { bom: true, columns: true }) as Record<
      string,
      string
    >[];
    expect(rows).toHaveLength(5);
    expect(rows.find(({ activity }) => activity === 'Sleep')).toMatchObject({
      credit: '1.25',
      imported: 'yes',
      state: 'stands',
    });
  });

  it('is nobody else’s: who earned nothing has none, in this hub and in any other', async () => {
    const colleague = await signIn(scene.app, 'p2@spoke.example');
    expect((await colleague.get<Mine>(MINE)).me.creditTranscripts).toEqual([]);
    expect((await file(colleague, 'pdf')).status).toBe(404);
    const rival = await foundHub(scene.app, 'Rival Hub', 'rita@rival.example');
    expect((await file(rosa, 'csv', rival.id)).status).toBe(404);
    expect((await file(scene.app.anonymous, 'csv')).status).toBe(401);
  });
});
