import { BatchController } from './batch.controller.js';
import { CertificateBatch, CertificateFile } from './batch.entity.js';
import { BatchHoldings } from './batch.holdings.js';
import { BatchReader } from './batch.reader.js';
import { BatchResolver } from './batch.resolver.js';
import { BatchService } from './batch.service.js';
import { MakeFile } from './make-file.js';
import { TakeBatch } from './take-batch.js';

/** The tables of certificates that are made at once. */
export const BUNDLING_ENTITIES = [CertificateBatch, CertificateFile];

/** What answers at addresses of its own. */
export const BUNDLING_CONTROLLERS = [BatchController];

/** Certificates of many people at once. */
export const BUNDLING = [BatchHoldings, BatchReader, BatchResolver, BatchService, MakeFile, TakeBatch];
