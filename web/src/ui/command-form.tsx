import { useLingui } from '@lingui/react';
import { Button, Group, Stack } from '@mantine/core';
import { createContext, type ReactNode, type SubmitEvent, use } from 'react';
import type { Failure } from '../graphql/failure.js';
import { FailureNote } from './states.js';

const FieldErrors = createContext<Readonly<Record<string, string>>>({});

/** What is wrong with the field of that name in the form around; undefined when nothing is. */
export function useFieldError(name: string): string | undefined {
  return use(FieldErrors)[name];
}

/** The values of a form by the names of its fields; what was left empty is left out. */
export type FormValues = Readonly<Record<string, string | undefined>>;

interface CommandFormProps {
  /** Words on the button that sends. */
  submit: string;
  busy: boolean;
  failure: Failure | undefined;
  onSubmit: (values: FormValues, form: HTMLFormElement) => void;
  onCancel?: () => void;
  children: ReactNode;
}

/** A form that sends one command and shows at each field what the server says of it. */
export function CommandForm({ submit, busy, failure, onSubmit, onCancel, children }: CommandFormProps) {
  const { _ } = useLingui();
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    // A second press while the first is on its way would send it twice.
    if (!busy) onSubmit(valuesOf(event.currentTarget), event.currentTarget);
  };
  return (
    <form onSubmit={send}>
      <FieldErrors value={failure?.fields ?? {}}>
        <Stack gap="md">
          {children}
          {failure && <FailureNote failure={failure} />}
          <Group gap="sm">
            <Button type="submit" loading={busy}>
              {submit}
            </Button>
            {onCancel && (
              <Button variant="default" onClick={onCancel}>
                {_({ id: 'form.cancel', message: 'Cancel' })}
              </Button>
            )}
          </Group>
        </Stack>
      </FieldErrors>
    </form>
  );
}

function valuesOf(form: HTMLFormElement): FormValues {
  const values: Record<string, string | undefined> = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && value.trim() !== '') values[name] = value.trim();
  }
  return values;
}
