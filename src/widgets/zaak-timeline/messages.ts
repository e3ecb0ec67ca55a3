/** What `<zaak-timeline>` says. Dates and names come in as texts that are ready to read. */
import { formatCount } from '../../i18n/format.js';
import { defineMessages } from '../../i18n/messages.js';

export const messages = defineMessages({
  nl: {
    title: 'Uw zaak',
    number: (number: string) => `Zaaknummer ${number}`,
    handledBy: (name: string) => `${name} behandelt deze zaak.`,
    step: (nummer: string, aantal: string, name: string) => `Stap ${nummer} van ${aantal}: ${name}.`,
    lastStep: (name: string) => `De laatste stap die klaar is: ${name}.`,
    lastKnown: (name: string) => `De laatste stap die wij kennen: ${name}.`,
    noStep: 'Wij hebben uw zaak ontvangen. Er zijn nog geen stappen bekend.',
    closed: 'Deze zaak is afgehandeld.',
    closedOn: (date: string) => `Deze zaak is afgehandeld op ${date}.`,
    inTime: 'Dat is binnen de tijd die wij hadden beloofd.',
    notInTime: 'Dat is later dan wij hadden beloofd. Het spijt ons.',
    result: (name: string) => `Het resultaat: ${name}.`,
    turnAanvrager: 'U bent aan zet.',
    turnGemeente: 'Wij zijn aan zet.',
    turnDerde: 'Wij wachten op iemand anders.',
    needed: (count: number, date: string) =>
      `Wij hebben nog ${count === 1 ? '1 document' : `${String(count)} documenten`} van u nodig${date && `, uiterlijk ${date}`}.`,
    next: (name: string) => `Hierna komt: ${name}.`,
    promise: (date: string) => `U hoort uiterlijk ${date} van ons.`,
    noPromise: 'Wij weten nog niet wanneer uw zaak klaar is.',
    days: (count: number) =>
      count === 0
        ? 'Dat is vandaag.'
        : count === 1
          ? 'Dat is morgen.'
          : `Dat is over ${String(count)} dagen.`,
    legal: (date: string) => `Volgens de wet moeten wij uiterlijk ${date} klaar zijn.`,
    legalOver: (date: string) =>
      `Volgens de wet moesten wij uiterlijk ${date} klaar zijn. Ook die dag is voorbij.`,
    planned: (date: string) => `Wij verwachten nu dat wij klaar zijn op ${date}.`,
    missed: (date: string) =>
      `Wij hadden beloofd dat u uiterlijk ${date} van ons zou horen. Dat is niet gelukt. Het spijt ons.`,
    missedLegal: (date: string) =>
      `Wij moesten volgens de wet uiterlijk ${date} klaar zijn. Dat is niet gelukt. Het spijt ons.`,
    route: 'Bel ons en vraag wanneer u antwoord krijgt.',
    routeLegal:
      'Gaat het om een aanvraag of bezwaar? Dan kunt u ons een brief sturen en ons nog 2 weken geven om te beslissen. Dat heet een ingebrekestelling.',
    complain: 'Dien een klacht in',
    suspended: (date: string) =>
      `De tijd die wij hebben om te beslissen staat stil${date && ` sinds ${date}`}.`,
    reason: (reason: string) => `De reden: ${reason}`,
    suspendedUntil: (date: string) =>
      `Gaan wij vandaag verder? Dan hoort u uiterlijk ${date} van ons. Duurt het langer, dan schuift deze datum op.`,
    extended: 'Wij hebben meer tijd nodig. De datum is daarom later geworden.',
    klaar: 'Klaar',
    bezig: 'Nu bezig',
    actie: 'Actie nodig',
    gepland: 'Nog niet begonnen',
    overgeslagen: 'Overgeslagen',
    onbekend: 'Stand onbekend',
    isNew: 'Nieuw',
    newSince: (count: number, date: string) =>
      `${count === 1 ? 'Bij 1 stap is er iets nieuws' : `Bij ${formatCount(count, 'nl')} stappen is er iets nieuws`} sinds uw bezoek op ${date}.`,
    reopened: 'Deze stap is opnieuw begonnen.',
    // Words before the date of a step, which stands in an element of its own.
    expected: 'Verwacht op',
    on: 'op',
    since: 'sinds',
    noDate: 'Datum onbekend',
    steps: 'Stappen',
    more: (count: number) =>
      count === 1
        ? 'Alles tonen, ook 1 andere stap'
        : `Alles tonen, ook ${formatCount(count, 'nl')} andere stappen`,
    showAll: 'Alles tonen',
    showLess: 'Minder tonen',
    toCurrent: 'Ga naar de stap van nu',
    requested: 'Documenten die wij van u vragen',
    sendTo: (address: string, online: boolean) =>
      online
        ? `Kunt of wilt u ze niet via de website sturen? Stuur ze naar ${address}, of bel ons.`
        : `Stuur uw documenten naar ${address}, of bel ons om te vragen hoe het anders kan.`,
    requestedNodig: 'Nog nodig',
    requestedOntvangen: 'Ontvangen',
    requestedAfgekeurd: 'Niet goed',
    sendBy: (date: string) => `Stuur het uiterlijk ${date}.`,
    sendAgain: 'Stuur dit document opnieuw.',
    decision: (name: string) => `Besluit: ${name}`,
    madeKnown: (date: string) => `Bekendgemaakt op ${date}.`,
    bezwaarUntil: (date: string) => `Bent u het er niet mee eens? U kunt bezwaar maken tot en met ${date}.`,
    beroepUntil: (date: string) =>
      `Bent u het er niet mee eens? U kunt naar de rechter gaan tot en met ${date}.`,
    zienswijzeUntil: (date: string) => `Wilt u hierop reageren? U kunt uw mening geven tot en met ${date}.`,
    clockOver: (date: string) =>
      `U kon reageren tot en met ${date}. Die tijd is voorbij. Kon u er niets aan doen dat u te laat bent? Bel ons dan.`,
    calculated:
      'Wij hebben deze datum uitgerekend. Staat er een andere datum in de brief? Dan geldt de brief.',
    noRemedy: 'Tegen dit besluit kunt u geen bezwaar maken.',
    reactUntil: (date: string) => `U kunt reageren tot en met ${date}.`,
    clockOff: 'Wij kunnen de laatste dag om te reageren niet uitrekenen.',
    clockOffRemedy: 'Wij weten niet hoe u op dit besluit kunt reageren.',
    clockOffBegin: 'Wij weten niet zeker op welke dag de tijd om te reageren begint.',
    clockOffBekendmaking: 'Wij weten niet op welke dag dit besluit is bekendgemaakt.',
    clockOffDagtekening: 'Bij dit besluit telt de datum boven de brief. Die datum hebben wij hier niet.',
    seeLetter: 'Kijk in de brief met het besluit, of bel ons.',
    objectOnline: 'Maak online bezwaar',
    objectPaper: (address: string) =>
      `Op papier: stuur uw bezwaar naar ${address}. Schrijf op: uw naam en adres, de datum en om welk besluit het gaat. Schrijf ook waarom u het er niet mee eens bent. Zet uw handtekening eronder.`,
    objectOral: (phone: string) => `Lukt schrijven niet? Bel ${phone}. Dan hoort u wat wel kan.`,
    court: 'In het besluit staat naar welke rechter u kunt gaan en hoe.',
    open: (document: string) => `Openen: ${document}`,
    save: (document: string) => `Opslaan: ${document}`,
    notify: 'Stuur mij een e-mail bij wijzigingen in mijn zaken',
    notifyTo: (email: string) => `Wij sturen de e-mail naar ${email}.`,
    notifyNoEmail:
      'Wilt u een e-mail bij wijzigingen in uw zaken? Wij hebben nog geen e-mailadres van u. Bel ons om het door te geven.',
    saveChoice: 'Opslaan',
    saved: 'Uw keuze is opgeslagen.',
    notSaved: 'Uw keuze is niet opgeslagen. Probeer het opnieuw.',
    asOf: (time: string) => `Dit zijn de gegevens van ${time}.`,
    stale: 'Wij kunnen nu geen nieuwe gegevens ophalen.',
    changed: (name: string) => `De status van uw zaak is veranderd: ${name}.`,
    updated: 'Uw zaak is bijgewerkt.',
    retried: 'De gegevens zijn geladen.',
    titleMany: 'Uw zaken',
    choose: 'Welke zaak wilt u bekijken?',
    started: (date: string) => `Begonnen op ${date}.`,
    status: (name: string) => `Stand: ${name}.`,
    none: 'U hebt nu geen zaken bij ons. Verwacht u wel een zaak? Bel ons dan.',
    partial: 'Een deel van de gegevens kunnen wij nu niet laten zien.',
    partialSteps: 'De stappen kunnen wij nu niet laten zien.',
    partialDocuments: 'De documenten kunnen wij nu niet laten zien.',
  },
  en: {
    title: 'Your case',
    number: (number: string) => `Case number ${number}`,
    handledBy: (name: string) => `${name} is handling this case.`,
    step: (nummer: string, aantal: string, name: string) => `Step ${nummer} of ${aantal}: ${name}.`,
    lastStep: (name: string) => `The last step that is done: ${name}.`,
    lastKnown: (name: string) => `The last step that we know of: ${name}.`,
    noStep: 'We have received your case. There are no steps yet.',
    closed: 'This case is closed.',
    closedOn: (date: string) => `This case was closed on ${date}.`,
    inTime: 'That is within the time we promised.',
    notInTime: 'That is later than we promised. We are sorry.',
    result: (name: string) => `The result: ${name}.`,
    turnAanvrager: 'It is your turn.',
    turnGemeente: 'It is our turn.',
    turnDerde: 'We are waiting for someone else.',
    needed: (count: number, date: string) =>
      `We still need ${count === 1 ? '1 document' : `${String(count)} documents`} from you${date && `, by ${date}`}.`,
    next: (name: string) => `What comes next: ${name}.`,
    promise: (date: string) => `You will hear from us by ${date}.`,
    noPromise: 'We do not know yet when your case will be done.',
    days: (count: number) =>
      count === 0
        ? 'That is today.'
        : count === 1
          ? 'That is tomorrow.'
          : `That is in ${String(count)} days.`,
    legal: (date: string) => `By law, we must be done by ${date}.`,
    legalOver: (date: string) => `By law, we had to be done by ${date}. That day has passed as well.`,
    planned: (date: string) => `We now expect to be done on ${date}.`,
    missed: (date: string) =>
      `We promised that you would hear from us by ${date}. We did not manage that. We are sorry.`,
    missedLegal: (date: string) =>
      `By law, we had to be done by ${date}. We did not manage that. We are sorry.`,
    route: 'Call us and ask when you will get an answer.',
    routeLegal:
      'Is this about an application or an objection? Then you can write us a letter and give us 2 more weeks to decide. This is called a notice of default (ingebrekestelling).',
    complain: 'Make a complaint',
    suspended: (date: string) => `The time we have to decide has stood still${date && ` since ${date}`}.`,
    reason: (reason: string) => `The reason: ${reason}`,
    suspendedUntil: (date: string) =>
      `If we go on today, you will hear from us by ${date}. If it takes longer, this date will move as well.`,
    extended: 'We need more time. That is why the date is later now.',
    klaar: 'Done',
    bezig: 'Under way',
    actie: 'Action needed',
    gepland: 'Not started yet',
    overgeslagen: 'Skipped',
    onbekend: 'State unknown',
    isNew: 'New',
    newSince: (count: number, date: string) =>
      `There is something new in ${count === 1 ? '1 step' : `${formatCount(count, 'en')} steps`} since your visit on ${date}.`,
    reopened: 'This step has started again.',
    expected: 'Expected on',
    on: 'on',
    since: 'since',
    noDate: 'Date unknown',
    steps: 'Steps',
    more: (count: number) =>
      count === 1 ? 'Show all, with 1 more step' : `Show all, with ${formatCount(count, 'en')} more steps`,
    showAll: 'Show all',
    showLess: 'Show less',
    toCurrent: 'Go to the current step',
    requested: 'Documents we ask you for',
    sendTo: (address: string, online: boolean) =>
      online
        ? `Would you rather not send them through the website? Send them to ${address}, or call us.`
        : `Send your documents to ${address}, or call us to ask how else it can be done.`,
    requestedNodig: 'Still needed',
    requestedOntvangen: 'Received',
    requestedAfgekeurd: 'Not accepted',
    sendBy: (date: string) => `Send it by ${date}.`,
    sendAgain: 'Please send this document again.',
    decision: (name: string) => `Decision: ${name}`,
    madeKnown: (date: string) => `Made known on ${date}.`,
    bezwaarUntil: (date: string) => `Do you disagree? You can object up to and including ${date}.`,
    beroepUntil: (date: string) => `Do you disagree? You can go to court up to and including ${date}.`,
    zienswijzeUntil: (date: string) =>
      `Would you like to respond? You can give your view up to and including ${date}.`,
    clockOver: (date: string) =>
      `You could respond up to and including ${date}. That time has passed. Could you not help being late? Please call us.`,
    calculated: 'We worked out this date. Is there another date in the letter? Then the letter counts.',
    noRemedy: 'You cannot object to this decision.',
    reactUntil: (date: string) => `You can respond up to and including ${date}.`,
    clockOff: 'We cannot work out the last day to respond.',
    clockOffRemedy: 'We do not know how you can respond to this decision.',
    clockOffBegin: 'We do not know for certain on which day the time to respond starts.',
    clockOffBekendmaking: 'We do not know on which day this decision was made known.',
    clockOffDagtekening:
      'For this decision, the date at the top of the letter counts. We do not have that date here.',
    seeLetter: 'Look in the letter with the decision, or call us.',
    objectOnline: 'Object online',
    objectPaper: (address: string) =>
      `On paper: send your objection to ${address}. Write down: your name and address, the date, which decision it is about and why you disagree. Sign it.`,
    objectOral: (phone: string) =>
      `Is writing difficult for you? Call ${phone}. We will tell you what is possible.`,
    court: 'The decision says which court you can go to and how.',
    open: (document: string) => `Open: ${document}`,
    save: (document: string) => `Save: ${document}`,
    notify: 'Send me an e-mail when something changes in my cases',
    notifyTo: (email: string) => `We will send the e-mail to ${email}.`,
    notifyNoEmail:
      'Would you like an e-mail when your cases change? We do not have your e-mail address yet. Call us to give it to us.',
    saveChoice: 'Save',
    saved: 'Your choice has been saved.',
    notSaved: 'Your choice has not been saved. Please try again.',
    asOf: (time: string) => `This information is from ${time}.`,
    stale: 'We cannot get new information at the moment.',
    changed: (name: string) => `The status of your case has changed: ${name}.`,
    updated: 'Your case has been updated.',
    retried: 'The information has been loaded.',
    titleMany: 'Your cases',
    choose: 'Which case would you like to see?',
    started: (date: string) => `Started on ${date}.`,
    status: (name: string) => `Status: ${name}.`,
    none: 'You have no cases with us now. Do you expect to have one? Please call us.',
    partial: 'We cannot show part of the information at the moment.',
    partialSteps: 'We cannot show the steps at the moment.',
    partialDocuments: 'We cannot show the documents at the moment.',
  },
  fy: {
    title: 'Jo saak',
    number: (number: string) => `Saaknûmer ${number}`,
    handledBy: (name: string) => `${name} behannelet dizze saak.`,
    step: (nummer: string, aantal: string, name: string) => `Stap ${nummer} fan ${aantal}: ${name}.`,
    lastStep: (name: string) => `De lêste stap dy't klear is: ${name}.`,
    lastKnown: (name: string) => `De lêste stap dy't wy kenne: ${name}.`,
    noStep: 'Wy hawwe jo saak ûntfongen. Der binne noch gjin stappen bekend.',
    closed: 'Dizze saak is ôfhannele.',
    closedOn: (date: string) => `Dizze saak is ôfhannele op ${date}.`,
    inTime: "Dat is binnen de tiid dy't wy tasein hiene.",
    notInTime: 'Dat is letter as wy tasein hiene. It spyt ús.',
    result: (name: string) => `It resultaat: ${name}.`,
    turnAanvrager: 'Jo binne oan bar.',
    turnGemeente: 'Wy binne oan bar.',
    turnDerde: 'Wy wachtsje op in oar.',
    needed: (count: number, date: string) =>
      `Wy hawwe noch ${count === 1 ? '1 dokumint' : `${String(count)} dokuminten`} fan jo nedich${date && `, op syn lêst ${date}`}.`,
    next: (name: string) => `Hjirnei komt: ${name}.`,
    promise: (date: string) => `Jo hearre op syn lêst ${date} fan ús.`,
    noPromise: "Wy witte noch net wannear't jo saak klear is.",
    days: (count: number) =>
      count === 0 ? 'Dat is hjoed.' : count === 1 ? 'Dat is moarn.' : `Dat is oer ${String(count)} dagen.`,
    legal: (date: string) => `Neffens de wet moatte wy op syn lêst ${date} klear wêze.`,
    legalOver: (date: string) =>
      `Neffens de wet moasten wy op syn lêst ${date} klear wêze. Ek dy dei is foarby.`,
    planned: (date: string) => `Wy ferwachtsje no dat wy klear binne op ${date}.`,
    missed: (date: string) =>
      `Wy hiene tasein dat jo op syn lêst ${date} fan ús hearre soene. Dat is net slagge. It spyt ús.`,
    missedLegal: (date: string) =>
      `Wy moasten neffens de wet op syn lêst ${date} klear wêze. Dat is net slagge. It spyt ús.`,
    route: "Belje ús en freegje wannear't jo antwurd krije.",
    routeLegal:
      'Giet it om in oanfraach of in beswier? Dan kinne jo ús in brief stjoere en ús noch 2 wiken jaan om te besluten. Dat hjit in yngebrekestelling.',
    complain: 'Tsjinje in klacht yn',
    suspended: (date: string) => `De tiid dy't wy hawwe om te besluten stiet stil${date && ` sûnt ${date}`}.`,
    reason: (reason: string) => `De reden: ${reason}`,
    suspendedUntil: (date: string) =>
      `Geane wy hjoed fierder? Dan hearre jo op syn lêst ${date} fan ús. Duorret it langer, dan skoot dizze datum op.`,
    extended: 'Wy hawwe mear tiid nedich. De datum is dêrom letter wurden.',
    klaar: 'Klear',
    bezig: 'No dwaande',
    actie: 'Aksje nedich',
    gepland: 'Noch net begûn',
    overgeslagen: 'Oerslein',
    onbekend: 'Stân ûnbekend',
    isNew: 'Nij',
    newSince: (count: number, date: string) =>
      `${count === 1 ? 'By 1 stap is der wat nijs' : `By ${formatCount(count, 'fy')} stappen is der wat nijs`} sûnt jo besite op ${date}.`,
    reopened: "Dizze stap is op 'e nij begûn.",
    expected: 'Ferwachte op',
    on: 'op',
    since: 'sûnt',
    noDate: 'Datum ûnbekend',
    steps: 'Stappen',
    more: (count: number) =>
      count === 1
        ? 'Alles sjen litte, ek 1 oare stap'
        : `Alles sjen litte, ek ${formatCount(count, 'fy')} oare stappen`,
    showAll: 'Alles sjen litte',
    showLess: 'Minder sjen litte',
    toCurrent: 'Gean nei de stap fan no',
    requested: "Dokuminten dy't wy fan jo freegje",
    sendTo: (address: string, online: boolean) =>
      online
        ? `Kinne of wolle jo se net fia de webside stjoere? Stjoer se nei ${address}, of belje ús.`
        : `Stjoer jo dokuminten nei ${address}, of belje ús om te freegjen hoe't it oars kin.`,
    requestedNodig: 'Noch nedich',
    requestedOntvangen: 'Untfongen',
    requestedAfgekeurd: 'Net goed',
    sendBy: (date: string) => `Stjoer it op syn lêst ${date}.`,
    sendAgain: 'Stjoer dit dokumint nochris.',
    decision: (name: string) => `Beslút: ${name}`,
    madeKnown: (date: string) => `Bekendmakke op ${date}.`,
    bezwaarUntil: (date: string) =>
      `Binne jo it der net mei iens? Jo kinne beswier meitsje oant en mei ${date}.`,
    beroepUntil: (date: string) =>
      `Binne jo it der net mei iens? Jo kinne nei de rjochter gean oant en mei ${date}.`,
    zienswijzeUntil: (date: string) =>
      `Wolle jo hjirop reagearje? Jo kinne jo miening jaan oant en mei ${date}.`,
    clockOver: (date: string) =>
      `Jo koene reagearje oant en mei ${date}. Dy tiid is foarby. Koene jo der neat oan dwaan dat jo te let binne? Belje ús dan.`,
    calculated: 'Wy hawwe dizze datum útrekkene. Stiet der in oare datum yn de brief? Dan jildt de brief.',
    noRemedy: 'Tsjin dit beslút kinne jo gjin beswier meitsje.',
    reactUntil: (date: string) => `Jo kinne reagearje oant en mei ${date}.`,
    clockOff: 'Wy kinne de lêste dei om te reagearjen net útrekkenje.',
    clockOffRemedy: "Wy witte net hoe't jo op dit beslút reagearje kinne.",
    clockOffBegin: 'Wy witte net wis op hokker dei de tiid om te reagearjen begjint.',
    clockOffBekendmaking: 'Wy witte net op hokker dei dit beslút bekendmakke is.',
    clockOffDagtekening: 'By dit beslút telt de datum boppe de brief. Dy datum hawwe wy hjir net.',
    seeLetter: 'Sjoch yn de brief mei it beslút, of belje ús.',
    objectOnline: 'Meitsje online beswier',
    objectPaper: (address: string) =>
      `Op papier: stjoer jo beswier nei ${address}. Skriuw op: jo namme en adres, de datum, om hokker beslút it giet en wêrom\'t jo it der net mei iens binne. Set jo hantekening derûnder.`,
    objectOral: (phone: string) => `Slagget skriuwen net? Belje ${phone}. Dan hearre jo wat wol kin.`,
    court: 'Yn it beslút stiet nei hokker rjochter jo gean kinne en hoe.',
    open: (document: string) => `Iepenje: ${document}`,
    save: (document: string) => `Bewarje: ${document}`,
    notify: 'Stjoer my in e-mail by feroarings yn myn saken',
    notifyTo: (email: string) => `Wy stjoere de e-mail nei ${email}.`,
    notifyNoEmail:
      'Wolle jo in e-mail by feroarings yn jo saken? Wy hawwe noch gjin e-mailadres fan jo. Belje ús om it troch te jaan.',
    saveChoice: 'Opslaan',
    saved: 'Jo kar is opslein.',
    notSaved: 'Jo kar is net opslein. Besykje it nochris.',
    asOf: (time: string) => `Dit binne de gegevens fan ${time}.`,
    stale: 'Wy kinne no gjin nije gegevens ophelje.',
    changed: (name: string) => `De status fan jo saak is feroare: ${name}.`,
    updated: 'Jo saak is bywurke.',
    retried: 'De gegevens binne laden.',
    titleMany: 'Jo saken',
    choose: 'Hokker saak wolle jo besjen?',
    started: (date: string) => `Begûn op ${date}.`,
    status: (name: string) => `Stân: ${name}.`,
    none: 'Jo hawwe no gjin saken by ús. Ferwachtsje jo wol in saak? Belje ús dan.',
    partial: 'In part fan de gegevens kinne wy no net sjen litte.',
    partialSteps: 'De stappen kinne wy no net sjen litte.',
    partialDocuments: 'De dokuminten kinne wy no net sjen litte.',
  },
});
export type Texts = (typeof messages)['nl'];
