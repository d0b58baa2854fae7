import { Readable } from 'node:stream';
import { Refusal } from '../refusal/index.js';
import { readUpload } from './upload-bodies.js';

const MOST = 20 * 1024 * 1024;

const CHUNK = Buffer.alloc(64 * 1024, 'a');

/** A file of so many megabytes that is being sent; tells how many chunks were taken of it. */
function sending(megabytes: number): { body: Readable; taken: () => number } {
  let taken = 0;
  function* chunks() {
    for (let left = (megabytes * 1024 * 1024) / CHUNK.length; left > 0; left -= 1) {
      taken += 1;
      yield CHUNK;
    }
  }
  return { body: Readable.from(chunks(), { objectMode: false }), taken: () => taken };
}

const ended = (body: Readable) => new Promise((resolve) => body.once('close', resolve));

describe('reading an upload', () => {
  it('gives the bytes that were sent', async () => {
    const parts = [Buffer.from('Name,'), Buffer.from('Email')];
    expect(Buffer.from(await readUpload(Readable.from(parts), MOST)).toString()).toBe('Name,Email');
  });

  it('keeps one byte more than allowed of 100 MB, and hears the rest out', async () => {
    const { body, taken } = sending(100);
    expect((await readUpload(body, MOST)).length).toBe(MOST + 1);
    await ended(body);
    expect(taken()).toBe(1600);
  });

  it('breaks off what has no end', async () => {
    const { body, taken } = sending(100_000);
    await readUpload(body, MOST);
    await ended(body);
    expect(taken() * CHUNK.length).toBeLessThan(300 * 1024 * 1024);
  });

  it('refuses a file that broke off', async () => {
    const body = new Readable({
      read() {
        this.push('Name,');
        this.destroy(new Error('aborted'));
      },
    });
    await expect(readUpload(body, MOST)).rejects.toThrow(/broke off/);
  });

  it.each([
    ['nothing', undefined],
    ['JSON', { a: 1 }],
  ])('refuses %s', async (_, body) => {
    await expect(readUpload(body, MOST)).rejects.toBeInstanceOf(Refusal);
  });
});
