import { answersIn, DraftOfEvaluation, draftOf } from './draft.js';

function shelf() {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  };
}

const DRAFT = { objectives: { value: 4 }, change: { text: 'Rest' } };
const DAY_MS = 86_400_000;

describe('a draft of an evaluation', () => {
  it('is there again after the page was closed', () => {
    const device = shelf();
    new DraftOfEvaluation(device, 's1', 'p1').keep(DRAFT, 0);
    expect(new DraftOfEvaluation(device, 's1', 'p1').read(DAY_MS)).toEqual(DRAFT);
  });

  it('is nobody else’s, and of no other session', () => {
    const device = shelf();
    new DraftOfEvaluation(device, 's1', 'p1').keep(DRAFT, 0);
    expect(new DraftOfEvaluation(device, 's1', 'p2').read(1)).toBeNull();
    expect(new DraftOfEvaluation(device, 's2', 'p1').read(1)).toBeNull();
  });

  it('leaves the device when it is sent, or after three days', () => {
    const device = shelf();
    const draft = new DraftOfEvaluation(device, 's1', 'p1');
    draft.keep(DRAFT, 0);
    expect(draft.read(3 * DAY_MS)).toBeNull();
    expect(device.kept.size).toBe(0);
    draft.keep(DRAFT, 0);
    draft.forget();
    expect(device.kept.size).toBe(0);
  });

  it('does not stand in the way where nothing may be kept', () => {
    const refusing = () => {
      throw new Error('Not here');
    };
    const draft = new DraftOfEvaluation(
      { getItem: refusing, setItem: refusing, removeItem: refusing },
      's',
      'p',
    );
    draft.keep(DRAFT, 0);
    expect(draft.read(0)).toBeNull();
  });

  it('becomes the answers that were sent, and back', () => {
    const questions = [{ id: 'objectives' }, { id: 'change' }, { id: 'comment' }];
    const answers = answersIn({ ...DRAFT, comment: { text: '  ' } }, questions);
    expect(answers).toEqual([
      { questionId: 'objectives', value: 4, text: null },
      { questionId: 'change', value: null, text: 'Rest' },
    ]);
    expect(draftOf(answers)).toEqual(DRAFT);
  });
});
