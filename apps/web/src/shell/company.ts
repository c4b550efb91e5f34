/** The company's name, as the server wrote it into the page; empty when there is none. */
export function companyName(): string {
  const name = document.querySelector<HTMLMetaElement>('meta[name="company"]')?.content ?? '';
  return name.startsWith('__') ? '' : name;
}
