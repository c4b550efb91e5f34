interface Neighbour {
  id: string;
}

interface Placed<Other extends Neighbour> extends Neighbour {
  managerChain: Other[];
  manager?: { reports: { edges: { node: Other }[] } } | null;
  reports: { edges: { node: Other }[] };
}

const BELOW = 3;

/**
 * Who stands around somebody in the org chart: whom each arrow key leads to, and who is drawn: the
 * peers next to the person, and three reports.
 */
export function orgNeighbours<Other extends Neighbour>(person: Placed<Other>) {
  const peers = person.manager?.reports.edges.map(({ node }) => node) ?? [];
  const reports = person.reports.edges.map(({ node }) => node);
  const at = peers.findIndex(({ id }) => id === person.id);
  return {
    up: person.managerChain[0]?.id,
    down: reports[0]?.id,
    left: at > 0 ? peers[at - 1]?.id : undefined,
    right: at >= 0 ? peers[at + 1]?.id : undefined,
    reports,
    shownBefore: peers.slice(Math.max(0, at - 1), Math.max(0, at)),
    shownAfter: at < 0 ? [] : peers.slice(at + 1, at + 2),
    shownReports: reports.slice(0, BELOW),
  };
}
