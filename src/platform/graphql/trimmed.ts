import { Transform } from 'class-transformer';

/** A character that leaves a mark on paper: no space, and none of those that are there only to shape others. */
const MARK = /[^\s\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** Takes the white space around what a person typed or pasted away, before it is checked. */
export function Trimmed(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? trimmed(value) : value));
}

/** A text without the white space around it; empty where nobody would see anything of it, such as of zero-width spaces. */
export function trimmed(text: string): string {
  return MARK.test(text) ? text.trim() : '';
}
