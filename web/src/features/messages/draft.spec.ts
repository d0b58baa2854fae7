import { draftOf, emptyDraft, inputOf, type Message } from './draft.js';

// Far from any machine that runs this, and five hours and three quarters off.
const ZONE = 'Asia/Kathmandu';

describe('a message while it is written', () => {
  it('goes now, to all participants, unless its writer says otherwise', () => {
    expect(inputOf({ ...emptyDraft(undefined), subject: 'Hi', body: 'All' }, ZONE)).toEqual({
      audience: 'participants',
      sessionId: null,
      subject: 'Hi',
      body: 'All',
      replyTo: 'sender',
      at: null,
    });
  });

  it('cannot be sent while its time cannot be read', () => {
    expect(inputOf({ ...emptyDraft('s'), later: true, day: '' }, ZONE)).toBeNull();
  });

  it('keeps its time when it is changed', () => {
    const message = {
      audience: 'absent',
      sessionId: 's',
      subject: 'Hi',
      body: 'All',
      replyTo: 'hub',
      dueAt: '2027-03-14T09:30:00.000Z',
    } as Message;
    expect(draftOf(message, ZONE)).toMatchObject({ day: '2027-03-14', time: '15:15' });
    expect(inputOf(draftOf(message, ZONE), ZONE)?.at).toBe('2027-03-14T09:30:00.000Z');
  });
});
