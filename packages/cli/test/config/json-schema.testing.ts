/** The part of JSON Schema (draft-07) that our own schemas use. */
interface Schema {
  type?: string;
  enum?: unknown[];
  anyOf?: Schema[];
  required?: string[];
  properties?: Record<string, Schema>;
  additionalProperties?: boolean | Schema;
  propertyNames?: Schema;
  items?: Schema;
  minItems?: number;
  minLength?: number;
  minimum?: number;
  maximum?: number;
  pattern?: string;
  format?: string;
}

/** What says something of the value, and what only of the schema. */
const KNOWN =
  /^(?:type|enum|anyOf|required|properties|additionalProperties|propertyNames|items|min(?:Items|Length|imum)|maximum|pattern|format|description|title|\$id|\$schema)$/;

/** True where a value is what a schema wants. A keyword that is not known here is an error: nothing is let through unseen. */
export function isValid(schema: Schema, value: unknown): boolean {
  const unknown = Object.keys(schema).find((keyword) => !KNOWN.test(keyword));
  if (unknown) throw new Error(`${unknown} is not known here`);
  if (schema.anyOf && !schema.anyOf.some((one) => isValid(one, value))) return false;
  if (schema.enum && !schema.enum.includes(value)) return false;
  if (schema.type && !isOfType(schema.type, value)) return false;
  if (typeof value === 'string') return isText(schema, value);
  if (typeof value === 'number') return (schema.minimum ?? value) <= value && value <= (schema.maximum ?? value);
  if (Array.isArray(value))
    return value.length >= (schema.minItems ?? 0) && value.every((item) => isValid(schema.items ?? {}, item));
  return typeof value !== 'object' || value === null || isObject(schema, value);
}

function isOfType(type: string, value: unknown): boolean {
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  return typeof value === type;
}

const isText = ({ minLength = 0, pattern = '', format }: Schema, value: string): boolean =>
  value.length >= minLength &&
  new RegExp(pattern, 'u').test(value) &&
  (format !== 'date' || /^\d{4}-\d{2}-\d{2}$/.test(value));

function isObject(
  { required = [], properties = {}, additionalProperties = true }: Schema,
  value: object,
): boolean {
  return (
    required.every((name) => name in value) &&
    Object.entries(value).every(([name, member]) =>
      Object.hasOwn(properties, name)
        ? isValid(properties[name]!, member)
        : typeof additionalProperties === 'object'
          ? isValid(additionalProperties, member)
          : additionalProperties,
    )
  );
}
