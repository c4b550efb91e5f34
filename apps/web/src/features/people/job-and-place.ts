/** "Warehouse lead, Gdańsk", or what of it is known. */
export function jobAndPlace(person: { title?: string | null; location?: string | null; department?: string | null }): string {
  return [person.title ?? person.department, person.location].filter(Boolean).join(', ');
}
