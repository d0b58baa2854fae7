import { Global, Module } from '@nestjs/common';
import { Typesetter } from './typeset/typesetter.js';

/** Makes documents. */
@Global()
@Module({ providers: [Typesetter], exports: [Typesetter] })
export class DocumentsModule {}
