/** The pure parts of the road through `<afspraak-planner>`: steps, people and papers, the link in the mail, what is sent. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Afspraak, AfspraakProduct, Klantveld } from '../../../src/contract/afspraken.js';
import type { Moment } from '../../../src/domain/datum.js';
import { PRODUCTEN } from '../../../src/gateway/backends/demo/afspraken.js';
import { bekend, klantVan, veldFouten } from '../../../src/widgets/afspraak-planner/klant.js';
import { readLink } from '../../../src/widgets/afspraak-planner/link.js';
import {
  GEEN_ANTWOORDEN,
  aanvraagVan,
  antwoordenVan,
  buurstap,
  duurVan,
  kanalenVan,
  meeTeNemenVan,
  metAantal,
  metPersoon,
  metProduct,
  personenVan,
  stappenVan,
  vraagVan,
  type Antwoorden,
} from '../../../src/widgets/afspraak-planner/model.js';

const naam = (nummer: number): string => `Persoon ${String(nummer)}`;
const TOKEN = 'abcdefghijklmnopqrstuv_-';
/** With these products, each for so many. */
const met = (...keuzes: [id: string, aantal: number, ...voor: string[]][]): Antwoorden => ({
  ...GEEN_ANTWOORDEN,
  keuzes: keuzes.map(([id, aantal, ...voor]) => ({ id, aantal, voor })),
});
const veld = (fields: Partial<Klantveld> = {}): Klantveld => ({
  naam: 'naam',
  label: 'Naam',
  toelichting: null,
  soort: 'tekst',
  verplicht: true,
  maxLengte: 10,
  autocomplete: 'name',
  eenVan: null,
  ...fields,
});

describe('the link in the mail', () => {
  it('is read as it is, and encoded up to three times', () => {
    const plain = `#loket-afspraak=a-1.${TOKEN}`;
    const once = `#${encodeURIComponent(plain.slice(1))}`;
    const twice = `#${encodeURIComponent(once.slice(1))}`;
    const thrice = `#${encodeURIComponent(twice.slice(1))}`;
    for (const hash of [plain, plain.slice(1), once, twice, thrice, `${plain}%20`])
      assert.deepEqual(readLink(hash), { id: 'a-1', token: TOKEN }, hash);
  });

  it('that nobody can read is told so, and any other fragment is left alone', () => {
    for (const rest of [
      '',
      'a-1',
      `a-1.${TOKEN.slice(0, 21)}`,
      `.${TOKEN}`,
      `a/1.${TOKEN}`,
      `a-1.${TOKEN}!`,
      '%E0%A4%A',
    ])
      assert.equal(readLink(`#loket-afspraak=${rest}`), 'fout', rest);
    assert.equal(readLink(`#loket-afspraak=...${TOKEN}`), 'fout', 'a path upwards is no id');
    for (const hash of ['', '#', '#bezwaar', '#loket', '#afspraak=a-1', `#x-loket-afspraak=a-1.${TOKEN}`])
      assert.equal(readLink(hash), null, hash);
  });
});

describe('A1 the steps', () => {
  it('are five to make an appointment and three to move one', () => {
    assert.equal(stappenVan(null).length, 5);
    const afspraak = { producten: [] } as unknown as Afspraak;
    assert.deepEqual(stappenVan(afspraak), ['waar', 'wanneer', 'controleren']);
    assert.equal(buurstap('wanneer', afspraak, 1), 'controleren');
    assert.equal(buurstap('wanneer', null, 1), 'gegevens');
    assert.equal(buurstap('waarvoor', null, -1), null);
    assert.equal(buurstap('controleren', null, 1), null);
  });
});

