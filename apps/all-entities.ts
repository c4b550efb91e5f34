/** The TypeORM entities of every feature. */
export const allEntities: Function[] = [];
