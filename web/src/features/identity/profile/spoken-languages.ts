/** Languages that health workers and those they care for speak most, by BCP 47; signed ones too. */
const TAGS =
  'am ar ase bn bs de el en es fa fil fr gu he hi hmn hr ht hu hy id ig it ja km ko lo ml mr ms my ne nl nv om pa pl ' +
  'ps pt ro ru so sq sr sw ta te th ti tr uk ur uz vi yo yue zh zu';

/** The languages to choose from, in the reader's own; what somebody has chosen before is among them. */
export function spokenLanguages(
  locale: string,
  chosen: readonly string[],
): { value: string; label: string }[] {
  const names = new Intl.DisplayNames([locale], { type: 'language', fallback: 'none' });
  return [...new Set([...TAGS.split(' '), ...chosen])]
    .flatMap((value) => {
      const label = names.of(value);
      return label || chosen.includes(value) ? [{ value, label: label ?? value }] : [];
    })
    .sort((a, b) => a.label.localeCompare(b.label, locale));
}
