import fc from 'fast-check';
import { groupPeople, type RowIdentity } from './group-people.rules.js';

function row(name: string, email: string | null = null, originalName: string | null = null): RowIdentity {
  return { name, email, originalName };
}

const keys = (rows: RowIdentity[]) =>
  groupPeople(rows).map(({ key, rows: members }) => [key, members.length]);

describe('the people of a report', () => {
  it('are told by their e-mail, without regard to case', () => {
    expect(keys([row('Ana Vega', 'ana@example.org'), row('A. Vega', 'ANA@example.org')])).toEqual([
      ['email:ana@example.org', 2],
    ]);
  });

  it('are two where one name has two e-mails', () => {
    expect(keys([row('Maria Garcia', 'm1@example.org'), row('Maria Garcia', 'm2@example.org')])).toHaveLength(
      2,
    );
  });

  it('are told by their name where there is no e-mail', () => {
    expect(keys([row('Ana  Vega'), row('ana vega'), row('Ben Okoro')])).toEqual([
      ['name:ana vega', 2],
      ['name:ben okoro', 1],
    ]);
  });

  it('are not joined to the bearer of their name who has an e-mail; it is suggested', () => {
    const groups = groupPeople([row('Ana Vega', 'ana@example.org'), row('Ana Vega')]);
    expect(groups.map(({ key, namesake }) => [key, namesake])).toEqual([
      ['email:ana@example.org', null],
      ['name:ana vega', 'email:ana@example.org'],
    ]);
  });

  it('have nobody suggested where two people with an e-mail bear the name', () => {
    const groups = groupPeople([
      row('Ana Vega', 'a@example.org'),
      row('Ana Vega', 'b@example.org'),
      row('Ana Vega'),
    ]);
    expect(groups[2]).toMatchObject({ key: 'name:ana vega', namesake: null });
  });

  it('stay one when they are renamed in mid-session', () => {
    expect(keys([row('Ana Vega'), row('Annie', null, 'Ana Vega'), row('Annie', null, 'Ana Vega')])).toEqual([
      ['name:ana vega', 3],
    ]);
  });

  it('stay apart when two of them replaced the same name', () => {
    const rows = [row('Caller'), row('Ana Vega', null, 'Caller'), row('Ben Okoro', null, 'Caller')];
    expect(keys(rows)).toHaveLength(3);
  });

  it('stay apart when the replaced name is a device’s', () => {
    expect(keys([row('iPhone'), row('Ana Vega', null, 'iPhone')])).toHaveLength(2);
  });

  it('stay apart when no row names them', () => {
    expect(keys([row(''), row('')])).toHaveLength(2);
  });

  it('come in the order of their first row', () => {
    const rows = [row('Ben'), row('Ana', 'ana@example.org'), row('Ben'), row('Cy')];
    expect(keys(rows).map(([key]) => key)).toEqual(['name:ben', 'email:ana@example.org', 'name:cy']);
  });

  it('share out the rows, each to one person, and never mix e-mails', () => {
    const names = fc.constantFrom('Ana', 'ANA', 'Ben', 'iPhone', '');
    const anyRow = fc.record({
      name: names,
      originalName: fc.option(names.filter((name) => name !== '')),
      email: fc.option(fc.constantFrom('a@example.org', 'A@example.org', 'b@example.org')),
    });
    fc.assert(
      fc.property(fc.array(anyRow), (rows) => {
        const groups = groupPeople(rows);
        expect(new Set(groups.flatMap((group) => group.rows))).toEqual(new Set(rows));
        expect(groups.flatMap((group) => group.rows)).toHaveLength(rows.length);
        for (const { rows: members } of groups) {
          expect(new Set(members.map(({ email }) => email?.toLowerCase() ?? null)).size).toBe(1);
        }
      }),
    );
  });
});
