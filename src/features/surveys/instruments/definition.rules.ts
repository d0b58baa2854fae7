import { ANCHOR_MONTH, type InstrumentDefinition, type Subscale } from './instrument.js';

const CODE = /^[A-Z][A-Z0-9]*$/;
const SNAKE_CASE = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/;

/**
 * Everything that is wrong with a set of definitions, in words, each led by the code and version it concerns; empty
 * when they are sound. A slip in a key would change scores silently, so the registry refuses to load with any.
 */
export function faultsOf(definitions: readonly InstrumentDefinition[]): string[] {
  const ids = definitions.map(({ code, version }) => `${code} version ${version}`);
  return [
    ...repeated(ids).map((id) => `${id}: defined twice`),
    ...definitions.flatMap((definition, index) =>
      [
        ...identityFaults(definition),
        ...wordingFaults(definition),
        ...itemFaults(definition),
        ...definition.subscales.flatMap((subscale) => subscaleFaults(definition, subscale)),
      ].map((fault) => `${ids[index]}: ${fault}`),
    ),
  ];
}

function identityFaults({ code, version, options, subscales }: InstrumentDefinition): string[] {
  const values = options.map((option) => option.value);
  return [
    ...when(!CODE.test(code), 'the code is not capital letters and digits'),
    ...when(!Number.isInteger(version) || version < 1, 'the version does not count from 1'),
    ...when(values.length < 2, 'there are fewer than two options'),
    ...when(
      values.some((value, index) => index > 0 && value <= (values[index - 1] ?? value)),
      'the options do not rise',
    ),
    ...when(subscales.length === 0, 'there is no subscale'),
    ...repeated(subscales.map(({ name }) => name)).map((name) => `subscale ${name} is defined twice`),
  ];
}

function wordingFaults({ wording, items, options, stems }: InstrumentDefinition): string[] {
  const bundled = wording === 'bundled';
  return [
    ...items
      .filter((item) => (item.text !== undefined) !== bundled)
      .map(
        (item) => `item ${item.number} ${bundled ? 'lacks its text' : 'has a text that is not ours to ship'}`,
      ),
    ...options
      .filter((option) => (option.label !== undefined) !== bundled)
      .map(
        (option) =>
          `option ${option.value} ${bundled ? 'lacks its label' : 'has a label that is not ours to ship'}`,
      ),
    ...when(!stems.before.includes(ANCHOR_MONTH), `the stem for before does not contain ${ANCHOR_MONTH}`),
  ];
}

function itemFaults({ items, subscales }: InstrumentDefinition): string[] {
  const known = new Set(subscales.map(({ name }) => name));
  return [
    ...when(items.length === 0, 'there is no item'),
    ...when(
      items.some((item, index) => item.number !== index + 1),
      `the item numbers are not 1 to ${items.length}`,
    ),
    ...items
      .filter((item) => item.subscales.length === 0)
      .map((item) => `item ${item.number} is scored in no subscale`),
    ...items.flatMap((item) =>
      item.subscales
        .filter((name) => !known.has(name))
        .map((name) => `item ${item.number} is scored in an unknown subscale ${name}`),
    ),
  ];
}

function subscaleFaults(definition: InstrumentDefinition, subscale: Subscale): string[] {
  const { name, scoring, range } = subscale;
  const faults = [
    ...when(!SNAKE_CASE.test(name), `subscale ${name} is not named in snake_case`),
    ...bandFaults(subscale),
  ];
  const possible = possibleRange(definition, subscale);
  if (possible === null) return [...faults, `subscale ${name} adds up parts that do not stand before it`];
  if (scoring.method !== 'total') {
    const count = itemCount(definition, name);
    const { minAnswered } = scoring.missing;
    faults.push(
      ...when(
        !Number.isInteger(minAnswered) || minAnswered < 1 || minAnswered > count,
        `subscale ${name} asks for ${minAnswered} answers out of ${count} items`,
      ),
    );
  } else {
    faults.push(
      ...when(itemCount(definition, name) > 0, `subscale ${name} is a total and has items of its own`),
    );
  }
  return [
    ...faults,
    ...when(
      range.min !== possible.min || range.max !== possible.max,
      `subscale ${name} says ${range.min} to ${range.max}, its items give ${possible.min} to ${possible.max}`,
    ),
  ];
}

function bandFaults({ name, bands, range }: Subscale): string[] {
  if (bands === null) return [];
  const edges = bands.steps.slice(0, -1).map(({ upTo, below }) => (upTo === undefined ? below : upTo));
  const last = bands.steps.at(-1);
  const sound =
    last !== undefined &&
    last.upTo === undefined &&
    last.below === undefined &&
    bands.steps.every(({ upTo, below }) => upTo === undefined || below === undefined) &&
    edges.every(
      (edge, index) => edge !== undefined && edge > (edges[index - 1] ?? range.min) && edge < range.max,
    );
  return [
    ...when(!sound, `the bands of ${name} do not rise through its range to an open end`),
    ...repeated(bands.steps.map((band) => band.name)).map(
      (band) => `subscale ${name} has two bands named ${band}`,
    ),
  ];
}

/** Null when a total names parts that are unknown, later, itself, or none. */
function possibleRange(
  definition: InstrumentDefinition,
  { name, scoring }: Subscale,
): { min: number; max: number } | null {
  if (scoring.method === 'total') {
    const earlier = definition.subscales.slice(
      0,
      definition.subscales.findIndex((subscale) => subscale.name === name),
    );
    const parts = earlier.filter((subscale) => scoring.of.includes(subscale.name));
    if (parts.length === 0 || parts.length !== scoring.of.length) return null;
    return {
      min: parts.reduce((sum, part) => sum + part.range.min, 0),
      max: parts.reduce((sum, part) => sum + part.range.max, 0),
    };
  }
  const values = definition.options.map((option) => option.value);
  const factor = scoring.method === 'sum' ? itemCount(definition, name) : 1;
  return { min: Math.min(...values) * factor, max: Math.max(...values) * factor };
}

function itemCount({ items }: InstrumentDefinition, name: string): number {
  return items.filter((item) => item.subscales.includes(name)).length;
}

function when(wrong: boolean, fault: string): string[] {
  return wrong ? [fault] : [];
}

function repeated(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}
