import { randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from './clock.js';

/** Makes identifiers. */
@Injectable()
export class Ids {
  constructor(private readonly clock: Clock) {}

  /**
   * A UUID version 7: rows made together lie together in the index, and their order is that of their making.
   * Never for an answer: see {@link Ids.random}.
   */
  next(): string {
    const bytes = randomBytes(16);
    bytes.writeUIntBE(this.clock.now().getTime(), 0, 6);
    bytes[6] = ((bytes[6] as number) & 0x0f) | 0x70;
    bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
    const hex = bytes.toString('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  }

  /** A UUID that tells neither time nor order: for whatever must not be linked to the moment of its making. */
  random(): string {
    return randomUUID();
  }
}
