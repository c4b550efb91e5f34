import { Fragment, useId } from 'react';
import styles from './colonnade.module.css';

const WIDTH = 1000;
const FLOOR = 152;

/** A stable row of numbers from 0 to 1 for an id. */
function chances(id: string): () => number {
  let state = 2166136261;
  for (let i = 0; i < id.length; i++) state = Math.imul(state ^ id.charCodeAt(i), 16777619);
  return () => {
    state = Math.imul(state ^ (state >>> 15), 2246822519) + 0x9e3779b9;
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
  };
}

/** A group's cover, drawn from its colour and id: 7 to 11 arches open on the sky, one sun, leaves, light on the floor. */
export function Colonnade({ id, color, flush }: { id: string; color: number; flush?: boolean }) {
  const gradient = useId();
  const chance = chances(id);
  const count = 7 + Math.floor(chance() * 5);
  const step = WIDTH / count;
  const width = step * 0.72;
  const sunAt = 1 + Math.floor(chance() * (count - 2));
  const skip = Math.floor(chance() * 3);
  const arches = Array.from({ length: count }, (_, index) => {
    const left = index * step + (step - width) / 2;
    const crown = FLOOR - (index % 2 ? 63 : 74);
    return { index, left, crown, leaf: index % 3 === skip || index === sunAt ? null : 0.76 + chance() * 0.24 };
  });
  return (
    <div className={`${styles.cover} at-pair-${color} ${flush ? styles.flush : ''}`} aria-hidden="true">
      <svg viewBox={`0 0 ${WIDTH} 190`} preserveAspectRatio="xMidYMid slice">
        <defs>
          <linearGradient id={`${gradient}w`}>
            <stop className={styles.wallEdge} />
            <stop className={styles.wallMiddle} offset=".5" />
            <stop className={styles.wallEdge} offset="1" />
          </linearGradient>
          <linearGradient id={`${gradient}s`} x2="0" y2="1">
            <stop className={styles.skyTop} />
            <stop className={styles.skyLow} offset="1" />
          </linearGradient>
        </defs>
        <rect width={WIDTH} height="190" fill={`url(#${gradient}w)`} />
        {arches.map(({ index, left, crown, leaf }) => (
          <Fragment key={index}>
            <path className={styles.frame} d={arch(left - 4, width + 8, crown)} />
            <path fill={`url(#${gradient}s)`} d={arch(left, width, crown)} />
            {index === sunAt && <circle className={styles.sun} cx={left + width * 0.57} cy={crown + 2} r={width * 0.21} />}
            <path className={styles.shade} d={`M${left} ${FLOOR}V${crown}a${width / 2} ${width / 2} 0 0 1 ${width / 4} ${-width * 0.435}V${FLOOR}z`} />
            {leaf !== null && <Leaf x={left + width * 0.62} size={leaf} second={index % 2 === 1} />}
          </Fragment>
        ))}
        <rect className={styles.floor} y={FLOOR} width={WIDTH} height="38" />
        {arches.map(({ index, left }) => (
          <path key={index} className={styles.light} d={`M${left} ${FLOOR}h${width}l60 38h${-width}z`} />
        ))}
      </svg>
    </div>
  );
}

function arch(left: number, width: number, crown: number): string {
  return `M${left} ${FLOOR}V${crown}a${width / 2} ${width / 2} 0 0 1 ${width} 0V${FLOOR}z`;
}

function Leaf({ x, size, second }: { x: number; size: number; second: boolean }) {
  return (
    <g className={second ? styles.leafB : styles.leafA} transform={`translate(${x} ${FLOOR}) scale(${size})`}>
      <path d="M0 0c-5.700-28.500-28.500-34.200-31.350-57 22.800 5.700 31.350 28.500 31.350 57z" />
      <path d="M0 0c2.850-34.200-8.550-51.300 2.850-76.950 14.250 22.800 5.700 45.600-2.850 76.950z" />
      <path d="M0 0c5.700-22.800 25.650-28.500 34.200-48.450 0 28.500-17.100 39.900-34.200 48.450z" />
    </g>
  );
}
