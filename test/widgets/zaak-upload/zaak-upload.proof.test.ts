/** What `<zaak-upload>` gives to keep, what it checks, what it tells of the documents, and how it is a field in a form. */
import { expect } from '@open-wc/testing';
import '../../../src/define/zaak-upload.js';
import { parseBewijs, type Bewijs } from '../../../src/domain/bewijs.js';
import { commonMessages } from '../../../src/i18n/messages.js';
import { messages } from '../../../src/widgets/zaak-upload/messages.js';
import type { ZaakUploadElement } from '../../../src/widgets/zaak-upload/zaak-upload.js';
import { VANDAAG, datum, eenBesluit, eenDocument, gevraagdDocument, moment } from '../../support/fixtures.js';
import { answers } from '../../support/faults.js';
import {
  deepActive,
  find,
  findAll,
  press,
  setHidden,
  spoken,
  textOf,
  words,
  wordsIn,
  type Stage,
  type Widget,
} from '../../support/harness.js';
import { ZAAK, begin, choose, chosen, dossierMet, foto, give, send, tekst } from './support.js';

const t = messages.nl;

/** Saves the receipt, and catches the file on its way to the downloads. */
async function saved(stage: Stage, element: Widget): Promise<{ name: string; text: string }> {
  const real = HTMLAnchorElement.prototype.click;
  const links: HTMLAnchorElement[] = [];
  HTMLAnchorElement.prototype.click = function () {
    links.push(this);
  };
  press(element, t.saveReceipt);
  HTMLAnchorElement.prototype.click = real;
  await stage.settled(element);
  const { download, href } = links[0]!;
  return { name: download, text: await (await fetch(href)).text() };
}

async function sent(...files: readonly File[]): Promise<{ stage: Stage; element: Widget }> {
  const stage = begin();
  const element = await stage.show(ZAAK);
  await choose(stage, element, ...files);
  await send(stage, element, t.submit);
  await stage.until(() => textOf(element).includes(t.receiptWho('A. de Vries')), 'the name is known');
  return { stage, element };
}

describe('★4 the receipt', () => {
  it('names reference, moment, who, and of each file name, size and digest, confirmed', async () => {
    const { element } = await sent(tekst());
    const receipt = find(element, '.receipt');
    expect(wordsIn(receipt)).to.contain(
      t.receiptFile('35 bytes', 'OB-2026-000001', 'woensdag 18 november 2026 om 10.00 uur'),
    );
    expect(wordsIn(receipt)).to.contain(t.confirmed);
    press(element, t.details);
    await element.updateComplete;
    const code = find(element, '.digest code').textContent;
    expect(code).to.match(/^([0-9a-f]{8} ){7}[0-9a-f]{8}$/);
    expect(find(element, '.digest').getAttribute('translate')).to.equal('no');
  });

  it('is saved as a file that can be read again', async () => {
    const { stage, element } = await sent(tekst());
    const { name, text } = await saved(stage, element);
    expect(name).to.equal('ontvangstbewijs-OB-2026-000001.json');
    const bewijs = parseBewijs(text) as Bewijs;
    expect([bewijs.gemeente, bewijs.zaak, bewijs.door]).to.deep.equal([
      'Gemeente Voorbeeld',
      'Z-2026-00001',
      'A. de Vries',
    ]);
    expect(bewijs.bestanden.map(({ naam, bevestigd }) => [naam, bevestigd])).to.deep.equal([
      ['brief.txt', true],
    ]);
    expect(spoken(element)).to.equal(t.savedReceipt);
  });

  it('prints nothing but itself', async () => {
    const { element } = await sent(tekst());
    const real = window.print;
    let pageMarked = false;
    window.print = () => {
      pageMarked = document.querySelector('[data-loket-unprinted]') !== null;
      expect(find(element, '.receipt').closest('[data-loket-unprinted]')).to.equal(null);
      expect(find(element, '.adding').closest('[data-loket-unprinted]')).not.to.equal(null);
    };
    press(element, t.print);
    window.print = real;
    window.dispatchEvent(new Event('afterprint'));
    expect(pageMarked).to.equal(true);
    expect(document.querySelector('[data-loket-unprinted]')).to.equal(null);
    expect(findAll(element, '[data-loket-unprinted]').length).to.equal(0);
  });

  it('says what was changed in a photo, and holds the digests of both', async () => {
    const { stage, element } = await sent(foto());
    expect(textOf(element)).to.contain(t.changedLocation);
    const [bestand] = (parseBewijs((await saved(stage, element)).text) as Bewijs).bestanden;
    expect(bestand!.gewijzigd).to.deep.equal(['locatie']);
    expect(bestand!.gekozen.waarde).not.to.equal(bestand!.verzonden.waarde);
  });
});

