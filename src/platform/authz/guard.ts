import {
  type CallHandler,
  type CanActivate,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { FastifyRequest } from 'fastify';
import { type Observable, tap } from 'rxjs';
import { Refusal } from '../refusal/index.js';
import { ACCESS, type Access } from './authorize.js';
import type { Viewer } from './viewer.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who makes the request; set before any handler runs. */
    viewer: Viewer;
  }
}

/** Denies whatever is not declared, then asks the declaration. It guards resolvers, field resolvers and routes. */
@Injectable()
export class AccessGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const access = accessOf(context);
    // The boot scan makes this unreachable; it stands for what the scan cannot know.
    if (!access) throw Refusal.forbidden();
    const { viewer, parent, changes } = requestOf(context);
    // The one place that keeps a reading token from changing anything, by whatever way in.
    if (changes && !viewer.assurance.mayWrite)
      throw Refusal.forbidden('This token may only read. Make one with the scope "write" for changes.');
    if (access.kind === 'anyone') return true;
    if (access.kind === 'parent') {
      if (access.allows && !access.allows(viewer, parent as never)) throw Refusal.forbidden();
      return true;
    }
    if (!viewer.signedIn) throw Refusal.unauthenticated();
    return true;
  }
}

/** Fails a request whose declared policies nobody asked. */
@Injectable()
export class PolicyAskedInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const access = accessOf(context);
    if (access?.kind !== 'rows') return next.handle();
    const { viewer } = requestOf(context);
    return next.handle().pipe(
      tap(() => {
        if (!access.policies.some((name) => viewer.asked.has(name))) {
          throw new Error(`None of the declared policies was asked: ${access.policies.join(', ')}`);
        }
      }),
    );
  }
}

function accessOf(context: ExecutionContext): Access | undefined {
  return Reflect.getMetadata(ACCESS, context.getHandler()) as Access | undefined;
}

function requestOf(context: ExecutionContext): { viewer: Viewer; parent: unknown; changes: boolean } {
  if (context.getType<'graphql' | 'http'>() === 'graphql') {
    const gql = GqlExecutionContext.create(context);
    return {
      viewer: (gql.getContext() as { viewer: Viewer }).viewer,
      parent: gql.getRoot(),
      changes: gql.getInfo<{ operation: { operation: string } }>().operation.operation === 'mutation',
    };
  }
  const { viewer, method } = context.switchToHttp().getRequest<FastifyRequest>();
  return { viewer, parent: null, changes: method !== 'GET' && method !== 'HEAD' };
}
