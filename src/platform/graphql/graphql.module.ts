import { Global, Module } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { MercuriusDriver, type MercuriusDriverConfig } from '@nestjs/mercurius';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Viewer } from '../authz/index.js';
import { Config } from '../config/index.js';
import { Log } from '../logging/index.js';
import { refuseControlCharacters } from './control-characters.js';
import { refuseTooCostly } from './cost.js';
import { presentErrors, statusOfRequestFault } from './errors.js';
import { guardPlainFields } from './guard-fields.js';
import { limitRules, refuseParsed, refuseTooManyTokens } from './limits.js';
import { Loaders } from './loaders.js';

/** What resolvers have at hand. */
export interface GraphContext {
  req: FastifyRequest;
  reply: FastifyReply;
  viewer: Viewer;
  loaders: Loaders;
}

/** Distinct documents kept parsed, validated and compiled. */
const DOCUMENT_CACHE = 500;

/** The GraphQL endpoint: Mercurius with compiled queries, behind the limits. */
@Global()
@Module({
  imports: [
    GraphQLModule.forRootAsync<MercuriusDriverConfig>({
      driver: MercuriusDriver,
      inject: [Config, Log],
      useFactory: (config: Config, log: Log) => ({
        path: '/graphql',
        autoSchemaFile: true,
        sortSchema: true,
        fieldResolverEnhancers: ['guards'],
        transformSchema: guardPlainFields,
        graphiql: false,
        jit: config.graphqlJit ? 1 : 0,
        cache: DOCUMENT_CACHE,
        allowBatchedQueries: false,
        // Anything but JSON could be sent by a foreign page without the browser asking first.
        csrfPrevention: { allowedContentTypes: ['application/json'] },
        validationRules: limitRules({ introspection: !config.production }),
        context: (req: FastifyRequest, reply: FastifyReply): GraphContext => ({
          req,
          reply,
          viewer: req.viewer,
          loaders: new Loaders(),
        }),
        hooks: {
          preParsing: async (_schema, source) => refuseTooManyTokens(source),
          preValidation: async (_schema, document) => refuseParsed(document),
          preExecution: async (schema, document, _context, variables) => {
            refuseTooCostly(schema, document, variables);
            refuseControlCharacters(document, variables);
          },
        },
        errorFormatter: (execution, context) => {
          const request = (context as unknown as GraphContext).req as FastifyRequest | undefined;
          const errors = presentErrors(execution.errors ?? [], log, request?.id ?? 'no request');
          // Once the request itself was well formed the status is 200: partial data is data.
          const refused = execution.errors?.[0] && statusOfRequestFault(execution.errors[0] as Error);
          const statusCode = refused ?? (execution.data === undefined ? 400 : 200);
          return { statusCode, response: { data: execution.data ?? null, errors } };
        },
      }),
    }),
  ],
  exports: [GraphQLModule],
})
export class GraphModule {}