describe('★4 a receipt of an earlier visit', () => {
  const ontvangstbewijs = {
    nummer: 'OB-2026-000042',
    ontvangenOp: moment('2026-11-02T09:15:00+01:00'),
    bestandsomvang: 35,
    waarde: 'ab'.repeat(32),
    delenWaarde: 'cd'.repeat(32),
    deelomvang: 1_048_576,
  };

  it('tells the verdict on the file, and is no longer good news when it was refused', async () => {
    const stage = begin();
    const brief = eenDocument({
      titel: 'Brief',
      bestandsnaam: 'brief.txt',
      herkomst: 'aanvrager',
      verwerking: 'inControle',
      ontvangstbewijs,
    });
    const dossier = dossierMet({}, [brief]);
    stage.give(dossier);
    const element = await stage.show({ ...ZAAK });
    press(element, t.proof);
    await stage.settled(element);
    const receipt = find(element, '.receipt');
    expect(wordsIn(receipt)).to.contain(t.inControle);
    expect(wordsIn(receipt)).to.contain(t.notApproved);
    expect(receipt.querySelector('.loket-ok')).not.to.equal(null);
    dossier.documenten = [{ ...brief, verwerking: 'geweigerd', redenCode: 'virus-gevonden' }];
    await stage.clock.advance(2000);
    await stage.until(() => spoken(element) === t.verdictRefused('Brief'), 'it is told');
    await stage.settled(element);
    expect(wordsIn(find(element, '.receipt .loket-warning'))).to.contain(t.verdictRefused('brief.txt'));
    expect(wordsIn(find(element, '.receipt .card')))
      .to.contain(t.refused)
      .and.to.contain(t.virus);
    expect(receipt.querySelector('.loket-ok')).to.equal(null);
    dossier.documenten = [{ ...brief, verwerking: 'geweigerd', reden: 'De foto is niet scherp' }];
    stage.renew();
    await stage.settled(element);
    expect(wordsIn(find(element, '.receipt .card'))).to.contain(t.reason('De foto is niet scherp.'));
  });

  it('is offered at what this person sent, shown like any other, and closed again', async () => {
    const stage = begin();
    stage.give(
      dossierMet({}, [
        eenDocument({ titel: 'Brief', bestandsnaam: 'brief.txt', herkomst: 'aanvrager', ontvangstbewijs }),
        eenDocument({ id: 'd-2', titel: 'Besluit' }),
      ]),
    );
    const element = await stage.show(ZAAK);
    expect(findAll(element, 'button').filter((one) => wordsIn(one) === t.proof).length).to.equal(1);
    const button = press(element, t.proof);
    expect(button.ariaLabel).to.equal(`${t.proof}: Brief`);
    await stage.settled(element);
    expect(wordsIn(deepActive()!)).to.equal(t.receipt);
    const receipt = wordsIn(find(element, '.receipt'));
    expect(receipt).to.contain('brief.txt');
    expect(receipt).to.contain(
      t.receiptFile('35 bytes', 'OB-2026-000042', 'maandag 2 november 2026 om 09.15 uur'),
    );
    expect(receipt).to.contain(t.receiptWho('A. de Vries'));
    expect(receipt).to.contain(t.confirmed);
    expect(receipt).to.contain(t.fingerprint);
    const { name, text } = await saved(stage, element);
    expect(name).to.equal('ontvangstbewijs-OB-2026-000042.json');
    const [bestand] = (parseBewijs(text) as Bewijs).bestanden;
    expect([bestand!.verzonden.waarde, bestand!.bevestigd]).to.deep.equal([ontvangstbewijs.waarde, true]);
    press(element, t.closeProof);
    await stage.settled(element);
    expect(findAll(element, '.receipt').length).to.equal(0);
    expect(deepActive()).to.equal(button);
  });

  it('makes way for the receipt of what is sent now', async () => {
    const stage = begin();
    stage.give(dossierMet({}, [eenDocument({ titel: 'Brief', herkomst: 'aanvrager', ontvangstbewijs })]));
    const element = await stage.show(ZAAK);
    press(element, t.proof);
    await choose(stage, element, tekst('nieuw.txt', 'nieuw'));
    await send(stage, element, t.submit);
    const receipt = wordsIn(find(element, '.receipt'));
    expect(receipt).to.contain('nieuw.txt');
    expect(receipt).not.to.contain('OB-2026-000042');
  });
});

