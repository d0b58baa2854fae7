import { useLingui } from '@lingui/react';
import { useBlocker } from '@tanstack/react-router';
import { createContext, type ReactNode, use, useCallback, useEffect, useId, useMemo, useRef } from 'react';

interface Unsaved {
  readonly mark: (form: string, unsaved: boolean) => void;
}

const UnsavedContext = createContext<Unsaved>({ mark: () => undefined });

/** Asks before a page is left on which something was typed and not saved. */
export function AskBeforeLeaving({ children }: { children: ReactNode }) {
  const { _ } = useLingui();
  const forms = useRef(new Set<string>());
  const value = useMemo(
    () => ({
      mark: (form: string, unsaved: boolean) => {
        if (unsaved) forms.current.add(form);
        else forms.current.delete(form);
      },
    }),
    [],
  );
  useBlocker({
    shouldBlockFn: () =>
      forms.current.size > 0 &&
      !window.confirm(
        _({ id: 'unsaved.question', message: 'Some of what you typed is not saved yet. Leave this page?' }),
      ),
    enableBeforeUnload: () => forms.current.size > 0,
  });
  return <UnsavedContext value={value}>{children}</UnsavedContext>;
}

/** Tells the page around whether a form holds something that is not saved. */
export function useUnsaved(): (unsaved: boolean) => void {
  const { mark } = use(UnsavedContext);
  const id = useId();
  // A form that goes takes what was typed in it along.
  useEffect(() => () => mark(id, false), [mark, id]);
  return useCallback((unsaved: boolean) => mark(id, unsaved), [mark, id]);
}
