import { ORDINARY, type ResourceType, resolvePath, type Target } from '../schema/resource-type.js';
import type { Resource } from './read-resource.js';

/** Which attributes an answer has (RFC 7644 section 3.9); `attributes` and `excludedAttributes` as they came. */
export class Projection {
  private readonly only: Target[] | null;
  private readonly without: Target[];

  constructor(
    private readonly type: ResourceType,
    query: Record<string, unknown>,
  ) {
    const wanted = targets(type, query.attributes);
    this.only = wanted;
    this.without = wanted ? [] : (targets(type, query.excludedAttributes) ?? []);
  }

  /** Whether an answer needs an attribute at all, so that it need not be read. */
  wants(name: string): boolean {
    if (this.only) return this.only.some((target) => target.attribute?.name === name);
    return !this.without.some((target) => target.attribute?.name === name && !target.sub);
  }

  apply(resource: Resource): Resource {
    if (this.only) return this.pick(resource, this.only);
    if (this.without.length === 0) return resource;
    const rest = structuredClone(resource);
    for (const target of this.without) remove(rest, target);
    return rest;
  }

  private pick(resource: Resource, wanted: Target[]): Resource {
    const picked: Resource = {};
    for (const [name, value] of Object.entries(resource)) {
      const isExtension = this.type.extensions.some(({ id }) => id === name);
      const always = ORDINARY.some((one) => one.name === name && one.returned === 'always');
      if (always) picked[name] = value;
      else if (isExtension) {
        const inside = wanted.filter(({ extension }) => extension === name);
        const parts = inside.some(({ attribute }) => !attribute) ? (value as Resource) : pickFrom(value as Resource, inside);
        if (Object.keys(parts).length > 0) picked[name] = parts;
      } else Object.assign(picked, pickFrom({ [name]: value }, wanted.filter(({ extension }) => !extension)));
    }
    return picked;
  }
}

function pickFrom(resource: Resource, wanted: Target[]): Resource {
  const picked: Resource = {};
  for (const [name, value] of Object.entries(resource)) {
    const of = wanted.filter(({ attribute }) => attribute?.name === name);
    if (of.length === 0) continue;
    const subs = of.map(({ sub }) => sub?.name);
    picked[name] = subs.includes(undefined) ? value : parts(value, (part) => Object.fromEntries(Object.entries(part).filter(([key]) => subs.includes(key))));
  }
  return picked;
}

function remove(resource: Resource, { extension, attribute, sub }: Target): void {
  const holder = extension ? (resource[extension] as Resource | undefined) : resource;
  if (!holder || attribute?.returned === 'always') return;
  if (!attribute) delete resource[extension!];
  else if (!sub) delete holder[attribute.name];
  else if (holder[attribute.name]) {
    holder[attribute.name] = parts(holder[attribute.name], (part) => Object.fromEntries(Object.entries(part).filter(([key]) => key !== sub.name)));
  }
}

function parts(value: unknown, change: (part: Resource) => Resource): unknown {
  return Array.isArray(value) ? value.map((part) => change(part as Resource)) : change(value as Resource);
}

function targets(type: ResourceType, names: unknown): Target[] | null {
  const list = (Array.isArray(names) ? names : [names]).filter((one) => typeof one === 'string').flatMap((one: string) => one.split(','));
  const wanted = list.map((name) => name.trim()).filter(Boolean);
  return wanted.length === 0 ? null : wanted.flatMap((name) => resolvePath(type, name) ?? []);
}
