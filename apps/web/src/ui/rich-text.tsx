import { Fragment, type ReactNode } from 'react';

/** A translated sentence whose <b>important</b> parts are bold. Only <b> is known, everything else stays text. */
export function RichText({ text }: { text: string }): ReactNode {
  return text.split(/<b>(.*?)<\/b>/s).map((part, index) => (index % 2 ? <b key={index}>{part}</b> : <Fragment key={index}>{part}</Fragment>));
}
