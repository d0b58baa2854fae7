import type { FastifyReply } from 'fastify';
import { dispositionOf } from './download-name.js';

/**
 * Answers with a table that is saved as a file.
 *
 * @param name of the file, with its ending
 * @param csv the table, as `csvOf` writes it
 */
export function sendCsv(reply: FastifyReply, { name, csv }: { name: string; csv: string }): string {
  reply.header('content-disposition', dispositionOf(name, 'text/csv'));
  reply.status(200).type('text/csv; charset=utf-8');
  return csv;
}
