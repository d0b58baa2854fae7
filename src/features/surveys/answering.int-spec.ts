import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { foundHub, TestApp } from '../../../test/harness/index.js';
import {
  createWave,
  daysLater,
  decline,
  endWave,
  enter,
  openedWave,
  openWave,
  type Scene,
  sceneOf,
  sheet,
  submit,
} from '../../../test/surveys/scene.js';
import { SurveyReader } from './surveys.reader.js';

describe('answering a survey', () => {
  let app: TestApp;
  let scene: Scene;
  let id: string;
  let links: string[];

  beforeAll(async () => {
    app = await TestApp.start();
    const hub = await foundHub(app);
    scene = await sceneOf(app, hub, { people: 40, profession: (i) => (i < 15 ? 'nurse' : 'social_worker') });
    const wave = await openedWave(scene);
    id = wave.id;
    links = [...wave.tokens.values()];
  });
  afterAll(() => app.stop());

  const next = () => links.pop() as string;
  const inTheBox = async () => {
    const [row] = await app.sql<{ ballots: number; spent: number }>(
      `select (select count(*) from ballot where wave_id = $1)::int as ballots,
              (select count(*) from spent_token where wave_id = $1)::int as spent`,
      [id],
    );
    return row;
  };
  const unchanged = async (doing: () => Promise<unknown>) => {
    const before = await inTheBox();
    await doing();
    expect(await inTheBox()).toEqual(before);
  };

  it('shows the page to anyone, with who can see what', async () => {
    const { survey } = await app.anonymous.get<{
      survey: { promises: string[]; open: boolean; instruments: { code: string; items: object[] }[] };
    }>(
      `query ($w: ID!) { survey(waveId: $w) { open promises support { title }
         instruments { code nowStem beforeStem options { value label } items { number text } } } }`,
      { w: id },
    );
    expect(survey.open).toBe(true);
    expect(survey.promises.join(' ')).toContain('fewer than 5 answers');
    expect(survey.instruments.map((i) => [i.code, i.items.length])).toEqual([
      ['SWBURN', 10],
      ['SWRES', 10],
    ]);
  });

  it('tells the holder of a link the month they first attended', async () => {
    expect(await enter(app, id, links[0] as string)).toEqual({ kind: 'SurveyReady', anchorMonth: '2026-03' });
  });

  it('keeps an answer, and shows where to find help', async () => {
    const submitted = await submit(app, id, next());
    expect(submitted.kind).toBe('AnswersKept');
    expect(submitted.support?.[0]?.title).toContain('988');
  });

  it('takes one of fifty answers sent by one link at once', async () => {
    const before = await inTheBox();
    const link = next();
    const kinds = await Promise.all(
      Array.from({ length: 50 }, () => submit(app, id, link).then((s) => s.kind)),
    );
    expect(kinds.filter((kind) => kind === 'AnswersKept')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'SurveyAnswered')).toHaveLength(49);
    expect(await inTheBox()).toEqual({
      ballots: (before?.ballots ?? 0) + 1,
      spent: (before?.spent ?? 0) + 1,
    });
  });

  it('refuses a second answer by the same link', async () => {
    const link = next();
    await submit(app, id, link);
    await unchanged(async () => expect((await submit(app, id, link)).kind).toBe('SurveyAnswered'));
    expect((await enter(app, id, link)).kind).toBe('SurveyAnswered');
  });

  it('refuses a forged link, without reading the invitations for it', async () => {
    await unchanged(async () => {
      app.statements.statements.length = 0;
      for (const forged of ['', 'x', 'A'.repeat(43), (links[0] as string).slice(1)]) {
        expect((await submit(app, id, forged)).kind).toBe('SurveyLinkInvalid');
      }
      expect(app.statements.statements.filter((s) => s.includes('invitation'))).toEqual([]);
    });
  });

  it('refuses a link of another wave', async () => {
    const other = await sceneOf(app, scene.hub, { people: 6 });
    const { id: otherId } = await openedWave(other);
    await unchanged(async () =>
      expect((await submit(app, otherId, links[0] as string)).kind).toBe('SurveyLinkInvalid'),
    );
  });

  it('refuses a value that was not offered, naming the question', async () => {
    const answers = sheet(3);
    (answers[1] as { before: number[] }).before[4] = 5;
    await unchanged(async () =>
      expect(await submit(app, id, links[0] as string, answers)).toMatchObject({
        kind: 'AnswersInvalid',
        instrument: 'SWRES',
        item: 5,
        point: 'before',
      }),
    );
  });

  it('refuses an answer without any answer', async () => {
    await unchanged(async () =>
      expect((await submit(app, id, links[0] as string, sheet(null))).kind).toBe('AnswersInvalid'),
    );
  });

  it('takes an answer that leaves questions out', async () => {
    const answers = sheet(3);
    (answers[0] as { now: (number | null)[] }).now[0] = null;
    expect((await submit(app, id, next(), answers)).kind).toBe('AnswersKept');
  });

  it('takes no answer after declining', async () => {
    const link = next();
    expect(await decline(app, id, link)).toBe('SurveyDeclined');
    await unchanged(async () => expect((await submit(app, id, link)).kind).toBe('SurveyDeclined'));
  });

  it('does not let an answer be taken back by declining', async () => {
    const link = next();
    await submit(app, id, link);
    await unchanged(async () => expect(await decline(app, id, link)).toBe('SurveyAnswered'));
  });

  it('records no fact and makes no delivery', async () => {
    const traces = () =>
      app.sql(`select (select count(*) from domain_event) as events, (select count(*) from delivery) as deliveries,
                      (select count(*) from mail_message) as mails`);
    const before = await traces();
    await submit(app, id, next());
    expect(await traces()).toEqual(before);
  });

  it('writes nothing into the row of the person or their invitation', async () => {
    const rows = () =>
      app.sql(
        `select i.id, i.xmin::text, i.xmax::text, p.xmin::text as px, p.xmax::text as pm
                 from invitation i join person p on p.id = i.person_id where i.wave_id = $1 order by i.id`,
        [id],
      );
    const before = await rows();
    const link = next();
    await enter(app, id, link);
    await submit(app, id, link);
    expect(await rows()).toEqual(before);
  });

  it('leaves all ballots under one transaction and of one length', async () => {
    await submit(app, id, next(), sheet(1, 4));
    await submit(app, id, next(), sheet(null, 2));
    const rows = await app.sql(`select distinct xmin::text, length(sealed) from ballot where wave_id = $1`, [
      id,
    ]);
    expect(rows).toHaveLength(1);
  });
});