describe('★19 who comes for what, with which papers', () => {
  it('nobody has to be named when one person comes', () => {
    assert.deepEqual(personenVan(met(['paspoort', 1], ['uittreksel', 3]).keuzes, PRODUCTEN, naam), []);
  });

  it('the same name is the same person, however it is written', () => {
    const { keuzes } = met(
      ['paspoort', 2, 'Mijn  zoon', 'Mijn dochter'],
      ['identiteitskaart', 1, ' mijn zoon '],
    );
    const personen = personenVan(keuzes, PRODUCTEN, naam);
    assert.deepEqual(
      personen.map(({ label, producten }) => [label, producten.map(({ id }) => id)]),
      [
        ['Mijn zoon', ['paspoort', 'identiteitskaart']],
        ['Mijn dochter', ['paspoort']],
      ],
    );
    for (const { meeTeNemen } of personen) assert.equal(meeTeNemen.length, new Set(meeTeNemen).size);
  });

  it('who is not named is one person over all products, and what is for nobody goes to the first', () => {
    const { keuzes } = met(['paspoort', 2], ['rijbewijs', 1], ['uittreksel', 2]);
    const personen = personenVan(keuzes, PRODUCTEN, naam);
    assert.deepEqual(
      personen.map(({ label, producten }) => [label, producten]),
      [
        [
          'Persoon 1',
          [
            { id: 'paspoort', aantal: 1 },
            { id: 'rijbewijs', aantal: 1 },
            { id: 'uittreksel', aantal: 2 },
          ],
        ],
        ['Persoon 2', [{ id: 'paspoort', aantal: 1 }]],
      ],
    );
    const uittreksel = PRODUCTEN.find(({ id }) => id === 'uittreksel')?.meeTeNemen[0] ?? '';
    assert.ok(personen[0]?.meeTeNemen.includes(uittreksel));
    assert.ok(!personen[1]?.meeTeNemen.includes(uittreksel));
  });

  it('together they are exactly what is asked for, for any amounts', () => {
    for (let a = 1; a <= 6; a += 1)
      for (let b = 1; b <= 4; b += 1) {
        const { keuzes } = met(['paspoort', a, 'Jo'], ['rijbewijs', b, 'jo', 'Sam'], ['uittreksel', b]);
        const personen = personenVan(keuzes, PRODUCTEN, naam);
        const sum = new Map<string, number>();
        for (const { producten } of personen)
          for (const { id, aantal } of producten) sum.set(id, (sum.get(id) ?? 0) + aantal);
        if (personen.length > 0)
          assert.deepEqual(
            Object.fromEntries(sum),
            Object.fromEntries(vraagVan(keuzes, PRODUCTEN).map(({ id, aantal }) => [id, aantal])),
          );
      }
  });

  it('names stay when fewer people come, and are there again when more do', () => {
    let antwoorden = metProduct(GEEN_ANTWOORDEN, 'paspoort', true);
    antwoorden = metPersoon(metAantal(antwoorden, 'paspoort', 3), 'paspoort', 2, 'Sam');
    antwoorden = metAantal(metAantal(antwoorden, 'paspoort', 1), 'paspoort', 3);
    assert.deepEqual(antwoorden.keuzes, [{ id: 'paspoort', aantal: 3, voor: ['', '', 'Sam'] }]);
    assert.deepEqual(metProduct(antwoorden, 'paspoort', false).keuzes, []);
  });

  it('adds up how long it takes, and names each paper once', () => {
    const { keuzes } = met(['paspoort', 2], ['identiteitskaart', 1], ['uittreksel', 1]);
    assert.equal(duurVan(keuzes, PRODUCTEN), 35);
    const papers = meeTeNemenVan(keuzes, PRODUCTEN);
    assert.equal(papers.length, new Set(papers).size);
    assert.equal(papers.length, 4);
  });
});

describe('ways to meet', () => {
  it('are those that do for everything, and never one that this version does not know', () => {
    assert.deepEqual(kanalenVan(met(['bouwplan', 1]).keuzes, PRODUCTEN), ['balie', 'video', 'telefoon']);
    assert.deepEqual(kanalenVan(met(['bouwplan', 1], ['trouwen', 1]).keuzes, PRODUCTEN), ['balie', 'video']);
    assert.deepEqual(kanalenVan(met(['paspoort', 1], ['hulp-thuis', 1]).keuzes, PRODUCTEN), []);
    const vreemd = { ...PRODUCTEN[0], kanalen: ['onbekend', 'balie'] } as AfspraakProduct;
    assert.deepEqual(kanalenVan(met([vreemd.id, 1]).keuzes, [vreemd]), ['balie']);
  });
});

