import fc from 'fast-check';
import { mergeNeighbours, mergeProfessions, mostClasses, strataOf, type Traits } from './strata.rules.js';

const PROFESSIONS = ['nurse', 'social_worker', 'counselor', 'physician', 'psychologist', null];
const people = fc.array(
  fc.record<Traits>({
    profession: fc.constantFrom(...PROFESSIONS),
    sessions: fc.integer({ min: 3, max: 14 }),
  }),
  { maxLength: 200 },
);

describe('the groups of a wave', () => {
  it('each hold at least ten of the invited, whoever they are', () => {
    fc.assert(
      fc.property(people, (asked) => {
        const { dimensions } = strataOf(asked);
        expect(dimensions.flatMap((d) => d.categories).every((c) => c.invited >= 10)).toBe(true);
      }),
    );
  });

  it('give everyone exactly one place in each dimension', () => {
    fc.assert(
      fc.property(people, (asked) => {
        const { dimensions, places } = strataOf(asked);
        for (const [at, { categories }] of dimensions.entries()) {
          const counts = categories.map((_, index) => places.filter((place) => place[at] === index).length);
          expect(counts).toEqual(categories.map((c) => c.invited));
        }
        expect(places.every((place) => place.length === dimensions.length)).toBe(true);
      }),
    );
  });

  it('are at least two in each dimension that is kept', () => {
    fc.assert(
      fc.property(people, (asked) =>
        expect(strataOf(asked).dimensions.every((d) => d.categories.length >= 2)).toBe(true),
      ),
    );
  });

  it('leave everyone in a class of at least ten, of which there are few', () => {
    fc.assert(
      fc.property(people, (asked) => {
        const sizes = new Map<string, number>();
        for (const place of strataOf(asked).places)
          sizes.set(place.join(), (sizes.get(place.join()) ?? 0) + 1);
        expect(sizes.size).toBeLessThanOrEqual(mostClasses(asked.length));
        expect(sizes.size < 2 || Math.min(...sizes.values()) >= 10).toBe(true);
      }),
    );
  });

  it('are by profession and by sessions in a large cohort', () => {
    const asked = Array.from(
      { length: 120 },
      (_, i): Traits => ({ profession: i % 2 ? 'nurse' : 'physician', sessions: i % 4 < 2 ? 4 : 12 }),
    );
    expect(strataOf(asked).dimensions.map((d) => d.name)).toEqual(['profession', 'sessions']);
  });

  it('are by profession alone where both would divide the people too finely', () => {
    const asked = Array.from(
      { length: 60 },
      (_, i): Traits => ({ profession: i % 2 ? 'nurse' : 'physician', sessions: i % 4 < 2 ? 4 : 12 }),
    );
    expect(strataOf(asked).dimensions.map((d) => d.name)).toEqual(['profession']);
  });

  it('are none in a cohort of twenty', () => {
    const asked = Array.from(
      { length: 20 },
      (_, i): Traits => ({ profession: i % 2 ? 'nurse' : 'physician', sessions: 4 }),
    );
    expect(strataOf(asked).dimensions).toEqual([]);
  });

  it('hold more when the wave asks for more', () => {
    fc.assert(
      fc.property(people, fc.integer({ min: 10, max: 40 }), (asked, smallest) => {
        const { dimensions } = strataOf(asked, smallest);
        expect(dimensions.flatMap((d) => d.categories).every((c) => c.invited >= smallest)).toBe(true);
      }),
    );
  });

  it('never hold fewer than ten, even when asked to', () => {
    const asked = Array.from(
      { length: 12 },
      (_, i): Traits => ({ profession: i < 6 ? 'nurse' : 'physician', sessions: 3 }),
    );
    expect(strataOf(asked, 2).dimensions).toEqual([]);
  });
});

describe('merging professions', () => {
  it('keeps the common ones apart and puts the rare ones together', () => {
    const counts = new Map([
      ['nurse', 30],
      ['counselor', 12],
      ['physician', 7],
      ['psychologist', 4],
    ]);
    expect(mergeProfessions(counts, 10, 9)).toEqual([
      { values: ['nurse'], invited: 30 },
      { values: ['counselor'], invited: 12 },
      { values: ['physician', 'psychologist'], invited: 11 },
    ]);
  });

  it('adds the smallest common one when the rare ones are too few together', () => {
    const counts = new Map([
      ['nurse', 30],
      ['counselor', 12],
      ['physician', 3],
    ]);
    expect(mergeProfessions(counts, 10, 9)).toEqual([
      { values: ['nurse'], invited: 30 },
      { values: ['counselor', 'physician'], invited: 15 },
    ]);
  });

  it('puts rare ones together with the rare ones of their own group before any others', () => {
    const counts = new Map([
      ['nurse', 30],
      ['physician', 6],
      ['psychologist', 5],
      ['physician_assistant', 4],
      ['not_given', 4],
      ['counselor', 6],
    ]);
    expect(mergeProfessions(counts, 10, 9)).toEqual([
      { values: ['nurse'], invited: 30 },
      { values: ['physician', 'physician_assistant', 'not_given'], invited: 14 },
      { values: ['counselor', 'psychologist'], invited: 11 },
    ]);
  });

  it('makes no more groups than there is room for', () => {
    const counts = new Map([
      ['nurse', 30],
      ['counselor', 20],
      ['physician', 12],
      ['psychologist', 11],
    ]);
    expect(mergeProfessions(counts, 10, 2)).toEqual([
      { values: ['physician', 'psychologist', 'counselor'], invited: 43 },
      { values: ['nurse'], invited: 30 },
    ]);
  });
});

describe('merging numbers of sessions', () => {
  it('makes at most three bands of neighbours', () => {
    const counts = new Map(Array.from({ length: 10 }, (_, i) => [String(i + 3), 6] as const));
    expect(mergeNeighbours(counts, 10, 9)).toEqual([
      { values: ['3', '4', '5', '6'], invited: 24 },
      { values: ['7', '8', '9', '10'], invited: 24 },
      { values: ['11', '12'], invited: 12 },
    ]);
  });

  it('orders by number, not by letter', () => {
    expect(
      mergeNeighbours(
        new Map([
          ['12', 10],
          ['3', 10],
        ]),
        10,
        9,
      ).map((c) => c.values),
    ).toEqual([['3'], ['12']]);
  });

  it('joins a last band that is too small to its neighbour', () => {
    const counts = new Map([
      ['3', 20],
      ['4', 20],
      ['5', 4],
    ]);
    expect(mergeNeighbours(counts, 10, 9).map((c) => c.invited)).toEqual([20, 24]);
  });
});
