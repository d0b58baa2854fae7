import { type ValidationError, ValidationPipe } from '@nestjs/common';
import { Refusal } from '../refusal/index.js';

/** Checks inputs against their declarations and refuses them field by field, in words. */
export function inputValidation(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidUnknownValues: false,
    stopAtFirstError: true,
    exceptionFactory: (errors: ValidationError[]) => {
      const fields = flatten(errors);
      const [first] = Object.entries(fields);
      return Refusal.invalid(first ? `${first[0]} ${first[1]}.` : 'The input is not valid.', fields);
    },
  });
}

function flatten(errors: ValidationError[], path = ''): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const error of errors) {
    const at = path ? `${path}.${error.property}` : error.property;
    const [text] = Object.values(error.constraints ?? {});
    // The messages of the library begin with the property, which stands before them already.
    if (text)
      fields[at] = text.startsWith(`${error.property} `) ? text.slice(error.property.length + 1) : text;
    Object.assign(fields, flatten(error.children ?? [], at));
  }
  return fields;
}
