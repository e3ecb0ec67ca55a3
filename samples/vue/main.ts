import { createApp } from 'vue';
import { configure } from 'loket-widgets';
import Zaak from './Zaak.vue';

configure({ apiUrl: '/v1' });
createApp(Zaak, { zaakId: 'dakkapel' }).mount('main');
