import { describe, expect, it } from '@jest/globals';
import { Configuration, InvalidConfiguration } from './configuration.js';
import { settings } from './settings.js';

describe('Configuration', () => {
  it('starts with no variable set', () => {
    const configuration = Configuration.load({});
    expect(configuration.publicUrl).toBe('http://127.0.0.1:3000');
    expect(configuration.isProduction).toBe(false);
  });

  it('reports every problem at once, with the name and what it should be', () => {
    const load = () => Configuration.load({ PORT: 'ninety', LOG_LEVEL: 'loud', DATABASE_URL: 'mysql://u:hidden@h/d' });
    expect(load).toThrow(InvalidConfiguration);
    expect(load).toThrow(/PORT should be a port number.*"ninety"[\s\S]*DATABASE_URL should be[\s\S]*LOG_LEVEL should be/);
    expect(load).not.toThrow(/hidden/);
  });

  it('demands PUBLIC_URL in production', () => {
    expect(() => Configuration.load({ NODE_ENV: 'production' })).toThrow(/PUBLIC_URL/);
  });

  it('knows its secrets, and the passwords in its URLs', () => {
    const { secrets } = Configuration.load({ DATABASE_URL: 'postgres://owner:p%40ss@db/atrium', REDIS_URL: 'redis://:one@a,redis://:two@b', LDAP_BIND_PASSWORD: 'bind', PORT: '3001' });
    expect(secrets).toEqual(['postgres://owner:p%40ss@db/atrium', 'p%40ss', 'p@ss', 'redis://:one@a', 'one', 'one', 'redis://:two@b', 'two', 'two', 'bind']);
  });

  it('describes every variable', () => {
    for (const setting of Object.values(settings)) expect(setting.description).toMatch(/\.$/);
  });
});
