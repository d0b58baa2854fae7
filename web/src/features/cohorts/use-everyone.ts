import { useEffect, useState } from 'react';
import { type Client, useClient } from 'urql';
import { RosterQuery } from './cohorts.graphql.js';

/** A person of a cohort, to be chosen from a list. */
export interface Enrolled {
  readonly id: string;
  readonly name: string;
}

/** Everyone enrolled in a cohort, by name: all pages of the roster. Empty until they are there. */
export function useEveryone(cohortId: string): readonly Enrolled[] {
  const client = useClient();
  const [everyone, setEveryone] = useState<readonly Enrolled[]>([]);
  useEffect(() => {
    let left = false;
    void allPages(client, cohortId).then((people) => {
      if (!left) setEveryone(people);
    });
    return () => {
      left = true;
    };
  }, [client, cohortId]);
  return everyone;
}

async function allPages(client: Client, id: string): Promise<Enrolled[]> {
  const people: Enrolled[] = [];
  let after: string | null | undefined;
  do {
    const { data } = await client.query(RosterQuery, { id, after }).toPromise();
    const roster = data?.cohort.roster;
    people.push(...(roster?.nodes ?? []).filter((e) => e.state === 'enrolled').map((e) => e.person));
    after = roster?.pageInfo.hasNextPage ? roster.pageInfo.endCursor : null;
  } while (after);
  return people.sort((a, b) => a.name.localeCompare(b.name));
}
