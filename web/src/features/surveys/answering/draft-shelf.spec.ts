import { begin, choose, type Progress } from './answering.js';
import { DraftShelf, eraseOldDrafts, type Shelf } from './draft-shelf.js';
import { DRAFT_LIFE_MS, openDraft, sealDraft } from './draft-vault.js';
import { type Questionnaire, stepsOf } from './questionnaire.js';

const TOKEN = 'aQ3w9VnFq0Lr5s2kYb7cXeT1uZo8pHdJmG4iNvKxRfE';
const NOW = Date.UTC(2026, 4, 4);
const questionnaire: Questionnaire = {
  code: 'STRAIN',
  stems: { now: 'Now', before: 'Before' },
  choices: [1, 2].map((value) => ({ value, label: null })),
  questions: ['One', 'Two'],
};
const steps = stepsOf([questionnaire], 'two_pages');
const draft: Progress = choose(steps, begin([questionnaire]), 2);

/** A storage as the browser has one. */
class MemoryShelf implements Shelf {
  readonly kept = new Map<string, string>();
  get length() {
    return this.kept.size;
  }
  key = (index: number) => [...this.kept.keys()][index] ?? null;
  getItem = (name: string) => this.kept.get(name) ?? null;
  setItem = (name: string, value: string) => void this.kept.set(name, value);
  removeItem = (name: string) => void this.kept.delete(name);
}

describe('an encrypted draft', () => {
  it('opens with its own token', async () => {
    expect(await openDraft(TOKEN, await sealDraft(TOKEN, draft, NOW), NOW + 1)).toEqual(draft);
  });

  it('opens with no other token', async () => {
    const sealed = await sealDraft(TOKEN, draft, NOW);
    expect(await openDraft(TOKEN.replace('aQ', 'aR'), sealed, NOW)).toBeNull();
  });

  it('holds neither the token nor an answer in clear', async () => {
    const text = JSON.stringify(await sealDraft(TOKEN, draft, NOW));
    expect(text).not.toContain(TOKEN);
    expect(text).not.toContain('STRAIN');
    expect(atob((JSON.parse(text) as { data: string }).data)).not.toContain('STRAIN');
  });

  it('is over after 72 hours', async () => {
    const sealed = await sealDraft(TOKEN, draft, NOW);
    expect(await openDraft(TOKEN, sealed, NOW + DRAFT_LIFE_MS - 1)).toEqual(draft);
    expect(await openDraft(TOKEN, sealed, NOW + DRAFT_LIFE_MS)).toBeNull();
  });

  it('cannot be given a longer life', async () => {
    const sealed = await sealDraft(TOKEN, draft, NOW);
    expect(await openDraft(TOKEN, { ...sealed, until: sealed.until + DRAFT_LIFE_MS }, NOW)).toBeNull();
  });

  it('looks different each time it is written', async () => {
    const [one, two] = await Promise.all([sealDraft(TOKEN, draft, NOW), sealDraft(TOKEN, draft, NOW)]);
    expect(one.data).not.toBe(two.data);
  });
});

describe('the drafts of a device', () => {
  it('gives a draft back after a reload', async () => {
    const shelf = new MemoryShelf();
    await new DraftShelf(shelf, TOKEN, () => NOW).save(draft);
    expect(await new DraftShelf(shelf, TOKEN, () => NOW).take()).toEqual(draft);
  });

  it('does not name the link under which a draft is kept', async () => {
    const shelf = new MemoryShelf();
    await new DraftShelf(shelf, TOKEN, () => NOW).save(draft);
    expect([...shelf.kept.keys()].join()).not.toContain(TOKEN);
  });

  it('keeps the last of several answers given in a hurry', async () => {
    const shelf = new MemoryShelf();
    const drafts = new DraftShelf(shelf, TOKEN, () => NOW);
    const saves = [1, 2, 3].map((at) => drafts.save({ ...draft, at }));
    await Promise.all(saves);
    expect((await drafts.take())?.at).toBe(3);
  });

  it('leaves nothing behind when it is erased while an answer is being kept', async () => {
    const shelf = new MemoryShelf();
    const drafts = new DraftShelf(shelf, TOKEN, () => NOW);
    const saving = drafts.save(draft);
    await drafts.erase();
    await saving;
    await drafts.save(draft);
    expect(shelf.length).toBe(0);
  });

  it('lets the person go on when the storage is full', async () => {
    const shelf = new MemoryShelf();
    shelf.setItem = () => {
      throw new Error('QuotaExceededError');
    };
    const drafts = new DraftShelf(shelf, TOKEN, () => NOW);
    await drafts.save(draft);
    expect(await drafts.take()).toBeNull();
  });

  it('throws away other people’s drafts when their time is over, and nothing else', async () => {
    const shelf = new MemoryShelf();
    await new DraftShelf(shelf, 'old link', () => NOW - DRAFT_LIFE_MS).save(draft);
    await new DraftShelf(shelf, TOKEN, () => NOW).save(draft);
    shelf.setItem('spokewell.draft.broken', 'not a draft');
    shelf.setItem('of another app', 'stays');
    eraseOldDrafts(shelf, NOW);
    expect(shelf.length).toBe(2);
    expect(shelf.getItem('of another app')).toBe('stays');
    expect(await new DraftShelf(shelf, TOKEN, () => NOW).take()).toEqual(draft);
  });
});
