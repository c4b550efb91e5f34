import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { requestCheck } from './chain/check.repository.js';

/** Asks the worker to check the whole log; how it went is told by the chain's state. */
@Injectable()
export class RequestChainCheck {
  constructor(private readonly database: Database) {}

  execute(): Promise<void> {
    return requestCheck(this.database);
  }
}
