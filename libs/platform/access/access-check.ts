import { Injectable, type OnApplicationBootstrap, RequestMethod } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { ACCESS_RULE } from './access.decorator.js';

const GRAPHQL_ROOTS = new Set(['Query', 'Mutation', 'Subscription']);

/** Refuses to boot when a GraphQL root field or an HTTP route declares no access rule. */
@Injectable()
export class AccessCheck implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onApplicationBootstrap(): void {
    const open = [...this.discovery.getProviders(), ...this.discovery.getControllers()]
      .filter((wrapper) => wrapper.metatype && wrapper.instance && Object.getPrototypeOf(wrapper.instance))
      .flatMap((wrapper) => undeclared(wrapper.metatype as Function, Object.getPrototypeOf(wrapper.instance), this.scanner));
    if (open.length > 0) {
      throw new Error(`These handlers declare no access rule (@Reads, @Writes, @Public): ${[...new Set(open)].join(', ')}.`);
    }
  }
}

function undeclared(type: Function, prototype: object, scanner: MetadataScanner): string[] {
  return scanner
    .getAllMethodNames(prototype)
    .filter((name) => {
      const handler = (prototype as Record<string, Function>)[name]!;
      const isRoot = GRAPHQL_ROOTS.has(Reflect.getMetadata('graphql:resolver_type', handler) as string);
      const isRoute = Reflect.hasMetadata('path', handler) && RequestMethod[Reflect.getMetadata('method', handler) as number] !== undefined;
      const declared = Reflect.hasMetadata(ACCESS_RULE, handler) || Reflect.hasMetadata(ACCESS_RULE, type);
      return (isRoot || isRoute) && !declared;
    })
    .map((name) => `${type.name}.${name}`);
}
