import { costLimitRule } from '@escape.tech/graphql-armor-cost-limit';
import {
  type ASTVisitor,
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  GraphQLInt,
  type GraphQLSchema,
  getVariableValues,
  Kind,
  TypeInfo,
  type ValidationContext,
  validate,
  valueFromAST,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { LIMITS } from './limits.js';
import { DEFAULT_PAGE } from './page.js';

type Values = Readonly<Record<string, unknown>>;

const countCost = costLimitRule({
  maxCost: LIMITS.cost,
  flattenFragments: true,
  exposeLimits: false,
  propagateOnRejection: true,
  errorMessage: 'The query asks for too much at once.',
});
const rule = (context: ValidationContext) => countCost(context) as unknown as ASTVisitor;

// Documents that cost the same whatever their variables hold; each is counted once.
const within = new WeakSet<DocumentNode>();

/**
 * Refuses a document that asks for too much. It is counted before each execution and not with the other limits, since
 * validation is kept by the document's text and knows no variables: a page's size would hide in one.
 *
 * @throws GraphQLError, for the client
 */
export function refuseTooCostly(schema: GraphQLSchema, document: DocumentNode, variables: Values = {}): void {
  if (within.has(document)) return;
  let byVariable = false;
  for (const operation of document.definitions) {
    if (operation.kind !== Kind.OPERATION_DEFINITION) continue;
    const { coerced = {} } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
    const info = new TypeInfo(schema);
    const sizePage = (field: FieldNode) => {
      const definition = info.getFieldDef();
      if (!definition || !isPaged(definition)) return undefined;
      byVariable ||= sizeOf(field)?.kind === Kind.VARIABLE;
      return withSize(field, coerced);
    };
    const definitions = document.definitions.filter(
      (definition) => definition === operation || definition.kind === Kind.FRAGMENT_DEFINITION,
    );
    const sized = visit({ ...document, definitions }, visitWithTypeInfo(info, { Field: sizePage }));
    validate(schema, sized, [rule]);
  }
  if (!byVariable) within.add(document);
}

function isPaged({ args }: GraphQLField<unknown, unknown>): boolean {
  return args.some(({ name }) => name === 'first');
}

function sizeOf({ arguments: given }: FieldNode) {
  return given?.find(({ name }) => name.value === 'first')?.value;
}

/** The field with its page's size as a number, which is all that the cost limit counts. */
function withSize(field: FieldNode, values: Values): FieldNode {
  const size = sizeOf(field);
  const rows = (size && valueFromAST(size, GraphQLInt, values)) ?? DEFAULT_PAGE;
  const name = { kind: Kind.NAME, value: 'first' } as const;
  const value = { kind: Kind.INT, value: String(rows) } as const;
  return { ...field, arguments: [{ kind: Kind.ARGUMENT, name, value }] };
}
