import 'reflect-metadata';
import { Module, type Type } from '@nestjs/common';
import { MODULE_METADATA } from '@nestjs/common/constants.js';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { AppModule } from './app.module.js';

/** Nest marks a class with resolvers by this. */
const RESOLVER = 'graphql:resolver_type';
const NAME = 'graphql:resolver_name';

/** The schema that the product's resolvers make, sorted, as text. No database is needed for it. */
export async function emitSchema(): Promise<string> {
  const app = await NestFactory.createApplicationContext(SchemaOnly, { logger: false });
  const schema = await app.get(GraphQLSchemaFactory).create(resolversOf(AppModule));
  await app.close();
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}

@Module({ imports: [GraphQLSchemaBuilderModule] })
class SchemaOnly {}

function resolversOf(module: Type, seen = new Set<unknown>()): Type[] {
  if (seen.has(module)) return [];
  seen.add(module);
  const providers = (Reflect.getMetadata(MODULE_METADATA.PROVIDERS, module) ?? []) as Type[];
  const imports = (Reflect.getMetadata(MODULE_METADATA.IMPORTS, module) ?? []) as unknown[];
  const own = providers.filter(
    (p) => typeof p === 'function' && (Reflect.hasMetadata(RESOLVER, p) || Reflect.hasMetadata(NAME, p)),
  );
  return [
    ...own,
    ...imports.filter((m) => typeof m === 'function').flatMap((m) => resolversOf(m as Type, seen)),
  ];
}
