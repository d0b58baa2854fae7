import { randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from './clock.js';

/** Ids that the twelve bits after the milliseconds can count. */
const COUNTED = 4_096;

/** Makes identifiers. */
@Injectable()
export class Ids {
  private last = 0;
  private made = 0;

  constructor(private readonly clock: Clock) {}

  /**
   * A UUID version 7: rows made together lie together in the index, and their order is that of their making.
   * Never for an answer: see {@link Ids.random}.
   */
  next(): string {
    const now = this.clock.now().getTime();
    // Within one millisecond they are counted (RFC 9562, 6.2, method 1); what is beyond the counter goes on a millisecond.
    this.made = now === this.last ? this.made + 1 : 0;
    this.last = now;
    const bytes = randomBytes(16);
    bytes.writeUIntBE(now + Math.floor(this.made / COUNTED), 0, 6);
    bytes.writeUInt16BE(0x7000 | (this.made % COUNTED), 6);
    bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
    const hex = bytes.toString('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  }

  /** A UUID that tells neither time nor order: for whatever must not be linked to the moment of its making. */
  random(): string {
    return randomUUID();
  }
}
