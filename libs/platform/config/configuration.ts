import { type Setting, settings, type SettingName, type SettingValues } from './settings.js';

/** Thrown when variables are wrong: the message has a line for each. */
export class InvalidConfiguration extends Error {
  constructor(readonly problems: string[]) {
    super(`Atrium cannot start, because its configuration is invalid:\n${problems.map((line) => `  - ${line}`).join('\n')}`);
    this.name = 'InvalidConfiguration';
  }
}

/** The validated configuration of this process. Inject it; nothing else reads the environment. */
export class Configuration {
  private constructor(private readonly values: SettingValues) {}

  /**
   * Reads and checks every variable at once.
   *
   * @throws InvalidConfiguration with a line for each wrong variable: its name, and what it should be
   */
  static load(environment: Record<string, string | undefined> = process.env): Configuration {
    const problems: string[] = [];
    const values: Record<string, unknown> = {};
    for (const [name, setting] of Object.entries(settings)) {
      const raw = environment[name]?.trim() || setting.default;
      const parsed = setting.schema.safeParse(raw);
      if (parsed.success) values[name] = parsed.data;
      else problems.push(`${name} should be ${setting.expects}${setting.sensitive ? '' : `, but is "${raw}"`}.`);
    }
    const checked = values as SettingValues;
    if (checked.NODE_ENV === 'production') {
      if (checked.PUBLIC_URL === '') problems.push('PUBLIC_URL should be the https URL people use; production has no default.');
      if (checked.SAML_IDP_METADATA === '') problems.push("SAML_IDP_METADATA should be the URL or file of your identity provider's metadata; production has no demo identity provider.");
    }
    if (problems.length > 0) throw new InvalidConfiguration(problems);
    return new Configuration(checked);
  }

  get<Name extends SettingName>(name: Name): SettingValues[Name] {
    return this.values[name];
  }

  /** The values that must never be shown: sensitive settings, and the passwords in their URLs. */
  get secrets(): string[] {
    const values = Object.entries(settings).flatMap(([name, { sensitive }]: [string, Setting]) => (sensitive ? String(this.values[name as SettingName]).split(',') : []));
    return values.flatMap((value) => (URL.canParse(value) ? [value, new URL(value).password, decodeURIComponent(new URL(value).password)] : [value])).filter((value) => value !== '');
  }

  get isProduction(): boolean {
    return this.values.NODE_ENV === 'production';
  }

  /** The origin people use, without a trailing slash. */
  get publicUrl(): string {
    return (this.values.PUBLIC_URL || `http://${this.values.HOST}:${this.values.PORT}`).replace(/\/+$/, '');
  }
}

/** The environment of this process, for handing on to child processes. */
export function processEnvironment(): Record<string, string | undefined> {
  return { ...process.env };
}
