/** The house styles that the stories can wear. */

export interface Thema {
  readonly naam: string;
  /** What stands in the toolbar. */
  readonly titel: string;
  /** The classes that switch its tokens on. */
  readonly klassen: string;
}

export const THEMAS: readonly Thema[] = [
  { naam: 'eigen', titel: 'Wilgenrade (ons eigen thema)', klassen: 'eigen-theme' },
  { naam: 'voorbeeld', titel: 'Voorbeeld (NL Design System)', klassen: 'voorbeeld-theme' },
  { naam: 'ma', titel: 'Mooi & Anders (NL Design System)', klassen: 'ma-theme' },
  {
    naam: 'ma-donker',
    titel: 'Mooi & Anders, donker',
    klassen: 'ma-theme ma-theme--color-scheme-dark',
  },
  { naam: 'geen', titel: 'Geen thema', klassen: '' },
  { naam: 'geen-donker', titel: 'Geen thema, donkere pagina', klassen: 'pagina-donker' },
];

export const klassenVan = (naam: unknown): string =>
  THEMAS.find((thema) => thema.naam === naam)?.klassen ?? '';
