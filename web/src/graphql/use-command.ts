import { useState } from 'react';
import { type AnyVariables, type TypedDocumentNode, useMutation } from 'urql';
import { type Failure, failureOf } from './failure.js';

/** A mutation as a form uses it. */
export interface Command<Data, Variables> {
  /** Sends it. Answers the data, or undefined when it failed and `failure` says why. */
  run(variables: Variables): Promise<Data | undefined>;
  readonly busy: boolean;
  readonly failure: Failure | undefined;
  /** Forgets the last failure. */
  clear(): void;
}

/**
 * Runs a mutation and keeps why it failed.
 *
 * @param touches types whose lists must be asked for anew, because a document cache cannot see new rows in empty lists
 */
export function useCommand<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  touches: string[] = [],
): Command<Data, Variables> {
  const [{ fetching }, execute] = useMutation(document);
  const [failure, setFailure] = useState<Failure>();
  return {
    busy: fetching,
    failure,
    clear: () => setFailure(undefined),
    async run(variables) {
      setFailure(undefined);
      const result = await execute(variables, { additionalTypenames: touches });
      setFailure(failureOf(result.error));
      return result.error ? undefined : result.data;
    },
  };
}
