import type { Ref } from 'react';
import { Link, type LinkProps } from 'react-router-dom';
import { prefetchPage } from '../shell/prefetch';

export type PageLinkProps = LinkProps & { to: string; ref?: Ref<HTMLAnchorElement> };

/** A link inside the app; hover or focus loads the code of the page it leads to. */
export function PageLink({ onPointerEnter, onFocus, to, ...rest }: PageLinkProps) {
  return (
    <Link
      {...rest}
      to={to}
      onPointerEnter={(event) => {
        prefetchPage(to);
        onPointerEnter?.(event);
      }}
      onFocus={(event) => {
        prefetchPage(to);
        onFocus?.(event);
      }}
    />
  );
}
