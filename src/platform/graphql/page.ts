import { type Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { IsInt, IsOptional, IsString, isUUID, Max, MaxLength, Min } from 'class-validator';
import { Readable } from '../authz/index.js';
import { Refusal } from '../refusal/index.js';
import { hasControlCharacter } from './control-characters.js';

/** Rows of a page when the client does not say. */
export const DEFAULT_PAGE = 50;
/** Rows of a page at the most. */
const LARGEST_PAGE = 100;

/** Which page of a list is asked for. Neither has a default in the schema: compiled queries reject those. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { nullable: true, description: `Rows at the most, up to ${LARGEST_PAGE}.` })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(LARGEST_PAGE)
  first?: number;

  @Field(() => String, { nullable: true, description: 'The end cursor of the page before.' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  after?: string;
}

/** Tells whether and where a list goes on. */
@ObjectType()
@Readable()
export class PageInfo {
  @Field(() => Boolean)
  hasNextPage!: boolean;

  @Field(() => String, { nullable: true })
  endCursor!: string | null;
}

/** One page of a list. */
export interface Connection<T> {
  nodes: T[];
  pageInfo: PageInfo;
  totalCount: number;
}

/** Makes the GraphQL type of a page of `node`, named `<Name>Connection`. */
export function connectionOf<T>(node: Type<T>, name: string): Type<Connection<T>> {
  @ObjectType(`${name}Connection`)
  @Readable()
  class Page implements Connection<T> {
    @Field(() => [node])
    nodes!: T[];

    @Field(() => PageInfo)
    pageInfo!: PageInfo;

    @Field(() => Int, { description: 'Rows in all pages that the viewer may see.' })
    totalCount!: number;
  }
  return Page;
}

/** The keyset of a page: how many rows, and the sort key of the last row before them. */
export interface Keyset {
  limit: number;
  after: string[] | null;
}

/**
 * Reads the arguments of a page.
 *
 * @param width how many values the sort key of the list has; the last is always the id of the row
 * @throws Refusal INVALID_INPUT for a cursor that is not one of this list
 */
export function keysetOf(args: PageArgs, width: number): Keyset {
  return { limit: args.first ?? DEFAULT_PAGE, after: args.after ? decode(args.after, width) : null };
}

/**
 * Makes a page of rows that were asked for with one more than its limit.
 *
 * @param keyOf the sort key of a row, as text
 */
export function pageOf<T>(
  rows: T[],
  totalCount: number,
  keyset: Keyset,
  keyOf: (row: T) => string[],
): Connection<T> {
  const nodes = rows.slice(0, keyset.limit);
  const last = nodes.at(-1);
  return {
    nodes,
    totalCount,
    pageInfo: {
      hasNextPage: rows.length > keyset.limit,
      endCursor: last ? Buffer.from(JSON.stringify(keyOf(last))).toString('base64url') : null,
    },
  };
}

function decode(cursor: string, width: number): string[] {
  try {
    const key = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown;
    if (
      Array.isArray(key) &&
      key.length === width &&
      key.every((k) => typeof k === 'string' && !hasControlCharacter(k)) &&
      isUUID(key.at(-1))
    ) {
      return key as string[];
    }
  } catch {
    // told below
  }
  throw Refusal.invalid('This cursor does not belong to this list.', {
    after: 'is not a cursor of this list',
  });
}
