import { create, type ThemeVars } from 'storybook/theming';

const common = {
  brandTitle: 'Pressrum',
  brandUrl: './',
  brandTarget: '_self',
  fontBase: 'system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif',
  appBorderRadius: 6,
  inputBorderRadius: 6,
} as const;

const light = create({
  ...common,
  base: 'light',
  brandImage: 'brand/pressrum.svg',
  colorPrimary: '#1b4d6b',
  colorSecondary: '#1b5e86',
  appBg: '#f4f7f9',
  textColor: '#14212b',
  textMutedColor: '#4a5a66',
});

const dark = create({
  ...common,
  base: 'dark',
  brandImage: 'brand/pressrum-dark.svg',
  colorPrimary: '#8cc6e8',
  colorSecondary: '#4ea5d8',
  appBg: '#121a20',
  appContentBg: '#172129',
  appPreviewBg: '#172129',
  barBg: '#172129',
  textColor: '#e8eef2',
  textMutedColor: '#b3c0c9',
});

/** Light or dark, as the reader’s system asks. */
export const systemScheme = (): 'light' | 'dark' =>
  matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';

/** Storybook’s own look. */
export const brandTheme = (): ThemeVars => ({ light, dark })[systemScheme()];
