/**
 * Words that are not among the most used ones and that citizens still read, each group with the reason why no plainer word
 * will do. Forms of a word (plural, past) need not be listed. The test refuses a word that no text uses any more.
 */
export interface Woordgroep {
  readonly reden: string;
  readonly woorden: string;
}

export const EIGEN_WOORDEN: readonly Woordgroep[] = [
  {
    reden:
      'Zo noemt elke gemeente het, en zo staat het in haar brieven: een ander woord zou iets anders lijken.',
    woorden: `
      aanvraag afspraaknummer balie bekendmaken gemeente gemeentehuis informatiebalie kenmerk medewerker melding ombudsman
      ontvangstbewijs rijksoverheid zaaknummer`,
  },
  {
    reden: 'De wet kent hier één woord, en de tekst legt in dezelfde zin of ernaast uit wat het is.',
    woorden: 'burgerservicenummer identiteitsbewijs ingebrekestelling termijn zienswijze',
  },
  {
    reden: 'Gewone woorden van een formulier: wie er ooit een heeft ingevuld, kent ze.',
    woorden: `
      bijlage bladzijde digitaal e-mailadres formulier getal huisnummer invullen letters opmerking postcode spatie streepje toevoegen
      voegen woonplaats`,
  },
  {
    reden:
      'Zo heet het op het scherm van een telefoon of computer; films, waar de lijst van komt, spreken er niet over.',
    woorden: `
      beveiligen browser compatibel delete digid download e-mail https inloggen internetverbinding iphone json kopieid mail ongewenst ongedaan opgeslagen opslaan pijltje print schermafbeelding shift slepen spam tabblad
      tekstbestand toetsenbord uitpakken videogesprek`,
  },
  {
    reden: 'Doen wat iemand hier doet: kort, en bekend uit het gewone leven.',
    woorden: `
      afdekken afgedekt afgezegd afzeggen breed breder smaller bereikbaar bovenaan bijwerken eronder feestdag fietspad filmpje hieronder hoogstens leegmaken meesturen
      nagaan niet-verstuurd omging onderaan ontvingen overgenomen overgeslagen begeleider schuiven storing terugzetten uitrekenen
      vastgehouden verdergaat versturen wijzig wijziging wissen zo'n`,
  },
  { reden: 'De naam van een land.', woorden: 'nederland' },
];
