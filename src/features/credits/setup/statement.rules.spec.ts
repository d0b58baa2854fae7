import fc from 'fast-check';
import { filledStatement, STATEMENT_SLOTS, statementFault } from './statement.rules.js';

const VALUES = Object.fromEntries(STATEMENT_SLOTS.map(({ name, sample }) => [name, sample])) as Parameters<
  typeof filledStatement
>[1];

describe('an accreditor’s statement', () => {
  it('has its slots filled in', () => {
    const text = '{provider} designates “{title}” for a maximum of {designated}; {learner} earned {credits}.';
    expect(statementFault(text)).toBeNull();
    expect(filledStatement(text, VALUES)).toBe(
      'Mesa Behavioral Health Hub designates “Sleep and recovery” for a maximum of 1.0 credit; Kim Lee earned 0.75 credits.',
    );
  });

  it.each([
    ['By {accreditor}.', '{accreditor} is not known here.'],
    ['By { provider }.', '{ provider } is not known here.'],
    ['By {}.', '{} is not known here.'],
    ['By {provider.', 'A brace stands alone.'],
    ['By provider}.', 'A brace stands alone.'],
    ['x'.repeat(3001), 'This is longer than 3000 characters.'],
  ])('%# is refused in words', (text, words) => {
    expect(statementFault(text)?.startsWith(words)).toBe(true);
  });

  it('takes a value as it is, whatever stands in it', () => {
    expect(filledStatement('For {learner}', { ...VALUES, learner: '{title} $& $1' })).toBe(
      'For {title} $& $1',
    );
  });

  it('that is without fault can always be filled in', () => {
    const piece = fc.oneof(
      fc.constantFrom(...STATEMENT_SLOTS.map(({ name }) => `{${name}}`), '{constructor}', '{', '}'),
      fc.string({ maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const text = pieces.join('');
        if (statementFault(text) === null) expect(() => filledStatement(text, VALUES)).not.toThrow();
      }),
    );
  });
});
