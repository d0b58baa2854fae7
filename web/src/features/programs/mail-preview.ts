/** A slot as a preview needs it. */
interface Sampled {
  readonly name: string;
  readonly sample: string;
}

/** Words with samples in the place of slots; what is not known stays as it was written, to be seen. */
export function withSamples(text: string, slots: readonly Sampled[]): string {
  return text.replace(
    /\{([^{}]*)\}/g,
    (written, name: string) => slots.find((slot) => slot.name === name.trim())?.sample ?? written,
  );
}

/** The paragraphs of a body, as a mail will show them. */
export function previewOf(body: string, slots: readonly Sampled[]): string[] {
  return withSamples(body, slots)
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