describe('counting the ballots', () => {
  let app: TestApp;
  let scene: Scene;

  beforeAll(async () => {
    app = await TestApp.start();
    const hub = await foundHub(app);
    scene = await sceneOf(app, hub, {
      people: 30,
      profession: (i) => (i < 15 ? 'nurse' : 'social_worker'),
      sessions: (i) => (i % 2 ? 4 : 12),
    });
  });
  afterAll(() => app.stop());

  const answersOf = async (id: string) => (await app.get(SurveyReader).closedAnswers(id))?.answers ?? [];

  it('keeps every answer as it was sent, and nothing else', async () => {
    const { id, tokens } = await openedWave(scene);
    const sent = [...tokens.values()].map((token, i) => ({
      token,
      now: 1 + (i % 5),
      before: 1 + ((i * 3) % 5),
    }));
    for (const { token, now, before } of sent) {
      const [burnout] = sheet(now, before);
      await submit(app, id, token, [burnout as object]);
    }
    await endWave(scene, id);
    const kept = await answersOf(id);
    const points = kept.map(({ answers }) => [answers.SWBURN?.now[0], answers.SWBURN?.before[9]].join());
    expect(points.sort()).toEqual(sent.map(({ now, before }) => [now, before].join()).sort());
    const [left] = await app.sql(
      `select (select count(*) from ballot where wave_id = $1)::int as ballots,
              (select count(*) from spent_token where wave_id = $1)::int as spent,
              wrapped_key, wrapped_secret, answered from wave where id = $1`,
      [id],
    );
    expect(left).toEqual({ ballots: 0, spent: 0, wrapped_key: null, wrapped_secret: null, answered: 30 });
    const cells = await app.get(SurveyReader).cells(id);
    expect(cells.map((c) => [c.dimension, c.category, c.scale, c.n])).toEqual([
      ['profession', 0, 'burnout', 15],
      ['profession', 1, 'burnout', 15],
    ]);
  });

  it('keeps no group of which fewer than ten answered', async () => {
    const { id, tokens } = await openedWave(scene);
    const nurses = scene.people.filter((p) => p.profession === 'nurse').slice(0, 9);
    const others = scene.people.filter((p) => p.profession !== 'nurse');
    for (const person of [...nurses, ...others]) await submit(app, id, tokens.get(person.email) as string);
    await endWave(scene, id);
    const cells = await app.get(SurveyReader).cells(id);
    expect(cells.filter((c) => c.dimension === 'profession')).toEqual([]);
  });

  it('keeps the answers of a wave that few answered, for showing several waves together', async () => {
    const { id, tokens } = await openedWave(scene);
    for (const token of [...tokens.values()].slice(0, 3)) await submit(app, id, token);
    await endWave(scene, id);
    expect(await answersOf(id)).toHaveLength(3);
  });

  it('loses no answer that was kept while the wave was being ended', async () => {
    const { id, tokens } = await openedWave(scene);
    const submitting = [...tokens.values()].map((token) => submit(app, id, token).then((s) => s.kind));
    await Promise.race(submitting);
    await endWave(scene, id);
    const kinds = await Promise.all(submitting);
    await app.settled();
    expect(await answersOf(id)).toHaveLength(kinds.filter((kind) => kind === 'AnswersKept').length);
  });

  it('does not count a ballot that was put into the table by hand', async () => {
    const { id, tokens } = await openedWave(scene);
    await submit(app, id, [...tokens.values()][0] as string);
    const [wave] = await app.sql<{ public_key: string }>(`select public_key from wave where id = $1`, [id]);
    const encrypter = new Encrypter();
    encrypter.addRecipient(wave?.public_key as string);
    const answers = Object.fromEntries(
      sheet(1).map(({ instrument, now, before }) => [instrument, { now, before }]),
    );
    const forged = await encrypter.encrypt(JSON.stringify({ answers, strata: [0, 0] }));
    await app.sql(`insert into ballot (wave_id, id, sealed) values ($1, gen_random_uuid(), $2)`, [
      id,
      Buffer.from(forged),
    ]);
    await app.sql(`insert into ballot (wave_id, id, sealed) values ($1, gen_random_uuid(), $2)`, [
      id,
      Buffer.from('junk'),
    ]);
    await endWave(scene, id);
    expect(await answersOf(id)).toHaveLength(1);
  });

  it('counts a ballot once that was laid down twice by hand', async () => {
    const { id, tokens } = await openedWave(scene);
    for (const token of [...tokens.values()].slice(0, 2)) await submit(app, id, token);
    await app.sql(
      `insert into ballot (wave_id, id, sealed) select wave_id, gen_random_uuid(), sealed from ballot where wave_id = $1`,
      [id],
    );
    await endWave(scene, id);
    expect(await answersOf(id)).toHaveLength(2);
  });

  it('takes no answer when somebody put a key of their own in the place of the wave’s', async () => {
    const { id, tokens } = await openedWave(scene);
    const [before] = await app.sql<{ key: string }>(`select public_key as key from wave where id = $1`, [id]);
    const theirs = await identityToRecipient(await generateX25519Identity());
    await app.sql(`update wave set public_key = $2 where id = $1`, [id, theirs]);
    const input = { waveId: id, token: [...tokens.values()][0], answers: sheet(3) };
    const code = await app.anonymous.refusal(
      `mutation ($input: SubmitSurveyInput!) { submitSurvey(input: $input) { __typename } }`,
      { input },
    );
    expect(code).toBe('CONFLICT');
    await app.sql(`update wave set public_key = $2 where id = $1`, [id, before?.key]);
    await endWave(scene, id);
    expect(await answersOf(id)).toEqual([]);
  });

  it('changes nothing for another survey master key, says so, and goes on with the right one', async () => {
    const { id, tokens } = await openedWave(scene);
    const [first, second] = [...tokens.values()] as [string, string];
    await submit(app, id, first);
    const masterKey = Buffer.alloc(32, 7);
    const env = {
      ROLE: 'api',
      DATABASE_URL: app.database.appUrl,
      SURVEY_MASTER_KEY: masterKey.toString('base64'),
      LEDGER_SIGNING_KEY: masterKey.toString('base64'),
    };
    const other = await TestApp.start(env, { database: app.database, masterKey });
    try {
      const { errors } = await other.anonymous.ask(
        `mutation ($w: ID!, $t: String!) { surveyEntry(waveId: $w, token: $t) { __typename } }`,
        { w: id, t: second },
      );
      expect(errors?.[0]?.message).toContain('is not the one it was opened with');
    } finally {
      await other.stop();
    }
    expect((await submit(app, id, second)).kind).toBe('AnswersKept');
    await endWave(scene, id);
    expect(await answersOf(id)).toHaveLength(2);
  });

  it('is done once, however often it is asked for', async () => {
    const { id, tokens } = await openedWave(scene);
    await submit(app, id, [...tokens.values()][0] as string);
    await endWave(scene, id);
    await daysLater(scene, 22);
    expect(await answersOf(id)).toHaveLength(1);
  });

  it('fits a wave that nobody answered', async () => {
    const id = await createWave(scene);
    await openWave(scene, id);
    await endWave(scene, id);
    expect(await answersOf(id)).toEqual([]);
  });
});
