import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Tx } from '../events/index.js';
import { Refusal } from '../refusal/index.js';
import { endingAsContent } from './download-name.js';
import { mediaTypeOf } from './media-type.js';
import { withoutMetadata } from './picture-metadata.js';
import { StoredFile } from './stored-file.entity.js';

/** Bytes of a file at the most. */
export const LARGEST_FILE = 20 * 1_024 * 1_024;

/** What is known of a file without its content. */
export interface FileFacts {
  id: string;
  hubId: string;
  name: string;
  mediaType: string;
  /** Bytes. */
  size: number;
}

/** Keeps files that people give us. Who may read one is for the feature that owns what it belongs to. */
@Injectable()
export class FileStore {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Keeps a file inside a transaction, and gives its id. What a camera wrote into a picture is left out.
   *
   * @throws Refusal INVALID_INPUT for one that is empty, too large, or not a PDF, PNG, JPEG, DOCX or PPTX by content
   */
  async keep(tx: Tx, hubId: string, name: string, content: Buffer): Promise<string> {
    if (content.length === 0) throw Refusal.invalid('The file is empty.', { file: 'is empty' });
    if (content.length > LARGEST_FILE)
      throw Refusal.invalid('The file is larger than 20 MB.', { file: 'is too large' });
    const mediaType = mediaTypeOf(content);
    if (!mediaType)
      throw Refusal.invalid('This is not a PDF, PNG, JPEG, DOCX or PPTX file, whatever its name says.', {
        file: 'is of a kind that is not kept here',
      });
    const kept = withoutMetadata(mediaType, content);
    if (!kept)
      throw Refusal.invalid('This picture is damaged: it could not be read.', { file: 'is damaged' });
    const id = tx.ids.next();
    const file = {
      name: endingAsContent(plainName(name), mediaType),
      mediaType,
      size: kept.length,
      content: kept,
    };
    await tx.of(StoredFile).insert({ id, createdAt: tx.now, hubId, ...file });
    return id;
  }

  /** Removes a file that nothing belongs to any more. */
  async drop(tx: Tx, id: string): Promise<void> {
    await tx.of(StoredFile).delete({ id });
  }

  /** A file with its content, or null. */
  async read(id: string): Promise<(FileFacts & { content: Buffer }) | null> {
    const rows = (await this.dataSource.query(
      `select id, hub_id as "hubId", name, media_type as "mediaType", size, content from stored_file where id = $1`,
      [id],
    )) as (FileFacts & { content: Buffer })[];
    return rows[0] ?? null;
  }
}

// A name is shown and becomes a header line: no path, no control characters, none that turn the reading order, not
// endless.
function plainName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  const plain = last.replace(/[\p{Cc}\p{Cs}"<>|:*?\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, '').trim();
  return [...plain].slice(0, 150).join('') || 'file';
}
