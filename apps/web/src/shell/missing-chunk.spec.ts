import { describe, expect, it } from '@jest/globals';
import { isMissingChunk } from './missing-chunk';

describe('isMissingChunk', () => {
  it.each(['Failed to fetch dynamically imported module: https://a.example/x.js', 'error loading dynamically imported module: https://a.example/x.js', 'Importing a module script failed.', 'Unable to preload CSS for /assets/x.css'])('knows %j', (message) => {
    expect(isMissingChunk(new TypeError(message))).toBe(true);
  });

  it('knows nothing else', () => {
    expect(isMissingChunk(new TypeError('Failed to fetch'))).toBe(false);
    expect(isMissingChunk('Importing a module script failed.')).toBe(false);
  });
});
