/** The conversations of the demo: along four ways, read and unread, with attachments, and as odd as people write. */
import type { Moment } from '../../../contract/basis.js';
import type { Bericht, BerichtKanaal } from '../../../contract/berichten.js';
import type { Bijlage } from '../../../contract/documenten.js';
import { instantOf } from '../../../domain/datum.js';
import type { VerstuurdBericht } from '../../backend.js';
import { createHuisfoto, createPdf, createText } from './bestanden.js';
import { brief, dagInWoorden } from './brieven.js';
import type { DemoKalender } from './kalender.js';

export interface Gesprek {
  /** Oldest first. */
  readonly berichten: readonly Bericht[];
  /** The bytes of its attachments, by their ids. */
  readonly bytes: ReadonlyMap<string, Uint8Array>;
}

/** How long the municipality takes to answer what a citizen sends, so that it is seen coming in: 45 seconds. */
export const ANTWOORD_MS = 45_000;

interface DemoBijlage {
  readonly bijlage: Bijlage;
  readonly bytes: Uint8Array;
}

type Inhoud = Partial<
  Pick<Bericht, 'onderwerp' | 'isReactieOp' | 'namens' | 'momentGelezen' | 'antwoordVoor'>
> & {
  readonly bijlagen?: readonly DemoBijlage[];
};

interface Regel {
  readonly bericht: Omit<Bericht, 'id' | 'volgnummer'>;
  readonly bijlagen: readonly DemoBijlage[];
}

const regel = (
  afzender: Bericht['afzender'],
  kanaal: BerichtKanaal,
  leveringsmoment: Moment | null,
  tekst: string,
  { bijlagen = [], ...inhoud }: Inhoud,
): Regel => ({
  bijlagen,
  bericht: {
    afzender,
    namens: null,
    onderwerp: null,
    tekst,
    leveringsmoment,
    kanaal,
    isReactieOp: null,
    bijlagen: bijlagen.map(({ bijlage }) => bijlage),
    momentGelezen: null,
    antwoordVoor: null,
    verzendsleutel: null,
    ...inhoud,
  },
});

/** What the citizen said. */
const van = (kanaal: BerichtKanaal, op: Moment | null, tekst: string, inhoud: Inhoud = {}): Regel =>
  regel({ soort: 'aanvrager', naam: null }, kanaal, op, tekst, inhoud);

/** What the municipality said; read at once, unless it says otherwise. */
const door = (
  naam: string,
  kanaal: BerichtKanaal,
  op: Moment | null,
  tekst: string,
  inhoud: Inhoud = {},
): Regel => regel({ soort: 'gemeente', naam }, kanaal, op, tekst, { momentGelezen: op, ...inhoud });

const ONGELEZEN = { momentGelezen: null };

const bijlage = (
  id: string,
  bestandsnaam: string,
  formaat: string,
  bytes: Uint8Array,
  stand: Partial<Bijlage> = {},
): DemoBijlage => ({
  bytes,
  bijlage: {
    id,
    bestandsnaam,
    formaat,
    bestandsomvang: bytes.length,
    verwerking: 'beschikbaar',
    reden: null,
    redenCode: null,
    ontvangstbewijs: null,
    ...stand,
  },
});

/** In order; the ids are `bericht-1`, `bericht-2` … */
function gesprek(...regels: readonly Regel[]): Gesprek {
  return {
    berichten: regels.map(({ bericht }, i) => ({ ...bericht, id: `bericht-${i + 1}`, volgnummer: i + 1 })),
    bytes: new Map(
      regels.flatMap(({ bijlagen }) => bijlagen.map(({ bijlage: { id }, bytes }) => [id, bytes])),
    ),
  };
}

// ------------------------------------------------------------------------------------------------------------- Amina

const SANNE = 'Sanne Hoekstra, team Vergunningen';
const KCC = 'Medewerker van het Klantcontactcentrum';

