import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { gemeenteOf } from './support/gemeente.js';
import { huisstijlMeter } from './support/huisstijl-meter.js';
import { until } from './support/spelen.js';

const meta: Meta = {
  title: 'Uw huisstijl',
  // It is a page by itself, and brings its own theme and headings.
  tags: ['!autodocs'],
  globals: { thema: 'geen', taal: 'nl', weergave: 'shadow' },
};
export default meta;

export const Meten: StoryObj = {
  name: 'Kies of plak, en meet',
  render: (_, { abortSignal }) => {
    const { apiUrl } = gemeenteOf(abortSignal, 'meten', {});
    return huisstijlMeter(apiUrl);
  },
  play: ({ canvasElement, abortSignal }) =>
    until(() => canvasElement.querySelector('huisstijl-meter table') !== null, abortSignal),
};
