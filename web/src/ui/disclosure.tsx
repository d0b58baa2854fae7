import { Button, Card } from '@mantine/core';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import styles from './disclosure.module.css';

/** A button that opens a form below it. The focus goes into the form, and back to the button when it closes. */
export function Disclosure({
  label,
  startsOpen = false,
  inRow = false,
  children,
}: {
  label: ReactNode;
  /** Where somebody came for the form. */
  startsOpen?: boolean;
  /** Where its button stands in a row with others; the form then takes a line of its own. */
  inRow?: boolean;
  children: (close: () => void) => ReactNode;
}) {
  const id = useId();
  const [open, setOpen] = useState(startsOpen);
  const button = useRef<HTMLButtonElement>(null);
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (open) body.current?.querySelector<HTMLElement>('input, select, textarea')?.focus();
  }, [open]);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div className={inRow ? styles.inRow : styles.disclosure}>
      <Button
        ref={button}
        variant="default"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => (open ? close() : setOpen(true))}
      >
        {label}
      </Button>
      <div id={id} ref={body} hidden={!open}>
        {open && (
          <Card withBorder padding="lg" mt={inRow ? undefined : 'md'} maw="40rem">
            {children(close)}
          </Card>
        )}
      </div>
    </div>
  );
}