const dakkapel = (k: DemoKalender): Gesprek =>
  gesprek(
    door(
      'Team Vergunningen',
      'email',
      k.op(k.werkdag(-14), '20:15'),
      'Wij hebben uw aanvraag ontvangen. Uw vergunningaanvraag wordt behandeld door Sanne Hoekstra.',
      { onderwerp: 'Ontvangst van uw aanvraag' },
    ),
    van(
      'telefoon',
      k.op(k.werkdag(-8), '10:12'),
      'U belde met de vraag of de berekening ook van de aannemer mag komen.',
    ),
    door(
      KCC,
      'telefoon',
      k.op(k.werkdag(-8), '10:16'),
      'Wij hebben u verteld dat dat mag, als er een naam en een handtekening onder staan.',
      { isReactieOp: 'bericht-2' },
    ),
    van(
      'portaal',
      k.op(k.werkdag(-6), '21:05'),
      'Goedenavond,\n\nIk heb zojuist de berekening en de tekening gestuurd.\nKlopt het dat de dakkapel aan de achterkant niet door de welstandscommissie hoeft?\n\nMet vriendelijke groet,\nAmina de Vries',
      {
        onderwerp: 'Berekening en tekening',
        antwoordVoor: k.werkdag(-1),
        bijlagen: [bijlage('achterkant', 'achterkant huis.jpg', 'image/jpeg', createHuisfoto())],
      },
    ),
    door(
      SANNE,
      'portaal',
      k.op(k.werkdag(-4), '11:40'),
      'Beste mevrouw De Vries,\n\nDank u wel, ik heb alles ontvangen. De commissie kijkt er wel naar, omdat uw straat een beschermd gezicht heeft. U hoeft daar niets voor te doen.\n\nDe regels staan op https://www.wilgenrade.example/welstand.',
      { isReactieOp: 'bericht-4' },
    ),
    door(
      SANNE,
      'portaal',
      k.op(k.werkdag(-2), '15:52'),
      'Beste mevrouw De Vries,\n\nHet advies is binnen en het is positief. Ik stuur het mee. Wilt u laten weten welke kleur de zijkanten krijgen?',
      {
        ...ONGELEZEN,
        onderwerp: 'Advies van de welstandscommissie',
        bijlagen: [
          bijlage(
            'advies',
            'advies welstand – Lindelaan 12.pdf',
            'application/pdf',
            brief('Advies welstand', k.werkdag(-2), ['De commissie adviseert positief over uw dakkapel.']),
          ),
        ],
      },
    ),
    door(SANNE, 'email', k.op(k.werkdag(-1), '09:05'), 'U mag de kleur ook met een foto laten zien.', {
      ...ONGELEZEN,
      isReactieOp: 'bericht-6',
    }),
  );

const wmo = (k: DemoKalender): Gesprek =>
  gesprek(
    van('telefoon', k.op(k.werkdag(-17), '13:22'), 'U vertelde dat het thuis niet meer alleen lukt.'),
    door(
      'Karin Postma, team Zorg',
      'post',
      k.op(k.werkdag(-8), '09:15'),
      'Wij stuurden u het verslag van ons gesprek. Leest u het rustig na.',
      {
        bijlagen: [
          bijlage(
            'verslag',
            'gespreksverslag.pdf',
            'application/pdf',
            brief('Verslag van ons gesprek', k.werkdag(-8), ['Leest u dit verslag na?']),
          ),
        ],
      },
    ),
    van(
      'portaal',
      k.op(k.werkdag(-8), '19:50'),
      'Mijn moeder heeft het verslag gelezen. Het klopt. De machtiging zit erbij.',
      { namens: { naam: 'Leila de Vries', relatie: 'dochter' }, antwoordVoor: k.werkdag(-3) },
    ),
    door(
      'Karin Postma, team Zorg',
      'portaal',
      k.op(k.werkdag(-7), '16:25'),
      'Dank u wel. Onder de machtiging staat nog geen handtekening. Kunt u het formulier nog een keer sturen?',
      { ...ONGELEZEN, isReactieOp: 'bericht-3' },
    ),
  );

const bezwaarWoz = (k: DemoKalender): Gesprek =>
  gesprek(
    van('post', k.op(k.werkdag(-58), '09:03'), 'Wij ontvingen uw brief met uw bezwaar.'),
    door(
      'Team Belastingen',
      'post',
      k.op(k.werkdag(-56), '14:30'),
      'Wij stuurden u een brief: wij hebben uw bezwaar ontvangen.',
    ),
    van(
      'email',
      k.op(k.werkdag(-41), '22:10'),
      'Ik vind een gesprek niet nodig. Kunt u de taxateur vragen om op een woensdag te komen?',
      { onderwerp: 'RE: Uw bezwaar WOZ [Z-2026-00731]' },
    ),
    door('Team Belastingen', 'email', k.op(k.werkdag(-40), '10:20'), 'Dat geven wij door aan de taxateur.', {
      isReactieOp: 'bericht-3',
    }),
  );

