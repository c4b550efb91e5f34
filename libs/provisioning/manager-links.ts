/** Who reports to whom, kept free of circles as links are added. */
export class ManagerLinks {
  /** Towards the top, shortened on the way (union-find): a link is never taken back. */
  private readonly up = new Map<string, string>();

  /** @returns false when the link would close a circle; it is then not added */
  add(person: string, manager: string): boolean {
    if (this.top(manager) === person || this.up.has(person)) return false;
    this.up.set(person, manager);
    return true;
  }

  private top(person: string): string {
    let top = person;
    for (let next = this.up.get(top); next !== undefined; next = this.up.get(top)) top = next;
    for (let at = person; at !== top; ) {
      const next = this.up.get(at)!;
      this.up.set(at, top);
      at = next;
    }
    return top;
  }
}
