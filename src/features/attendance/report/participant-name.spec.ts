import { plainName, readParticipantName } from './participant-name.js';

describe('a participant’s name', () => {
  it.each([
    ['Ana Vega (Host)', 'Ana Vega'],
    ['Ana Vega (Co-host, me)', 'Ana Vega'],
    ['Ana Vega (External)', 'Ana Vega'],
    ['Ana Vega (Unverified)', 'Ana Vega'],
    ['Ana Vega (Guest) (External)', 'Ana Vega'],
    ['Ana Vega (Esterno)', 'Ana Vega'],
    ['Ana Vega (Nicht überprüft)', 'Ana Vega'],
    ['Ana Vega (she/her)', 'Ana Vega'],
    ['  Ana   Vega ', 'Ana Vega'],
  ])('is read from %s without its markers', (text, name) => {
    expect(readParticipantName(text)).toEqual({ name, originalName: null, phone: false });
  });

  it.each([
    ['Annie (Ana Vega)', 'Annie', 'Ana Vega'],
    ['Annie (Ana Vega) (Host)', 'Annie', 'Ana Vega'],
    ['Annie (Host) (Ana Vega)', 'Annie', 'Ana Vega'],
    ['Ana V (RN) (Ana Vega)', 'Ana V (RN)', 'Ana Vega'],
    ['Annie (Ana (Anita) Vega)', 'Annie', 'Ana (Anita) Vega'],
    ['Ana :) (Ana Vega)', 'Ana :)', 'Ana Vega'],
    ['アナ（Ana Vega）', 'アナ', 'Ana Vega'],
  ])('is read from %s with the last balanced parentheses as the original', (text, name, originalName) => {
    expect(readParticipantName(text)).toEqual({ name, originalName, phone: false });
  });

  it.each(['Ana Vega)', '(Ana Vega)', 'Ana :)', 'Ana (Vega', 'Ana ()', 'Ana (Vega) RN'])(
    'is left as it is where no original is told: %s',
    (text) => {
      expect(readParticipantName(text)).toEqual({ name: text, originalName: null, phone: false });
    },
  );

  it.each([
    '13035551234',
    '+1 303-555-1234',
    '(303) 555-1234',
    '1303***1234',
    '+1 303*****34',
    'Call-In User_1',
  ])('tells a telephone caller: %s', (text) => {
    expect(readParticipantName(text)).toEqual({ name: text, originalName: null, phone: true });
  });

  it('keeps the telephone of a caller who was given a name', () => {
    expect(readParticipantName('Ana Vega (13035551234)')).toEqual({
      name: 'Ana Vega',
      originalName: '13035551234',
      phone: true,
    });
  });

  it.each(['Room 101', '2nd floor', 'Ana 1', '007'])('does not take %s for a telephone', (text) => {
    expect(readParticipantName(text).phone).toBe(false);
  });

  it('is left as it is where it is far too long for one', () => {
    const text = `Ana${' (Host)'.repeat(100)}`;
    expect(readParticipantName(text).name).toBe(text);
  });

  it('is compared without regard to case, width and blanks, but with its accents', () => {
    expect(plainName(' ANA  Vega')).toBe(plainName('Ana Vega'));
    expect(plainName('Ａna Vega')).toBe(plainName('Ana Vega'));
    expect(plainName('JOSÉ Díaz')).toBe(plainName('José Díaz'));
    expect(plainName('José')).not.toBe(plainName('Jose'));
  });
});
