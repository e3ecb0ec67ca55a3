import type { StorybookConfig } from '@storybook/web-components-vite';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  // Nothing is told to anyone, and no newer version is asked for.
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  // The theme decides the ground; the rest is for people who build Storybook itself.
  features: {
    backgrounds: false,
    measure: false,
    outline: false,
    interactions: false,
    sidebarOnboardingChecklist: false,
    menuOnboardingChecklist: false,
  },
};

export default config;
