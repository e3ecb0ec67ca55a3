/** The frame around the stories: our name, and room for the story itself. */
import { addons } from 'storybook/manager-api';
import { create } from 'storybook/theming';

addons.setConfig({
  theme: create({ base: 'light', brandTitle: 'Loket' }),
  sidebar: { showRoots: false },
});
