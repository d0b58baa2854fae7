import { isUUID } from 'class-validator';
import { Refusal } from '../../../platform/refusal/index.js';
import type { SignedHead } from './signing.js';

/**
 * The signed head of a ledger as it is kept apart from the database. Whoever has it can tell later whether entries were
 * cut off; whoever has the public key can check it by themselves.
 */
export interface Anchor {
  hub: string;
  sequence: number;
  hash: string;
  /** ISO 8601, in UTC. */
  at: string;
  keyId: string;
  /** Raw Ed25519, 32 bytes in base64. */
  publicKey: string;
  signature: string;
}

/** A file of anchors. */
export interface AnchorFile {
  anchors: Anchor[];
}

/** An anchor of a head. */
export function anchorOf(
  { hubId, sequence, hash, at, keyId, signature }: SignedHead,
  publicKey: string,
): Anchor {
  return { hub: hubId, sequence, hash, at: at.toISOString(), keyId, publicKey, signature };
}

/** The head of which an anchor tells. */
export function headOf({ hub, sequence, hash, at, keyId, signature }: Anchor): SignedHead {
  return { hubId: hub, sequence, hash, at: new Date(at), keyId, signature };
}

/**
 * Reads a file of anchors.
 *
 * @throws Refusal INVALID_INPUT for what is none
 */
export function readAnchors(text: string): Anchor[] {
  const none = () => Refusal.invalid('This is no file of anchors as "credits anchor" writes it.');
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw none();
  }
  const anchors = isObject(content) ? content.anchors : undefined;
  if (!Array.isArray(anchors) || anchors.length === 0 || !anchors.every(isAnchor)) throw none();
  return anchors;
}

function isAnchor(value: unknown): value is Anchor {
  if (!isObject(value)) return false;
  const { hub, sequence, hash, at, keyId, signature } = value;
  return (
    isUUID(hub) &&
    Number.isInteger(sequence) &&
    [hash, keyId, signature].every((text) => typeof text === 'string') &&
    typeof at === 'string' &&
    !Number.isNaN(Date.parse(at))
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
