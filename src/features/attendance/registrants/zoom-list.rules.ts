/** The headings that Zoom’s import of registrants takes, in its order. */
export const ZOOM_HEAD = ['Email', 'First Name', 'Last Name'] as const;

/** What stands for the second name that Zoom asks for, where a person has a single one. */
const NO_SECOND_NAME = '.';

/**
 * A person as Zoom's import of registrants takes them. All words but the last are the first name; whoever has a single
 * name keeps it, and a full stop stands in the place that must not be empty.
 */
export function zoomRow({ name, email }: { name: string; email: string }): [string, string, string] {
  const words = name.trim().split(/\s+/);
  const last = words.length > 1 ? (words.pop() as string) : NO_SECOND_NAME;
  return [email, words.join(' '), last];
}
