/** Texts for citizens, in three languages. A key that one language lacks is a type error. */

export type Taal = 'nl' | 'en' | 'fy';

/** The texts of one language: whole sentences, or functions that make one. */
type Texts = Record<string, string | ((...values: never[]) => string)>;
type Same<T> = { readonly [K in keyof T]: T[K] extends string ? string : T[K] };
export type Messages<T> = Readonly<Record<Taal, Same<T>>>;

/** Keeps the languages together; Dutch decides which texts there are and what each needs. */
export const defineMessages = <T extends Texts>(all: {
  nl: T & Same<T>;
  en: Same<T>;
  fy: Same<T>;
}): Messages<T> => all;

/** The texts that several widgets share, with those of one. */
export const joinMessages = <A extends Texts, B extends Texts>(
  shared: Messages<A>,
  own: Messages<B>,
): Messages<A & B> => {
  const join = (taal: Taal): Same<A & B> => ({ ...shared[taal], ...own[taal] }) as Same<A & B>;
  return { nl: join('nl'), en: join('en'), fy: join('fy') };
};

/** Texts that every widget needs. */
export const commonMessages = defineMessages({
  nl: {
    loading: 'Bezig met laden',
    retry: 'Probeer het opnieuw',
    login: 'Log in',
    offline: 'Er is geen verbinding. Controleer uw internet en probeer het daarna opnieuw.',
    timeout: 'Het duurt te lang. Probeer het over een paar minuten opnieuw.',
    signedOut: 'U bent niet ingelogd. Log in om verder te gaan.',
    forbidden: 'U mag deze gegevens niet bekijken. Denkt u dat u dit wel mag? Bel ons dan.',
    notFound: 'Wij kunnen deze gegevens niet vinden. Controleer of u het goede adres hebt, of bel ons.',
    busy: 'Het is nu te druk, of er is een storing. Probeer het over een paar minuten opnieuw.',
    busyUntil: (time: string) =>
      `Het is nu te druk, of er is een storing. Probeer het opnieuw vanaf ${time}.`,
    failed: 'Het lukt ons nu niet om de gegevens te laten zien. Probeer het later opnieuw of bel ons.',
    help: (phone: string) => `Hebt u een vraag? Bel ${phone}.`,
    contact: 'Neem contact met ons op',
    openUntil: (time: string) => `Wij zijn nu bereikbaar, tot ${time}.`,
    opensToday: (time: string) => `Wij zijn vandaag bereikbaar vanaf ${time}.`,
    opensAt: (day: string, time: string) => `Wij zijn weer bereikbaar op ${day} vanaf ${time}.`,
    notServed: 'Dit onderdeel werkt niet op deze website. Bel ons, dan helpen wij u verder.',
    noDemo: 'Dit voorbeeld is leeg. Zet ook loket-demo.js op deze pagina.',
  },
  en: {
    loading: 'Loading',
    retry: 'Try again',
    login: 'Log in',
    offline: 'There is no connection. Check your internet and then try again.',
    timeout: 'This is taking too long. Please try again in a few minutes.',
    signedOut: 'You are not logged in. Log in to continue.',
    forbidden: 'You are not allowed to see this information. Do you think you are? Please call us.',
    notFound: 'We cannot find this information. Check that you have the right address, or call us.',
    busy: 'It is too busy now, or there is a fault. Please try again in a few minutes.',
    busyUntil: (time: string) => `It is too busy now, or there is a fault. Please try again from ${time}.`,
    failed: 'We cannot show the information at the moment. Please try again later or call us.',
    help: (phone: string) => `Do you have a question? Call ${phone}.`,
    contact: 'Contact us',
    openUntil: (time: string) => `You can reach us now, until ${time}.`,
    opensToday: (time: string) => `You can reach us today from ${time}.`,
    opensAt: (day: string, time: string) => `You can reach us again on ${day} from ${time}.`,
    notServed: 'This part does not work on this website. Call us and we will help you.',
    noDemo: 'This example is empty. Add loket-demo.js to this page as well.',
  },
  fy: {
    loading: 'Dwaande mei laden',
    retry: 'Besykje it nochris',
    login: 'Log yn',
    offline: 'Der is gjin ferbining. Kontrolearje jo ynternet en besykje it dan nochris.',
    timeout: 'It duorret te lang. Besykje it oer in pear minuten nochris.',
    signedOut: 'Jo binne net ynlogd. Log yn om fierder te gean.',
    forbidden: 'Jo meie dizze gegevens net besjen. Tinke jo dat it wol mei? Belje ús dan.',
    notFound: 'Wy kinne dizze gegevens net fine. Kontrolearje oft jo it goede adres hawwe, of belje ús.',
    busy: 'It is no te drok, of der is in steuring. Besykje it oer in pear minuten nochris.',
    busyUntil: (time: string) =>
      `It is no te drok, of der is in steuring. Besykje it nochris fan ${time} ôf.`,
    failed: 'It slagget ús no net om de gegevens sjen te litten. Besykje it letter nochris of belje ús.',
    help: (phone: string) => `Hawwe jo in fraach? Belje ${phone}.`,
    contact: 'Nim kontakt mei ús op',
    openUntil: (time: string) => `Wy binne no te berikken, oant ${time}.`,
    opensToday: (time: string) => `Wy binne hjoed te berikken fan ${time} ôf.`,
    opensAt: (day: string, time: string) => `Wy binne wer te berikken op ${day} fan ${time} ôf.`,
    notServed: 'Dit ûnderdiel wurket net op dizze webside. Belje ús, dan helpe wy jo fierder.',
    noDemo: 'Dit foarbyld is leech. Set ek loket-demo.js op dizze side.',
  },
});
export type CommonTexts = (typeof commonMessages)['nl'];
