import {
  astFromValue,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
  print,
} from 'graphql';

/** A step into an answer: a field with its arguments, and the member of a union that is meant. */
export interface Step {
  field: string;
  args: string;
  on: string | null;
}

/** A type as it is reached by one way, with the plain fields it has there. */
export interface Way {
  path: Step[];
  type: GraphQLObjectType;
  leaves: string[];
  /** Whether the way ends in the rows of a list. */
  list: boolean;
}

/** Gives the value of an argument that a field cannot do without. */
export type Examples = (owner: string, field: string, argument: GraphQLArgument) => unknown;

/** Every way into the answers of queries: each edge between two types once, by the shortest way to its beginning. */
export function waysOf(schema: GraphQLSchema, examples: Examples): Way[] {
  const ways: Way[] = [];
  const expanded = new Set<string>();
  const queue: Way[] = edgesOf(schema.getQueryType()!, [], examples);
  for (let way = queue.shift(); way; way = queue.shift()) {
    ways.push(way);
    if (expanded.has(way.type.name)) continue;
    expanded.add(way.type.name);
    queue.push(...edgesOf(way.type, way.path, examples));
  }
  return ways;
}

function edgesOf(type: GraphQLObjectType, path: Step[], examples: Examples): Way[] {
  return Object.values(type.getFields()).flatMap((field) => {
    const target = getNamedType(field.type);
    const members = isUnionType(target) ? [...target.getTypes()] : isObjectType(target) ? [target] : [];
    return members
      .filter((member) => member.name !== 'PageInfo')
      .map((member) => {
        const step = {
          field: field.name,
          args: argsOf(type.name, field, examples),
          on: isUnionType(target) ? member.name : null,
        };
        return wayTo([...path, step], member);
      });
  });
}

function wayTo(path: Step[], type: GraphQLObjectType): Way {
  const fields = Object.values(type.getFields());
  const leaves = fields.filter(
    (field) => isLeafType(getNamedType(field.type)) && !field.args.some(isRequiredArgument),
  );
  return { path, type, leaves: leaves.map((field) => field.name), list: type.name.endsWith('Connection') };
}

/** Arguments that can be left out, and without which a command comes to nothing. */
/** Lists that are longer than a page by themselves. */
const LONG: readonly string[] = ['trail.first'];
const WANTED: readonly string[] = ['registerMyself.consentTextId'];

/** The arguments of a field as they stand in a document; empty without any. */
export function argsOf(owner: string, field: GraphQLField<unknown, unknown>, examples: Examples): string {
  const given = field.args.flatMap((argument) => {
    const required = isRequiredArgument(argument);
    if (
      !required &&
      !WANTED.includes(`${field.name}.${argument.name}`) &&
      !LONG.includes(`${field.name}.${argument.name}`)
    )
      return [];
    const value = LONG.includes(`${field.name}.${argument.name}`)
      ? 100
      : examples(owner, field.name, argument);
    if (value === undefined)
      throw new Error(
        `Write an example for "${argument.name}: ${String(argument.type)}" of ${owner}.${field.name}`,
      );
    return `${argument.name}: ${print(astFromValue(value, argument.type)!)}`;
  });
  return given.length > 0 ? `(${given.join(', ')})` : '';
}

/** The document that asks for a way's end. */
export function documentOf(path: readonly Step[], selection: string): string {
  const inner = path.reduceRight(
    (inside, { field, args, on }) =>
      `{ ${field}${args} ${on ? `{ __typename ... on ${on} ${inside} }` : inside} }`,
    `{ __typename ${selection} }`,
  );
  return `query ${inner}`;
}

/** A way in words: `cohort.roster.nodes`. */
export function nameOf(path: readonly Step[]): string {
  return path.map(({ field, on }) => (on ? `${field}<${on}>` : field)).join('.');
}
