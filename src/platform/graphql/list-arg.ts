import type { PipeTransform, Type } from '@nestjs/common';
import { Args } from '@nestjs/graphql';
import { Refusal } from '../refusal/index.js';
import { inputValidation } from './validation.js';

class EachValid implements PipeTransform<unknown, Promise<unknown>> {
  private readonly pipe = inputValidation();

  constructor(
    private readonly name: string,
    private readonly item: Type,
    private readonly most: number,
  ) {}

  async transform(value: unknown): Promise<unknown> {
    if (!Array.isArray(value)) return value;
    if (value.length > this.most)
      throw Refusal.invalid(`There are ${this.most} at the most.`, { [this.name]: 'are too many' });
    return Promise.all(value.map((item, at) => this.checked(item, at)));
  }

  private async checked(item: unknown, at: number): Promise<unknown> {
    try {
      return await this.pipe.transform(item, { type: 'body', metatype: this.item });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const fields = Object.entries(error.fields).map(([field, words]) => [
        `${this.name}.${at}.${field}`,
        words,
      ]);
      throw new Refusal(error.code, error.message, Object.fromEntries(fields));
    }
  }
}

/**
 * An argument that is a list of inputs, each checked against its declaration: by itself the library looks into objects
 * and not into lists.
 *
 * @param most how many there may be
 */
export function ListArg(name: string, item: Type, most: number): ParameterDecorator {
  return Args(name, { type: () => [item] }, new EachValid(name, item, most));
}
