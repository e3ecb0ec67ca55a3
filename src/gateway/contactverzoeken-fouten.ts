/** What is wrong with a field of a contactverzoek, in a sentence for who sends it, with the remedy. */

const ZINNEN: Readonly<Record<string, string>> = {
  'onderwerp waarde': 'Dit onderwerp bestaat niet (meer). Kies een ander.',
  'tekst verplicht': 'De tekst is leeg. Schrijf eerst iets.',
  'naam verplicht': 'Vul een naam in.',
  'voorkeurskanaal verplicht': 'Kies hoe het antwoord moet komen.',
  'email verplicht': 'Vul een e-mailadres in.',
  'email vorm': 'Vul een e-mailadres in met een @, bijvoorbeeld naam@voorbeeld.nl.',
  'telefoon verplicht': 'Vul een telefoonnummer in.',
  'telefoon vorm': 'Vul een telefoonnummer in van 10 cijfers, of een buitenlands nummer met een + ervoor.',
  'belvenster waarde': 'Op dit moment kan niemand bellen. Kies een ander moment.',
  'locatie.omschrijving verplicht': 'Schrijf waar het is.',
  'locatie.postcode vorm': 'Vul een postcode in met 4 cijfers en 2 letters, bijvoorbeeld 1234 AB.',
  'adres.straat verplicht': 'Vul een straat en een huisnummer in.',
  'adres.postcode verplicht': 'Vul een postcode in.',
  'adres.plaats verplicht': 'Vul een plaats in.',
  'namens.naam verplicht': 'Vul de naam in van wie dit schrijft.',
  'namens.relatie verplicht': 'Vul in wat deze persoon is van degene voor wie dit is.',
  'zaakId waarde': 'Deze zaak bestaat niet, of is niet van u.',
  'nietInvullen waarde': 'Laat dit veld leeg en stuur de aanvraag opnieuw.',
  'bijlagen waarde': 'Bij dit onderwerp kan geen bijlage.',
};

export const oordeelVan = (name: string, code: string): string =>
  ZINNEN[`${name} ${code}`] ?? 'Verbeter deze waarde.';
