import { row } from '../attendance/scene.js';
import { createCohort, createProgram } from '../harness/index.js';
import { type Done, MERGE, MergingScene } from './scene.js';

describe('joining people while others work', () => {
  let scene: MergingScene;
  let programId: string;
  beforeAll(async () => {
    scene = await MergingScene.start();
    programId = await createProgram(scene.hub, 'Pain');
  });
  afterAll(() => scene.stop());

  /** Tries at once what may be refused; gives what came of each. */
  const race = (...tries: [stayId: string, goId: string][]) =>
    Promise.all(
      tries.map(async ([stayId, goId]) => {
        const of = { hubId: scene.hub.id, stayId, goId };
        const answer = await scene.hub.admin.ask<{ mergePeople: Done }>(MERGE, of);
        return answer.data?.mergePeople?.__typename ?? answer.errors?.[0]?.extensions.code ?? 'nothing';
      }),
    );
  const livingOf = async (...ids: string[]) =>
    scene.app.sql<{ id: string; into: string | null }>(
      `select id, merged_into as into from person where id = any($1) order by id`,
      [ids],
    );

  it('never makes a chain of those who are joined at once, one to the other and that to a third', async () => {
    for (let round = 0; round < 5; round++) {
      const [a, b, c] = [await scene.person(), await scene.person(), await scene.person()];
      const answers = await race([b.id, a.id], [c.id, b.id]);
      expect(answers).toContain('PeopleJoined');
      expect(answers.every((answer) => ['PeopleJoined', 'NOT_FOUND'].includes(answer))).toBe(true);
      const people = await livingOf(a.id, b.id, c.id);
      const merged = new Set(people.filter(({ into }) => into !== null).map(({ id }) => id));
      for (const { into } of people) if (into) expect(merged.has(into)).toBe(false);
      // What either had is with somebody who stands for themselves.
      const [lost] = await scene.app.sql<{ n: number }>(
        `select count(*)::int as n from enrollment e join person p on p.id = e.person_id
          where p.id = any($1) and p.merged_into is not null and e.state <> 'withdrawn'`,
        [[a.id, b.id, c.id]],
      );
      expect(lost?.n).toBe(0);
    }
  });

  it('joins two once who are joined both ways at once', async () => {
    for (let round = 0; round < 5; round++) {
      const [a, b] = [await scene.person(), await scene.person()];
      const answers = await race([a.id, b.id], [b.id, a.id]);
      expect(answers.sort()).toEqual(['NOT_FOUND', 'PeopleJoined']);
      expect((await livingOf(a.id, b.id)).filter(({ into }) => into !== null)).toHaveLength(1);
    }
  });

  it('does not join whoever was joined before', async () => {
    const [a, b, c] = [await scene.person(), await scene.person(), await scene.person()];
    await scene.joined(a.id, b.id);
    expect(await race([c.id, b.id], [b.id, c.id])).toEqual(['NOT_FOUND', 'NOT_FOUND']);
  });

  it('loses no attendance of a report that is committed meanwhile', async () => {
    for (let round = 0; round < 5; round++) {
      const [a, b] = [await scene.person(`Stay ${round}`), await scene.person(`Go ${round}`)];
      const day = `03/${String(10 + round)}/2026`;
      const session = await scene.attendance.newSession(`2026-03-${10 + round}T12:00`);
      const importId = await scene.attendance.imported(
        session,
        row(`Stay ${round}`, a.email, '12:00:00', '12:30:00', day),
        row(`Go ${round}`, b.email, '12:20:00', '01:00:00', day),
      );
      await Promise.all([scene.attendance.commit(importId), scene.joined(a.id, b.id)]);
      await scene.app.settled();
      expect(await scene.attendance.attendance(session)).toEqual({ [`Stay ${round}`]: 3_600 });
    }
  });

  it('loses nobody who is being enrolled meanwhile', async () => {
    const names = Array.from({ length: 5 }, (_, i) => `Round ${i}`);
    for (const name of names) {
      const cohortId = await createCohort(scene.hub, programId, { name });
      const [a, b] = [await scene.person(), await scene.person()];
      await Promise.all([scene.person('Go', b.email, cohortId), scene.joined(a.id, b.id)]);
      await scene.app.settled();
      expect(await scene.roster(cohortId)).toEqual({ enrolled: 1, states: { [a.email]: 'enrolled' } });
    }
  });

  it('loses no seat of a cohort when many are joined at once', async () => {
    const cohortId = await createCohort(scene.hub, programId, { name: 'Crowd' });
    const people = await Promise.all(Array.from({ length: 12 }, () => scene.person()));
    for (const { email } of people) await scene.person('Anybody', email, cohortId);
    const pairs = Array.from({ length: 6 }, (_, i): [string, string] => [
      people[i]?.id as string,
      people[i + 6]?.id as string,
    ]);
    expect(new Set(await race(...pairs))).toEqual(new Set(['PeopleJoined']));
    const { enrolled, states } = await scene.roster(cohortId);
    expect([enrolled, Object.keys(states).length]).toEqual([6, 6]);
  });
});
