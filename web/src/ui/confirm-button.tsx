import { useLingui } from '@lingui/react';
import { Button, Group } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';

interface ConfirmButtonProps {
  label: string;
  /** The label for whoever hears it alone, where there are many of its kind; begins with the same words. */
  spoken?: string;
  /** The question that names what will happen, read out when it appears. */
  question: string;
  confirm: string;
  busy?: boolean;
  color?: string;
  /** Among many of its kind, as in the rows of a table. */
  quiet?: boolean;
  onConfirm: () => void;
}

/** A step that cannot be taken back asks once, in place, before it is taken. */
export function ConfirmButton(props: ConfirmButtonProps) {
  const { label, spoken, question, confirm, busy, color = 'danger', quiet = false, onConfirm } = props;
  const { _ } = useLingui();
  const [asking, setAsking] = useState(false);
  const keep = useRef<HTMLButtonElement>(null);
  const first = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  useEffect(() => {
    if (asking) keep.current?.focus();
    else if (wasAsking.current) first.current?.focus();
    wasAsking.current = asking;
  }, [asking]);
  if (!asking) {
    return (
      <Button
        ref={first}
        variant={quiet ? 'subtle' : 'outline'}
        size={quiet ? 'compact-md' : 'md'}
        color={color}
        loading={busy}
        aria-label={spoken}
        onClick={() => setAsking(true)}
      >
        {label}
      </Button>
    );
  }
  return (
    <Group gap="xs" role="group" aria-label={question}>
      <span>{question}</span>
      <Button
        size="compact-md"
        color={color}
        loading={busy}
        onClick={() => {
          setAsking(false);
          onConfirm();
        }}
      >
        {confirm}
      </Button>
      <Button ref={keep} size="compact-md" variant="default" onClick={() => setAsking(false)}>
        {_({ id: 'confirm.keep', message: 'No, go back' })}
      </Button>
    </Group>
  );
}
