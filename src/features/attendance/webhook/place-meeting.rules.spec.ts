import { placeOfMeeting } from './place-meeting.rules.js';

const NOON = Date.parse('2026-03-04T19:00:00Z');
const at = (minutes: number) => new Date(NOON + minutes * 60_000);
const run = (from: number, until: number) => ({ from: at(from), until: at(until) });
const session = (id: string, from: number, until: number) => ({ id, startsAt: at(from), endsAt: at(until) });

describe('a meeting belongs to', () => {
  it('the session with which it shares the most time', () => {
    const two = [session('morning', -120, 0), session('noon', 0, 60)];
    expect(placeOfMeeting(run(-10, 62), two)).toBe('noon');
  });

  it('the session that it comes before, while nobody is there yet', () => {
    expect(placeOfMeeting(run(-30, -20), [session('noon', 0, 60), session('evening', 300, 360)])).toBe(
      'noon',
    );
  });

  it('none that is more than an hour away', () => {
    expect(placeOfMeeting(run(-200, -100), [session('noon', 0, 60)])).toBeNull();
  });

  it('none where two sessions of one number are at the same time', () => {
    expect(placeOfMeeting(run(0, 60), [session('one', 0, 60), session('other', 0, 60)])).toBeNull();
  });

  it('none where no session has its number', () => {
    expect(placeOfMeeting(run(0, 60), [])).toBeNull();
  });
});
