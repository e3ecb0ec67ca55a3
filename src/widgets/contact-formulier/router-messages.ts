/** What is said to who wants to complain: which way fits, until when, and how else. */
import { defineMessages } from '../../i18n/messages.js';

export const routerMessages = defineMessages({
  nl: {
    routeAsk: 'Waarover wilt u klagen?',
    routeError: 'Kies waarover u wilt klagen.',
    'route-behandeling': 'Over hoe iemand van de gemeente met mij omging',
    'route-te-laat': 'Over een antwoord dat te lang duurt',
    'route-besluit': 'Over een besluit in een brief',
    'route-ontwerpbesluit': 'Over een plan waarop iedereen mag reageren',
    'route-beslissing-op-bezwaar': 'Over het antwoord op mijn bezwaar',
    'route-anders': 'Over iets anders',
    'route-vraag': 'Ik weet het niet, of ik heb een vraag',
    'way-vraag': 'Stel eerst een vraag',
    'way-klacht': 'Dit is een klacht',
    'way-bezwaar': 'Maak bezwaar',
    'way-beroep': 'Ga in beroep bij de rechter',
    'way-zienswijze': 'Geef uw mening over het plan',
    'how-vraag':
      'Een vraag is vaak het snelst. Bent u niet tevreden met het antwoord? Dan kunt u nog een klacht indienen.',
    'how-klacht':
      'U kunt uw klacht met dit formulier sturen. U mag uw klacht ook vertellen aan de telefoon of aan de balie.',
    'how-bezwaar':
      'Bent u het niet eens met een besluit? Dan is een klacht niet de goede weg. Maak dan bezwaar. Dat kost niets.',
    'how-beroep':
      'Bent u het niet eens met het antwoord op uw bezwaar? Dan kunt u naar de rechter. In de brief staat hoe. Dat kost geld.',
    'how-zienswijze':
      'Is het plan nog niet klaar? Dan kunt u zeggen wat u ervan vindt. Dat heet een zienswijze. U mag dat ook vertellen.',
    askDate: 'Welke datum staat op de brief?',
    askDateOpen: 'Vanaf welke dag kan iedereen het plan bekijken?',
    dateHint: 'Schrijf de dag, de maand en het jaar. Dan zeggen wij tot wanneer u kunt reageren.',
    dateError: 'Vul een datum in, bijvoorbeeld 24-11-2026.',
    dateYearError: 'Vul ook het jaar in, bijvoorbeeld 24-11-2026.',
    dateAhead: 'Kijk of de datum klopt. Die dag moet nog komen.',
    until: (date: string) => `U kunt reageren tot en met ${date}.`,
    untilPast: (date: string) =>
      `U kon reageren tot en met ${date}. Was er een goede reden dat u te laat bent? Doe het dan toch, en schrijf die reden op.`,
    untilUnknown: 'Meestal hebt u 6 weken de tijd. In de brief staat de laatste dag.',
    postBy: (date: string) => `Een brief op tijd op de post telt ook, als die er uiterlijk ${date} is.`,
    receiptBy: (date: string) => `U krijgt uiterlijk ${date} een brief dat wij het hebben ontvangen.`,
    decideBy: (date: string) => `Wij beslissen uiterlijk ${date}.`,
    decideLater: (date: string) =>
      `Lukt dat niet? Dan hoort u dat van ons. Wij beslissen dan uiterlijk ${date}.`,
    klachtBy: (date: string) => `U krijgt uiterlijk ${date} antwoord op uw klacht.`,
    klachtLater: (date: string) =>
      `Lukt dat niet? Dan hoort u dat van ons. Het is dan uiterlijk ${date} klaar.`,
    onPaper: (address: string) =>
      `Op papier: stuur een brief naar ${address}. Schrijf erin wie u bent, waar het over gaat en wat u van ons vraagt. Zet uw handtekening eronder.`,
    objectOnline: 'Maak online bezwaar',
    mayHelp:
      'Iemand mag u helpen of het voor u doen. Geef die persoon dan een briefje mee dat u dat goed vindt.',
    ombudsman: 'Niet tevreden met ons antwoord op uw klacht? Dan kunt u naar de Nationale Ombudsman.',
    ombudsmanLink: 'Ga naar de Nationale Ombudsman',
    court: 'Niet eens met onze beslissing? Dan kunt u daarna naar de rechtbank.',
    higherCourt: 'Niet eens met de rechtbank? Dan kunt u daarna in hoger beroep.',
    askInstead: 'Stel een vraag',
    noAdvice: 'Dit is uitleg en geen advies. Wat in uw brief staat, gaat voor.',
  },
  en: {
    routeAsk: 'What do you want to complain about?',
    routeError: 'Choose what you want to complain about.',
    'route-behandeling': 'About how someone of the municipality treated me',
    'route-te-laat': 'About an answer that takes too long',
    'route-besluit': 'About a decision in a letter',
    'route-ontwerpbesluit': 'About a plan that everyone may respond to',
    'route-beslissing-op-bezwaar': 'About the answer to my objection',
    'route-anders': 'About something else',
    'route-vraag': 'I do not know, or I have a question',
    'way-vraag': 'Ask a question first',
    'way-klacht': 'This is a complaint',
    'way-bezwaar': 'Object to the decision',
    'way-beroep': 'Go to court',
    'way-zienswijze': 'Give your opinion about the plan',
    'how-vraag':
      'A question is often the quickest. Are you not happy with the answer? You can still make a complaint.',
    'how-klacht':
      'You can send your complaint with this form. You may also tell it on the telephone or at the desk.',
    'how-bezwaar':
      'Do you disagree with a decision? Then a complaint is not the right way. Object to it. That costs nothing.',
    'how-beroep':
      'Do you disagree with the answer to your objection? Then you can go to court. The letter says how. That costs money.',
    'how-zienswijze':
      'Is the plan not final yet? Then you can say what you think of it. You may also tell us instead of writing.',
    askDate: 'What is the date on the letter?',
    askDateOpen: 'From which day can everyone see the plan?',
    dateHint: 'Write the day, the month and the year. Then we tell you until when you can respond.',
    dateError: 'Enter a date, for example 24-11-2026.',
    dateYearError: 'Also enter the year, for example 24-11-2026.',
    dateAhead: 'Check whether the date is right. That day is still to come.',
    until: (date: string) => `You can respond up to and including ${date}.`,
    untilPast: (date: string) =>
      `You could respond up to and including ${date}. Was there a good reason for being late? Then do it anyway, and write down the reason.`,
    untilUnknown: 'You usually have 6 weeks. The letter states the last day.',
    postBy: (date: string) => `A letter posted in time also counts, if it has arrived by ${date}.`,
    receiptBy: (date: string) => `You will get a letter by ${date} that we have received it.`,
    decideBy: (date: string) => `We decide by ${date}.`,
    decideLater: (date: string) => `Does that not work? You will hear from us. We then decide by ${date}.`,
    klachtBy: (date: string) => `You will get an answer to your complaint by ${date}.`,
    klachtLater: (date: string) => `Does that not work? You will hear from us. It is then ready by ${date}.`,
    onPaper: (address: string) =>
      `On paper: send a letter to ${address}. Write who you are, what it is about and what you ask of us. Sign it.`,
    objectOnline: 'Object online',
    mayHelp: 'Someone may help you or do it for you. Give that person a note that you agree.',
    ombudsman: 'Not happy with our answer to your complaint? Then you can go to the National Ombudsman.',
    ombudsmanLink: 'Go to the National Ombudsman',
    court: 'Do you disagree with our decision? Then you can go to court afterwards.',
    higherCourt: 'Do you disagree with the court? Then you can appeal to a higher court.',
    askInstead: 'Ask a question',
    noAdvice: 'This is an explanation and no advice. What your letter says goes first.',
  },
  fy: {
    routeAsk: 'Wêr wolle jo oer kleie?',
    routeError: 'Kies wêr’t jo oer kleie wolle.',
    'route-behandeling': 'Oer hoe’t immen fan de gemeente mei my omgie',
    'route-te-laat': 'Oer in antwurd dat te lang duorret',
    'route-besluit': 'Oer in beslút yn in brief',
    'route-ontwerpbesluit': 'Oer in plan dêr’t elkenien op reagearje mei',
    'route-beslissing-op-bezwaar': 'Oer it antwurd op myn beswier',
    'route-anders': 'Oer wat oars',
    'route-vraag': 'Ik wit it net, of ik haw in fraach',
    'way-vraag': 'Stel earst in fraach',
    'way-klacht': 'Dit is in klacht',
    'way-bezwaar': 'Meitsje beswier',
    'way-beroep': 'Gean yn berop by de rjochter',
    'way-zienswijze': 'Jou jo miening oer it plan',
    'how-vraag':
      'In fraach is faak it fluchst. Binne jo net tefreden mei it antwurd? Dan kinne jo noch in klacht yntsjinje.',
    'how-klacht':
      'Jo kinne jo klacht mei dit formulier stjoere. Jo meie jo klacht ek fertelle oan de telefoan of oan de baly.',
    'how-bezwaar':
      'Binne jo it net iens mei in beslút? Dan is in klacht net de goede wei. Meitsje dan beswier. Dat kostet neat.',
    'how-beroep':
      'Binne jo it net iens mei it antwurd op jo beswier? Dan kinne jo nei de rjochter. Yn de brief stiet hoe. Dat kostet jild.',
    'how-zienswijze':
      'Is it plan noch net klear? Dan kinne jo sizze wat jo derfan fine. Dat hjit in sjenswize. Jo meie dat ek fertelle.',
    askDate: 'Hokker datum stiet op de brief?',
    askDateOpen: 'Fan hokker dei ôf kin elkenien it plan besjen?',
    dateHint: 'Skriuw de dei, de moanne en it jier. Dan sizze wy oant wannear’t jo reagearje kinne.',
    dateError: 'Folje in datum yn, bygelyks 24-11-2026.',
    dateYearError: 'Folje ek it jier yn, bygelyks 24-11-2026.',
    dateAhead: 'Sjoch oft de datum kloppet. Dy dei moat noch komme.',
    until: (date: string) => `Jo kinne reagearje oant en mei ${date}.`,
    untilPast: (date: string) =>
      `Jo koene reagearje oant en mei ${date}. Wie der in goede reden dat jo te let binne? Doch it dan dochs, en skriuw dy reden op.`,
    untilUnknown: 'Meastal hawwe jo 6 wiken de tiid. Yn de brief stiet de lêste dei.',
    postBy: (date: string) =>
      `In brief dy’t op tiid op de post is telt ek, as dy der op syn lêst ${date} is.`,
    receiptBy: (date: string) => `Jo krije op syn lêst ${date} in brief dat wy it ûntfongen hawwe.`,
    decideBy: (date: string) => `Wy beslute op syn lêst ${date}.`,
    decideLater: (date: string) =>
      `Slagget dat net? Dan hearre jo dat fan ús. Wy beslute dan op syn lêst ${date}.`,
    klachtBy: (date: string) => `Jo krije op syn lêst ${date} antwurd op jo klacht.`,
    klachtLater: (date: string) =>
      `Slagget dat net? Dan hearre jo dat fan ús. It is dan op syn lêst ${date} klear.`,
    onPaper: (address: string) =>
      `Op papier: stjoer in brief nei ${address}. Skriuw deryn wa’t jo binne, wêr’t it oer giet en wat jo fan ús freegje. Set jo hantekening derûnder.`,
    objectOnline: 'Meitsje online beswier',
    mayHelp:
      'Immen mei jo helpe of it foar jo dwaan. Jou dy persoan dan in briefke mei dat jo dat goed fine.',
    ombudsman: 'Net tefreden mei ús antwurd op jo klacht? Dan kinne jo nei de Nasjonale Ombudsman.',
    ombudsmanLink: 'Gean nei de Nasjonale Ombudsman',
    court: 'Net iens mei ús beslút? Dan kinne jo dêrnei nei de rjochtbank.',
    higherCourt: 'Net iens mei de rjochtbank? Dan kinne jo dêrnei yn heger berop.',
    askInstead: 'Stel in fraach',
    noAdvice: 'Dit is útlis en gjin advys. Wat yn jo brief stiet, giet foar.',
  },
});