describe('★4 checking a receipt', () => {
  /** What is said of this file by this receipt. */
  async function verdict(stage: Stage, element: Widget, receipt: string, file: File): Promise<string> {
    give(element, [new File([receipt], 'ontvangstbewijs.json')], '.check .loket-field:nth-of-type(1) input');
    give(element, [file], '.check .loket-field:nth-of-type(2) input');
    await element.updateComplete;
    await stage.until(() => findAll(element, '.check .loket-alert').length > 0, 'it was compared');
    return wordsIn(find(element, '.check .loket-alert'));
  }

  it('knows what was sent, what was chosen, what differs and what is not in it', async () => {
    const { stage, element } = await sent(tekst(), foto());
    const { text } = await saved(stage, element);
    press(element, t.check);
    await element.updateComplete;
    expect(await verdict(stage, element, text, tekst('andere-naam.txt'))).to.contain(t.same('brief.txt'));
    expect(spoken(element)).to.contain(t.same('brief.txt'));
    expect(await verdict(stage, element, text, foto())).to.contain(t.sameChosen('gevel.jpg'));
    expect(
      await verdict(stage, element, text, tekst('brief.txt', 'Beste gemeente, hierbij mijn brief!')),
    ).to.equal(t.different('brief.txt'));
    expect(await verdict(stage, element, text, tekst('iets.txt', 'iets'))).to.equal(t.absent);
  });

  it('knows a photo without its place by a receipt of an earlier visit', async () => {
    const { stage, element } = await sent(foto());
    const document = JSON.parse((await saved(stage, element)).text) as { bestanden: Bewijs['bestanden'] };
    // What the list gives: of the bytes only what the municipality received.
    const bewijs = {
      ...document,
      bestanden: document.bestanden.map((bestand) => ({
        ...bestand,
        gekozen: bestand.verzonden,
        gewijzigd: [],
      })),
    };
    press(element, t.check);
    await element.updateComplete;
    expect(await verdict(stage, element, JSON.stringify(bewijs), foto())).to.contain(
      t.sameChosen('gevel.jpg'),
    );
    expect(await verdict(stage, element, JSON.stringify(bewijs), foto('gevel.jpg', 7))).to.equal(
      t.different('gevel.jpg'),
    );
  });

  it('says of what is no receipt that it is none', async () => {
    const stage = begin();
    const element = await stage.show(ZAAK);
    press(element, t.check);
    await element.updateComplete;
    expect(await verdict(stage, element, '{"soort":"iets"}', tekst())).to.equal(t.badReceipt);
    expect(await verdict(stage, element, '{"soort":"loket-bewijs","versie":2}', tekst())).to.equal(
      t.otherVersion,
    );
    expect(stage.calls.some(({ method }) => method !== 'GET')).to.equal(false);
  });
});

