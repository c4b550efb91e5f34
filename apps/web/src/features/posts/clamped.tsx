import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';

/** Eight lines of a long text, and a button that opens the rest in place. */
export function Clamped({ whole, showMore, className, buttonClass, children }: { whole?: boolean; showMore: string; className: string; buttonClass: string; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(whole ?? false);
  const [long, setLong] = useState(false);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element || open) return;
    const measure = () => {
      // While a window is resized or hidden there may be no width for an instant, and every text would be long.
      if (element.clientWidth > 0) setLong(element.scrollHeight > parseFloat(getComputedStyle(document.documentElement).fontSize) * 12.48 + 26);
    };
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => watch.disconnect();
  }, [open, children]);
  const clamped = long && !open;
  return (
    <>
      <div ref={box} className={clamped ? className : undefined}>
        {children}
      </div>
      {clamped && (
        <button type="button" className={buttonClass} onClick={() => setOpen(true)}>
          {showMore}
        </button>
      )}
    </>
  );
}
