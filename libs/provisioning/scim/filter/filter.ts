export type CompareOperator = 'eq' | 'ne' | 'co' | 'sw' | 'ew' | 'gt' | 'ge' | 'lt' | 'le';
export type FilterValue = string | number | boolean | null;

/** A filter (RFC 7644 section 3.4.2.2), taken apart. Paths are as they were written. */
export type Filter =
  | { kind: 'and' | 'or'; parts: Filter[] }
  | { kind: 'not'; part: Filter }
  | { kind: 'compare'; path: string; operator: CompareOperator; value: FilterValue }
  | { kind: 'present'; path: string }
  /** Some value of a list for which the part holds; its paths are those of the value. */
  | { kind: 'some'; path: string; part: Filter };
