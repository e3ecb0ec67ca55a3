/** What `loket-kopie.js` says to citizens. */
import { defineMessages } from '../i18n/messages.js';

export const kopieMessages = defineMessages({
  nl: {
    // The offer.
    offer: 'Stuurt u een kopie van een identiteitsbewijs? Laat dan niet meer zien dan nodig is.',
    offerHow:
      'U kunt het burgerservicenummer en de foto hier eerst afdekken. Dat gebeurt op uw eigen apparaat: wij zien alleen het resultaat.',
    make: 'Maak een veilige kopie',
    skip: 'Stuur liever de hele kopie',
    skipped: 'U stuurt de hele kopie, met alles wat erop staat.',
    undoSkip: 'Maak toch een veilige kopie',
    looking: 'Wij openen het bestand.',
    fromPdf: 'Wij gebruiken alleen de eerste bladzijde van uw PDF.',
    cannotOpen:
      'Dit bestand kunt u hier niet afdekken. Gebruik de gratis app KopieID van de Rijksoverheid, en kies daarna de foto die u daarmee maakt.',
    failed: 'Het maken van de kopie lukt hier niet. Gebruik de gratis app KopieID van de Rijksoverheid.',
    // Covering.
    title: (name: string) => `Veilige kopie van ${name}`,
    howBoxes:
      'Zet een vlak over elk burgerservicenummer en over de foto. Kijk ook onderaan: in de regels met <<< kan het nummer nog een keer staan.',
    howKeys:
      'Kies eerst een vlak. Sleep het dan naar zijn plaats, of gebruik de knoppen onder de kopie. Met een toetsenbord kan het ook. De pijltjes schuiven het vlak. Met Shift erbij wordt het groter of kleiner. Delete haalt het weg.',
    picture: 'Uw kopie, met de vlakken',
    boxFoto: 'Vlak over de foto',
    boxNummer: 'Vlak over het burgerservicenummer',
    boxRegels: 'Vlak over de regels onderaan',
    box: (nummer: string) => `Vlak ${nummer}`,
    chosenBox: (name: string, text: string) => `Gekozen: ${name}. ${text}`,
    position: (van: string, time: string, wat: string, size: string) =>
      `Plaats: ${van} van links, ${time} van boven. Grootte: ${wat} breed, ${size} hoog.`,
    noBox: 'Er is geen vlak gekozen.',
    noBoxes:
      'Er staat geen vlak op uw kopie: alles is te lezen. Voeg een vlak toe, of kies ‘Stuur liever de hele kopie’.',
    moveGroup: 'Schuif het vlak',
    sizeGroup: 'Maak het vlak groter of kleiner',
    left: 'Naar links',
    right: 'Naar rechts',
    up: 'Omhoog',
    down: 'Omlaag',
    wider: 'Breder',
    narrower: 'Smaller',
    higher: 'Hoger',
    lower: 'Lager',
    add: 'Voeg een vlak toe',
    remove: 'Haal dit vlak weg',
    undo: 'Maak ongedaan',
    nothingToUndo: 'Er is niets om ongedaan te maken.',
    undone: 'De laatste wijziging is ongedaan gemaakt.',
    added: (name: string) => `${name} staat nu midden op uw kopie.`,
    removed: (name: string) => `${name} is weg.`,
    purpose: 'Waarvoor is de kopie?',
    purposeHint: 'Dit komt over de kopie heen te staan. Zo kan iedereen zien waarvoor de kopie is.',
    line: (who: string, date: string, what: string) =>
      ['kopie', who && `voor ${who}`].filter(Boolean).join(' ') +
      [date, what].flatMap((one) => (one ? [`, ${one}`] : [])).join(''),
    preview: 'Bekijk de kopie',
    // The preview.
    previewTitle: 'Zo gaat uw kopie naar ons',
    previewPicture: (count: number) =>
      count === 1
        ? 'Uw kopie, met 1 vlak'
        : count === 0
          ? 'Uw kopie, zonder vlakken'
          : `Uw kopie, met ${count} vlakken`,
    previewLine: (text: string) => `Over de kopie staat: ${text}.`,
    previewCheck: 'Ziet u geen burgerservicenummer en geen foto meer? Gebruik dan deze kopie.',
    use: 'Gebruik deze kopie',
    back: 'Verander de kopie',
    finishFirst: (name: string) =>
      `Maak de veilige kopie van ${name} eerst af, of kies daar ‘Stuur liever de hele kopie’.`,
    working: 'Wij maken de kopie.',
    used: 'U stuurt een veilige kopie. Wat u hebt afgedekt, zit niet meer in het bestand.',
    usedAgain: 'Toch iets anders sturen? Verwijder dit bestand en kies het opnieuw.',
    save: 'Bewaar deze kopie',
    saved: 'De kopie is bewaard op uw apparaat.',
    fileName: 'kopie-identiteitsbewijs',
    // Photos that can hardly be read.
    'te-donker': (name: string) =>
      `${name} is erg donker. Zo kunnen wij hem misschien niet lezen. Maak de foto opnieuw met meer licht.`,
    onscherp: (name: string) =>
      `${name} is niet scherp. Zo kunnen wij hem misschien niet lezen. Houd uw telefoon stil en maak de foto opnieuw.`,
    'te-klein': (name: string) =>
      `${name} is erg klein. Zo kunnen wij hem misschien niet lezen. Kies de foto zelf, en niet een kleine versie ervan.`,
    other: 'Kies een andere foto',
    sendAnyway: 'Toch sturen',
    anyway: (name: string) => `U stuurt ${name} toch.`,
    // Other kinds, and smaller.
    smallerOffer: (name: string, size: string, max: string) =>
      `${name} is ${size}. Wij kunnen de foto op uw apparaat kleiner maken: ${max}. De foto blijft goed te lezen.`,
    smaller: 'Gebruik de kleinere foto',
    smallerDone: (size: string) => `De foto is kleiner gemaakt en is nu ${size}.`,
    jpegOffer: (name: string) =>
      `Wij kunnen van ${name} op uw apparaat een JPEG maken. Die kunnen wij wel lezen.`,
    jpeg: 'Gebruik de JPEG',
    jpegDone: 'Van de foto is een JPEG gemaakt.',
    jpegCannot: (name: string) =>
      `Uw browser kan ${name} niet openen. Maak een schermafbeelding van de foto en kies die. Of zet de camera van uw iPhone op ‘Meest compatibel’ en maak de foto opnieuw.`,
    // Typing.
    bsn: 'U vult een getal in dat op een burgerservicenummer lijkt. Wij hebben dat hier niet nodig. Haal het liever weg.',
  },
  en: {
    offer: 'Are you sending a copy of an identity document? Then show no more than is needed.',
    offerHow:
      'You can first cover the citizen service number (BSN) and the photo here. That happens on your own device: we only see the result.',
    make: 'Make a safe copy',
    skip: 'Send the whole copy instead',
    skipped: 'You are sending the whole copy, with everything on it.',
    undoSkip: 'Make a safe copy after all',
    looking: 'We are opening the file.',
    fromPdf: 'We only use the first page of your PDF.',
    cannotOpen:
      'You cannot cover parts of this file here. Use the free app KopieID of the Dutch government, and then choose the photo that you make with it.',
    failed: 'Making the copy does not work here. Use the free app KopieID of the Dutch government.',
    title: (name: string) => `Safe copy of ${name}`,
    howBoxes:
      'Put a box over every citizen service number and over the photo. Look at the bottom as well: the number may appear again in the lines with <<<.',
    howKeys:
      'First choose a box. Then drag it to its place, or use the buttons below the copy. A keyboard works as well: the arrow keys move the box, with Shift they make it larger or smaller, and Delete removes it.',
    picture: 'Your copy, with the boxes over it',
    boxFoto: 'Box over the photo',
    boxNummer: 'Box over the citizen service number',
    boxRegels: 'Box over the lines at the bottom',
    box: (nummer: string) => `Box ${nummer}`,
    chosenBox: (name: string, text: string) => `Chosen: ${name}. ${text}`,
    position: (van: string, time: string, wat: string, size: string) =>
      `Place: ${van} from the left, ${time} from the top. Size: ${wat} wide, ${size} high.`,
    noBox: 'No box is chosen.',
    noBoxes:
      'There is no box on your copy: everything can be read. Add a box, or choose ‘Send the whole copy instead’.',
    moveGroup: 'Move the box',
    sizeGroup: 'Make the box larger or smaller',
    left: 'To the left',
    right: 'To the right',
    up: 'Up',
    down: 'Down',
    wider: 'Wider',
    narrower: 'Narrower',
    higher: 'Taller',
    lower: 'Shorter',
    add: 'Add a box',
    remove: 'Remove this box',
    undo: 'Undo',
    nothingToUndo: 'There is nothing to undo.',
    undone: 'The last change has been undone.',
    added: (name: string) => `${name} is now in the middle of your copy.`,
    removed: (name: string) => `${name} is gone.`,
    purpose: 'What is the copy for?',
    purposeHint: 'This will be written across the copy. Then everybody can see what the copy is for.',
    line: (who: string, date: string, what: string) =>
      ['copy', who && `for ${who}`].filter(Boolean).join(' ') +
      [date, what].flatMap((one) => (one ? [`, ${one}`] : [])).join(''),
    preview: 'View the copy',
    previewTitle: 'This is how we will receive your copy',
    previewPicture: (count: number) =>
      count === 1
        ? 'Your copy, with 1 box'
        : count === 0
          ? 'Your copy, without boxes'
          : `Your copy, with ${count} boxes`,
    previewLine: (text: string) => `Across it is written: ${text}.`,
    previewCheck: 'Can you no longer see a citizen service number or a photo? Then use this copy.',
    use: 'Use this copy',
    back: 'Change the copy',
    finishFirst: (name: string) =>
      `Finish the safe copy of ${name} first, or choose ‘Send the whole copy instead’ there.`,
    working: 'We are making the copy.',
    used: 'You are sending a safe copy. What you covered is no longer in the file.',
    usedAgain: 'Do you want to send something else? Remove this file and choose it again.',
    save: 'Save this copy',
    saved: 'The copy has been saved on your device.',
    fileName: 'copy-identity-document',
    'te-donker': (name: string) =>
      `${name} is very dark. We may not be able to read it. Take the photo again with more light.`,
    onscherp: (name: string) =>
      `${name} is not sharp. We may not be able to read it. Hold your phone still and take the photo again.`,
    'te-klein': (name: string) =>
      `${name} is very small. We may not be able to read it. Choose the photo itself, and not a reduced version.`,
    other: 'Choose another photo',
    sendAnyway: 'Send anyway',
    anyway: (name: string) => `You are sending ${name} anyway.`,
    smallerOffer: (name: string, size: string, max: string) =>
      `${name} is ${size}. We can make the photo smaller on your device: ${max}. You can still read it well after that.`,
    smaller: 'Use the smaller photo',
    smallerDone: (size: string) => `The photo was made smaller and is now ${size}.`,
    jpegOffer: (name: string) => `We can make a JPEG of ${name} on your device. That we can read.`,
    jpeg: 'Use the JPEG',
    jpegDone: 'A JPEG was made of the photo.',
    jpegCannot: (name: string) =>
      `Your browser cannot open ${name}. Take a screenshot of the photo and choose that. Or set the camera of your iPhone to ‘Most Compatible’ and take the photo again.`,
    bsn: 'You are typing a number that looks like a citizen service number (BSN). We do not need it here. It is better to remove it.',
  },
  fy: {
    offer: 'Stjoere jo in kopy fan in identiteitsbewiis? Lit dan net mear sjen as nedich is.',
    offerHow:
      'Jo kinne it boargerservicenûmer en de foto hjir earst ôfdekke. Dat bart op jo eigen apparaat: wy sjogge allinnich it resultaat.',
    make: 'Meitsje in feilige kopy',
    skip: 'Stjoer leaver de hiele kopy',
    skipped: 'Jo stjoere de hiele kopy, mei alles wat derop stiet.',
    undoSkip: 'Meitsje dochs in feilige kopy',
    looking: 'Wy iepenje it bestân.',
    fromPdf: 'Wy brûke allinnich de earste side fan jo PDF.',
    cannotOpen:
      'Dit bestân kinne jo hjir net ôfdekke. Brûk de fergeze app KopieID fan de Ryksoerheid, en kies dêrnei de foto dy’t jo dêrmei meitsje.',
    failed: 'It meitsjen fan de kopy slagget hjir net. Brûk de fergeze app KopieID fan de Ryksoerheid.',
    title: (name: string) => `Feilige kopy fan ${name}`,
    howBoxes:
      'Set in flak oer elk boargerservicenûmer en oer de foto. Sjoch ek ûnderoan: yn de rigels mei <<< kin it nûmer nochris stean.',
    howKeys:
      'Kies earst in flak. Sleep it dan nei syn plak, of brûk de knoppen ûnder de kopy. Mei in toetseboerd kin it ek: de pylktoetsen skowe it flak, mei Shift derby wurdt it grutter of lytser, en Delete hellet it fuort.',
    picture: 'Jo kopy, mei de flakken deroer',
    boxFoto: 'Flak oer de foto',
    boxNummer: 'Flak oer it boargerservicenûmer',
    boxRegels: 'Flak oer de rigels ûnderoan',
    box: (nummer: string) => `Flak ${nummer}`,
    chosenBox: (name: string, text: string) => `Keazen: ${name}. ${text}`,
    position: (van: string, time: string, wat: string, size: string) =>
      `Plak: ${van} fan lofts, ${time} fan boppen. Grutte: ${wat} breed, ${size} heech.`,
    noBox: 'Der is gjin flak keazen.',
    noBoxes:
      'Der stiet gjin flak op jo kopy: alles is te lêzen. Foegje in flak ta, of kies ‘Stjoer leaver de hiele kopy’.',
    moveGroup: 'Skow it flak',
    sizeGroup: 'Meitsje it flak grutter of lytser',
    left: 'Nei lofts',
    right: 'Nei rjochts',
    up: 'Omheech',
    down: 'Omleech',
    wider: 'Breder',
    narrower: 'Smeller',
    higher: 'Heger',
    lower: 'Leger',
    add: 'Foegje in flak ta',
    remove: 'Helje dit flak fuort',
    undo: 'Meitsje ûngedien',
    nothingToUndo: 'Der is neat om ûngedien te meitsjen.',
    undone: 'De lêste wiziging is ûngedien makke.',
    added: (name: string) => `${name} stiet no midden op jo kopy.`,
    removed: (name: string) => `${name} is fuort.`,
    purpose: 'Wêr is de kopy foar?',
    purposeHint: 'Dit komt oer de kopy hinne te stean. Sa kin elkenien sjen wêr’t de kopy foar is.',
    line: (who: string, date: string, what: string) =>
      ['kopy', who && `foar ${who}`].filter(Boolean).join(' ') +
      [date, what].flatMap((one) => (one ? [`, ${one}`] : [])).join(''),
    preview: 'Besjoch de kopy',
    previewTitle: 'Sa giet jo kopy nei ús',
    previewPicture: (count: number) =>
      count === 1
        ? 'Jo kopy, mei 1 flak'
        : count === 0
          ? 'Jo kopy, sûnder flakken'
          : `Jo kopy, mei ${count} flakken`,
    previewLine: (text: string) => `Deroer stiet: ${text}.`,
    previewCheck: 'Sjogge jo gjin boargerservicenûmer en gjin foto mear? Brûk dan dizze kopy.',
    use: 'Brûk dizze kopy',
    back: 'Feroarje de kopy',
    finishFirst: (name: string) =>
      `Meitsje de feilige kopy fan ${name} earst ôf, of kies dêr ‘Stjoer leaver de hiele kopy’.`,
    working: 'Wy meitsje de kopy.',
    used: 'Jo stjoere in feilige kopy. Wat jo ôfdutsen hawwe, sit net mear yn it bestân.',
    usedAgain: 'Dochs wat oars stjoere? Wiskje dit bestân en kies it op ’e nij.',
    save: 'Bewarje dizze kopy',
    saved: 'De kopy is op jo apparaat bewarre.',
    fileName: 'kopy-identiteitsbewiis',
    'te-donker': (name: string) =>
      `${name} is tige tsjuster. Sa kinne wy him miskien net lêze. Meitsje de foto op ’e nij mei mear ljocht.`,
    onscherp: (name: string) =>
      `${name} is net skerp. Sa kinne wy him miskien net lêze. Hâld jo telefoan stil en meitsje de foto op ’e nij.`,
    'te-klein': (name: string) =>
      `${name} is tige lyts. Sa kinne wy him miskien net lêze. Kies de foto sels, en net in ferlytse ferzje.`,
    other: 'Kies in oare foto',
    sendAnyway: 'Dochs stjoere',
    anyway: (name: string) => `Jo stjoere ${name} dochs.`,
    smallerOffer: (name: string, size: string, max: string) =>
      `${name} is ${size}. Wy kinne de foto op jo apparaat lytser meitsje: ${max}. Jo kinne him dêrnei noch goed lêze.`,
    smaller: 'Brûk de lytsere foto',
    smallerDone: (size: string) => `De foto is lytser makke en is no ${size}.`,
    jpegOffer: (name: string) => `Wy kinne fan ${name} op jo apparaat in JPEG meitsje. Dy kinne wy wol lêze.`,
    jpeg: 'Brûk de JPEG',
    jpegDone: 'Fan de foto is in JPEG makke.',
    jpegCannot: (name: string) =>
      `Jo browser kin ${name} net iepenje. Meitsje in skermôfbylding fan de foto en kies dy. Of set de kamera fan jo iPhone op ‘Meest compatibel’ en meitsje de foto op ’e nij.`,
    bsn: 'Jo folje in getal yn dat op in boargerservicenûmer liket. Wy hawwe dat hjir net nedich. Helje it leaver fuort.',
  },
});
export type KopieTexts = (typeof kopieMessages)['nl'];
