import fc from 'fast-check';
import {
  type ChainEntry,
  faultOfEntry,
  faultOfHolder,
  GENESIS,
  hashOfEntry,
  hashOfHolder,
  type KeptHolder,
  type Link,
} from './chain.rules.js';

const HUB = '018f2e3c-0000-7000-8000-000000000001';
const at = new Date('2026-03-04T18:00:00Z');
const until = new Date('2032-03-04T18:00:00Z');
const HOLDER = { name: 'Rosa Ortega', credentials: ['RN'], licences: [] };
const SALT = 'a1'.repeat(32);

function idOf(n: number): string {
  return `018f2e3c-0000-7000-8000-${String(n).padStart(12, '0')}`;
}

/** A ledger of awards, as it would be written. */
function chainOf(length: number): ChainEntry[] {
  const entries: ChainEntry[] = [];
  for (let sequence = 1; sequence <= length; sequence++) {
    const entry = {
      id: idOf(sequence),
      hubId: HUB,
      sequence,
      at,
      kind: 'award' as const,
      personId: idOf(1000 + sequence),
      programId: null,
      cohortId: null,
      sessionId: null,
      importedId: idOf(2000 + sequence),
      creditType: 'AMA1',
      amount: '0.75',
      changesId: null,
      actorKind: 'system',
      actorId: null,
      reason: null,
      holderHash: hashOfHolder(SALT, HOLDER),
      keptUntil: until,
      previousHash: entries.at(-1)?.hash ?? GENESIS,
    };
    entries.push({ ...entry, hash: hashOfEntry(entry) });
  }
  return entries;
}

/** The first fault of a ledger that is read in the order of its numbers. */
function faultOf(entries: readonly ChainEntry[]): string | null {
  let before: Link = { sequence: 0, hash: GENESIS };
  for (const entry of [...entries].sort((a, b) => a.sequence - b.sequence)) {
    const fault = faultOfEntry(entry, before);
    if (fault) return fault;
    before = entry;
  }
  return null;
}

const OTHER: Readonly<Partial<ChainEntry>> = {
  id: idOf(9),
  hubId: idOf(9),
  at: new Date('2026-03-04T18:00:00.001Z'),
  kind: 'revoke',
  personId: idOf(9),
  programId: idOf(9),
  cohortId: idOf(9),
  sessionId: idOf(9),
  importedId: null,
  creditType: 'ANCC',
  amount: '0.76',
  changesId: idOf(9),
  actorKind: 'person',
  actorId: idOf(9),
  reason: 'holder_asked',
  holderHash: GENESIS,
  keptUntil: at,
  previousHash: 'f'.repeat(64),
  hash: 'f'.repeat(64),
};

describe('the chain of a ledger', () => {
  it('has no fault as it was written', () => {
    expect(faultOf(chainOf(20))).toBeNull();
  });

  it.each(Object.keys(OTHER) as (keyof ChainEntry)[])('shows that %s of an entry was changed', (field) => {
    const entries = chainOf(5);
    entries[2] = { ...entries[2]!, [field]: OTHER[field] };
    expect(faultOf(entries)).toBe('Entry 3 is not as it was written.');
  });

  it('shows that an entry was changed whose own hash was made to fit', () => {
    const entries = chainOf(5);
    const forged = { ...entries[2]!, amount: '9.00' };
    entries[2] = { ...forged, hash: hashOfEntry(forged) };
    expect(faultOf(entries)).toBe('Entry 4 does not follow what stands before it.');
  });

  it.each<[string, number[], string]>([
    ['one', [3], 'Entry 3 is missing.'],
    ['several', [3, 4], 'Entries 3 to 4 are missing.'],
    ['the first', [1], 'Entry 1 is missing.'],
  ])('shows that entries are missing: %s', (_, gone, words) => {
    expect(faultOf(chainOf(6).filter(({ sequence }) => !gone.includes(sequence)))).toBe(words);
  });

  it('shows that an entry stands twice, or before the first', () => {
    const entries = chainOf(4);
    expect(faultOf([...entries, { ...entries[1]!, id: idOf(77) }])).toBe('There are two entries 2.');
    expect(faultOf([...entries, { ...entries[1]!, sequence: -3 }])).toBe(
      'Entry -3 stands where no entry can.',
    );
  });

  it('shows any two entries swapped, however they are numbered', () => {
    const place = fc.integer({ min: 0, max: 11 });
    fc.assert(
      fc.property(place, place, fc.boolean(), (a, b, rehashed) => {
        fc.pre(a !== b);
        const entries = chainOf(12);
        const [one, other] = [entries[a]!, entries[b]!];
        const moved = (entry: ChainEntry, sequence: number) => {
          const there = { ...entry, sequence };
          return rehashed ? { ...there, hash: hashOfEntry(there) } : there;
        };
        entries[a] = moved(other, one.sequence);
        entries[b] = moved(one, other.sequence);
        expect(faultOf(entries)).not.toBeNull();
      }),
    );
  });
});

describe('the holder of an award', () => {
  const [entry] = chainOf(1) as [ChainEntry];
  const kept: KeptHolder = { personId: entry.personId, holder: HOLDER, salt: SALT, keptUntil: until };
  const later = new Date('2032-03-04T18:00:01Z');

  it('is who they were at the award', () => {
    expect(faultOfHolder(entry, kept, at)).toBeNull();
  });

  it.each<[string, Partial<KeptHolder>]>([
    ['another name', { holder: { ...HOLDER, name: 'Rosa Ortego' } }],
    ['other credentials', { holder: { ...HOLDER, credentials: ['MD'] } }],
    [
      'a licence more',
      { holder: { ...HOLDER, licences: [{ country: 'US', region: 'NM', kind: 'RN', number: '1' }] } },
    ],
    ['another salt', { salt: 'b2'.repeat(32) }],
    ['somebody else', { personId: idOf(9) }],
    ['a shorter time', { keptUntil: at }],
  ])('does not pass with %s', (_, change) => {
    expect(faultOfHolder(entry, { ...kept, ...change }, at)).toBe(
      'The holder of entry 1 is not as it was written.',
    );
  });

  it('may be gone when the time is over, and not before', () => {
    expect(faultOfHolder(entry, null, later)).toBeNull();
    expect(faultOfHolder(entry, null, at)).toBe('The holder of entry 1 was removed before its time.');
  });

  it('cannot be guessed from the hash without the salt', () => {
    expect(hashOfHolder(SALT, HOLDER)).not.toBe(hashOfHolder('b2'.repeat(32), HOLDER));
  });
});
