/** A case in React 19: the tag is known in JSX, with its attributes and events. */
import { StrictMode, useState, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { configure } from 'loket-widgets';
import 'loket-widgets/define/zaak-timeline';
import type {} from 'loket-widgets/react';

configure({ apiUrl: '/v1' });

function Zaak({ zaakId }: { readonly zaakId: string }): ReactElement {
  const [stappen, setStappen] = useState<number | null>(null);
  const [level, setLevel] = useState(2);
  return (
    <>
      <h1>Uw zaak</h1>
      <button
        type="button"
        onClick={() => {
          setLevel(level + 1);
        }}
      >
        Kleinere kop
      </button>
      <zaak-timeline
        zaak-id={zaakId}
        heading-level={level}
        onzaak-loaded={(event) => {
          setStappen(event.aantalStappen);
        }}
      >
        <p>Ziet u niets? Bel 14 0999.</p>
      </zaak-timeline>
      <p role="status">
        {stappen === null ? 'Wij halen uw zaak op.' : `Deze zaak heeft ${stappen} stappen.`}
      </p>
    </>
  );
}

createRoot(document.querySelector('main') as HTMLElement).render(
  <StrictMode>
    <Zaak zaakId="dakkapel" />
  </StrictMode>,
);
