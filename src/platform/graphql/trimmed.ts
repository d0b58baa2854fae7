import { Transform } from 'class-transformer';

/** Takes the white space around what a person typed or pasted away, before it is checked. */
export function Trimmed(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));
}
