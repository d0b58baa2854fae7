import { createContext, type ReactNode, use, useEffect } from 'react';
import { useQuery } from 'urql';
import { speak } from '../../app/language.js';
import type { ResultOf } from '../../graphql/graphql.js';
import { deviceZone, ZoneContext } from '../../ui/zone.js';
import { MeQuery } from './identity.graphql.js';

/** The signed-in person. */
export type Me = NonNullable<ResultOf<typeof MeQuery>['me']>;

const ViewerContext = createContext<Me | null | undefined>(undefined);

/** Asks once who is here, and shows times in their zone and words in their language. */
export function ViewerProvider({ children }: { children: ReactNode }) {
  const [{ data, error }] = useQuery({ query: MeQuery });
  // Whoever cannot be asked for is treated as not signed in; the pages then say what is wrong.
  const me = data ? data.me : error ? null : undefined;
  const language = me?.language;
  useEffect(() => {
    if (language) void speak([language, ...navigator.languages]);
  }, [language]);
  return (
    <ViewerContext value={me}>
      <ZoneContext value={me?.zone ?? deviceZone}>{children}</ZoneContext>
    </ViewerContext>
  );
}

/** The signed-in person; null when nobody is, undefined while it is being asked. */
export function useViewer(): Me | null | undefined {
  return use(ViewerContext);
}