describe('the documents', () => {
  const show = async (...documenten: Parameters<typeof eenDocument>[0][]): Promise<Widget> => {
    const stage = begin();
    stage.give(
      dossierMet(
        {},
        documenten.map((fields, index) => eenDocument({ id: `d-${String(index)}`, ...fields })),
        {
          besluiten: [eenBesluit({ documentId: 'd-0' })],
        },
      ),
    );
    return stage.show(ZAAK);
  };

  it('M8 tells who added each, when and of which kind, the newest first, with two links', async () => {
    const element = await show(
      { titel: 'Oud', registratiedatum: moment('2026-11-01T10:00:00+01:00') },
      {
        titel: 'Nieuw',
        herkomst: 'aanvrager',
        registratiedatum: moment('2026-11-17T10:00:00+01:00'),
        informatieobjecttype: { id: 'b', omschrijving: 'Brief' },
      },
    );
    const [first, second] = findAll(element, '.card').map(wordsIn);
    expect(first).to.contain(`Nieuw ${t.byYou('dinsdag 17 november 2026')} ${t.kind('Brief')}`);
    expect(second).to.contain(t.byUs('zondag 1 november 2026'));
    expect(findAll(element, '.card')[0]!.querySelectorAll('a').length).to.equal(2);
    expect(first).to.contain('Openen: Nieuw (pdf, 120 kB)');
  });

  it('M13 says of a decision who determined it, for whom and when, and why it needs no signature', async () => {
    const element = await show({
      ondertekening: { soort: 'digitaal', datum: VANDAAG, namens: 'het college' },
    });
    expect(textOf(element)).to.contain(
      t.decided('Gemeente Voorbeeld', 'het college', 'woensdag 18 november 2026'),
    );
    expect(textOf(element)).to.contain(t.unsigned);
  });

  it('asks ever less often for a verdict, only while the page is seen, and tells it', async () => {
    const stage = begin();
    const inControle = eenDocument({ titel: 'Brief', herkomst: 'aanvrager', verwerking: 'inControle' });
    const dossier = dossierMet({}, [inControle]);
    stage.give(dossier);
    const element = await stage.show(ZAAK);
    const asked = (): number => stage.calls.filter(({ url }) => /documenten(\?|$)/.test(url)).length;
    expect(asked()).to.equal(1);
    setHidden(true);
    await stage.clock.advance(60_000);
    expect(asked()).to.equal(1);
    setHidden(false);
    await stage.until(() => asked() === 2, 'it asks again');
    await stage.settled(element);
    dossier.documenten = [{ ...inControle, verwerking: 'beschikbaar' }];
    await stage.clock.advance(4000);
    await stage.until(() => spoken(element) === t.verdictOk('Brief'), 'it is told');
    const after = asked();
    await stage.clock.advance(600_000);
    expect(asked()).to.equal(after);
  });

  it('stops asking with a sentence', async () => {
    const stage = begin();
    stage.give(dossierMet({}, [eenDocument({ herkomst: 'aanvrager', verwerking: 'inControle' })]));
    const element = await stage.show(ZAAK);
    for (let times = 0; times < 12; times += 1) {
      await stage.clock.advance(120_000);
      await stage.settled(element);
    }
    expect(textOf(element)).to.contain(t.inControleLong);
    const calls = stage.calls.length;
    await stage.clock.advance(600_000);
    expect(stage.calls.length).to.equal(calls);
  });

  it('tells why a document was refused, and what to do', async () => {
    const element = await show(
      { verwerking: 'geweigerd', reden: 'De foto is niet scherp', redenCode: 'onscherp' },
      { verwerking: 'geweigerd', redenCode: 'virus-gevonden' },
    );
    expect(textOf(element)).to.contain(t.reason('De foto is niet scherp.'));
    expect(textOf(element)).to.contain(t.refusedRemedy);
    expect(textOf(element)).to.contain(t.virus);
    expect(findAll(element, '.card a').length).to.equal(0);
  });

  it('gives the reason of the API why nothing can be added, else its own', async () => {
    const stage = begin();
    stage.give(dossierMet({ toegestaan: false, reden: 'Wij beslissen eerst.', redenCode: 'wacht' }));
    expect(textOf(await stage.show(ZAAK))).to.contain('Wij beslissen eerst.');
    stage.give(dossierMet({ toegestaan: false, redenCode: 'zaak-gesloten' }, [], { id: 'z-2' }));
    const element = await stage.show({ 'zaak-id': 'z-2' });
    expect(textOf(element)).to.contain(t.closed);
    expect(findAll(element, 'h3').map(wordsIn)).to.deep.equal([t.adding]);
    const only = await stage.show({ 'zaak-id': 'z-2', 'hide-list': '' });
    expect(wordsIn(find(only, '.loket-title'))).to.equal(t.title);
    expect(findAll(element, 'input').length).to.equal(0);
  });

  it('says of a case that is not there, or not for this person, what to do', async () => {
    for (const [status, code] of [
      [404, 'niet-gevonden'],
      [403, 'geen-toegang'],
    ] as const) {
      const stage = begin();
      stage.expectConsole(/^loket: /);
      stage.fail(/zaken/, answers(status, { code }));
      const element = await stage.show(ZAAK);
      expect(textOf(element)).to.contain(t.unknownCase);
      expect(spoken(element)).to.equal(t.unknownCase);
      const only = await stage.show({ ...ZAAK, 'hide-list': '' });
      expect(wordsIn(find(only, '.loket-title')), 'invites to nothing').to.equal(t.title);
      expect(findAll(element, 'a').map(wordsIn)).to.include(commonMessages.nl.login);
      stage.end();
    }
  });

  it('keeps the number of the case in one piece', async () => {
    const stage = begin();
    stage.give(dossierMet({}, [], { omschrijving: 'Een kap', identificatie: 'Z-2026-1234-5678-9012' }));
    const element = await stage.show(ZAAK);
    const number = find(element, '.of-case .number');
    for (let width = 320; width > 200; width -= 10) {
      stage.place.style.width = `${String(width)}px`;
      expect(number.getBoundingClientRect().height, `${String(width)} px`).to.be.below(30);
    }
  });

  it('says above the chooser which documents are asked for, also without the list', async () => {
    const stage = begin();
    stage.give(
      dossierMet({}, [], {
        gevraagdeDocumenten: [
          gevraagdDocument({ toelichting: 'Van de voorkant.', uiterlijk: datum('2026-12-01') }),
          gevraagdDocument({
            id: 'g-2',
            omschrijving: 'Uw huurcontract',
            status: 'afgekeurd',
            reden: 'De tweede bladzijde ontbreekt',
          }),
          gevraagdDocument({ id: 'g-3', omschrijving: 'Een tekening', status: 'ontvangen' }),
        ],
      }),
    );
    for (const attributes of [ZAAK, { ...ZAAK, 'hide-list': '' }]) {
      const element = await stage.show(attributes);
      expect(findAll(element, 'h3').map(wordsIn)).to.include(t.asked);
      expect(findAll(element, '.asked > li').map(wordsIn)).to.deep.equal([
        `${t.askedNodig}: Foto van de gevel Van de voorkant. ${t.askedBy('dinsdag 1 december 2026')}`,
        `${t.askedAfgekeurd}: Uw huurcontract ${t.askedAgain} ${t.reason('De tweede bladzijde ontbreekt.')}`,
      ]);
      const below = find(element, '.asked').compareDocumentPosition(find(element, 'input[type="file"]'));
      expect(below & Node.DOCUMENT_POSITION_FOLLOWING).to.be.above(0);
    }
    stage.give(
      dossierMet({}, [], { id: 'z-2', gevraagdeDocumenten: [gevraagdDocument({ status: 'ontvangen' })] }),
    );
    expect(findAll(await stage.show({ 'zaak-id': 'z-2' }), '.asked').length).to.equal(0);
  });

  for (const light of [false, true]) {
    it(`leads past a long list to adding, ${light ? 'in the page itself' : 'in a shadow root'}`, async () => {
      const stage = begin({ light });
      const lots = ['a', 'b', 'c', 'd'].map((id) => eenDocument({ id, titel: id }));
      const linkIn = (element: Widget): HTMLElement | undefined =>
        findAll(element, 'a').find((one) => wordsIn(one) === t.toAdding);
      stage.give(
        dossierMet({}, lots),
        dossierMet({}, lots.slice(1), { id: 'z-2' }),
        dossierMet({ toegestaan: false }, lots, { id: 'z-3' }),
      );
      const element = await stage.show(ZAAK);
      const address = location.href;
      linkIn(element)!.click();
      await stage.settled(element);
      expect(wordsIn(deepActive()!)).to.equal(t.add);
      expect(location.href).to.equal(address);
      expect(linkIn(await stage.show({ ...ZAAK, 'hide-list': '' }))).to.equal(undefined);
      for (const id of ['z-2', 'z-3'])
        expect(linkIn(await stage.show({ 'zaak-id': id })), id).to.equal(undefined);
    });
  }

  it('keeps what comes of comparing within the width of the rest', async () => {
    const stage = begin();
    const element = await stage.show(ZAAK);
    stage.place.style.width = '1200px';
    press(element, t.check);
    await element.updateComplete;
    give(element, [new File(['geen bewijs'], 'x.json')], '.check input[type="file"]');
    await stage.until(() => findAll(element, '.check .loket-alert').length === 1, 'it was compared');
    const right = (selector: string): number => find(element, selector).getBoundingClientRect().right;
    expect(right('.check .loket-alert')).to.be.at.most(right('.loket-drop'));
  });

  it('leaves out the list where only adding is wanted', async () => {
    const stage = begin();
    stage.give(dossierMet({}, [eenDocument({ titel: 'Besluit' })]));
    const element = await stage.show({ ...ZAAK, 'hide-list': '' });
    expect(wordsIn(find(element, '.loket-title'))).to.equal(t.titleAdd);
    expect(textOf(element)).not.to.contain('Openen');
  });

  it('says so where the municipality does not offer documents', async () => {
    const stage = begin();
    stage.organisatie({ onderdelen: ['zaken'] });
    stage.give(dossierMet());
    expect(textOf(await stage.show(ZAAK))).to.contain(commonMessages.nl.notServed);
  });
});

