import { badRequest } from '../scim-error.js';
import type { Attribute } from '../schema/attribute.js';
import { named, pathOf, type ResourceType, resolvePath } from '../schema/resource-type.js';
import type { CompareOperator, Filter, FilterValue } from './filter.js';

/** Where an attribute stands in SQL. */
export type Column =
  /** An expression; `equals` gives a condition that an index answers, for a placeholder, and `like` for one that holds a pattern. */
  | { sql: string; equals?: (placeholder: string) => string; like?: (pattern: string) => string }
  /**
   * A jsonb array of the values of a list; `equals` and `like` narrow to the rows that may have such a value by an index.
   * within: a pattern of what the text of the array contains then.
   */
  | { list: string; equals?: (placeholder: string) => string; like?: (pattern: string, within: string) => string };

/** The columns of a resource type by canonical path. */
export type Columns = Record<string, Column>;

const ORDER = { gt: '>', ge: '>=', lt: '<', le: '<=' } as const;
const PARTS = { co: ['%', '%'], sw: ['', '%'], ew: ['%', ''] } as const;
const MOMENT = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/i;

/**
 * A filter as a condition in SQL. Values become parameters; nothing of a filter's text is ever SQL.
 *
 * @throws ScimError 400 invalidFilter for an attribute that is not there or cannot be compared so
 */
export class FilterCompiler {
  constructor(
    private readonly type: ResourceType,
    private readonly columns: Columns,
    /** Grows by the filter's values. */
    readonly values: unknown[] = [],
  ) {}

  compile(filter: Filter): string {
    switch (filter.kind) {
      case 'and':
      case 'or':
        return `(${filter.parts.map((part) => this.compile(part)).join(` ${filter.kind} `)})`;
      case 'not':
        return `not coalesce(${this.compile(filter.part)}, false)`;
      case 'present':
        return this.present(filter.path);
      case 'compare':
        return this.compare(filter.path, filter.operator, filter.value);
      case 'some':
        return this.some(filter.path, filter.part);
    }
  }

  private present(path: string): string {
    const { column, sub } = this.find(path);
    if ('sql' in column) return `${column.sql} is not null`;
    return sub ? this.exists(column, `${element(sub)} is not null`) : `${column.list} <> '[]'`;
  }

  private compare(path: string, operator: CompareOperator, value: FilterValue): string {
    const { column, attribute, sub } = this.find(path);
    if ('sql' in column) {
      if (operator === 'eq' && column.equals && typeof value === 'string') return column.equals(this.parameter(value));
      if (operator in PARTS && column.like && typeof value === 'string') return column.like(this.parameter(patternOf(operator, value)));
      return this.comparison(column.sql, sub ?? attribute, operator, value);
    }
    const part = sub ?? named(partsOf(attribute), 'value') ?? invalid(`${path} is a list without values.`);
    return this.some(pathOf({ extension: null, attribute, sub: null }), { kind: 'compare', path: part.name, operator, value });
  }

  /** Some value of a list; where one value is asked for outright, an index finds the rows first. */
  private some(path: string, part: Filter): string {
    const { column, attribute } = this.find(path);
    if ('sql' in column) throw invalid(`${path} is no list.`);
    const whole = this.exists(column, this.ofValue(attribute, part));
    const outright = (part.kind === 'and' ? part.parts : [part]).find((one) => one.kind === 'compare' && (one.operator === 'eq' || one.operator in PARTS) && one.path.toLowerCase() === 'value' && typeof one.value === 'string');
    if (outright?.kind !== 'compare') return whole;
    const narrow = outright.operator === 'eq' ? column.equals?.(this.parameter(outright.value)) : this.narrowed(column, outright.operator, String(outright.value));
    return narrow ? `(${narrow} and ${whole})` : whole;
  }

  private narrowed({ like }: Column & { list: string }, operator: CompareOperator, value: string): string | undefined {
    return like?.(this.parameter(patternOf(operator, value)), this.parameter(patternOf('co', JSON.stringify(value).slice(1, -1))));
  }

