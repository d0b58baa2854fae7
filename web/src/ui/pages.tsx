import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { type AnyVariables, type TypedDocumentNode, useClient } from 'urql';
import styles from './pages.module.css';

/** One page of a list, as the server sends it. */
export interface ListPage<Node> {
  readonly nodes: readonly Node[];
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** A list that grows page by page. */
export interface Pages<Node> {
  readonly nodes: readonly Node[];
  readonly total: number;
  /** Fetches the next page; undefined when all is there. */
  readonly more: (() => Promise<void>) | undefined;
  readonly busy: boolean;
}

/**
 * Continues a list whose first page is there. When the first page changes (something was added), the further pages
 * are forgotten and can be asked for again.
 *
 * @param variables of the query, without the cursor
 */
export function usePages<Node, Data, Variables extends AnyVariables>(
  first: ListPage<Node>,
  query: TypedDocumentNode<Data, Variables>,
  variables: Omit<NonNullable<Variables>, 'after'>,
  pageOf: (data: Data) => ListPage<Node> | null,
): Pages<Node> {
  const client = useClient();
  const [further, setFurther] = useState<{ after: ListPage<Node>; pages: readonly ListPage<Node>[] }>();
  const [busy, setBusy] = useState(false);
  const pages = [first, ...(further?.after === first ? further.pages : [])];
  const last = pages.at(-1) ?? first;
  const more = async () => {
    setBusy(true);
    const next = { ...variables, after: last.pageInfo.endCursor } as unknown as Variables;
    const { data } = await client.query(query, next, { requestPolicy: 'network-only' }).toPromise();
    const page = data && pageOf(data);
    if (page) setFurther({ after: first, pages: [...pages.slice(1), page] });
    setBusy(false);
  };
  return {
    nodes: pages.flatMap((page) => page.nodes),
    total: first.totalCount,
    more: last.pageInfo.hasNextPage ? more : undefined,
    busy,
  };
}

/** Pages that are asked for at the most where all are wanted. */
const MOST_PAGES = 20;

/**
 * All rows of a list, page after page, for a choice that must not leave any out; more with each page that has come.
 *
 * @param variables of the query, without the cursor; the same object while nothing changes
 * @param pageOf a function that stays the same in what it does
 */
export function useAll<Node, Data, Variables extends AnyVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Omit<NonNullable<Variables>, 'after'>,
  pageOf: (data: Data) => ListPage<Node>,
): readonly Node[] {
  const client = useClient();
  const [nodes, setNodes] = useState<readonly Node[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another question begins anew.
  useEffect(() => {
    let left = false;
    const ask = async () => {
      let after: string | null = null;
      let found: readonly Node[] = [];
      for (let asked = 0; asked < MOST_PAGES; asked++) {
        const next = { ...variables, after } as unknown as Variables;
        const { data }: { data?: Data } = await client.query(query, next).toPromise();
        if (left || !data) return;
        const page = pageOf(data);
        found = [...found, ...page.nodes];
        setNodes(found);
        if (!page.pageInfo.hasNextPage) return;
        after = page.pageInfo.endCursor;
      }
    };
    void ask();
    return () => {
      left = true;
    };
  }, [client, query, variables]);
  return nodes;
}

/**
 * Tells how much of a list is shown, and shows more.
 *
 * @param props.words what stands on the button, where it is not "Show more"
 */
export function MorePages({ pages, words }: { pages: Pages<unknown>; words?: string }) {
  const { _ } = useLingui();
  const [asked, setAsked] = useState(false);
  const told = useRef<HTMLParagraphElement>(null);
  const all = !pages.more;
  useEffect(() => {
    // With the last page the button goes, and the focus must not go with it.
    if (asked && all) told.current?.focus();
  }, [asked, all]);
  if (all) {
    if (!asked) return null;
    return (
      <p ref={told} tabIndex={-1} className={styles.all}>
        {_({ id: 'pages.all', message: 'All {total} are shown.', values: { total: pages.nodes.length } })}
      </p>
    );
  }
  return (
    <div>
      <Button
        variant="default"
        mt="md"
        // A button that is switched off would lose the focus while the page comes.
        aria-busy={pages.busy}
        onClick={() => {
          if (pages.busy) return;
          setAsked(true);
          void pages.more?.();
        }}
      >
        {pages.busy
          ? _({ id: 'state.loading', message: 'Loading…' })
          : (words ??
            _({
              id: 'pages.more',
              message: 'Show more ({shown} of {total})',
              values: { shown: pages.nodes.length, total: pages.total },
            }))}
      </Button>
    </div>
  );
}
