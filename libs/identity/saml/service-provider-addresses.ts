import { Injectable } from '@nestjs/common';
import { Configuration } from '../../platform/config/configuration.js';

/** The names and addresses that identity providers know us by. */
@Injectable()
export class ServiceProviderAddresses {
  readonly entityId: string;
  readonly acsUrl: string;
  readonly sloUrl: string;

  constructor(configuration: Configuration) {
    this.entityId = `${configuration.publicUrl}/auth/saml/metadata`;
    this.acsUrl = `${configuration.publicUrl}/auth/saml/acs`;
    this.sloUrl = `${configuration.publicUrl}/auth/saml/slo`;
  }
}
