import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import cookie from '@fastify/cookie';
import fastifyStatic from '@fastify/static';
import { type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { AuthzPorts } from '../authz/index.js';
import { Config } from '../config/index.js';
import { inputValidation, LIMITS } from '../graphql/index.js';
import { Log } from '../logging/index.js';
import { HEADERS, installHooks } from './hooks.js';
import { ownHosts } from './own-host.js';
import { refuseRequest, tellRequestFaults } from './request-faults.js';
import { Site } from './site.js';
import { WEB_FOLDER } from './web.controller.js';

// What goes wrong outside of the routes is told in the house's form; two handlers would quarrel over it.
class HouseAdapter extends FastifyAdapter {
  override setErrorHandler() {
    return this.getInstance();
  }
}

/** Builds the server around the product's modules, ready to be started. */
export async function createApp(
  module: DynamicModule,
  { trustProxy }: Pick<Config, 'trustProxy'> = { trustProxy: [] },
): Promise<NestFastifyApplication> {
  const adapter = new HouseAdapter({
    trustProxy: trustProxy.length > 0 ? [...trustProxy] : false,
    bodyLimit: LIMITS.bodyBytes,
    genReqId: () => randomUUID(),
    routerOptions: { maxParamLength: 200 },
    // No hook has run for an address that cannot be read, so the headers are set here.
    frameworkErrors: (error: FastifyError, _request: FastifyRequest, reply: FastifyReply) => {
      refuseRequest(error, reply.headers(HEADERS));
    },
  });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    // What goes wrong before our own log takes over is told by whoever starts the product, in words.
    logger: false,
    abortOnError: false,
    // A webhook signs the bytes of its body, not what is read in them.
    rawBody: true,
  });
  app.useLogger(app.get(Log));
  app.useGlobalPipes(inputValidation());
  await app.register(cookie);
  if (existsSync(WEB_FOLDER)) {
    await app.register(fastifyStatic, {
      root: `${WEB_FOLDER}assets`,
      prefix: '/assets/',
      // The build lays a .br and a .gz beside each file; nothing is compressed while someone waits.
      preCompressed: true,
      // A shared cache must not hand a compressed copy to whoever cannot read it.
      setHeaders: (response) => response.setHeader('vary', 'accept-encoding'),
      immutable: true,
      maxAge: '365d',
    });
  }
  const server = adapter.getInstance();
  installHooks(server, app.get(Site), app.get(AuthzPorts), ownHosts(app.get(Config)));
  tellRequestFaults(server, app.get(Log));
  return app;
}
