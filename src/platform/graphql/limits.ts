import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import {
  type ASTVisitor,
  type DocumentNode,
  GraphQLError,
  NoSchemaIntrospectionCustomRule,
  parse,
  type ValidationContext,
} from 'graphql';

/** What a document may ask at the most. The figures are part of the security targets. */
export const LIMITS = {
  depth: 8,
  aliases: 15,
  directives: 50,
  tokens: 1_000,
  cost: 5_000,
  bodyBytes: 100_000,
} as const;

type Rule = (context: ValidationContext) => ASTVisitor;

/** The rules that every document passes before anything of it is resolved; its cost is counted by `refuseTooCostly`. */
export function limitRules(options: { introspection: boolean }): Rule[] {
  const hush = { exposeLimits: false, propagateOnRejection: true } as const;
  const rules = [
    maxDepthRule({
      n: LIMITS.depth,
      flattenFragments: true,
      ignoreIntrospection: options.introspection,
      ...hush,
      errorMessage: 'The query is nested too deeply.',
    }),
    maxAliasesRule({ n: LIMITS.aliases, ...hush, errorMessage: 'The query has too many aliases.' }),
    maxDirectivesRule({ n: LIMITS.directives, ...hush, errorMessage: 'The query has too many directives.' }),
  ].map((rule) => (context: ValidationContext) => rule(context) as unknown as ASTVisitor);
  return options.introspection ? rules : [...rules, NoSchemaIntrospectionCustomRule];
}

/**
 * Refuses a document of too many tokens before it is parsed in full.
 *
 * @throws GraphQLError, for the client
 */
export function refuseTooManyTokens(source: string): void {
  try {
    parse(source, { maxTokens: LIMITS.tokens, noLocation: true });
  } catch (error) {
    // Other syntax errors are told by the server's own parse.
    if (error instanceof Error && / tokens\b/.test(error.message)) {
      throw new GraphQLError('The query is too long.');
    }
  }
}

/**
 * Refuses a document that was not written as a text. The server would take a parsed one as well, whose parts nobody
 * counted and whose shape nobody checked.
 *
 * @throws GraphQLError, for the client
 */
export function refuseParsed(document: DocumentNode): void {
  // What was parsed here remembers its text by an object of a class, which nothing made of JSON is.
  const loc: unknown = typeof document === 'object' ? document?.loc : undefined;
  if (typeof loc !== 'object' || loc === null || Object.getPrototypeOf(loc) === Object.prototype) {
    throw new GraphQLError('The query must be a text in the language of GraphQL.');
  }
}
