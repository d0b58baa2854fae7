import { Injectable, type PipeTransform } from '@nestjs/common';
import { Args, ID } from '@nestjs/graphql';
import { Refusal } from '../refusal/index.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

@Injectable()
class IdPipe implements PipeTransform<unknown, string | null> {
  transform(value: unknown): string | null {
    if (value === null || value === undefined) return null;
    // What is not an id of ours is simply not there.
    if (typeof value !== 'string' || !UUID.test(value)) throw Refusal.notFound();
    return value.toLowerCase();
  }
}

/** An argument that names a row by its id. */
export function IdArg(name: string, options: { nullable?: boolean } = {}): ParameterDecorator {
  return Args(name, { type: () => ID, nullable: options.nullable ?? false }, new IdPipe());
}
