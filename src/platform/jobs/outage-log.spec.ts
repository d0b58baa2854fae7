import { OutageLog } from './outage-log.js';

/** What the log was told, with a clock that a test can set. */
function heard() {
  const lines: string[] = [];
  const clock = { now: 0 };
  const log = {
    failure: (message: string, _error: unknown, fields = {}) =>
      void lines.push(`${message} ${JSON.stringify(fields)}`),
    info: (message: string) => void lines.push(message),
  };
  const outage = new OutageLog(log, { failed: 'away', recovered: 'back' }, () => clock.now);
  return { lines, clock, outage };
}

describe('the log of an outage', () => {
  it('is a line in half a minute, however often it fails, and one when it is over', () => {
    const { lines, clock, outage } = heard();
    for (; clock.now < 65_000; clock.now += 100) outage.failed(new Error('no'));
    outage.recovered();
    outage.recovered();
    expect(lines).toEqual(['away {}', 'away {"untold":299}', 'away {"untold":299}', 'back']);
  });

  it('does not flood when a part comes and goes', () => {
    const { lines, clock, outage } = heard();
    for (; clock.now < 30_000; clock.now += 100) {
      outage.failed(new Error('no'));
      outage.recovered();
    }
    expect(lines).toEqual(['away {}', 'back']);
  });

  it('says nothing while all is well', () => {
    const { lines, outage } = heard();
    outage.recovered();
    expect(lines).toEqual([]);
  });
});
