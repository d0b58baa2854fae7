import { type Dump, type DumpedRow, rowsOf } from './dump.js';

/** What an attacker knows beside the dump. */
export interface Knowledge {
  waveId: string;
  /** Everyone who answered, in the order of answering, with all that is known of them and the moment they answered. */
  people: KnownPerson[];
}

/** A person as their colleagues know them. */
export interface KnownPerson {
  id: string;
  profession: string | null;
  sessions: number;
  answeredAt: Date;
}

/** For each person, in the order of `Knowledge.people`, the id of the row that the attacker takes for theirs. */
export type Guess = (string | null)[];

/** Tries to tell whose row of a table (ballots while the wave is open, answers afterwards) is whose. */
export type Attacker = (dump: Dump, table: 'ballot' | 'answer', knowledge: Knowledge) => Guess;

const idOf = ({ row }: DumpedRow) => String(row.id);
const byPlace = (a: DumpedRow, b: DumpedRow) => a.place - b.place;
const byTransaction = (a: DumpedRow, b: DumpedRow) => a.xmin - b.xmin || a.place - b.place;

/** The n-th who answered has the n-th row in the table. */
const orderOfRows: Attacker = (dump, table, { waveId }) =>
  rowsOf(dump, table, waveId).sort(byPlace).map(idOf);

/** The last who answered has the first row. */
const orderOfRowsBackwards: Attacker = (dump, table, knowledge) =>
  orderOfRows(dump, table, knowledge).reverse();

/** The n-th who answered has the row of the n-th transaction. */
const orderOfTransactions: Attacker = (dump, table, { waveId }) =>
  rowsOf(dump, table, waveId).sort(byTransaction).map(idOf);

/** The n-th who answered has the n-th id: ids that carry time would tell. */
const orderOfIds: Attacker = (dump, table, { waveId }) => rowsOf(dump, table, waveId).map(idOf).sort();

/** Answers lie in the order in which ballots were lifted out, which might be that of the invitations. */
const orderOfInvitations: Attacker = (dump, table, { waveId, people }) => {
  const invited = rowsOf(dump, 'invitation', waveId)
    .sort(byPlace)
    .map(({ row }) => row.person_id);
  const rows = rowsOf(dump, table, waveId).sort(byPlace).map(idOf);
  const answered = invited.filter((id) => people.some((person) => person.id === id));
  return people.map((person) => rows[answered.indexOf(person.id)] ?? null);
};

/** A token and a ballot of one transaction belong together; tokens lie in the order of answering. */
const sharedTransactions: Attacker = (dump, table, { waveId, people }) => {
  const rows = rowsOf(dump, table, waveId);
  const tokens = rowsOf(dump, 'spent_token', waveId).sort(byTransaction);
  const taken = new Set<string>();
  return people.map((_, index) => {
    const token = tokens[index];
    const row =
      rows.find((r) => r.xmin === token?.xmin && !taken.has(idOf(r))) ??
      rows.find((r) => !taken.has(idOf(r)));
    if (row) taken.add(idOf(row));
    return row ? idOf(row) : null;
  });
};

/** Any row of a person, in whatever table, that was written or locked by the transaction of an answer. */
const touchedByTransaction: Attacker = (dump, table, { waveId, people }) => {
  const rows = rowsOf(dump, table, waveId);
  return people.map(({ id }) => {
    const numbers = new Set<number>();
    for (const [name, all] of dump) {
      if (name === table) continue;
      for (const { text, xmin, xmax } of all) {
        if (text.includes(id)) numbers.add(xmin).add(xmax);
      }
    }
    return rows.filter((row) => numbers.has(row.xmin)).map(idOf)[0] ?? null;
  });
};

/** Any row of any table that carries the moment of answering and the id of an answer, alone or by its transaction. */
const timesOfRows: Attacker = (dump, table, { waveId, people }) => {
  const rows = rowsOf(dump, table, waveId);
  return people.map(({ answeredAt }) => {
    for (const all of dump.values()) {
      for (const { instants, text, xmin } of all) {
        if (!instants.some((at) => Math.abs(at - answeredAt.getTime()) < 1_000)) continue;
        const found = rows.find((r) => text.includes(idOf(r)) || r.xmin === xmin);
        if (found) return idOf(found);
      }
    }
    return null;
  });
};

