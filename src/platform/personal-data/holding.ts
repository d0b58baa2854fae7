import type { EntityManager } from 'typeorm';
import type { Tx } from '../events/index.js';

/** Who is meant: by the id in rows that know the person, and by the address in rows that know nobody. */
export interface Whose {
  /** Null for somebody who never had an account: only rows that know addresses are theirs. */
  personId: string | null;
  /** The address as it is compared; null where it is not to be looked for any more. */
  emailKey: string | null;
  /** As they wrote it themselves, or as others wrote it of them. */
  name: string;
  /** Where rows of one hub alone are meant; null for all. */
  hubId: string | null;
}

/** The rows of a person as their own file shows them. */
export type Told =
  | {
      /**
       * SQL with one parameter: what the holding's column holds. Each column is named as the file heads it. It gives
       * nothing that is others', and no secret, nor the hash of one.
       */
      query: string;
    }
  | {
      /** Reads them for their person, where SQL alone cannot: what is kept sealed. */
      read: (personId: string) => Promise<ToldRow[]>;
    };

/** A row of a person's own file: what stands under each heading. */
export type ToldRow = Readonly<Record<string, unknown>>;

/** Takes from rows, in the transaction of an erasure, what tells of the person. It may run twice. */
export type EraseRows = (tx: Tx, whose: Whose) => Promise<void>;

/** Two people who turn out to be one. */
export interface MergePair {
  /** The one that goes, and stays as a row that leads to the other. */
  fromId: string;
  toId: string;
}

/** What is written in a row, by column. */
export type RowValues = Readonly<Record<string, string | number | boolean | null>>;

/** Changes rows at a merge so that it can be undone: each is put back if it still is as the merge left it. */
export interface MergeJournal {
  /** Changes one row, which had these values until now. */
  change(table: string, id: string, before: RowValues, after: RowValues): Promise<void>;
  /** Passes rows over by id; the column is that of the holding. */
  passOver(table: string, column: string, ids: readonly string[]): Promise<void>;
}

/** Passes rows over from the person that goes to the one that stays. It may run again for rows that came meanwhile. */
export type MergeRows = (tx: Tx, pair: MergePair, journal: MergeJournal) => Promise<void>;

/** Something done for two people at a merge, and at its undoing. */
export type ForBoth = (tx: Tx, personIds: readonly string[]) => Promise<void>;

/**
 * What becomes of the rows when their person is erased: they go; they stay, for a reason that the person is told, with
 * an id that leads to nobody any more; or a function takes out of them what tells of the person.
 */
export type Erasing =
  | 'delete'
  | {
      keep: string;
      /**
       * The column with the instant until which the law has the row kept, name and all. Where that is over the row goes
       * at erasing; else when its time has come.
       */
      until?: string;
    }
  | { by: EraseRows; leaves: string | null };

/** What goes with passing rows over. */
export interface MergeSteps {
  /** Whether rows of one of them stand against joining the two for as long as they are there. */
  hinders?: (manager: EntityManager, personIds: readonly string[]) => Promise<boolean>;
  /**
   * Takes what must be locked before people are, in an order of its own that is always the same: whoever works on these
   * rows takes it first, and then the people's.
   */
  lock?: ForBoth;
  /** Works out anew what follows from the rows, after a merge and after its undoing. */
  settle?: ForBoth;
}

/**
 * What becomes of the rows when two people turn out to be one: they pass over, where `move` names, for every unique index
 * with the person in it, its other columns (a row that would collide stays where it is); they stay with the one that
 * goes, for a reason; or a function does it.
 */
export type Merging = ({ move: readonly (readonly string[])[] } | { stay: string } | { by: MergeRows }) &
  MergeSteps;

/** That a table holds something of people: which column says whose, and what becomes of it. */
export interface Holding {
  table: string;
  /** What it is, to the person: it heads their file, and the list of what goes and what stays. */
  title: string;
  /** The column that says whose it is. */
  column: string;
  /**
   * What stands there: the person's id, which is the default; their address as it is compared; or a name as somebody
   * typed it, by which nobody is found.
   */
  by?: 'id' | 'address' | 'name';
  /** Further columns with a name or an address, which go with the row. */
  also?: readonly string[];
  /** How it stands in the person's own file; or why it does not. */
  told: Told | { not: string };
  erasing: Erasing;
  merging: Merging;
}

/** Of whom a holding's column tells, as far as anybody can be found by it; null for a name that somebody typed. */
export function soughtBy({ by = 'id' }: Holding, whose: Pick<Whose, 'personId' | 'emailKey'>): string | null {
  if (by === 'name') return null;
  return by === 'address' ? whose.emailKey : whose.personId;
}

/** Whether the column holds an address instead of a person's id. */
export function isByAddress({ by }: Holding): boolean {
  return by === 'address';
}
