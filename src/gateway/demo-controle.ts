/** The malware check of the demo: knows one virus, the harmless test file that every scanner knows (EICAR). */
import type { Controle } from './uploads.js';

/** In pieces, so that no scanner takes this file for the test file. */
const EICAR = ['X5O!P%@AP[4', '\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-', 'ANTIVIRUS-TEST-FILE!', '$H+H*'].join(
  '',
);

/** How long the demo takes over a verdict, so that there is something to see: five seconds. */
export const DEMO_WACHTTIJD = 5000;

/** @param wachttijd in milliseconds of the gateway's clock */
export const createDemoControle = (wachttijd = DEMO_WACHTTIJD): Controle => ({
  wachttijd,
  async keur(bestand) {
    const reader = (await bestand.read(0, bestand.omvang)).getReader();
    const decoder = new TextDecoder('latin1');
    // The end of a piece stays: the text may run over into the next one.
    let tail = '';
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      const text = tail + decoder.decode(next.value, { stream: true });
      if (text.includes(EICAR)) {
        await reader.cancel();
        return {
          goed: false,
          redenCode: 'virus-gevonden',
          reden:
            'In dit bestand is een virus gevonden. Wij hebben het niet bewaard. Controleer uw apparaat en stuur een schoon bestand.',
        };
      }
      tail = text.slice(1 - EICAR.length);
    }
    return { goed: true };
  },
});
