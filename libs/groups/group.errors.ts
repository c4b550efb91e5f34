import { type AppError, conflict, forbidden } from '../platform/errors/app-error.js';

/** A group never loses its last owner. */
export function lastOwner(): AppError {
  return conflict('A group needs an owner. Make somebody else an owner first.');
}

export function ownersOnly(): AppError {
  return forbidden('Only owners of the group may do this.');
}

export function moderatorsOnly(): AppError {
  return forbidden('Only moderators and owners of the group may do this.');
}

export function membersOnly(): AppError {
  return forbidden('Only members of the group may do this.');
}
