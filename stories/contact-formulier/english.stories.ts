import type { Meta } from '@storybook/web-components-vite';
import { contactMeta, type ContactStory } from '../support/contact.js';
import * as Soorten from './soorten.stories.js';
import * as Standen from './standen.stories.js';

const meta: Meta = { ...contactMeta, title: 'Contact-formulier/Talen/English', globals: { taal: 'en' } };
export default meta;

export const Melding: ContactStory = { ...Soorten.Melding, name: 'Een melding' };

export const Bezwaar: ContactStory = { ...Soorten.Bezwaar, name: 'Een klacht die bezwaar is' };

export const Fouten: ContactStory = { ...Standen.Fouten, name: 'Er is iets niet ingevuld' };

export const Verstuurd: ContactStory = { ...Standen.Verstuurd, name: 'Verstuurd' };