describe('what is sent', () => {
  const tijd = {
    aanvang: '2026-11-19T10:00:00+01:00' as Moment,
    einde: '2026-11-19T10:10:00+01:00' as Moment,
  };
  const whole: Antwoorden = {
    ...met(['paspoort', 1]),
    kanaal: 'balie',
    locatieId: 'gemeentehuis',
    tijd,
    wensen: ['tolk', 'weg'],
    wensTekst: '  Graag rustig. ',
  };
  const make = (antwoorden: Antwoorden, eigenWoorden = true): ReturnType<typeof aanvraagVan> =>
    aanvraagVan({
      antwoorden,
      producten: PRODUCTEN,
      personen: [],
      klant: { naam: 'Jo' },
      wensen: ['tolk'],
      eigenWoorden,
      reservering: null,
    });

  it('is what was chosen, without wishes that cannot be had here', () => {
    assert.deepEqual(make(whole), {
      producten: [{ id: 'paspoort', aantal: 1 }],
      kanaal: 'balie',
      locatie: 'gemeentehuis',
      aanvang: tijd.aanvang,
      klant: { naam: 'Jo' },
      wensen: { codes: ['tolk'], toelichting: 'Graag rustig.' },
    });
    assert.deepEqual(make(whole, false)?.wensen, { codes: ['tolk'] });
    assert.equal(make({ ...whole, kanaal: 'telefoon' })?.locatie, undefined);
  });

  it('is nothing while the place or the time is missing', () => {
    for (const lacks of [{ kanaal: null }, { locatieId: null }, { tijd: null }])
      assert.equal(make({ ...whole, ...lacks }), null);
  });

  it('never asks for more of a product than fits', () => {
    assert.deepEqual(vraagVan(met(['geboorte', 4], ['verdwenen', 1]).keuzes, PRODUCTEN), [
      { id: 'geboorte', aantal: 1 },
    ]);
  });

  it('begins, for a move, from what the appointment has', () => {
    const van = antwoordenVan({
      producten: [{ id: 'paspoort', naam: 'Paspoort', aantal: 2 }],
      kanaal: 'onbekend',
      locatie: null,
    } as unknown as Afspraak);
    assert.deepEqual(van.keuzes, [{ id: 'paspoort', aantal: 2, voor: [] }]);
    assert.equal(van.kanaal, null);
  });
});

describe('A9 what somebody fills in about himself', () => {
  const email = veld({
    naam: 'email',
    label: 'E-mailadres',
    soort: 'email',
    autocomplete: 'email',
    verplicht: false,
    maxLengte: 40,
    eenVan: 'x',
  });
  const telefoon = veld({
    naam: 'telefoon',
    label: 'Telefoonnummer',
    soort: 'telefoon',
    autocomplete: 'tel',
    verplicht: false,
    maxLengte: 30,
    eenVan: 'x',
  });
  const texts = (velden: Klantveld[], klant: Record<string, string>): string[] =>
    veldFouten(velden, klant, 'nl').map(({ text }) => text);

  it('is wrong in words that say what to do', () => {
    assert.deepEqual(texts([veld(), email, telefoon], {}), [
      'Vul uw naam in.',
      'Vul uw e-mailadres of telefoonnummer in.',
    ]);
    assert.deepEqual(texts([veld()], { naam: 'x'.repeat(11) }), [
      'Maak uw naam korter: hoogstens 10 tekens.',
    ]);
    assert.deepEqual(texts([email], { email: 'naam.voorbeeld.nl' }), [
      'Vul een e-mailadres in met een @, bijvoorbeeld naam@voorbeeld.nl.',
    ]);
    assert.deepEqual(texts([telefoon], { telefoon: '0612' }), [
      'Vul een telefoonnummer in, bijvoorbeeld 06 12345678.',
    ]);
    assert.deepEqual(
      texts([veld({ naam: 'geboren', soort: 'datum', maxLengte: null })], { geboren: 'toen' }),
      ['Vul een datum in zoals 24 november 1980.'],
    );
  });

  it('is taken as people write it', () => {
    assert.deepEqual(
      texts([veld(), email, telefoon], { naam: ' Jo ', telefoon: '+31 (0)6-12 34 56 78' }),
      [],
    );
    assert.deepEqual(
      klantVan([veld(), email, veld({ naam: 'geboren', soort: 'datum' })], {
        naam: ' Jo ',
        email: ' jo @voorbeeld.nl',
        geboren: '24 november 1980',
        elders: 'blijft hier',
      }),
      { naam: 'Jo', email: 'jo@voorbeeld.nl', geboren: '1980-11-24' },
    );
  });

  it('is filled in where the municipality knows it', () => {
    const gegevens = {
      naam: 'A. de Vries',
      email: 'a@voorbeeld.nl',
      telefoon: null,
      notificaties: { emailBijWijziging: false },
    };
    assert.deepEqual(
      [veld(), email, telefoon, veld({ autocomplete: null })].map((one) => bekend(one, gegevens)),
      ['A. de Vries', 'a@voorbeeld.nl', null, null],
    );
  });
});
