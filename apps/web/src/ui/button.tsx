import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import { PageLink, type PageLinkProps } from './page-link';
import styles from './button.module.css';

export type ButtonTone = 'primary' | 'outline' | 'tint' | 'ghost' | 'danger' | 'dangerOutline';

interface Look {
  tone?: ButtonTone;
  size?: 'small' | 'medium' | 'large';
  wide?: boolean;
}

function look({ tone = 'outline', size = 'medium', wide }: Look, extra?: string): string {
  return [styles.button, styles[tone], size !== 'medium' && styles[size], wide && styles.wide, extra].filter(Boolean).join(' ');
}

export type ButtonProps = Look & ButtonHTMLAttributes<HTMLButtonElement> & { ref?: Ref<HTMLButtonElement>; busy?: boolean };

/** A button of one of six tones; busy keeps its place and focus but does nothing. */
export function Button({ tone, size, wide, busy, className, type = 'button', onClick, ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={look({ tone, size, wide }, className)}
      aria-disabled={busy || undefined}
      onClick={(event) => (busy ? event.preventDefault() : onClick?.(event))}
    />
  );
}

/** A link that looks like a button. */
export function ButtonLink({ tone, size, wide, className, ...rest }: Look & PageLinkProps) {
  return <PageLink {...rest} className={look({ tone, size, wide }, className)} />;
}

export type IconButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & { label: string; children: ReactNode; small?: boolean; ref?: Ref<HTMLButtonElement> };

/** An icon alone; the label names its object for those who do not see it, and shows as the title. */
export function IconButton({ label, small, className, type = 'button', ...rest }: IconButtonProps) {
  return <button title={label} {...rest} type={type} aria-label={label} className={[styles.icon, small && styles.iconSmall, className].filter(Boolean).join(' ')} />;
}
