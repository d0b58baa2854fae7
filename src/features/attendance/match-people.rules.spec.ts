import { type Match, matchPeople } from './match-people.rules.js';
import type { Expected, Unknown } from './suggest-person.rules.js';

const MARIA: Expected = { id: 'maria', name: 'María López', emailKey: 'maria.lopez@clinic.example' };
const TOM: Expected = { id: 'tom', name: 'Tom Becker', emailKey: 'tom@county.example' };
const ANN: Expected = { id: 'ann', name: 'Ann Whitehorse', emailKey: 'ann@tribal.example' };
const ROSTER = [MARIA, TOM, ANN];

const named = (...names: string[]): Unknown => ({ names, emailKey: null });
const mailed = (emailKey: string, ...names: string[]): Unknown => ({ names, emailKey });

const byEmail = (personId: string): Match => ({ personId, kind: 'email', suggestedPersonId: null });
const byName = (personId: string): Match => ({ personId, kind: 'name', suggestedPersonId: null });
const maybe = (suggestedPersonId: string | null): Match => ({
  personId: null,
  kind: null,
  suggestedPersonId,
});

const first = (participant: Unknown, roster: readonly Expected[] = ROSTER) =>
  matchPeople([participant], roster)[0];

describe('matching a report’s participants to the people expected', () => {
  it('knows a person by the e-mail, whatever name is shown', () => {
    expect(first(mailed('tom@county.example', 'iPad'))).toEqual(byEmail('tom'));
  });

  it('knows a person by the exact name without regard to case and blanks', () => {
    expect(first(named('tom  BECKER'))).toEqual(byName('tom'));
  });

  it('knows a person by the exact name where the report has another address of theirs', () => {
    expect(first(mailed('tommy@private.example', 'Tom Becker'))).toEqual(byName('tom'));
  });

  it('knows a person by the name they had before a rename', () => {
    expect(first(named('TB – Cuba clinic', 'Tom Becker'))).toEqual(byName('tom'));
  });

  it('does not choose between two people of the same name', () => {
    const twice = [...ROSTER, { id: 'tom2', name: 'Tom Becker', emailKey: 'other@county.example' }];
    expect(first(named('Tom Becker'), twice)).toEqual(maybe(null));
  });

  it('only suggests a person who is in the report by e-mail already: a second device, or a namesake', () => {
    const matches = matchPeople([named('Tom Becker'), mailed('tom@county.example', 'Tom Becker')], ROSTER);
    expect(matches).toEqual([maybe('tom'), byEmail('tom')]);
  });

  it('only suggests where two participants bear the one name', () => {
    const matches = matchPeople(
      [mailed('a@x.example', 'Tom Becker'), mailed('b@x.example', 'Tom Becker')],
      ROSTER,
    );
    expect(matches).toEqual([maybe('tom'), maybe('tom')]);
  });

  it.each([
    ['accents left out', 'Maria Lopez', 'maria'],
    ['the surname first', 'López, María', 'maria'],
    ['a letter mistyped', 'Tom Beckre', null],
    ['a letter left out', 'Tom Beker', 'tom'],
    ['two letters of a long name exchanged', 'Ann Whitehrose', 'ann'],
    ['an initial and the surname', 'M. Lopez', 'maria'],
    ['the surname alone', 'Whitehorse', 'ann'],
    ['a longer form of the first name', 'Thomas Becker', null],
    ['the surname of somebody with another first name', 'Ursula Becker', null],
    ['a stranger', 'Visiting Guest', null],
    ['a telephone', '+15055550100', null],
    ['no name at all', '', null],
  ])('suggests with %s', (_, name, id) => {
    expect(first(named(name))).toEqual(maybe(id));
  });

  it('suggests who has the same mailbox elsewhere', () => {
    expect(first(mailed('maria.lopez@gmail.example', 'ML'))).toEqual(maybe('maria'));
  });

  it('suggests nobody where two come equally near', () => {
    const two = [...ROSTER, { id: 'mario', name: 'Mario Lopez', emailKey: 'mario@clinic.example' }];
    expect(first(named('M Lopez'), two)).toEqual(maybe(null));
  });
});
