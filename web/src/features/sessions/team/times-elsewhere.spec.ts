import { timesElsewhere } from './times-elsewhere.js';

// Between figures and halves of the day stand narrow and thin spaces.
const plain = (words: string | null) => words?.replace(/\s/g, ' ');

describe('the time of a session by other clocks', () => {
  const series = { zone: 'America/New_York', minutes: 60 };

  it('names day and hours where they differ', () => {
    expect(plain(timesElsewhere('2027-02-10T14:00', series, 'America/Denver', 'en-US'))).toBe(
      'Wed, Feb 10, 12:00 – 1:00 PM',
    );
    expect(plain(timesElsewhere('2027-02-10T20:00', series, 'Asia/Kathmandu', 'en-US'))).toBe(
      'Thu, Feb 11, 6:45 – 7:45 AM',
    );
  });

  it('is nothing where the clocks of both show the same', () => {
    expect(timesElsewhere('2027-02-10T14:00', series, 'America/Toronto', 'en-US')).toBeNull();
    // Arizona keeps its clocks: in winter they show what Denver's do, in summer they do not.
    const denver = { zone: 'America/Denver', minutes: 60 };
    expect(timesElsewhere('2027-02-10T12:00', denver, 'America/Phoenix', 'en-US')).toBeNull();
    expect(plain(timesElsewhere('2027-07-07T12:00', denver, 'America/Phoenix', 'en-US'))).toBe(
      'Wed, Jul 7, 11:00 AM – 12:00 PM',
    );
  });
});
