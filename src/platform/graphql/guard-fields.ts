import { TypeMetadataStorage } from '@nestjs/graphql';
import { defaultFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';
import { ruleOfField, ruleOfType, type Viewer } from '../authz/index.js';
import { Refusal } from '../refusal/index.js';

/**
 * Puts the declared rules of types and fields in front of plain fields, which no guard of the framework reaches.
 * Fields without a rule of their own on a type that is readable by reach keep their fast resolver.
 */
export function guardPlainFields(schema: GraphQLSchema): GraphQLSchema {
  for (const { name, target } of TypeMetadataStorage.getObjectTypesMetadata()) {
    const type = schema.getType(name);
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const rule = ruleOfField(target, field.name) ?? ruleOfType(target) ?? null;
      if (!rule) continue;
      const resolve = field.resolve ?? defaultFieldResolver;
      field.resolve = (parent, args, context: { viewer: Viewer }, info) => {
        if (!rule(context.viewer, parent as never)) throw Refusal.forbidden();
        return resolve(parent, args, context, info) as unknown;
      };
    }
  }
  return schema;
}
