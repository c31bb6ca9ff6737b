import type { StorybookConfig } from '@storybook/web-components-vite';

const config: StorybookConfig = {
  stories: ['../../../packages/*/src/**/*.stories.ts', '../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  staticDirs: ['../static'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  framework: { name: '@storybook/web-components-vite', options: {} },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  // Two copies of Lit in one page do not know each other's templates.
  viteFinal: (vite) => ({
    ...vite,
    resolve: { ...vite.resolve, dedupe: ['lit', 'lit-html', 'lit-element', '@lit/reactive-element'] },
    optimizeDeps: {
      ...vite.optimizeDeps,
      include: ['lit', 'lit/html.js', 'lit/directive.js', 'lit/directive-helpers.js'],
    },
  }),
};

export default config;
