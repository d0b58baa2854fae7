import * as fc from 'fast-check';
import { type Candidate, type Evidence, findPairs } from './duplicates.rules.js';
import { isOneOff } from './likeness.rules.js';

let next = 0;
const person = (name: string, email: string, more: Partial<Candidate> = {}): Candidate => {
  next += 1;
  return {
    id: String(next).padStart(6, '0'),
    name,
    emailKey: email,
    profession: null,
    organization: null,
    cohortIds: [],
    ...more,
  };
};
const evidenceOf = (...people: Candidate[]): (readonly Evidence[])[] =>
  findPairs(people).map(({ evidence }) => evidence);

describe('two people of a hub may be one', () => {
  it.each([
    ['case and accents', 'José Núñez', 'JOSE NUNEZ'],
    ['the order of words', 'Ortiz, Juana', 'Juana Ortiz'],
    ['titles', 'Dr. Juana Ortiz, MD', 'Juana Ortiz'],
    ['blanks and hyphens', 'Ana-María  Ruiz', 'Ana Maria Ruiz'],
  ])('when their names are the same but for %s', (_what, a, b) => {
    expect(evidenceOf(person(a, 'a@x.example'), person(b, 'b@y.example'))).toEqual([['same-name']]);
  });

  it('when a name in one cohort has two addresses, which is told', () => {
    const cohortIds = ['c'];
    expect(
      evidenceOf(
        person('Juana Ortiz', 'a@x.example', { cohortIds }),
        person('Juana Ortiz', 'b@y.example', { cohortIds }),
      ),
    ).toEqual([['same-name', 'same-cohort']]);
  });

  it('when one name is short for the other and they share a profession', () => {
    const nurse = { profession: 'nurse' };
    const [long, short] = [
      person('Juana Ortiz', 'a@x.example', nurse),
      person('J. Ortiz', 'b@y.example', nurse),
    ];
    expect(evidenceOf(long, short)).toEqual([['short-name', 'same-profession']]);
  });

  it('when one name is short for the other and they work in one place', () => {
    const at = (organization: string) => ({ organization });
    expect(
      evidenceOf(
        person('Juana Ortiz', 'a@x.example', at('Rio Clinic')),
        person('J. Ortiz', 'b@y.example', at('Clinic, Rio')),
      ),
    ).toEqual([['short-name', 'same-organization']]);
  });

  it('when names differ by a letter and they share a cohort', () => {
    const cohortIds = ['c'];
    expect(
      evidenceOf(
        person('Katherine Begay', 'a@x.example', { cohortIds }),
        person('Katharine Begay', 'b@y.example', { cohortIds }),
      ),
    ).toEqual([['similar-name', 'same-cohort']]);
  });

  it.each([
    ['a tag behind a plus', 'ana+echo@x.example', 'ana@x.example', 'same-mailbox'],
    ['dots that Gmail does not read', 'ana.ruiz@gmail.com', 'anaruiz@googlemail.com', 'same-mailbox'],
    ['a slip in a common domain', 'ana@gmial.com', 'ana@gmail.com', 'mistyped-domain'],
    ['a letter left out of it', 'ana@hotmal.com', 'ana@hotmail.com', 'mistyped-domain'],
    ['a letter of another alphabet', 'аna@x.example', 'ana@x.example', 'look-alike-address'],
    ['a domain of such letters', 'ana@xn--e1awd7f.com', 'ana@epic.com', 'look-alike-address'],
    ['a digit that looks like a letter', 'b0b@x.example', 'bob@x.example', 'look-alike-address'],
  ])('when addresses differ by %s', (_what, a, b, expected) => {
    const found = evidenceOf(person('One Person', a), person('Someone Else', b));
    expect(found).toEqual([[expected]]);
  });

  it('not because their names are only like one another', () => {
    expect(
      evidenceOf(person('Katherine Begay', 'a@x.example'), person('Katharine Begay', 'b@y.example')),
    ).toEqual([]);
    expect(evidenceOf(person('Juana Ortiz', 'a@x.example'), person('J. Ortiz', 'b@y.example'))).toEqual([]);
  });

  it('not because they have a profession and a cohort in common', () => {
    const same = { profession: 'nurse', cohortIds: ['c'] };
    expect(
      evidenceOf(person('Juana Ortiz', 'a@x.example', same), person('Bo Li', 'b@x.example', same)),
    ).toEqual([]);
  });

  it('not because somebody numbered them', () => {
    const same = { profession: 'nurse', cohortIds: ['c'] };
    expect(
      evidenceOf(person('Participant 1', 'a@x.example', same), person('Participant 2', 'b@x.example', same)),
    ).toEqual([]);
  });

  it('not because nothing is left of their names', () => {
    expect(evidenceOf(person('Dr.', 'a@x.example'), person('—', 'b@y.example'))).toEqual([]);
  });

  it('and those for whom most speaks come first', () => {
    const people = [
      person('Juana Ortiz', 'a@x.example'),
      person('Juana Ortiz', 'b@y.example'),
      person('Someone', 'cy+1@x.example'),
      person('Cy', 'cy@x.example'),
    ];
    expect(evidenceOf(...people)).toEqual([['same-mailbox'], ['same-name']]);
  });

  it('whatever the order in which they are looked at', () => {
    const names = fc.constantFrom('Ana Ruiz', 'Ruiz Ana', 'A. Ruiz', 'Ana Ruis', 'Bo Li', 'Bo', 'Áña Ruiz');
    const mails = fc.constantFrom(
      'a@gmail.com',
      'a+b@gmail.com',
      'a@gmial.com',
      'b@x.example',
      'c@x.example',
    );
    const some = fc.array(fc.tuple(names, mails), { maxLength: 10 });
    fc.assert(
      fc.property(some, fc.infiniteStream(fc.nat()), (rows, luck) => {
        const people = rows.map(([name, mail]) => person(name, mail, { cohortIds: ['c'] }));
        const mixed = people
          .map((one) => ({ one, at: luck.next().value }))
          .sort((a, b) => a.at - b.at)
          .map(({ one }) => one);
        expect(findPairs(mixed)).toEqual(findPairs(people));
      }),
    );
  });

  it('at 5,000 of one name as at few: the work grows with the people', () => {
    const people = Array.from({ length: 5_000 }, (_, i) => person('Maria Garcia', `m${i}@x.example`));
    const pairs = findPairs(people);
    expect(pairs).toHaveLength(4_999);
  });
});

describe('a slip of one letter', () => {
  it('is one that a single change makes, and nothing else is', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(isOneOff(a, b)).toBe(slips(a).has(b) && a !== b);
      }),
    );
  });
});

/** All words that one change makes of a word, each of them tried. */
function slips(word: string): Set<string> {
  const made = new Set<string>();
  for (let at = 0; at <= word.length; at += 1) {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    if (after) made.add(before + after.slice(1));
    if (after.length > 1) made.add(before + after[1] + after[0] + after.slice(2));
    for (const letter of 'abc') {
      made.add(before + letter + after);
      if (after) made.add(before + letter + after.slice(1));
    }
  }
  return made;
}
