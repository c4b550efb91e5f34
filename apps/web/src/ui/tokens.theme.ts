import { createTheme, type CSSVariablesResolver } from '@mantine/core';

/** The palette of tokens.css in the shape Mantine asks for. */
export const theme = createTheme({
  primaryColor: 'cypress',
  primaryShade: { light: 7, dark: 4 },
  autoContrast: true,
  cursorType: 'pointer',
  respectReducedMotion: true,
  defaultRadius: 'md',
  focusRing: 'auto',
  colors: {
    cypress: ['#EEF7F2', '#E0EFE7', '#CDE4D8', '#A6D3BE', '#6FCBA8', '#46A884', '#25805F', '#145F4A', '#0F4F3D', '#0A3A2D'],
    sun: ['#FFFAEB', '#FFF3D0', '#FBE6A9', '#F7D681', '#F0BC4A', '#F2B632', '#B98109', '#8A5D00', '#6B4500', '#2A1D00'],
    lake: ['#F1F7FB', '#E2EEF7', '#C6DDEE', '#A1CFF0', '#7EBBE6', '#4A8FBF', '#2F73A4', '#1F5F8F', '#184E77', '#103650'],
    clay: ['#FDF4F1', '#FBEAE4', '#F5D3C7', '#F7AB95', '#F08D71', '#D9603F', '#C54A2D', '#AE3A20', '#8A2A13', '#5C1B0B'],
    plum: ['#FAF5FB', '#F3E8F6', '#E4CFEB', '#DDB9EC', '#CB9ADF', '#A66FBD', '#8E57A4', '#7A4490', '#643577', '#432350'],
    dark: ['#ECEFEA', '#BEC7C2', '#98A39D', '#7C8883', '#3A4441', '#2A3331', '#202827', '#1A2120', '#141A19', '#111716'],
    gray: ['#F5F4EF', '#F4F3EE', '#EFEDE6', '#E5E2D9', '#D3CFC3', '#8A867A', '#56605B', '#45504B', '#2C3531', '#19211E'],
  },
  radius: { xs: '6px', sm: '8px', md: '10px', lg: '16px', xl: '22px' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '36px' },
  fontSizes: { xs: '.8125rem', sm: '.875rem', md: '.9375rem', lg: '1rem', xl: '1.125rem' },
  breakpoints: { xs: '30em', sm: '48em', md: '62em', lg: '75em', xl: '100em' },
  fontFamily: 'var(--at-f-ui)',
  headings: { fontFamily: 'var(--at-f-display)', fontWeight: '640' },
});

/** Points Mantine's own variables at the tokens, so both themes follow tokens.css. */
export const resolveVariables: CSSVariablesResolver = () => {
  const tokens = {
    '--mantine-color-body': 'var(--at-floor)',
    '--mantine-color-text': 'var(--at-ink)',
    '--mantine-color-dimmed': 'var(--at-ink-3)',
    '--mantine-color-anchor': 'var(--at-cypress)',
    '--mantine-color-error': 'var(--at-clay-ink)',
    '--mantine-color-placeholder': 'var(--at-ink-3)',
    '--mantine-color-default': 'var(--at-surface)',
    '--mantine-color-default-color': 'var(--at-ink)',
    '--mantine-color-default-border': 'var(--at-line-2)',
    '--mantine-color-default-hover': 'var(--at-hover)',
  };
  return { variables: {}, light: tokens, dark: tokens };
};