  private ofValue(list: Attribute, filter: Filter): string {
    const sub = (name: string): Attribute => named(partsOf(list), name) ?? invalid(`${list.name} has no ${name}.`);
    switch (filter.kind) {
      case 'and':
      case 'or':
        return `(${filter.parts.map((part) => this.ofValue(list, part)).join(` ${filter.kind} `)})`;
      case 'not':
        return `not coalesce(${this.ofValue(list, filter.part)}, false)`;
      case 'present':
        return `${element(sub(filter.path))} is not null`;
      case 'compare':
        return this.comparison(element(sub(filter.path)), sub(filter.path), filter.operator, filter.value);
      case 'some':
        throw invalid(`${list.name} holds no lists.`);
    }
  }

  private exists({ list }: Column & { list: string }, condition: string): string {
    return `exists (select from jsonb_array_elements(${list}) e where ${condition})`;
  }

  private comparison(sql: string, { name, type, caseExact }: Attribute, operator: CompareOperator, value: FilterValue): string {
    if (value === null) {
      if (operator !== 'eq' && operator !== 'ne') throw invalid('null can only be compared by eq and ne.');
      return `${sql} is ${operator === 'ne' ? 'not ' : ''}null`;
    }
    if (type === 'boolean') return this.equality(sql, name, operator, booleanOf(name, value), 'boolean');
    if (type === 'dateTime') return this.moments(sql, name, operator, value);
    const fold = (text: string): string => (caseExact ? text : `lower(${text})`);
    const [found, wanted] = [fold(sql), fold(`${this.parameter(String(value))}::text`)];
    switch (operator) {
      case 'eq': return `${found} = ${wanted}`;
      case 'ne': return `${found} is distinct from ${wanted}`;
      case 'co': return `position(${wanted} in ${found}) > 0`;
      case 'sw': return `starts_with(${found}, ${wanted})`;
      case 'ew': return `right(${found}, length(${wanted})) = ${wanted}`;
      default: return `${found} collate "C" ${ORDER[operator]} ${wanted}`;
    }
  }

  private moments(sql: string, name: string, operator: CompareOperator, value: FilterValue): string {
    if (typeof value !== 'string' || !MOMENT.test(value) || Number.isNaN(Date.parse(value))) throw invalid(`${name} is compared with a moment such as "2026-01-31T08:00:00Z".`);
    const moment = new Date(value);
    return operator in ORDER ? `${sql} ${ORDER[operator as keyof typeof ORDER]} ${this.parameter(moment)}::timestamptz` : this.equality(sql, name, operator, moment, 'timestamptz');
  }

  private equality(sql: string, name: string, operator: CompareOperator, value: unknown, type: string): string {
    if (operator === 'eq') return `${sql} = ${this.parameter(value)}::${type}`;
    if (operator === 'ne') return `${sql} is distinct from ${this.parameter(value)}::${type}`;
    throw invalid(`${name} cannot be compared by ${operator}.`);
  }

  private find(path: string): { column: Column; attribute: Attribute; sub: Attribute | null } {
    const target = resolvePath(this.type, path);
    if (!target?.attribute) throw invalid(`There is no attribute ${path.slice(0, 100)}.`);
    const { extension, attribute, sub } = target;
    const value = !sub && attribute.type === 'complex' && !attribute.multiValued ? named(attribute.subAttributes!, 'value') : sub;
    const column = this.columns[pathOf({ extension, attribute, sub: value })] ?? this.columns[pathOf({ extension, attribute, sub: null })];
    if (!column) throw invalid(`${path.slice(0, 100)} cannot be searched.`);
    return { column, attribute, sub: value };
  }

  private parameter(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}

/** What can be said of one value of a list. A list of plain values is kept as if each were an object with a value. */
function partsOf(list: Attribute): Attribute[] {
  return list.subAttributes ?? [{ ...list, name: 'value', multiValued: false }];
}

/** The pattern of LIKE for what contains, begins or ends with a value. */
function patternOf(operator: CompareOperator, value: string): string {
  const [before, after] = PARTS[operator as keyof typeof PARTS];
  return `${before}${value.replace(/[\\%_]/g, '\\$&')}${after}`;
}

function element({ name, type }: Attribute): string {
  const text = `(e ->> '${name.replaceAll("'", '')}')`;
  return type === 'boolean' ? `coalesce(${text}::boolean, false)` : text;
}

/** Entra ID writes booleans as texts. */
function booleanOf(name: string, value: FilterValue): boolean {
  const text = String(value).toLowerCase();
  if (text !== 'true' && text !== 'false') throw invalid(`${name} is true or false.`);
  return text === 'true';
}

function invalid(detail: string): never {
  throw badRequest('invalidFilter', detail);
}
