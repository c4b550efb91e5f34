/** Why a sign-in was refused. The reason goes to the log only: whoever sees the page learns nothing from it. */
export class SignInRefused extends Error {
  constructor(
    readonly reason: string,
    options?: ErrorOptions,
  ) {
    super(reason, options);
    this.name = 'SignInRefused';
  }
}

/** Sign-in cannot begin: the identity provider is not set up, or its metadata cannot be had right now. */
export class SignInUnavailable extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'SignInUnavailable';
  }
}