const klacht = (k: DemoKalender): Gesprek =>
  gesprek(
    van('portaal', k.op(k.werkdag(-9), '08:31'), 'Wanneer krijg ik antwoord op mijn klacht?', {
      antwoordVoor: k.werkdag(-4),
    }),
  );

/** Closed: to be read, not to be added to. */
const kapvergunning = (k: DemoKalender): Gesprek =>
  gesprek(
    van('portaal', k.op(k.werkdag(-26), '07:58'), 'Is de boomdeskundige al geweest?'),
    door(
      SANNE,
      'portaal',
      k.op(k.werkdag(-25), '14:02'),
      'Ja, vanochtend. U krijgt binnenkort ons besluit.',
      {
        isReactieOp: 'bericht-1',
      },
    ),
  );

/** With attachments that cannot be opened. */
const melding = (k: DemoKalender): Gesprek =>
  gesprek(
    van('portaal', k.op(k.werkdag(-1), '08:20'), 'Hierbij nog een foto en een filmpje van de tegels.', {
      bijlagen: [
        bijlage('tegels', 'tegels.jpg', 'image/jpeg', createText('<!doctype html><p>Geen foto.</p>')),
        bijlage('filmpje', 'tegels.mp4', 'video/mp4', new Uint8Array(), {
          bestandsomvang: 4_813_220,
          verwerking: 'geweigerd',
          reden: 'In dit bestand zat een virus. Wij hebben het niet bewaard.',
          redenCode: 'virus-gevonden',
        }),
        bijlage('kaart', 'kaart.pdf', 'application/pdf', createPdf('Kaart', ['Lindelaan 20']), {
          verwerking: 'inControle',
        }),
      ],
    }),
  );

// -------------------------------------------------------------------------------------------------------------- Joost

/** What people and systems really send. All of it is text. */
const leerlingenvervoer = (k: DemoKalender): Gesprek =>
  gesprek(
    van(
      'portaal',
      k.op(k.werkdag(-14), '09:00'),
      '<b>Beste gemeente</b>,<br><img src=x onerror="alert(1)"><script>alert(document.cookie)</script> &amp; &lt;groeten&gt;',
      { onderwerp: '<h1>Vervoer</h1>' },
    ),
    door(
      'Team Jeugd <jeugd@wilgenrade.example>',
      'email',
      k.op(k.werkdag(-13), '11:30'),
      'Klik op javascript:alert(1) of data:text/html,<script>alert(1)</script> of [hier](javascript:alert(1)). Of op https://wilgenrade.example@kwaad.example/inloggen, of op https://www.wilgenrade.example/vervoer.',
      { onderwerp: 'javascript:alert(1)' },
    ),
    van(
      'email',
      k.op(k.werkdag(-12), '12:00'),
      'De factuur heet \u202efdp.exe\u202c en kost \u2067€ 5\u2069. שלום! مرحبا.',
      {
        onderwerp: 'Factuur \u202efdp.exe',
        bijlagen: [
          bijlage('factuur', 'factuur\u202efdp.exe', 'application/pdf', createPdf('Factuur', ['Vijf euro.'])),
        ],
      },
    ),
    van('portaal', k.op(k.werkdag(-11), '13:00'), `Dit woord is lang: ${'Ab'.repeat(5000)}`),
    van(
      'portaal',
      k.op(k.werkdag(-10), '14:00'),
      '👩‍👩‍👧‍👦 e\u0301 \u200b Zͨ̏á͠l̷g͌o͋ \0 \u0007 {{constructor}} ${7*7} %s %ZAAK.NAAM%\r\n\r\n\n\n\n\nEinde.',
    ),
    // A word for the way that the contract does not have, and no moment.
    door('', 'fax' as BerichtKanaal, null, 'Ontvangen per fax.', {
      ...ONGELEZEN,
      isReactieOp: 'bestaat-niet',
    }),
    regel(
      { soort: 'systeem' as 'onbekend', naam: null },
      'portaal',
      k.op(k.werkdag(-9), '15:00'),
      'Automatisch bericht.',
      {
        ...ONGELEZEN,
        isReactieOp: 'bericht-7',
      },
    ),
    door(
      'Schoolarts',
      'portaal',
      k.op(k.werkdag(-9), '15:01'),
      'Wij wachten nog op het advies van de schoolarts.',
      ONGELEZEN,
    ),
  );

