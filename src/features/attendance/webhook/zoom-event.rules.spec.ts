import fc from 'fast-check';
import { readZoomEvent } from './zoom-event.rules.js';

const told = (event: string, object: object) => ({
  event,
  event_ts: 1,
  payload: { account_id: 'a', object },
});
const MEETING = { id: '84512345678', uuid: '4444AAAiAAAAAiAiAiiAii==', start_time: '2026-03-04T18:58:00Z' };
const JOINED = {
  user_id: '16778240',
  user_name: 'Person 1',
  participant_uuid: '55555AAAiAAAAAiAiAiiAii',
  registrant_id: 'RegOne',
  email: 'P1@Spoke.example',
  join_time: '2026-03-04T19:00:07.500Z',
};

describe('a request of Zoom’s', () => {
  it('tells who joined which run of a meeting, and when', () => {
    const event = told('meeting.participant_joined', { ...MEETING, participant: JOINED });
    expect(readZoomEvent(event)).toEqual({
      kind: 'participant',
      meeting: {
        number: '84512345678',
        uuid: '4444AAAiAAAAAiAiAiiAii==',
        startedAt: new Date('2026-03-04T18:58:00Z'),
      },
      participant: {
        connection: '55555AAAiAAAAAiAiAiiAii',
        here: true,
        at: new Date('2026-03-04T19:00:07Z'),
        name: 'Person 1',
        email: 'p1@spoke.example',
        registrantId: 'RegOne',
      },
    });
  });

  it('tells of a guest with nothing but a connection, and of a number that is no text', () => {
    const participant = { user_id: '7', email: '', user_name: '', leave_time: '2026-03-04T19:30:00Z' };
    const event = told('meeting.participant_left', { ...MEETING, id: 84512345678, participant });
    expect(readZoomEvent(event)).toMatchObject({
      kind: 'participant',
      meeting: { number: '84512345678' },
      participant: { connection: '7', here: false, name: '', email: null, registrantId: null },
    });
  });

  it('tells when a meeting ended', () => {
    expect(
      readZoomEvent(told('meeting.ended', { ...MEETING, end_time: '2026-03-04T20:03:00Z' })),
    ).toMatchObject({
      kind: 'ended',
      at: new Date('2026-03-04T20:03:00Z'),
    });
  });

  it('asks whether we hold the secret', () => {
    expect(readZoomEvent({ event: 'endpoint.url_validation', payload: { plainToken: 'q' } })).toEqual({
      kind: 'question',
      plainToken: 'q',
    });
  });

  it.each([
    ['another event', told('meeting.sharing_started', { ...MEETING, participant: JOINED })],
    [
      'one who waits in the waiting room',
      told('meeting.participant_joined_waiting_room', { ...MEETING, participant: JOINED }),
    ],
    ['a meeting without a number', told('meeting.participant_joined', { uuid: 'x', participant: JOINED })],
    [
      'a participant without a time',
      told('meeting.participant_joined', { ...MEETING, participant: { user_id: '7' } }),
    ],
    ['a time that is none', told('meeting.ended', { ...MEETING, end_time: '0000-99-99T00:00:00Z' })],
  ])('is left alone where it tells of %s', (_, event) => {
    expect(readZoomEvent(event)).toEqual({ kind: 'other' });
  });

  it('never breaks the reader, whatever it is', () => {
    fc.assert(fc.property(fc.anything(), (body) => expect(readZoomEvent(body)).toBeDefined()));
  });
});
