import { Injectable, type OnApplicationBootstrap, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, HttpAdapterHost, MetadataScanner } from '@nestjs/core';
import { GraphQLSchemaHost, TypeMetadataStorage } from '@nestjs/graphql';
import { isObjectType } from 'graphql';
import { ACCESS } from './authorize.js';
import { AuthzPorts } from './ports.js';
import { ruleOfType } from './readable.js';

/** Nest marks resolver methods with these. */
const RESOLVER_MARKS = ['graphql:resolver_type', 'graphql:resolve_property'];

/** Refuses to start while any way in lacks a declaration of who may use it. */
@Injectable()
export class BootScan implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly schema: GraphQLSchemaHost,
    private readonly ports: AuthzPorts,
    private readonly adapter: HttpAdapterHost,
  ) {}

  onApplicationBootstrap(): void {
    const faults = [...this.ports.faults(), ...this.methods(), ...this.types()];
    if (faults.length > 0) throw new Error(`Access is not declared everywhere:\n  ${faults.join('\n  ')}`);
  }

  private methods(): string[] {
    const faults: string[] = [];
    for (const wrapper of [...this.discovery.getProviders(), ...this.discovery.getControllers()]) {
      const { instance } = wrapper;
      if (!instance || typeof instance !== 'object') continue;
      const prototype = Object.getPrototypeOf(instance) as object | null;
      if (!prototype) continue;
      for (const name of this.scanner.getAllMethodNames(prototype)) {
        const method = (prototype as Record<string, unknown>)[name];
        if (typeof method !== 'function' || !isEntrance(method)) continue;
        if (Reflect.getMetadata(ACCESS, method) === undefined) {
          faults.push(`${prototype.constructor.name}.${name} lacks @Authorize`);
        }
      }
    }
    return faults;
  }

  private types(): string[] {
    // A command line has no server, and so no schema.
    if (!this.adapter.httpAdapter) return [];
    const roots = new Set(['Query', 'Mutation', 'Subscription']);
    const targets = new Map(TypeMetadataStorage.getObjectTypesMetadata().map((t) => [t.name, t.target]));
    return Object.values(this.schema.schema.getTypeMap())
      .filter((type) => isObjectType(type) && !type.name.startsWith('__') && !roots.has(type.name))
      .filter((type) => {
        const target = targets.get(type.name);
        return target === undefined || ruleOfType(target) === undefined;
      })
      .map((type) => `type ${type.name} lacks @Readable`);
  }
}

function isEntrance(method: object): boolean {
  if (RESOLVER_MARKS.some((mark) => Reflect.getMetadata(mark, method) !== undefined)) return true;
  const verb = Reflect.getMetadata(METHOD_METADATA, method) as RequestMethod | undefined;
  return verb !== undefined && Reflect.getMetadata(PATH_METADATA, method) !== undefined;
}
