import type { StorybookConfig } from '@storybook/web-components-vite';

const config: StorybookConfig = {
  stories: ['../docs/**/*.mdx', '../../../packages/*/src/**/*.stories.ts', '../stories/**/*.stories.ts'],
  staticDirs: ['../static', { from: '../../builder/dist', to: '/builder' }],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  framework: { name: '@storybook/web-components-vite', options: {} },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  // Two copies of Lit in one page do not know each other's templates.
  viteFinal: (vite) => ({
    ...vite,
    // Keeps `light-dark()`: its substitute for old browsers needs a `color-scheme` in the same file.
    build: { ...vite.build, cssTarget: 'esnext' },
    resolve: { ...vite.resolve, dedupe: ['lit', 'lit-html', 'lit-element', '@lit/reactive-element'] },
    optimizeDeps: {
      ...vite.optimizeDeps,
      include: ['lit', 'lit/html.js', 'lit/directive.js', 'lit/directive-helpers.js'],
    },
  }),
};

export default config;
