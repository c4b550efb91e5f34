interface Neighbour {
  id: string;
}

interface Placed<Other extends Neighbour> extends Neighbour {
  managerChain: Other[];
  manager?: { reports: { edges: { node: Other }[] } } | null;
  reports: { edges: { node: Other }[] };
}

const BESIDE = 2;
const BELOW = 3;

/**
 * Who stands around somebody in the org chart: whom each arrow key leads to, and who is drawn. Two peers are drawn,
 * those next to the person; three reports.
 */
export function orgNeighbours<Other extends Neighbour>(person: Placed<Other>) {
  const peers = person.manager?.reports.edges.map(({ node }) => node) ?? [];
  const reports = person.reports.edges.map(({ node }) => node);
  const at = peers.findIndex(({ id }) => id === person.id);
  const from = Math.max(0, Math.min(at - 1, peers.length - 1 - BESIDE));
  const drawn = at < 0 ? [] : peers.slice(from, from + BESIDE + 1);
  const selfAt = drawn.findIndex(({ id }) => id === person.id);
  return {
    up: person.managerChain[0]?.id,
    down: reports[0]?.id,
    left: at > 0 ? peers[at - 1]?.id : undefined,
    right: at >= 0 ? peers[at + 1]?.id : undefined,
    reports,
    shownBefore: drawn.slice(0, Math.max(0, selfAt)),
    shownAfter: drawn.slice(selfAt + 1),
    shownReports: reports.slice(0, BELOW),
  };
}
