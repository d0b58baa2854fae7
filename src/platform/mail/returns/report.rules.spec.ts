import { blamesAddress, type ReportPart, refusedAddress, reportOf } from './report.rules.js';

const ID = '0193f0aa-1111-7222-8333-444455556666';
const HOST = 'hub.example';
const head = (id = ID, host = HOST): ReportPart => ({
  type: 'text/rfc822-headers',
  text: `Subject: Hello\r\nMessage-ID:\r\n <${id}@${host}>\r\n`,
});
const notice = (action: string, status: string): ReportPart => ({
  type: 'message/delivery-status',
  text: `Reporting-MTA: dns; mx.example\r\n\r\nFinal-Recipient: rfc822; bo@spoke.example\r\nAction: ${action}\r\nStatus: ${status}\r\n`,
});
const complaint = (type: string): ReportPart => ({
  type: 'message/feedback-report',
  text: `Feedback-Type: ${type}\r\nUser-Agent: Somebody/1\r\nVersion: 1\r\n`,
});

describe('what came back about a mail', () => {
  it('is a return when delivery failed for good', () => {
    expect(reportOf([notice('failed', '5.1.1'), head()], HOST)).toEqual({
      mailId: ID,
      mark: 'returned',
      status: '5.1.1',
    });
  });

  it('is nothing when it is only delayed, or delivered', () => {
    for (const action of ['delayed', 'delivered', 'relayed', 'expanded'])
      expect(reportOf([notice(action, '5.1.1'), head()], HOST)).toBeNull();
  });

  it('is nothing when a relay gave up on what may pass', () => {
    expect(reportOf([notice('failed', '4.4.7'), head()], HOST)).toBeNull();
  });

  it('is nothing when the mail, and not the address, was refused', () => {
    expect(reportOf([notice('failed', '5.7.1'), head()], HOST)).toBeNull();
  });

  it('is nothing when the mail was another server’s', () => {
    expect(reportOf([notice('failed', '5.1.1'), head(ID, 'elsewhere.example')], HOST)).toBeNull();
  });

  it('is nothing when a Message-ID of ours stands in what somebody wrote', () => {
    const forwarded = { type: 'message/rfc822', text: `Subject: Fwd\r\n\r\nMessage-ID: <${ID}@${HOST}>\r\n` };
    expect(reportOf([notice('failed', '5.1.1'), forwarded], HOST)).toBeNull();
  });

  it('is a complaint when the recipient called it unwanted', () => {
    expect(reportOf([complaint('abuse'), head()], HOST)).toEqual({
      mailId: ID,
      mark: 'complained',
      status: '',
    });
  });

  it('is none when the recipient took it out of the spam', () => {
    expect(reportOf([complaint('not-spam'), head()], HOST)).toBeNull();
  });
});

describe('a refusal by a relay', () => {
  it('is about the address when its enhanced code says so', () => {
    expect(refusedAddress(550, '550 5.1.1 No such user')).toBe('5.1.1');
  });

  it('is about the address when a reply code for mailboxes stands alone', () => {
    expect(refusedAddress(550, '550 No such user')).toBe('5.0.0');
  });

  it('is not about the address when we may not send there at all', () => {
    expect(refusedAddress(550, '550 5.7.1 Relaying denied')).toBeNull();
    expect(refusedAddress(554, '554 Transaction failed')).toBeNull();
  });

  it('is not about the address when the sender’s is no good', () => {
    expect(['5.1.7', '5.1.8'].map(blamesAddress)).toEqual([false, false]);
  });
});
