import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { FastifyRequest } from 'fastify';
import type { Viewer } from './viewer.js';

/** The viewer of the request, as a parameter of a resolver or route. */
export const CurrentViewer = createParamDecorator((_: unknown, context: ExecutionContext): Viewer => {
  if (context.getType<'graphql' | 'http'>() === 'graphql') {
    return (GqlExecutionContext.create(context).getContext() as { viewer: Viewer }).viewer;
  }
  return context.switchToHttp().getRequest<FastifyRequest>().viewer;
});
