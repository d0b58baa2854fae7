import type { InstrumentDefinition, Subscale } from '../surveys/index.js';

/** The code of a score in a release: the instrument's where it has one score, else `INSTRUMENT.scale`. */
export function codeOf({ code, subscales }: InstrumentDefinition, scale: string): string {
  return subscales.length === 1 ? code : `${code}.${scale}`;
}

/** The numbers of the questions that a score is made of. */
export function questionsOf(definition: InstrumentDefinition, { name, scoring }: Subscale): Set<number> {
  const names = scoring.method === 'total' ? scoring.of : [name];
  return new Set(
    definition.items
      .filter(({ subscales }) => subscales.some((subscale) => names.includes(subscale)))
      .map(({ number }) => number),
  );
}

/** By how much a score changes when one question is answered by the next option, all others staying as they are. */
export function stepOf(definition: InstrumentDefinition, subscale: Subscale): number {
  const values = definition.options.map(({ value }) => value).sort((a, b) => a - b);
  const gaps = values.slice(1).map((value, index) => value - (values[index] as number));
  const gap = Math.min(...gaps);
  return subscale.scoring.method === 'mean' ? gap / questionsOf(definition, subscale).size : gap;
}

/** The name of a part of the group, such as `social worker, nurse` or `3 to 5 sessions`. */
export function categoryName(dimension: string, values: readonly string[]): string {
  if (dimension !== 'sessions') return values.map((value) => value.replaceAll('_', ' ')).join(', ');
  const numbers = values.map(Number);
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  if (least === most) return `${least} ${least === 1 ? 'session' : 'sessions'}`;
  return `${least} to ${most} sessions`;
}
