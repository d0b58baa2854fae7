import { BRS } from './brs.js';
import { faultsOf } from './definition.rules.js';
import type { InstrumentDefinition, InstrumentItem, Subscale } from './instrument.js';
import { OLBI } from './olbi.js';
import { instrument, instruments, registered } from './registry.js';
import { SWRES } from './swres.js';

const resilience = BRS.subscales[0] as Subscale;
const firstItem = BRS.items[0] as InstrumentItem;

function brs(change: Partial<InstrumentDefinition>): InstrumentDefinition {
  return { ...BRS, ...change };
}

describe('the registry', () => {
  it('holds the eight published instruments and our own three', () => {
    expect(instruments().map(({ code }) => code)).toEqual([
      'PROQOL5',
      'CDRISC10',
      'BRS',
      'CBI',
      'OLBI',
      'PFI',
      'BURNOUT1',
      'MBIHSS',
      'SWBURN',
      'SWRES',
      'SWPROG',
    ]);
  });

  it('finds an instrument by code and version', () => {
    expect(instrument('BRS', 1)?.title).toBe('Brief Resilience Scale');
  });

  it('knows no version that was not published', () => {
    expect(instrument('BRS', 2)).toBeUndefined();
  });

  it('knows no code that was not published', () => {
    expect(instrument('constructor')).toBeUndefined();
  });

  it('cannot be changed, however deep', () => {
    const item = instrument('BRS')?.items[0];
    expect(() => Object.assign(item ?? {}, { reversed: true })).toThrow(TypeError);
  });

  it('ships no wording but our own', () => {
    const worded = instruments().filter(({ items, options }) =>
      [...items.map(({ text }) => text), ...options.map(({ label }) => label)].some(
        (words) => words !== undefined,
      ),
    );
    expect(worded.map(({ code }) => code)).toEqual(['SWBURN', 'SWRES', 'SWPROG']);
  });

  it('marks our own sets as not validated, in the title too', () => {
    const own = instruments().filter(({ validated }) => !validated);
    expect(own.map(({ code }) => code)).toEqual(['SWBURN', 'SWRES', 'SWPROG']);
    for (const { title } of own) expect(title).toContain('(not validated)');
  });

  it('asks a licence for what its authors license', () => {
    const licensed = instruments().filter(({ wording }) => wording === 'licensed');
    expect(licensed.map(({ code }) => code)).toEqual(['CDRISC10', 'MBIHSS']);
  });
});

describe('the check at boot', () => {
  it('stops the boot and names every fault at once', () => {
    const faulty = [brs({ code: 'brs' }), brs({ version: 0 })];
    expect(() => registered(faulty)).toThrow(/brs version 1: the code .*\nBRS version 0: the version/s);
  });

  it.each<[string, InstrumentDefinition[], string]>([
    ['the same version twice', [BRS, BRS], 'BRS version 1: defined twice'],
    ['a missing item', [brs({ items: BRS.items.slice(1) })], 'the item numbers are not 1 to 5'],
    [
      'a reversed item that does not exist',
      [brs({ items: [...BRS.items, { ...firstItem, number: 7, reversed: true, subscales: [] }] })],
      'item 7 is scored in no subscale',
    ],
    [
      'a key that names another subscale',
      [brs({ items: [{ ...firstItem, subscales: ['hope'] }, ...BRS.items.slice(1)] })],
      'item 1 is scored in an unknown subscale hope',
    ],
    [
      'a subscale defined twice',
      [brs({ subscales: [resilience, resilience] })],
      'subscale resilience is defined twice',
    ],
    [
      'a maximum of 6 on a scale of 5',
      [brs({ subscales: [{ ...resilience, range: { min: 1, max: 6 } }] })],
      'subscale resilience says 1 to 6, its items give 1 to 5',
    ],
    [
      'bands that fall',
      [
        brs({
          subscales: [
            {
              ...resilience,
              bands: { source: '', steps: [{ name: 'a', below: 4 }, { name: 'b', below: 3 }, { name: 'c' }] },
            },
          ],
        }),
      ],
      'the bands of resilience do not rise',
    ],
    [
      'bands that leave the top open',
      [brs({ subscales: [{ ...resilience, bands: { source: '', steps: [{ name: 'a', below: 4 }] } }] })],
      'the bands of resilience do not rise',
    ],
    [
      'more answers asked for than there are items',
      [
        brs({
          subscales: [
            { ...resilience, scoring: { method: 'mean', missing: { minAnswered: 7, source: 'product' } } },
          ],
        }),
      ],
      'subscale resilience asks for 7 answers out of 6 items',
    ],
    [
      'a text that is not ours',
      [brs({ items: [{ ...firstItem, text: 'words' }, ...BRS.items.slice(1)] })],
      'item 1 has a text that is not ours to ship',
    ],
    [
      'our own item without a text',
      [{ ...SWRES, items: SWRES.items.map(({ text: _, ...item }) => item) }],
      'item 1 lacks its text',
    ],
    ['options that fall', [brs({ options: [...BRS.options].reverse() })], 'the options do not rise'],
    [
      'a stem that does not say when',
      [brs({ stems: { now: 'now', before: 'then' } })],
      'the stem for before does not contain {month}',
    ],
    [
      'a total that stands before its parts',
      [{ ...OLBI, subscales: [...OLBI.subscales].reverse() }],
      'subscale total adds up parts that do not stand before it',
    ],
  ])('finds %s', (_, definitions, fault) => {
    expect(faultsOf(definitions).join('\n')).toContain(fault);
  });

  it('finds nothing wrong with what ships', () => {
    expect(faultsOf(instruments())).toEqual([]);
  });
});
