import { useLingui } from '@lingui/react';
import { Button, Group, Stack } from '@mantine/core';
import { createContext, type ReactNode, type SubmitEvent, use } from 'react';
import type { Failure } from '../graphql/failure.js';
import styles from './command-form.module.css';
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
  /** Hears what stands in the fields whenever one is changed. */
  onValues?: (values: FormValues) => void;
  /** What is known to be wrong with fields before the form was sent. */
  warnings?: Readonly<Record<string, string>>;
  /** Another way of sending; the form's value of `way` is then its name. */
  otherSubmit?: { readonly way: string; readonly words: string };
  /** What is to be looked at before it is sent: it stands before the buttons, and beside the fields where there is room. */
  aside?: ReactNode;
  children: ReactNode;
}

/** A form that sends one command and shows at each field what the server says of it. */
export function CommandForm(props: CommandFormProps) {
  const { submit, busy, failure, onSubmit, onCancel, onValues, warnings, otherSubmit, aside, children } =
    props;
  const { _ } = useLingui();
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    // A second press while the first is on its way would send it twice.
    if (!busy) onSubmit(valuesOf(event.currentTarget, pressed(event)), event.currentTarget);
  };
  return (
    <form onSubmit={send} onInput={onValues && ((event) => onValues(valuesOf(event.currentTarget)))}>
      <FieldErrors value={{ ...warnings, ...failure?.fields }}>
        <Parts fields={children} aside={aside}>
          {failure && <FailureNote failure={failure} />}
          <Group gap="sm">
            <Button type="submit" loading={busy}>
              {submit}
            </Button>
            {otherSubmit && (
              <Button type="submit" name="way" value={otherSubmit.way} variant="default" disabled={busy}>
                {otherSubmit.words}
              </Button>
            )}
            {onCancel && (
              <Button variant="default" onClick={onCancel}>
                {_({ id: 'form.cancel', message: 'Cancel' })}
              </Button>
            )}
          </Group>
        </Parts>
      </FieldErrors>
    </form>
  );
}

function Parts({ fields, aside, children }: { fields: ReactNode; aside: ReactNode; children: ReactNode }) {
  if (!aside) {
    return (
      <Stack gap="md">
        {fields}
        {children}
      </Stack>
    );
  }
  return (
    <div className={styles.beside}>
      <Stack gap="md">{fields}</Stack>
      <div className={styles.aside}>{aside}</div>
      <Stack gap="md">{children}</Stack>
    </div>
  );
}

function pressed({ nativeEvent }: SubmitEvent<HTMLFormElement>): HTMLElement | null {
  return (nativeEvent as globalThis.SubmitEvent).submitter;
}

function valuesOf(form: HTMLFormElement, submitter?: HTMLElement | null): FormValues {
  const values: Record<string, string | undefined> = {};
  for (const [name, value] of new FormData(form, submitter)) {
    if (typeof value === 'string' && value.trim() !== '') values[name] = value.trim();
  }
  return values;
}
