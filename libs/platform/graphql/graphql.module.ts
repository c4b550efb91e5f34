import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { GraphQLModule as NestGraphQLModule } from '@nestjs/graphql';
import { AccessCheck } from '../access/access-check.js';
import type { Actor } from '../access/actor.js';
import { Configuration } from '../config/configuration.js';
import { CompiledExecution } from './compiled-execution.plugin.js';
import { DateTimeScalar } from './date-time.scalar.js';
import { formatError } from './format-error.js';
import { LimitedStatus } from './limited-status.plugin.js';
import { limits, MAX_TOKENS } from './limits.rule.js';
import { NodeRegistry } from './node.registry.js';
import { NodeResolver } from './node.resolver.js';
import { requestContext } from './request-context.js';

@Global()
@Module({
  imports: [
    DiscoveryModule,
    NestGraphQLModule.forRootAsync<ApolloDriverConfig>({
      driver: ApolloDriver,
      inject: [Configuration],
      useFactory: (configuration: Configuration) => ({
        path: '/graphql',
        autoSchemaFile: true,
        sortSchema: true,
        graphiql: false,
        introspection: !configuration.isProduction,
        hideSchemaDetailsFromClientErrors: configuration.isProduction,
        includeStacktraceInErrorResponses: false,
        preserveHttpStatusForExecutionErrors: false,
        csrfPrevention: true,
        stopOnTerminationSignals: false,
        fieldResolverEnhancers: [],
        parseOptions: { maxTokens: MAX_TOKENS },
        validationRules: [limits()],
        plugins: [ApolloServerPluginCacheControlDisabled(), new CompiledExecution(), new LimitedStatus()],
        context: (request: { actor: Actor }) => requestContext(request.actor),
        formatError,
      }),
    }),
  ],
  providers: [DateTimeScalar, NodeRegistry, NodeResolver, AccessCheck],
  exports: [NodeRegistry, NestGraphQLModule],
})
export class GraphQLModule {}
