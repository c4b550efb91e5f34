/** What a client can tell apart (RFC 7644 section 3.12, table 9). */
export type ScimType = 'invalidFilter' | 'tooMany' | 'uniqueness' | 'mutability' | 'invalidSyntax' | 'invalidPath' | 'noTarget' | 'invalidValue';

const ERROR = 'urn:ietf:params:scim:api:messages:2.0:Error';

/** A refusal whose detail is meant for the client. Everything else is masked. */
export class ScimError extends Error {
  constructor(
    readonly status: number,
    readonly detail: string,
    readonly scimType?: ScimType,
    readonly headers: Record<string, string> = {},
  ) {
    super(detail);
    this.name = 'ScimError';
  }

  /** The body of the answer. */
  get body(): object {
    return { schemas: [ERROR], status: String(this.status), ...(this.scimType ? { scimType: this.scimType } : {}), detail: this.detail };
  }
}

export const badRequest = (scimType: ScimType, detail: string): ScimError => new ScimError(400, detail, scimType);
export const noResource = (): ScimError => new ScimError(404, 'There is no such resource.');
export const taken = (detail: string): ScimError => new ScimError(409, detail, 'uniqueness');
