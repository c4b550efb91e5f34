import { type AppError, conflict, forbidden } from '../../platform/errors/app-error.js';

export function mayNotGrant(): AppError {
  return forbidden('This role allows things that you may not do yourself, so somebody who may has to give or take it.', 'MORE_THAN_YOURS');
}

export function fixedRole(): AppError {
  return conflict('This role belongs to Atrium and stays as it is. Make a role of your own instead.', 'ROLE_FIXED');
}

export function nameTaken(): AppError {
  return conflict('Another role has this name.', 'ROLE_NAME_TAKEN');
}
