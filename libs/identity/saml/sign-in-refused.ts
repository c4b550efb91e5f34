/** Why a sign-in was refused. The reason goes to the audit log only: whoever sees the page learns nothing from it. */
export class SignInRefused extends Error {
  /** Which provider said it, and of whom, as far as that is known. */
  about: { providerId?: string; nameId?: string } = {};

  constructor(
    readonly reason: string,
    options?: ErrorOptions,
  ) {
    super(reason, options);
    this.name = 'SignInRefused';
  }

  concerns(about: { providerId?: string; nameId?: string }): this {
    this.about = about;
    return this;
  }
}

/** Sign-in cannot begin: the identity provider is not set up, or its metadata cannot be had right now. */
export class SignInUnavailable extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'SignInUnavailable';
  }
}
