import {
  Checkbox,
  type CheckboxProps,
  NativeSelect,
  type NativeSelectProps,
  Textarea,
  type TextareaProps,
  TextInput,
  type TextInputProps,
} from '@mantine/core';
import { useFieldError } from './command-form.js';

/** A line of text; says what the server found wrong with it. */
export function TextField(props: TextInputProps & { name: string; label: string }) {
  const error = useFieldError(props.name);
  return <TextInput {...props} error={error} />;
}

/** Several lines of text. */
export function LongTextField(props: TextareaProps & { name: string; label: string }) {
  const error = useFieldError(props.name);
  return <Textarea {...props} error={error} rows={4} />;
}

/** One of a list. Without a value, the first choice asks to choose. */
export function ChoiceField(props: NativeSelectProps & { name: string; label: string }) {
  const error = useFieldError(props.name);
  return <NativeSelect {...props} error={error} />;
}

/** Yes or no. The form reads `on` where it is ticked. */
export function TickField(props: CheckboxProps & { name: string; label: string }) {
  const error = useFieldError(props.name);
  return <Checkbox {...props} error={error} />;
}
