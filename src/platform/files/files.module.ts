import { Global, Module } from '@nestjs/common';
import { registerEntities } from '../database/entities.js';
import { FileStore } from './file-store.js';
import { StoredFile } from './stored-file.entity.js';

registerEntities(StoredFile);

/** The one place where files are kept. */
@Global()
@Module({ providers: [FileStore], exports: [FileStore] })
export class FilesModule {}
