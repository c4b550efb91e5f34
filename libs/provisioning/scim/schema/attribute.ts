/** An attribute as /Schemas describes it (RFC 7643 section 7); everything that reads or searches resources goes by it. */
export interface Attribute {
  name: string;
  type: 'string' | 'boolean' | 'dateTime' | 'reference' | 'complex';
  multiValued: boolean;
  description: string;
  required: boolean;
  caseExact: boolean;
  mutability: 'readWrite' | 'readOnly' | 'immutable';
  returned: 'always' | 'default';
  uniqueness: 'none' | 'server';
  canonicalValues?: string[];
  referenceTypes?: string[];
  subAttributes?: Attribute[];
}

export interface Schema {
  id: string;
  name: string;
  description: string;
  attributes: Attribute[];
}

type Details = Partial<Omit<Attribute, 'name' | 'description'>>;

/** An attribute with the characteristics of RFC 7643 section 2.2 where nothing else is said. */
export function attribute(name: string, description: string, details: Details = {}): Attribute {
  return { name, type: 'string', multiValued: false, description, required: false, caseExact: false, mutability: 'readWrite', returned: 'default', uniqueness: 'none', ...details };
}

export function complex(name: string, description: string, subAttributes: Attribute[], details: Details = {}): Attribute {
  return attribute(name, description, { type: 'complex', subAttributes, ...details });
}

/** A list of values with a label, of which one may be the primary (RFC 7643 section 2.4). */
export function list(name: string, description: string, types: string[], value: Details = {}): Attribute {
  return complex(
    name,
    description,
    [
      attribute('value', `The value of one of the ${name}.`, value),
      attribute('display', 'A name to show.'),
      attribute('type', 'What it is for.', types.length > 0 ? { canonicalValues: types } : {}),
      attribute('primary', 'Whether it is the preferred one; at most one is.', { type: 'boolean' }),
    ],
    { multiValued: true },
  );
}
