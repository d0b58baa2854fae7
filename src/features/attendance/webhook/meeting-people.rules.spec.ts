import fc from 'fast-check';
import { type ConnectionSign, participantsOf } from './meeting-people.rules.js';

const sign = (connection: string, here: boolean, at: number, who: Partial<ConnectionSign> = {}) => ({
  connection,
  here,
  at: at * 1000,
  name: '',
  email: null,
  registrantId: null,
  ...who,
});
const joined = (connection: string, at: number, who: Partial<ConnectionSign> = {}) =>
  sign(connection, true, at, who);
const left = (connection: string, at: number, who: Partial<ConnectionSign> = {}) =>
  sign(connection, false, at, who);
const spans = (signs: ConnectionSign[], endedAt: number | null = null) =>
  participantsOf(signs, endedAt && endedAt * 1000).map(({ key, rows }) => [
    key,
    ...rows.map(({ joinAt, leaveAt }) => `${joinAt}–${leaveAt ?? ''}`),
  ]);
const MARIA = { name: 'Maria', email: 'maria@spoke.example' };

describe('who took part in a meeting', () => {
  it('is who joined and left, when they did', () => {
    expect(spans([joined('1', 5, MARIA), left('1', 50, MARIA)])).toEqual([['e:maria@spoke.example', '5–50']]);
  });

  it('is the same where the leaving is told after a later joining', () => {
    const signs = [joined('1', 5, MARIA), joined('1', 30, MARIA), left('1', 20, MARIA)];
    expect(spans(signs)).toEqual([['e:maria@spoke.example', '5–20', '30–']]);
  });

  it('is the same where it is told twice', () => {
    const signs = [joined('1', 5, MARIA), joined('1', 5, MARIA), left('1', 20, MARIA), left('1', 20, MARIA)];
    expect(spans(signs)).toEqual([['e:maria@spoke.example', '5–20']]);
  });

  it('left when the meeting ended, where nobody told that they left', () => {
    expect(spans([joined('1', 5, MARIA)], 60)).toEqual([['e:maria@spoke.example', '5–60']]);
  });

  it('joined before the meeting ended, though it was told after', () => {
    expect(spans([left('1', 40, MARIA), joined('1', 5, MARIA)], 60)).toEqual([
      ['e:maria@spoke.example', '5–40'],
    ]);
  });

  it('has an open row while nobody told of leaving, and of the meeting’s end', () => {
    const [maria] = participantsOf([joined('1', 5, MARIA)], null);
    expect(maria?.rows).toMatchObject([{ joinAt: 5, leaveAt: null, flags: ['no_times'] }]);
  });

  it('is one by two devices, known by the registrant before the address', () => {
    const one = { name: 'Maria', registrantId: 'R1' };
    const other = { name: 'Maria iPad', registrantId: 'R1', email: 'other@spoke.example' };
    const signs = [joined('1', 5, one), joined('2', 10, other), left('1', 20, one), left('2', 40, other)];
    expect(spans(signs)).toEqual([['r:R1', '5–20', '10–40']]);
  });

  it('is somebody else by each connection that has neither name nor address', () => {
    expect(spans([joined('1', 5), joined('2', 6)], 60)).toEqual([
      ['c:1', '5–60'],
      ['c:2', '6–60'],
    ]);
  });

  it('is nobody of whom only the leaving is known', () => {
    expect(spans([left('1', 20, MARIA)], 60)).toEqual([]);
  });
});

const anySign = fc
  .record({
    connection: fc.constantFrom('1', '2', '3', '4'),
    here: fc.boolean(),
    at: fc.integer({ min: 0, max: 30 }),
    name: fc.constantFrom('', 'Maria', 'Tom'),
    email: fc.constantFrom(null, 'maria@spoke.example', 'tom@spoke.example'),
    registrantId: fc.constantFrom(null, 'R1', 'R2'),
  })
  .map((one) => ({ ...one, at: one.at * 1000 }));

it('any order of the signs, and any of them twice, gives the same people and intervals', () => {
  const disordered = fc
    .array(anySign, { maxLength: 25 })
    .chain((signs) =>
      fc.tuple(
        fc.constant(signs),
        fc.shuffledSubarray([...signs, ...signs], { minLength: signs.length * 2 }),
        fc.option(fc.integer({ min: 0, max: 40 }).map((at) => at * 1000)),
      ),
    );
  fc.assert(
    fc.property(disordered, ([signs, mixed, endedAt]) => {
      expect(participantsOf(mixed, endedAt)).toEqual(participantsOf(signs, endedAt));
    }),
  );
});
