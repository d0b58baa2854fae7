import type { Viewer } from './viewer.js';

/** A rule for plain fields: null means that whoever was given the object may read it. */
export type FieldRule = ((viewer: Viewer, parent: never) => boolean) | null;

const types = new Map<object, FieldRule>();
const fields = new Map<object, Map<string, FieldRule>>();

/** Declares that whoever reached an object of this type through a guarded resolver may read its plain fields. */
export function Readable(): ClassDecorator {
  return (target) => {
    types.set(target, null);
  };
}

/** Declares who may read the plain fields of a type, asked for each of them. */
export function ReadableIf<P>(rule: (viewer: Viewer, parent: P) => boolean): ClassDecorator {
  return (target) => {
    types.set(target, rule as FieldRule);
  };
}

/** Declares who may read one plain field, such as an address: the others get FORBIDDEN and null. */
export function FieldReadableIf<P>(rule: (viewer: Viewer, parent: P) => boolean): PropertyDecorator {
  return (target, property) => {
    const ofType = fields.get(target.constructor) ?? new Map<string, FieldRule>();
    ofType.set(String(property), rule as FieldRule);
    fields.set(target.constructor, ofType);
  };
}

/** The rule of a type: undefined when none was declared. */
export function ruleOfType(type: object): FieldRule | undefined {
  return types.get(type);
}

/** The rule of one field, when it has its own; properties of parent classes count. */
export function ruleOfField(type: object, field: string): FieldRule | undefined {
  for (
    let at: object | null = type;
    at && at !== Function.prototype;
    at = Object.getPrototypeOf(at) as object | null
  ) {
    const rule = fields.get(at)?.get(field);
    if (rule !== undefined) return rule;
  }
  return undefined;
}
