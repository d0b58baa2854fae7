import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Authorize, anyone } from '../authz/index.js';

const above = new URL('../../../', import.meta.url);

/** Where the built web app lies: beside the compiled server, or below `dist` when the server runs from its source. */
export const WEB_FOLDER = fileURLToPath(
  new URL(existsSync(new URL('dist/', above)) ? 'dist/web/' : 'web/', above),
);

/** Gives the web app's page for every address that nothing else answers; the app finds its own way from there. */
@Controller()
export class WebController {
  @Get(['/', '/*'])
  @Authorize(anyone('the page holds no data; what it shows is asked for by the signed-in viewer'))
  async page(@Res() reply: FastifyReply): Promise<void> {
    const page = await readFile(`${WEB_FOLDER}index.html`).catch(() => null);
    if (!page) {
      await reply.status(503).type('text/plain').send('The web app is not built. Run "npm run build".');
      return;
    }
    await reply.type('text/html; charset=utf-8').send(page);
  }
}
