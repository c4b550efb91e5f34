const HIDDEN = '[hidden]';
/** Shorter ones would hide ordinary words. */
const SHORTEST = 6;

/** What secrets look like, wherever they turn up: the end of the defence, not its beginning. */
const SHAPES: [RegExp, string][] = [
  [/\b(Bearer|Basic) [\w+/=.~-]{8,}/gi, `$1 ${HIDDEN}`],
  [/((?:__Host-)?atrium(?:-signin)?(?:_\d+)?=)[\w-]{20,}/g, `$1${HIDDEN}`],
  [/([?&](?:token|ticket|SAMLResponse|SAMLRequest|Signature|RelayState)=)[^&\s"\\]+/gi, `$1${HIDDEN}`],
  [/(\b[a-z][a-z0-9+.-]*:\/\/[^\s:@/"\\]*:)[^\s@/"\\]+(?=@)/gi, `$1${HIDDEN}`],
];

/**
 * Makes the function that takes secrets out of a text.
 *
 * @param secrets known ones, such as passwords of the configuration
 */
export function secretHider(secrets: readonly string[]): (text: string) => string {
  const known = [...new Set(secrets.flatMap((secret) => [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)]))].filter((secret) => secret.length >= SHORTEST).sort((a, b) => b.length - a.length);
  return (text) => SHAPES.reduce((hidden, [shape, replacement]) => hidden.replace(shape, replacement), known.reduce((hidden, secret) => hidden.replaceAll(secret, HIDDEN), text));
}
