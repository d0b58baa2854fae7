import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { Section } from './section.js';
import { Loading } from './states.js';

interface EditableProps {
  title: string;
  /** What the button reads as to whoever cannot see where it stands, such as "Edit the agenda". */
  label: string;
  /** What stands on the button, where it is not "Edit". */
  button?: string;
  /** Makes what changes the part; left out where the viewer may not. */
  editor?: (close: () => void) => ReactNode;
  children: ReactNode;
}

/** A part of a page that is changed where it stands: its words give way to a form, and come back. */
export function Editable({ title, label, button, editor, children }: EditableProps) {
  const { _ } = useLingui();
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (!open && wasOpen.current) opener.current?.focus();
    wasOpen.current = open;
  }, [open]);
  return (
    <Section
      title={title}
      aside={
        editor &&
        !open && (
          <Button
            ref={opener}
            variant="subtle"
            size="compact-md"
            aria-label={label}
            onClick={() => setOpen(true)}
          >
            {button ?? _({ id: 'part.edit', message: 'Edit' })}
          </Button>
        )
      }
    >
      {open && editor ? (
        <Suspense fallback={<Loading />}>
          <FocusWithin>{editor(() => setOpen(false))}</FocusWithin>
        </Suspense>
      ) : (
        children
      )}
    </Section>
  );
}

interface FocusWithinProps {
  className?: string;
  /** Hears the Escape key, where what is within can be closed by it. */
  onEscape?: () => void;
  children: ReactNode;
}

/** Puts the focus on the first thing that can be filled in. */
export function FocusWithin({ children, className, onEscape }: FocusWithinProps) {
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    body.current?.querySelector<HTMLElement>('input, select, textarea, button')?.focus();
  }, []);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears the key for the controls within.
    <div
      ref={body}
      className={className}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onEscape?.();
      }}
    >
      {children}
    </div>
  );
}
