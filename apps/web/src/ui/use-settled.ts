import { useEffect, useState } from 'react';

/** A value once it has rested for a moment, such as what is typed when the fingers pause. */
export function useSettled<Value>(value: Value, wait = 120): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), wait);
    return () => clearTimeout(timer);
  }, [value, wait]);
  return settled;
}