for (const light of [false, true]) {
  describe(`U9 a field in somebody's form, ${light ? 'in the page itself' : 'in a shadow root'}`, () => {
    const inForm = async (
      attributes: Record<string, string> = {},
    ): Promise<{
      stage: Stage;
      element: ZaakUploadElement;
      form: HTMLFormElement;
      fieldset: HTMLFieldSetElement;
    }> => {
      const stage = begin({ light });
      const element = (await stage.show({ ...ZAAK, name: 'bijlagen', ...attributes })) as ZaakUploadElement;
      const form = document.createElement('form');
      const fieldset = document.createElement('fieldset');
      stage.place.append(form);
      form.append(fieldset);
      fieldset.append(element);
      await stage.settled(element);
      return { stage, element, form, fieldset };
    };

    it('has the ids of what was added as its value, at once', async () => {
      const { stage, element, form } = await inForm();
      expect(element.form).to.equal(form);
      expect([...new FormData(form)]).to.deep.equal([]);
      await choose(stage, element, tekst('a.txt', 'a'), tekst('b.txt', 'bb'));
      let values: FormDataEntryValue[] = [];
      element.addEventListener('document-uploaded', () => (values = new FormData(form).getAll('bijlagen')));
      await send(stage, element, t.submit);
      expect(values.length).to.be.above(0);
      expect(new FormData(form).getAll('bijlagen')).to.deep.equal([...element.value]);
      expect(element.value.length).to.equal(2);
    });

    it('is not valid while something is required and missing', async () => {
      const { stage, element, form } = await inForm({ required: '' });
      expect([form.checkValidity(), element.validationMessage]).to.deep.equal([false, t.required]);
      await element.updateComplete;
      expect(textOf(element), 'and it says so itself').to.include(t.required);
      await choose(stage, element, tekst());
      const message = t.requiredSubmit('brief.txt');
      expect([form.checkValidity(), element.validationMessage]).to.deep.equal([false, message]);
      await element.updateComplete;
      const link = find(element, '.loket-summary a');
      expect(wordsIn(link)).to.equal(message);
      link.click();
      expect(wordsIn(deepActive()!)).to.equal(t.submit);
      press(element, t.remove('brief.txt'));
      await stage.settled(element);
      expect(textOf(element)).not.to.include(message);
      expect(element.validationMessage).to.equal(t.required);
      await choose(stage, element, tekst());
      await send(stage, element, t.submit);
      expect(form.checkValidity()).to.equal(true);
      form.reset();
      await stage.settled(element);
      expect([form.checkValidity(), element.value.length]).to.deep.equal([false, 0]);
    });

    it('begins anew with the form', async () => {
      const { stage, element, form } = await inForm();
      await choose(stage, element, tekst());
      form.reset();
      await stage.settled(element);
      expect(chosen(element).length).to.equal(0);
    });

    it('is disabled by the page or by what is around it, shows that and tells it', async () => {
      const { stage, element, fieldset } = await inForm();
      fieldset.disabled = true;
      await stage.settled(element);
      const choose = find(element, '[id$="-choose"]');
      expect(choose.getAttribute('aria-disabled')).to.equal('true');
      expect(textOf(element)).to.contain(t.disabled);
      choose.click();
      await stage.settled(element);
      // In the page itself the browser does not even let it be pressed.
      expect(spoken(element)).to.equal(light ? '' : t.disabled);
      fieldset.disabled = false;
      await stage.settled(element);
      expect(textOf(element)).not.to.contain(t.disabled);
    });

    it('has buttons that never send the form around it', async () => {
      const { stage, element, form } = await inForm();
      let submitted = 0;
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        submitted += 1;
      });
      await choose(stage, element, tekst());
      for (const button of findAll(element, 'button')) button.click();
      await stage.settled(element);
      expect(submitted).to.equal(0);
      expect(
        [...form.elements].filter((one) => (one as HTMLInputElement).name && one !== element),
      ).to.deep.equal([]);
    });
  });
}

describe('in three languages', () => {
  for (const taal of ['nl', 'en', 'fy'] as const) {
    it(`says everything in ${taal}`, async () => {
      const stage = begin({ taal });
      const texts = messages[taal];
      const element = await stage.show(ZAAK);
      await choose(stage, element, tekst(), tekst('leeg.txt', ''));
      expect(textOf(element)).to.contain(texts.leeg('leeg.txt'));
      await send(stage, element, texts.submit);
      expect(textOf(element)).to.contain(texts.received(1));
      expect(spoken(element)).to.equal(words(texts.sent(1, 0)));
    });
  }
});