/** Lengths: whoever answered later wrote more, or less. */
const lengthOfValues: Attacker = (dump, table, { waveId }) =>
  rowsOf(dump, table, waveId)
    .sort((a, b) => a.text.length - b.text.length || byPlace(a, b))
    .map(idOf);

/** The rows of the reminder tell by state or transaction who had answered by then: those have the first rows. */
const remindersSplit: Attacker = (dump, table, { waveId, people }) => {
  const mails = (dump.get('mail_message') ?? [])
    .filter(({ row }) => row.template === 'surveys.reminder' && row.subject_id === waveId)
    .sort(byTransaction);
  const rank = new Map(mails.map(({ row }, index) => [String(row.recipient_id), index]));
  const rows = rowsOf(dump, table, waveId).sort(byTransaction).map(idOf);
  const order = people
    .map((person, index) => ({ index, rank: rank.get(person.id) ?? Number.MAX_SAFE_INTEGER }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ index }) => index);
  const guess: Guess = people.map(() => null);
  for (const [place, index] of order.entries()) guess[index] = rows[place] ?? null;
  return guess;
};

/** A person's answer is the one nearest to the mean of their group, as the kept figures tell it. */
const strataMeans: Attacker = (dump, table, { waveId, people }) => {
  const rows = rowsOf(dump, table, waveId);
  const [wave] = (dump.get('wave') ?? []).filter(({ row }) => row.id === waveId);
  const dimensions = (wave?.row.strata ?? []) as { name: string; categories: { values: string[] }[] }[];
  const cells = rowsOf(dump, 'wave_cell', waveId).filter(({ row }) => row.scale === 'burnout');
  const taken = new Set<string>();
  return people.map((person) => {
    const means = dimensions.flatMap(({ name, categories }) => {
      const value = name === 'profession' ? (person.profession ?? 'not_given') : String(person.sessions);
      const category = categories.findIndex(({ values }) => values.includes(value));
      return cells
        .filter(({ row }) => row.dimension === name && row.category === category)
        .map(({ row }) => Number(row.sum_now) / Number(row.n));
    });
    const expected = means.reduce((sum, mean) => sum + mean, 0) / means.length;
    const free = rows.filter((row) => !taken.has(idOf(row)));
    const distance = (row: DumpedRow) => Math.abs(totalOf(row) - expected) || 0;
    const nearest = free.sort((a, b) => distance(a) - distance(b))[0];
    if (nearest) taken.add(idOf(nearest));
    return nearest ? idOf(nearest) : null;
  });
};

/** Any row, anywhere, that names an answer's row and a person together. */
const namedTogether: Attacker = (dump, table, { waveId, people }) => {
  const ids = rowsOf(dump, table, waveId).map(idOf);
  return people.map(({ id }) => {
    for (const all of dump.values()) {
      for (const { text } of all) {
        if (!text.includes(id)) continue;
        const named = ids.find((answer) => text.includes(answer));
        if (named) return named;
      }
    }
    return null;
  });
};

/** Everyone who tries, by name. */
export const ATTACKERS: Readonly<Record<string, Attacker>> = {
  'order of rows': orderOfRows,
  'order of rows, backwards': orderOfRowsBackwards,
  'order of transactions': orderOfTransactions,
  'order of ids': orderOfIds,
  'order of invitations': orderOfInvitations,
  'shared transactions': sharedTransactions,
  'rows touched by a transaction': touchedByTransaction,
  'times of rows': timesOfRows,
  'lengths of values': lengthOfValues,
  'rows of reminders': remindersSplit,
  'means of groups': strataMeans,
  'rows that name both': namedTogether,
};

function totalOf({ row }: DumpedRow): number {
  const sheet = row.answers as Record<string, { now: (number | null)[] }> | undefined;
  return (sheet?.SWBURN?.now ?? []).reduce<number>((sum, value) => sum + (value ?? 0), 0);
}
