import { setupI18n } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { figureText, pAlone, WITHHELD } from './figure-text.js';

const english = setupI18n({ locale: 'en', messages: { en: {} } });
english.setMessagesCompiler(compileMessage);
const figure = figureText(english);

describe('figures in tables', () => {
  it('bear a minus sign, never a hyphen', () => {
    const written = [figure.number(-2.5, 2), figure.signed(-10, 1), figure.range([-12.49, -7.5], 1)];
    expect(written).toEqual(['\u22122.50', '\u221210.0', '\u221212.5 to \u22127.5']);
  });

  it('bear a plus where they tell a change', () => {
    expect([figure.signed(15, 1), figure.number(15, 1)]).toEqual(['+15.0', '15.0']);
  });

  it('bear no sign when they round to zero', () => {
    expect([figure.signed(-0.04, 1), figure.number(-0.04, 1), figure.signed(0, 1)]).toEqual([
      '0.0',
      '0.0',
      '0.0',
    ]);
  });

  it('are a dash where they are withheld', () => {
    expect([figure.number(null, 1), figure.signed(null, 1), figure.range(null, 1)]).toEqual([
      WITHHELD,
      WITHHELD,
      null,
    ]);
  });
});

describe('a p-value in a column of its own', () => {
  it.each([
    ['= 0.003', '0.003'],
    ['< 0.001', '< 0.001'],
    ['> 0.999', '> 0.999'],
    [null, WITHHELD],
  ])('of %s is %s', (text, alone) => expect(pAlone(text)).toBe(alone));
});
