/** Reads the words of a question out of its form; a language that was left empty is left out. */
export function readWords(
  kind: string,
  values: Readonly<Record<string, string | undefined>>,
): { language: string; label: string; options: string[] }[] {
  return ['en', 'es'].flatMap((language) => {
    const label = values[`${language}.label`]?.trim() ?? '';
    const lines = (values[`${language}.options`] ?? '').split('\n').map((line) => line.trim());
    const options = kind === 'text' ? [] : lines.filter((line) => line !== '');
    return label || options.length > 0 ? [{ language, label, options }] : [];
  });
}
