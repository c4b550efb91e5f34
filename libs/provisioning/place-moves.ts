/** The departments or locations of one run: their ids by name, which of them are new, and who moved between them. */
export class PlaceMoves {
  /** Grows with every batch. */
  readonly ids = new Map<string, string>();
  /** The names of those that this run made, by id. */
  private readonly made = new Map<string, string>();
  private readonly moves = new Map<string, Map<string, number>>();

  constructor(readonly table: 'department' | 'location') {}

  know(name: string, id: string, isNew: boolean): void {
    this.ids.set(name, id);
    if (isNew) this.made.set(id, name);
  }

  note(from: string | null, to: string | null): void {
    if (from === null || to === null || from === to) return;
    const out = this.moves.get(from) ?? new Map<string, number>();
    out.set(to, (out.get(to) ?? 0) + 1);
    this.moves.set(from, out);
  }

  /**
   * Old places all of whose movers went to one and the same new place, which took most of its people from there: a new
   * name, if nobody stayed. One person's move is no sign of it.
   */
  likelyRenames(): { from: string; to: string; name: string }[] {
    const into = new Map<string, number>();
    for (const out of this.moves.values()) for (const [to, count] of out) into.set(to, (into.get(to) ?? 0) + count);
    return [...this.moves].flatMap(([from, out]) => {
      const [[to, count]] = [...out] as [[string, number]];
      const name = this.made.get(to);
      return out.size === 1 && name !== undefined && count >= 2 && count * 2 > into.get(to)! ? [{ from, to, name }] : [];
    });
  }
}
