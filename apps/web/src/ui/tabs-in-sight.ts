import { useEffect, useRef, type RefObject } from 'react';

/** Keeps the current place of a row that scrolls sideways in sight. @param current changes when another place is the current one */
export function useTabsInSight<Row extends HTMLElement>(current: string | undefined): RefObject<Row | null> {
  const row = useRef<Row>(null);
  useEffect(() => {
    const place = row.current?.querySelector<HTMLElement>('[aria-current]');
    // Only the row itself may move: scrollIntoView would take the page along.
    if (row.current && place) row.current.scrollLeft = place.offsetLeft - row.current.offsetLeft - (row.current.clientWidth - place.offsetWidth) / 2;
  }, [current]);
  return row;
}
