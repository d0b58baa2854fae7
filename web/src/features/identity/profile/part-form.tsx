import { useLingui } from '@lingui/react';
import { Alert } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { Failure } from '../../../graphql/failure.js';
import { CommandForm, type FormValues } from '../../../ui/command-form.js';
import { useUnsaved } from './unsaved.js';

interface PartFormProps {
  /** Words on the button; the part is named, since there are several on the page. */
  submit: string;
  busy: boolean;
  failure: Failure | undefined;
  /** Sends what was typed; answers whether it was kept. */
  save: (values: FormValues) => Promise<boolean>;
  warnings?: Readonly<Record<string, string>>;
  onCancel?: () => void;
  children: ReactNode | ((touched: () => void) => ReactNode);
}

/** A part of the profile that is saved by itself. What is refused stays in the fields, as do the other parts. */
export function PartForm({ submit, busy, failure, save, warnings, onCancel, children }: PartFormProps) {
  const { _ } = useLingui();
  const unsaved = useUnsaved();
  const [saved, setSaved] = useState(false);
  const touched = () => {
    unsaved(true);
    setSaved(false);
  };
  return (
    <CommandForm
      submit={submit}
      busy={busy}
      failure={failure}
      warnings={warnings}
      onCancel={onCancel}
      onValues={touched}
      onSubmit={async (values) => {
        setSaved(false);
        if (!(await save(values))) return;
        unsaved(false);
        setSaved(true);
      }}
    >
      {typeof children === 'function' ? children(touched) : children}
      <div role="status">
        {saved && <Alert color="good">{_({ id: 'profile.saved', message: 'This is saved.' })}</Alert>}
      </div>
    </CommandForm>
  );
}
