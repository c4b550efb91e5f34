import { InvalidArgumentError } from 'commander';

/** Reads an option that must be a whole number, for commander. */
export function wholeNumber(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(value);
}