const BERICHTEN = 2000;
const TUSSENPOOS_MS = 90 * 60_000;

/** Two thousand messages in four months, the last three of the municipality unread. */
function geluid(k: DemoKalender): Gesprek {
  const middernacht = instantOf(k.op(k.vandaag, '00:00'));
  const regels: Regel[] = [];
  for (let i = 1; i <= BERICHTEN; i += 1) {
    const op = new Date(middernacht - (BERICHTEN - i + 1) * TUSSENPOOS_MS).toISOString() as Moment;
    const kanaal: BerichtKanaal =
      i % 97 === 0 ? 'post' : i % 31 === 0 ? 'telefoon' : i % 5 === 0 ? 'email' : 'portaal';
    regels.push(
      i % 2 === 1
        ? van(
            kanaal,
            op,
            `Weer lawaai, de ${i}e keer dat ik het schrijf. Het was vooral de ventilator op het dak.`,
          )
        : door('Meetdienst', kanaal, op, `Genoteerd. Wij nemen het mee bij meting ${i / 2}.`, {
            isReactieOp: `bericht-${i - 1}`,
            ...(i > BERICHTEN - 6 ? ONGELEZEN : {}),
          }),
    );
  }
  return gesprek(...regels);
}

// ----------------------------------------------------------------------------------------------------------- Bakkerij

const evenement = (k: DemoKalender): Gesprek =>
  gesprek(
    door(
      'Bram Dijkstra, team Evenementen',
      'portaal',
      k.op(k.werkdag(-3), '12:20'),
      'De brandweer is akkoord. Wij wachten nog op de politie.',
      ONGELEZEN,
    ),
  );

const milieu = (k: DemoKalender): Gesprek =>
  gesprek(
    door(
      'Omgevingsdienst Wilgenstreek',
      'post',
      k.op(k.werkdag(-9), '09:00'),
      'Het ontwerp van het besluit ligt ter inzage.',
    ),
  );

const GESPREKKEN: ReadonlyMap<string, (k: DemoKalender) => Gesprek> = new Map([
  ['dakkapel', dakkapel],
  ['wmo', wmo],
  ['bezwaar-woz', bezwaarWoz],
  ['klacht', klacht],
  ['kapvergunning', kapvergunning],
  ['melding', melding],
  ['leerlingenvervoer', leerlingenvervoer],
  ['geluidmetingen', geluid],
  ['evenement', evenement],
  ['milieuvergunning', milieu],
]);

/** The conversation of a case; most cases have none yet. */
export const gesprekVan = (zaakId: string, k: DemoKalender): Gesprek =>
  GESPREKKEN.get(zaakId)?.(k) ?? gesprek();

/** What the municipality has answered by itself by now. Follows from what was sent, so it is kept nowhere. */
export const antwoordenOp = (verstuurd: readonly VerstuurdBericht[], now: number): readonly Bericht[] =>
  verstuurd
    .filter(({ op }) => op + ANTWOORD_MS <= now)
    .map(({ id, op, antwoordVoor }) => ({
      ...door(
        'Gemeente Wilgenrade',
        'portaal',
        new Date(op + ANTWOORD_MS).toISOString() as Moment,
        antwoordVoor === null
          ? 'Dank u wel voor uw bericht. Wij zoeken het voor u uit.'
          : `Dank u wel voor uw bericht. Wij zoeken het voor u uit en antwoorden u uiterlijk ${dagInWoorden(antwoordVoor)}.`,
        { ...ONGELEZEN, isReactieOp: id },
      ).bericht,
      id: `antwoord-${id}`,
      volgnummer: 1,
    }));

/** Both by moment, each in its own order. */
export function samen(a: readonly Bericht[], b: readonly Bericht[]): readonly Bericht[] {
  const result: Bericht[] = [];
  let next = 0;
  for (const bericht of a) {
    const at = bericht.leveringsmoment === null ? null : instantOf(bericht.leveringsmoment);
    for (
      let other = b[next];
      at !== null && other && instantOf(other.leveringsmoment ?? '') < at;
      other = b[next]
    ) {
      result.push(other);
      next += 1;
    }
    result.push(bericht);
  }
  return [...result, ...b.slice(next)];
}
