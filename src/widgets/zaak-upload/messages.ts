/** What `<zaak-upload>` says. Names, sizes, dates and lists come in as texts that are ready to read. */
import { defineMessages } from '../../i18n/messages.js';

export const messages = defineMessages({
  nl: {
    title: 'Documenten',
    titleAdd: 'Document toevoegen',
    titleMany: 'Uw zaken',
    ofCase: (name: string, number: string) => `Bij uw zaak: ${name} (zaaknummer ${number}).`,
    choose: 'Bij welke zaak hoort het document?',
    started: (date: string) => `Begonnen op ${date}.`,
    status: (name: string) => `Stand: ${name}.`,
    none: 'U hebt nu geen zaken bij ons. Verwacht u wel een zaak? Bel ons dan.',
    empty: 'Er zijn nog geen documenten bij deze zaak.',
    unknownCase:
      'Wij kunnen deze zaak niet vinden, of u mag de zaak niet zien. Controleer de link, log in als de goede persoon of bel ons.',
    partial: 'Een deel van de gegevens kunnen wij nu niet laten zien.',
    partialDocuments: 'De documenten kunnen wij nu niet laten zien. U kunt wel een document toevoegen.',
    retried: 'De gegevens zijn geladen.',
    open: (document: string) => `Openen: ${document}`,
    save: (document: string) => `Opslaan: ${document}`,
    reason: (reason: string) => `De reden: ${reason}`,
    byYou: (date: string) => `Toegevoegd door u${date && ` op ${date}`}.`,
    byUs: (date: string) => `Toegevoegd door ons${date && ` op ${date}`}.`,
    byOther: (date: string) => `Toegevoegd door iemand anders${date && ` op ${date}`}.`,
    added: (date: string) => `Toegevoegd${date && ` op ${date}`}.`,
    kind: (name: string) => `Soort: ${name}.`,
    remark: (text: string) => `Uw opmerking: ${text}`,
    available: 'Beschikbaar',
    proof: 'Bewijs van ontvangst',
    inControle: 'Ontvangen. Wij controleren het bestand nog op virussen.',
    inControleLong: 'Deze controle duurt langer dan anders. Kijk later nog een keer op deze pagina.',
    refused: 'Geweigerd. Wij hebben dit bestand niet bij uw zaak gezet.',
    refusedRemedy: 'Controleer het bestand en stuur het opnieuw, of bel ons.',
    virus: 'In dit bestand zit een virus. Controleer uw apparaat en stuur een schoon bestand.',
    earlier: (name: string) => `U was bezig met ${name}. Kies het bestand opnieuw, dan gaan wij verder.`,
    decided: (who: string, forWhom: string, date: string) =>
      `${who} heeft dit besluit genomen${forWhom && ` namens ${forWhom}`}${date && ` op ${date}`}.`,
    unsigned:
      'Wij nemen dit besluit digitaal en sturen het uit ons beveiligde systeem. Daarom hoeft er geen handtekening op te staan.',
    verdictOk: (name: string) => `${name} is gecontroleerd en beschikbaar.`,
    verdictRefused: (name: string) => `${name} is geweigerd.`,
    add: 'Voeg een document toe',
    notAllowed: 'Bij deze zaak kunt u nu geen documenten toevoegen. Hebt u een vraag? Bel ons dan.',
    closed: 'Deze zaak is afgesloten. U kunt geen documenten meer toevoegen. Hebt u een vraag? Bel ons dan.',
    label: 'Uw bestanden',
    hintTypes: (types: string) => `U kunt deze soorten bestanden sturen: ${types}.`,
    hintSize: (size: string) => `Een bestand mag hoogstens ${size} zijn.`,
    hintCount: (count: number) =>
      count === 1
        ? 'U kunt 1 bestand tegelijk sturen.'
        : `U kunt hoogstens ${count} bestanden tegelijk sturen.`,
    images: 'foto’s en plaatjes',
    videos: 'filmpjes',
    texts: 'tekstbestanden',
    chooseFile: 'Bestand kiezen',
    orDrop: 'of sleep een bestand hierheen',
    dropNow: 'Laat het bestand los om het te kiezen.',
    dropLeft: 'Het bestand is niet gekozen.',
    disabled: 'U kunt nu geen bestanden kiezen.',
    chosen: (count: number) => `Gekozen bestanden (${count})`,
    chosenSpoken: (good: number, wrong: number) =>
      `${good === 0 ? '' : good === 1 ? '1 bestand is gekozen. ' : `${good} bestanden zijn gekozen. `}${wrong === 0 ? '' : wrong === 1 ? '1 bestand kunt u niet versturen.' : `${wrong} bestanden kunt u niet versturen.`}`,
    checking: 'Wij bekijken dit bestand.',
    ready: 'Klaar om te versturen.',
    kindFirst: 'Kies hieronder nog wat voor document dit is.',
    preparing: 'Wij maken het bestand klaar om te versturen.',
    sending: (percent: number) => `Bezig met versturen: ${percent}%.`,
    completing: 'Wij controleren of alles is aangekomen.',
    waitOffline: 'Er is geen verbinding. Wij gaan vanzelf verder als de verbinding er weer is.',
    waitBusy: (time: string) => `Het is nu druk. Wij gaan vanzelf verder${time && ` om ${time}`}.`,
    waitLogin: 'Het versturen wacht tot u weer bent ingelogd.',
    paused: 'Het versturen staat even stil.',
    removing: 'Wij halen het bestand terug.',
    notSent: 'Niet verstuurd.',
    refusedFile: 'Dit bestand kunt u niet versturen.',
    typeLabel: 'Wat voor document is dit?',
    typeNone: 'Kies een soort',
    typeError: (name: string) => `Kies wat voor document ${name} is.`,
    forLabel: 'Is dit een document waar wij om vroegen? (niet verplicht)',
    forNone: 'Nee, of dat weet ik niet',
    noteAdd: 'Schrijf een opmerking',
    noteLabel: 'Uw opmerking (niet verplicht)',
    noteHint: 'Schrijf hoogstens 1.000 tekens.',
    noteError: (name: string, count: string) =>
      `Maak de opmerking bij ${name} korter. U gebruikt ${count} tekens. Er passen er 1.000.`,
    remove: (name: string) => `Verwijder ${name}`,
    removed: (name: string) => `${name} is verwijderd.`,
    tooLate: (name: string) => `${name} was al verstuurd. Het staat bij Documenten.`,
    unknownRemoved: (name: string) =>
      `${name} is hier verwijderd. Er was geen verbinding om dat ook bij ons te doen. Kijk later bij Documenten.`,
    retryFile: (name: string) => `Probeer ${name} opnieuw`,
    locationRemoved:
      'In deze foto staat waar hij is gemaakt. Wij halen die plaats eruit voordat wij hem versturen.',
    locationKept: 'In deze foto staat waar hij is gemaakt. U stuurt die plaats mee.',
    locationUnsure: 'Misschien staat in dit bestand nog waar het is gemaakt. Dat konden wij niet nagaan.',
    locationSend: 'Locatie meesturen',
    twinCase: (name: string) =>
      `Dit bestand staat al bij uw zaak, als ${name}. U kunt het verwijderen, of toch versturen.`,
    twinQueue: (name: string) =>
      `Dit bestand is hetzelfde als ${name}. U kunt het verwijderen, of toch versturen.`,
    renamed: (name: string) => `Wij noemen dit bestand ${name}.`,
    otherKind: (name: string, kind: string) =>
      `${name} is in het echt een bestand van de soort ${kind}. Zo versturen wij het. Klopt dat niet? Verwijder het en kies het goede bestand.`,
    submit: 'Voeg toe',
    totalLabel: 'Alle bestanden',
    stopAll: 'Stop met versturen',
    stopped: 'Het versturen is gestopt.',
    total: (done: number, count: number, sent: string, size: string) =>
      `${done} van ${count} bestanden verstuurd, ${sent} van ${size}.`,
    sendingSpoken: (count: number) =>
      count === 1 ? 'Wij versturen 1 bestand.' : `Wij versturen ${count} bestanden.`,
    sent: (good: number, wrong: number) =>
      `${good === 0 ? '' : good === 1 ? '1 bestand is verstuurd. ' : `${good} bestanden zijn verstuurd. `}${wrong === 0 ? '' : wrong === 1 ? '1 bestand is niet verstuurd.' : `${wrong} bestanden zijn niet verstuurd.`}`,
    errors: (count: number) => (count === 1 ? 'Er is 1 fout' : `Er zijn ${count} fouten`),
    chooseFirst: 'Kies eerst een bestand.',
    loginAgain:
      'U bent niet meer ingelogd. Uw bestanden staan nog klaar. Log opnieuw in. Kom daarna terug naar dit tabblad.',
    loginTab: 'Log opnieuw in (opent in een nieuw tabblad)',
    loggedIn: 'Ik ben weer ingelogd',
    otherPerson:
      'Er is nu iemand anders ingelogd. Daarom hebben wij de gekozen bestanden en het ontvangstbewijs weggehaald.',
    map: (name: string) => `${name} is een map. Open de map en kies de bestanden die erin staan.`,
    onleesbaar: (name: string) =>
      `Wij kunnen ${name} niet lezen. Kijk of het bestand nog op uw apparaat staat en kies het opnieuw.`,
    leeg: (name: string) => `${name} is leeg. Sla het bestand opnieuw op en kies het nog een keer.`,
    teGroot: (name: string, size: string, max: string) =>
      `${name} is te groot: ${size}. Kies een bestand van hoogstens ${max}.`,
    teVeel: (name: string, max: number) =>
      `${name} is er een te veel. U kunt hoogstens ${max === 1 ? '1 bestand' : `${max} bestanden`} tegelijk sturen. Verstuur eerst de andere, of verwijder er een.`,
    dubbel: (name: string) => `${name} hebt u al gekozen. Verwijder het hier: het andere blijft staan.`,
    soort: (name: string, kind: string, types: string) =>
      `${name} is een bestand van de soort ${kind}. Dat kunnen wij niet aannemen. Kies een van deze soorten: ${types}.`,
    programma: (name: string, types: string) =>
      `${name} is een programma. Dat kunnen wij niet aannemen. Kies een document of een foto: ${types}.`,
    soortAnders: (name: string, kind: string, claimed: string, types: string) =>
      `${name} is niet echt van de soort ${claimed}, maar van de soort ${kind}. Dat kunnen wij niet aannemen. Kies een van deze soorten: ${types}.`,
    soortOnbekend: (name: string, types: string) =>
      `Wij weten niet wat er in ${name} staat. Kies een bestand van een van deze soorten: ${types}.`,
    soortVals: (name: string, claimed: string, types: string) =>
      `${name} is niet echt van de soort ${claimed}. Misschien is het beschadigd. Kies een bestand van een van deze soorten: ${types}.`,
    allTypes: 'bijvoorbeeld PDF of JPEG',
    naam: (name: string, extension: string) =>
      `${name} eindigt op .${extension}. Zo’n bestand kan een programma starten. Maak een PDF van wat erin staat en kies die.`,
    beschadigd: (name: string) =>
      `${name} is beschadigd of niet heel. Open het bestand, sla het opnieuw op en kies het nog een keer.`,
    beveiligd: (name: string) =>
      `${name} is beveiligd met een wachtwoord. Haal het wachtwoord eraf en kies het bestand opnieuw.`,
    vermomd: (name: string) =>
      `In ${name} zit nog een ander bestand verstopt. Sla het opnieuw op, of maak een nieuwe foto of scan.`,
    uitgepakt: (name: string) => `${name} wordt veel te groot als wij het uitpakken. Kies de bestanden los.`,
    failGewijzigd: (name: string) =>
      `${name} is veranderd nadat u het koos. Verwijder het hier en kies het opnieuw.`,
    failInsecure: (name: string) =>
      `${name} is niet verstuurd, want deze pagina is niet beveiligd. Gebruik het adres dat met https begint, of bel ons.`,
    failBewijs: (name: string) =>
      `Wat wij ontvingen is niet gelijk aan ${name}. Verwijder het hier en kies het opnieuw. Lukt het weer niet? Bel ons dan.`,
    failDamaged: (name: string) => `${name} kwam niet heel aan. Probeer het opnieuw.`,
    failType: (name: string) =>
      `Wij kunnen ${name} niet aannemen: de soort past niet. Kies een ander bestand, of bel ons.`,
    failLarge: (name: string) => `${name} is te groot. Kies een kleiner bestand, of bel ons.`,
    failMany: (name: string) =>
      `${name} is niet verstuurd. U verstuurt nu te veel bestanden tegelijk. Wacht tot er een klaar is en probeer het opnieuw.`,
    failClosed: (name: string) =>
      `${name} is niet verstuurd. Bij deze zaak kan nu niets worden toegevoegd. Bel ons.`,
    failed: (name: string) => `${name} is niet verstuurd. Probeer het opnieuw, of bel ons.`,
    receipt: 'Ontvangstbewijs',
    received: (count: number) =>
      count === 1
        ? 'Wij hebben 1 bestand van u ontvangen.'
        : `Wij hebben ${count} bestanden van u ontvangen.`,
    keep: 'Bewaar dit bewijs. Zo kunt u later laten zien wat u stuurde en wanneer.',
    receiptCase: (name: string, number: string) => `Zaak: ${name} (zaaknummer ${number}).`,
    receiptWho: (name: string) => `Verstuurd door: ${name}.`,
    receiptFile: (size: string, number: string, moment: string) =>
      `Grootte: ${size}. Kenmerk: ${number}. Ontvangen op ${moment}.`,
    receiptDigest: 'Digitale vingerafdruk (SHA-256)',
    receiptParts: 'Digitale vingerafdruk van de delen (SHA-256)',
    receiptChosen: 'Vingerafdruk van het bestand op uw apparaat, met locatie',
    confirmed: 'Door de gemeente bevestigd: de gemeente heeft deze vingerafdruk zelf uitgerekend.',
    fingerprint:
      'Een vingerafdruk is een lange code die bij één bestand hoort. Is het bestand veranderd, dan klopt de code niet meer.',
    closeProof: 'Sluit dit bewijs',
    unconfirmed: 'De gemeente heeft deze vingerafdruk niet bevestigd. Bel ons.',
    changedLocation: 'Wij hebben uit deze foto gehaald waar hij is gemaakt. Verder is er niets veranderd.',
    details: 'Toon de digitale vingerafdruk',
    print: 'Druk het bewijs af',
    saveReceipt: 'Bewaar het bewijs als bestand',
    savedReceipt: 'Het bewijs is bewaard bij uw downloads.',
    receiptName: 'ontvangstbewijs',
    check: 'Controleer mijn bewijs',
    checkHint:
      'Hebt u een bewijs en een bestand bewaard? Hier ziet u of het nog hetzelfde bestand is. Er wordt niets verstuurd.',
    checkReceipt: 'Uw bewijs',
    checkReceiptHint: 'Dit bestand begint met “ontvangstbewijs” en eindigt op .json.',
    checkFile: 'Het bestand dat u stuurde',
    checkChosen: (name: string) => `Gekozen: ${name}.`,
    checkBusy: 'Wij vergelijken het bestand met het bewijs.',
    same: (name: string) => `Dit is hetzelfde bestand als ${name}, precies zoals u het stuurde.`,
    sameChosen: (name: string) =>
      `Dit is hetzelfde bestand als ${name}, zoals u het koos. Voor het versturen is de locatie eruit gehaald.`,
    sameWhen: (moment: string, number: string) =>
      `Volgens het bewijs ontvangen op ${moment}, met kenmerk ${number}.`,
    different: (name: string) =>
      `Dit bestand is anders dan ${name} in het bewijs. Kies het bestand dat u stuurde, of bel ons.`,
    absent: 'Dit bestand staat niet in het bewijs. Kies het bestand dat u stuurde, of een ander bewijs.',
    badReceipt: 'Dit is geen bewijs dat wij kunnen lezen. Kies het bestand dat u hier hebt bewaard.',
    otherVersion:
      'Dit bewijs is van een andere versie van deze website. Bel ons, dan kijken wij het voor u na.',
    badFile: 'Wij kunnen dit bestand niet lezen. Kijk of het nog op uw apparaat staat en kies het opnieuw.',
    wrong: 'Verkeerd bestand gestuurd?',
    wrongHow:
      'Een verstuurd bestand kunt u niet zelf weghalen. Stuur het goede bestand en zeg in de opmerking welk bestand verkeerd was.',
    wrongCall: (phone: string) => `Moet het bestand weg? Bel ${phone}.`,
    required: 'Voeg eerst een document toe.',
  },
  en: {
    title: 'Documents',
    titleAdd: 'Add a document',
    titleMany: 'Your cases',
    ofCase: (name: string, number: string) => `Your case: ${name} (case number ${number}).`,
    choose: 'Which case does the document belong to?',
    started: (date: string) => `Started on ${date}.`,
    status: (name: string) => `Status: ${name}.`,
    none: 'You have no cases with us now. Do you expect to have one? Please call us.',
    empty: 'There are no documents in this case yet.',
    unknownCase:
      'We cannot find this case, or you are not allowed to see it. Check the link, log in as the right person or call us.',
    partial: 'We cannot show part of the information at the moment.',
    partialDocuments: 'We cannot show the documents at the moment. You can still add a document.',
    retried: 'The information has been loaded.',
    open: (document: string) => `Open: ${document}`,
    save: (document: string) => `Save: ${document}`,
    reason: (reason: string) => `The reason: ${reason}`,
    byYou: (date: string) => `Added by you${date && ` on ${date}`}.`,
    byUs: (date: string) => `Added by us${date && ` on ${date}`}.`,
    byOther: (date: string) => `Added by someone else${date && ` on ${date}`}.`,
    added: (date: string) => `Added${date && ` on ${date}`}.`,
    kind: (name: string) => `Kind: ${name}.`,
    remark: (text: string) => `Your remark: ${text}`,
    available: 'Available',
    proof: 'Proof of receipt',
    inControle: 'Received. We are still checking the file for viruses.',
    inControleLong: 'This check is taking longer than usual. Please look at this page again later.',
    refused: 'Refused. We have not put this file in your case.',
    refusedRemedy: 'Check the file and send it again, or call us.',
    virus: 'There is a virus in this file. Check your device and send a clean file.',
    earlier: (name: string) => `You were sending ${name}. Choose the file again and we will continue.`,
    decided: (who: string, forWhom: string, date: string) =>
      `${who} made this decision${forWhom && ` on behalf of ${forWhom}`}${date && ` on ${date}`}.`,
    unsigned:
      'We make this decision digitally and send it from our secure system. That is why it needs no signature.',
    verdictOk: (name: string) => `${name} has been checked and is available.`,
    verdictRefused: (name: string) => `${name} has been refused.`,
    add: 'Add a document',
    notAllowed: 'You cannot add documents to this case now. Do you have a question? Please call us.',
    closed: 'This case is closed. You cannot add documents any more. Do you have a question? Please call us.',
    label: 'Your files',
    hintTypes: (types: string) => `You can send these types of files: ${types}.`,
    hintSize: (size: string) => `A file may be at most ${size}.`,
    hintCount: (count: number) =>
      count === 1 ? 'You can send 1 file at a time.' : `You can send at most ${count} files at a time.`,
    images: 'photos and pictures',
    videos: 'videos',
    texts: 'text files',
    chooseFile: 'Choose a file',
    orDrop: 'or drag a file here',
    dropNow: 'Drop the file to choose it.',
    dropLeft: 'The file has not been chosen.',
    disabled: 'You cannot choose files now.',
    chosen: (count: number) => `Chosen files (${count})`,
    chosenSpoken: (good: number, wrong: number) =>
      `${good === 0 ? '' : good === 1 ? '1 file has been chosen. ' : `${good} files have been chosen. `}${wrong === 0 ? '' : wrong === 1 ? 'You cannot send 1 file.' : `You cannot send ${wrong} files.`}`,
    checking: 'We are looking at this file.',
    ready: 'Ready to be sent.',
    kindFirst: 'Choose below what kind of document this is.',
    preparing: 'We are getting the file ready to be sent.',
    sending: (percent: number) => `Sending: ${percent}%.`,
    completing: 'We are checking that everything has arrived.',
    waitOffline: 'There is no connection. We will continue automatically when it is back.',
    waitBusy: (time: string) => `It is busy now. We will continue automatically${time && ` at ${time}`}.`,
    waitLogin: 'Sending waits until you are logged in again.',
    paused: 'Sending has stopped for a moment.',
    removing: 'We are withdrawing the file.',
    notSent: 'Not sent.',
    refusedFile: 'You cannot send this file.',
    typeLabel: 'What kind of document is this?',
    typeNone: 'Choose a kind',
    typeError: (name: string) => `Choose what kind of document ${name} is.`,
    forLabel: 'Is this a document that we asked for? (optional)',
    forNone: 'No, or I do not know',
    noteAdd: 'Write a remark',
    noteLabel: 'Your remark (optional)',
    noteHint: 'Write at most 1,000 characters.',
    noteError: (name: string, count: string) =>
      `Make the remark about ${name} shorter. You use ${count} characters. There is room for 1,000.`,
    remove: (name: string) => `Remove ${name}`,
    removed: (name: string) => `${name} has been removed.`,
    tooLate: (name: string) => `${name} had already been sent. You can find it under Documents.`,
    unknownRemoved: (name: string) =>
      `${name} has been removed here. There was no connection, so we could not remove it on our side. Look under Documents later.`,
    retryFile: (name: string) => `Try ${name} again`,
    locationRemoved: 'This photo contains the place where it was taken. We remove that before we send it.',
    locationKept: 'This photo contains the place where it was taken. That will be sent as well.',
    locationUnsure: 'This file may still contain the place where it was made. We could not check that.',
    locationSend: 'Also send the location',
    twinCase: (name: string) =>
      `This file is in your case already, as ${name}. You can remove it, or send it anyway.`,
    twinQueue: (name: string) => `This file is the same as ${name}. You can remove it, or send it anyway.`,
    renamed: (name: string) => `We will call this file ${name}.`,
    otherKind: (name: string, kind: string) =>
      `${name} is really of type ${kind}. That is how we will send it. Is that not right? Remove it and choose the right file.`,
    submit: 'Add',
    totalLabel: 'All files',
    stopAll: 'Stop sending',
    stopped: 'Sending has stopped.',
    total: (done: number, count: number, sent: string, size: string) =>
      `${done} of ${count} files sent, ${sent} of ${size}.`,
    sendingSpoken: (count: number) =>
      count === 1 ? 'We are sending 1 file.' : `We are sending ${count} files.`,
    sent: (good: number, wrong: number) =>
      `${good === 0 ? '' : good === 1 ? '1 file has been sent. ' : `${good} files have been sent. `}${wrong === 0 ? '' : wrong === 1 ? '1 file has not been sent.' : `${wrong} files have not been sent.`}`,
    errors: (count: number) => (count === 1 ? 'There is 1 error' : `There are ${count} errors`),
    chooseFirst: 'Choose a file first.',
    loginAgain:
      'You are not logged in any more. Your files are still here. Log in again. Then come back to this tab.',
    loginTab: 'Log in again (opens in a new tab)',
    loggedIn: 'I have logged in again',
    otherPerson:
      'Someone else is logged in now. That is why we have removed the chosen files and the receipt.',
    map: (name: string) => `${name} is a folder. Open the folder and choose the files in it.`,
    onleesbaar: (name: string) =>
      `We cannot read ${name}. Check that the file is still on your device and choose it again.`,
    leeg: (name: string) => `${name} is empty. Save the file again and choose it once more.`,
    teGroot: (name: string, size: string, max: string) =>
      `${name} is too large: ${size}. Choose a file of at most ${max}.`,
    teVeel: (name: string, max: number) =>
      `${name} is one too many. You can send at most ${max === 1 ? '1 file' : `${max} files`} at a time. Send the others first, or remove one.`,
    dubbel: (name: string) => `You have chosen ${name} already. Remove it here: the other one stays.`,
    soort: (name: string, kind: string, types: string) =>
      `${name} is of type ${kind}. We cannot accept that. Choose one of these types: ${types}.`,
    programma: (name: string, types: string) =>
      `${name} is a program. We cannot accept that. Choose a document or a photo: ${types}.`,
    soortAnders: (name: string, kind: string, claimed: string, types: string) =>
      `${name} is not really of type ${claimed}, but of type ${kind}. We cannot accept that. Choose one of these types: ${types}.`,
    soortOnbekend: (name: string, types: string) =>
      `We cannot tell what is in ${name}. Choose a file of one of these types: ${types}.`,
    soortVals: (name: string, claimed: string, types: string) =>
      `${name} is not really of type ${claimed}. It may be damaged. Choose a file of one of these types: ${types}.`,
    allTypes: 'for example PDF or JPEG',
    naam: (name: string, extension: string) =>
      `${name} ends in .${extension}. Such a file can start a program. Make a PDF of what is in it and choose that.`,
    beschadigd: (name: string) =>
      `${name} is damaged or incomplete. Open the file, save it again and choose it once more.`,
    beveiligd: (name: string) =>
      `${name} is protected with a password. Remove the password and choose the file again.`,
    vermomd: (name: string) =>
      `Another file is hidden in ${name}. Save it again, or take a new photo or make a new scan.`,
    uitgepakt: (name: string) =>
      `${name} becomes far too large when we unpack it. Choose the files one by one.`,
    failGewijzigd: (name: string) =>
      `${name} changed after you chose it. Remove it here and choose it again.`,
    failInsecure: (name: string) =>
      `${name} has not been sent, because this page is not secure. Use the address that starts with https, or call us.`,
    failBewijs: (name: string) =>
      `What we received is not the same as ${name}. Remove it here and choose it again. Does it fail again? Please call us.`,
    failDamaged: (name: string) => `${name} did not arrive completely. Please try again.`,
    failType: (name: string) =>
      `We cannot accept ${name}: it is the wrong type. Choose another file, or call us.`,
    failLarge: (name: string) => `${name} is too large. Choose a smaller file, or call us.`,
    failMany: (name: string) =>
      `${name} has not been sent. You are sending too many files at a time. Wait until one is done and try again.`,
    failClosed: (name: string) =>
      `${name} has not been sent. Nothing can be added to this case now. Call us.`,
    failed: (name: string) => `${name} has not been sent. Please try again, or call us.`,
    receipt: 'Receipt',
    received: (count: number) =>
      count === 1 ? 'We have received 1 file from you.' : `We have received ${count} files from you.`,
    keep: 'Keep this receipt. With it you can show later what you sent and when.',
    receiptCase: (name: string, number: string) => `Case: ${name} (case number ${number}).`,
    receiptWho: (name: string) => `Sent by: ${name}.`,
    receiptFile: (size: string, number: string, moment: string) =>
      `Size: ${size}. Reference: ${number}. Received on ${moment}.`,
    receiptDigest: 'Digital fingerprint (SHA-256)',
    receiptParts: 'Digital fingerprint of the parts (SHA-256)',
    receiptChosen: 'Fingerprint of the file on your device, with its location',
    confirmed: 'Confirmed by the municipality: it has computed this fingerprint itself.',
    fingerprint:
      'A fingerprint is a long code that belongs to exactly one file. If the file has been changed, the code no longer matches.',
    closeProof: 'Close this receipt',
    unconfirmed: 'The municipality has not confirmed this fingerprint. Call us.',
    changedLocation: 'We removed the location from this photo. Nothing else was changed.',
    details: 'Show the digital fingerprint',
    print: 'Print the receipt',
    saveReceipt: 'Save the receipt as a file',
    savedReceipt: 'The receipt has been saved in your downloads.',
    receiptName: 'receipt',
    check: 'Check my receipt',
    checkHint:
      'Have you kept a receipt and a file? Here you see whether it is still the same file. Nothing is sent.',
    checkReceipt: 'Your receipt',
    checkReceiptHint: 'This file starts with “receipt” and ends in .json.',
    checkFile: 'The file that you sent',
    checkChosen: (name: string) => `Chosen: ${name}.`,
    checkBusy: 'We are comparing the file with the receipt.',
    same: (name: string) => `This is the same file as ${name}, exactly as you sent it.`,
    sameChosen: (name: string) =>
      `This is the same file as ${name}, as you chose it. The location was removed before it was sent.`,
    sameWhen: (moment: string, number: string) =>
      `According to the receipt received on ${moment}, with reference ${number}.`,
    different: (name: string) =>
      `This file differs from ${name} in the receipt. Choose the file that you sent, or call us.`,
    absent: 'This file is not in the receipt. Choose the file that you sent, or another receipt.',
    badReceipt: 'This is not a receipt that we can read. Choose the file that you saved here.',
    otherVersion:
      'This receipt is of another version of this website. Call us and we will look at it for you.',
    badFile: 'We cannot read this file. Check that it is still on your device and choose it again.',
    wrong: 'Sent the wrong file?',
    wrongHow:
      'You cannot delete a file yourself once it has been sent. Send the right file and say in the remark which file was wrong.',
    wrongCall: (phone: string) => `Do you want us to delete the file? Call ${phone}.`,
    required: 'Add a document first.',
  },
  fy: {
    title: 'Dokuminten',
    titleAdd: 'Dokumint taheakje',
    titleMany: 'Jo saken',
    ofCase: (name: string, number: string) => `By jo saak: ${name} (saaknûmer ${number}).`,
    choose: 'By hokker saak heart it dokumint?',
    started: (date: string) => `Begûn op ${date}.`,
    status: (name: string) => `Stân: ${name}.`,
    none: 'Jo hawwe no gjin saken by ús. Ferwachtsje jo wol in saak? Belje ús dan.',
    empty: 'Der binne noch gjin dokuminten by dizze saak.',
    unknownCase:
      'Wy kinne dizze saak net fine, of jo meie de saak net sjen. Kontrolearje de keppeling, log yn as de goede persoan of belje ús.',
    partial: 'In part fan de gegevens kinne wy no net sjen litte.',
    partialDocuments: 'De dokuminten kinne wy no net sjen litte. Jo kinne wol in dokumint taheakje.',
    retried: 'De gegevens binne laden.',
    open: (document: string) => `Iepenje: ${document}`,
    save: (document: string) => `Bewarje: ${document}`,
    reason: (reason: string) => `De reden: ${reason}`,
    byYou: (date: string) => `Taheakke troch jo${date && ` op ${date}`}.`,
    byUs: (date: string) => `Taheakke troch ús${date && ` op ${date}`}.`,
    byOther: (date: string) => `Taheakke troch in oar${date && ` op ${date}`}.`,
    added: (date: string) => `Taheakke${date && ` op ${date}`}.`,
    kind: (name: string) => `Soarte: ${name}.`,
    remark: (text: string) => `Jo opmerking: ${text}`,
    available: 'Beskikber',
    proof: 'Bewiis fan ûntfangst',
    inControle: 'Untfongen. Wy kontrolearje it bestân noch op firussen.',
    inControleLong: 'Dizze kontrôle duorret langer as oars. Sjoch letter noch ris op dizze side.',
    refused: 'Wegere. Wy hawwe dit bestân net by jo saak set.',
    refusedRemedy: 'Kontrolearje it bestân en stjoer it op ’e nij, of belje ús.',
    virus: 'Yn dit bestân sit in firus. Kontrolearje jo apparaat en stjoer in skjin bestân.',
    earlier: (name: string) =>
      `Jo wiene dwaande mei ${name}. Kies it bestân op ’e nij, dan geane wy fierder.`,
    decided: (who: string, forWhom: string, date: string) =>
      `${who} hat dit beslút nommen${forWhom && ` út namme fan ${forWhom}`}${date && ` op ${date}`}.`,
    unsigned:
      'Wy nimme dit beslút digitaal en stjoere it út ús befeilige systeem. Dêrom hoecht der gjin hantekening op te stean.',
    verdictOk: (name: string) => `${name} is kontrolearre en beskikber.`,
    verdictRefused: (name: string) => `${name} is wegere.`,
    add: 'Heakje in dokumint ta',
    notAllowed: 'By dizze saak kinne jo no gjin dokuminten taheakje. Hawwe jo in fraach? Belje ús dan.',
    closed:
      'Dizze saak is ôfsletten. Jo kinne gjin dokuminten mear taheakje. Hawwe jo in fraach? Belje ús dan.',
    label: 'Jo bestannen',
    hintTypes: (types: string) => `Jo kinne dizze soarten bestannen stjoere: ${types}.`,
    hintSize: (size: string) => `In bestân mei op syn heechst ${size} wêze.`,
    hintCount: (count: number) =>
      count === 1
        ? 'Jo kinne 1 bestân tagelyk stjoere.'
        : `Jo kinne op syn heechst ${count} bestannen tagelyk stjoere.`,
    images: 'foto’s en plaatsjes',
    videos: 'filmkes',
    texts: 'tekstbestannen',
    chooseFile: 'Bestân kieze',
    orDrop: 'of sleep in bestân hjirhinne',
    dropNow: 'Lit it bestân los om it te kiezen.',
    dropLeft: 'It bestân is net keazen.',
    disabled: 'Jo kinne no gjin bestannen kieze.',
    chosen: (count: number) => `Keazen bestannen (${count})`,
    chosenSpoken: (good: number, wrong: number) =>
      `${good === 0 ? '' : good === 1 ? '1 bestân is keazen. ' : `${good} bestannen binne keazen. `}${wrong === 0 ? '' : wrong === 1 ? '1 bestân kinne jo net stjoere.' : `${wrong} bestannen kinne jo net stjoere.`}`,
    checking: 'Wy besjogge dit bestân.',
    ready: 'Klear om te ferstjoeren.',
    kindFirst: 'Kies hjirûnder noch wat foar dokumint dit is.',
    preparing: 'Wy meitsje it bestân klear om te ferstjoeren.',
    sending: (percent: number) => `Dwaande mei ferstjoeren: ${percent}%.`,
    completing: 'Wy kontrolearje oft alles oankommen is.',
    waitOffline: 'Der is gjin ferbining. Wy geane fansels fierder as de ferbining der wer is.',
    waitBusy: (time: string) => `It is no drok. Wy geane fansels fierder${time && ` om ${time}`}.`,
    waitLogin: 'It ferstjoeren wachtet oant jo wer ynlogd binne.',
    paused: 'It ferstjoeren stiet efkes stil.',
    removing: 'Wy helje it bestân werom.',
    notSent: 'Net ferstjoerd.',
    refusedFile: 'Dit bestân kinne jo net stjoere.',
    typeLabel: 'Wat foar dokumint is dit?',
    typeNone: 'Kies in soarte',
    typeError: (name: string) => `Kies wat foar dokumint ${name} is.`,
    forLabel: 'Is dit in dokumint dêr’t wy om fregen? (net ferplichte)',
    forNone: 'Nee, of dat wit ik net',
    noteAdd: 'Skriuw in opmerking',
    noteLabel: 'Jo opmerking (net ferplichte)',
    noteHint: 'Skriuw op syn heechst 1.000 tekens.',
    noteError: (name: string, count: string) =>
      `Meitsje de opmerking by ${name} koarter. Jo brûke ${count} tekens. Der passe 1.000.`,
    remove: (name: string) => `Wiskje ${name}`,
    removed: (name: string) => `${name} is wiske.`,
    tooLate: (name: string) => `${name} wie al ferstjoerd. It stiet by Dokuminten.`,
    unknownRemoved: (name: string) =>
      `${name} is hjir wiske. Der wie gjin ferbining om dat ek by ús te dwaan. Sjoch letter by Dokuminten.`,
    retryFile: (name: string) => `Besykje ${name} nochris`,
    locationRemoved:
      'Yn dizze foto stiet wêr’t er makke is. Wy helje dat plak derút foar’t wy him ferstjoere.',
    locationKept: 'Yn dizze foto stiet wêr’t er makke is. Jo stjoere dat plak mei.',
    locationUnsure: 'Miskien stiet yn dit bestân noch wêr’t it makke is. Dat koene wy net neigean.',
    locationSend: 'Lokaasje meistjoere',
    twinCase: (name: string) =>
      `Dit bestân stiet al by jo saak, as ${name}. Jo kinne it wiskje, of dochs ferstjoere.`,
    twinQueue: (name: string) => `Dit bestân is itselde as ${name}. Jo kinne it wiskje, of dochs ferstjoere.`,
    renamed: (name: string) => `Wy neame dit bestân ${name}.`,
    otherKind: (name: string, kind: string) =>
      `${name} is yn it echt in bestân fan de soarte ${kind}. Sa ferstjoere wy it. Kloppet dat net? Wiskje it en kies it goede bestân.`,
    submit: 'Heakje ta',
    totalLabel: 'Alle bestannen',
    stopAll: 'Stopje mei ferstjoeren',
    stopped: 'It ferstjoeren is stoppe.',
    total: (done: number, count: number, sent: string, size: string) =>
      `${done} fan ${count} bestannen ferstjoerd, ${sent} fan ${size}.`,
    sendingSpoken: (count: number) =>
      count === 1 ? 'Wy ferstjoere 1 bestân.' : `Wy ferstjoere ${count} bestannen.`,
    sent: (good: number, wrong: number) =>
      `${good === 0 ? '' : good === 1 ? '1 bestân is ferstjoerd. ' : `${good} bestannen binne ferstjoerd. `}${wrong === 0 ? '' : wrong === 1 ? '1 bestân is net ferstjoerd.' : `${wrong} bestannen binne net ferstjoerd.`}`,
    errors: (count: number) => (count === 1 ? 'Der is 1 flater' : `Der binne ${count} flaters`),
    chooseFirst: 'Kies earst in bestân.',
    loginAgain:
      'Jo binne net mear ynlogd. Jo bestannen steane noch klear. Log opnij yn. Kom dêrnei werom nei dit ljepblêd.',
    loginTab: 'Log opnij yn (iepenet yn in nij ljepblêd)',
    loggedIn: 'Ik bin wer ynlogd',
    otherPerson:
      'Der is no in oar ynlogd. Dêrom hawwe wy de keazen bestannen en it ûntfangstbewiis fuorthelle.',
    map: (name: string) => `${name} is in map. Iepenje de map en kies de bestannen dy’t deryn steane.`,
    onleesbaar: (name: string) =>
      `Wy kinne ${name} net lêze. Sjoch oft it bestân noch op jo apparaat stiet en kies it op ’e nij.`,
    leeg: (name: string) => `${name} is leech. Bewarje it bestân op ’e nij en kies it nochris.`,
    teGroot: (name: string, size: string, max: string) =>
      `${name} is te grut: ${size}. Kies in bestân fan op syn heechst ${max}.`,
    teVeel: (name: string, max: number) =>
      `${name} is der ien te folle. Jo kinne op syn heechst ${max === 1 ? '1 bestân' : `${max} bestannen`} tagelyk stjoere. Ferstjoer earst de oare, of wiskje der ien.`,
    dubbel: (name: string) => `${name} hawwe jo al keazen. Wiskje it hjir: it oare bliuwt stean.`,
    soort: (name: string, kind: string, types: string) =>
      `${name} is in bestân fan de soarte ${kind}. Dat kinne wy net oannimme. Kies ien fan dizze soarten: ${types}.`,
    programma: (name: string, types: string) =>
      `${name} is in programma. Dat kinne wy net oannimme. Kies in dokumint of in foto: ${types}.`,
    soortAnders: (name: string, kind: string, claimed: string, types: string) =>
      `${name} is net echt fan de soarte ${claimed}, mar fan de soarte ${kind}. Dat kinne wy net oannimme. Kies ien fan dizze soarten: ${types}.`,
    soortOnbekend: (name: string, types: string) =>
      `Wy witte net wat yn ${name} stiet. Kies in bestân fan ien fan dizze soarten: ${types}.`,
    soortVals: (name: string, claimed: string, types: string) =>
      `${name} is net echt fan de soarte ${claimed}. Miskien is it skansearre. Kies in bestân fan ien fan dizze soarten: ${types}.`,
    allTypes: 'bygelyks PDF of JPEG',
    naam: (name: string, extension: string) =>
      `${name} einiget op .${extension}. Sa’n bestân kin in programma starte. Meitsje in PDF fan wat deryn stiet en kies dy.`,
    beschadigd: (name: string) =>
      `${name} is skansearre of net hiel. Iepenje it bestân, bewarje it op ’e nij en kies it nochris.`,
    beveiligd: (name: string) =>
      `${name} is befeilige mei in wachtwurd. Helje it wachtwurd derôf en kies it bestân op ’e nij.`,
    vermomd: (name: string) =>
      `Yn ${name} sit noch in oar bestân ferburgen. Bewarje it op ’e nij, of meitsje in nije foto of scan.`,
    uitgepakt: (name: string) => `${name} wurdt fierstente grut as wy it útpakke. Kies de bestannen los.`,
    failGewijzigd: (name: string) =>
      `${name} is feroare nei’t jo it keazen. Wiskje it hjir en kies it op ’e nij.`,
    failInsecure: (name: string) =>
      `${name} is net ferstjoerd, want dizze side is net befeilige. Brûk it adres dat mei https begjint, of belje ús.`,
    failBewijs: (name: string) =>
      `Wat wy ûntfongen is net gelyk oan ${name}. Wiskje it hjir en kies it op ’e nij. Slagget it wer net? Belje ús dan.`,
    failDamaged: (name: string) => `${name} kaam net hiel oan. Besykje it nochris.`,
    failType: (name: string) =>
      `Wy kinne ${name} net oannimme: de soarte past net. Kies in oar bestân, of belje ús.`,
    failLarge: (name: string) => `${name} is te grut. Kies in lytser bestân, of belje ús.`,
    failMany: (name: string) =>
      `${name} is net ferstjoerd. Jo ferstjoere no te folle bestannen tagelyk. Wachtsje oant der ien klear is en besykje it nochris.`,
    failClosed: (name: string) =>
      `${name} is net ferstjoerd. By dizze saak kin no neat taheakke wurde. Belje ús.`,
    failed: (name: string) => `${name} is net ferstjoerd. Besykje it nochris, of belje ús.`,
    receipt: 'Untfangstbewiis',
    received: (count: number) =>
      count === 1 ? 'Wy hawwe 1 bestân fan jo ûntfongen.' : `Wy hawwe ${count} bestannen fan jo ûntfongen.`,
    keep: 'Bewarje dit bewiis. Dêrmei kinne jo letter sjen litte wat jo stjoerden en wannear.',
    receiptCase: (name: string, number: string) => `Saak: ${name} (saaknûmer ${number}).`,
    receiptWho: (name: string) => `Ferstjoerd troch: ${name}.`,
    receiptFile: (size: string, number: string, moment: string) =>
      `Grutte: ${size}. Skaaimerk: ${number}. Untfongen op ${moment}.`,
    receiptDigest: 'Digitale fingerôfdruk (SHA-256)',
    receiptParts: 'Digitale fingerôfdruk fan de dielen (SHA-256)',
    receiptChosen: 'Fingerôfdruk fan it bestân op jo apparaat, mei lokaasje',
    confirmed: 'Troch de gemeente befêstige: de gemeente hat dizze fingerôfdruk sels útrekkene.',
    fingerprint:
      'In fingerôfdruk is in lange koade dy’t by krekt ien bestân heart. Is it bestân feroare, dan kloppet de koade net mear.',
    closeProof: 'Slút dit bewiis',
    unconfirmed: 'De gemeente hat dizze fingerôfdruk net befêstige. Belje ús.',
    changedLocation: 'Wy hawwe út dizze foto helle wêr’t er makke is. Fierder is der neat feroare.',
    details: 'Toan de digitale fingerôfdruk',
    print: 'Druk it bewiis ôf',
    saveReceipt: 'Bewarje it bewiis as bestân',
    savedReceipt: 'It bewiis is bewarre by jo downloads.',
    receiptName: 'untfangstbewiis',
    check: 'Kontrolearje myn bewiis',
    checkHint:
      'Hawwe jo in bewiis en in bestân bewarre? Hjir sjogge jo oft it noch itselde bestân is. Der wurdt neat ferstjoerd.',
    checkReceipt: 'Jo bewiis',
    checkReceiptHint: 'Dit bestân begjint mei “untfangstbewiis” en einiget op .json.',
    checkFile: 'It bestân dat jo stjoerden',
    checkChosen: (name: string) => `Keazen: ${name}.`,
    checkBusy: 'Wy ferlykje it bestân mei it bewiis.',
    same: (name: string) => `Dit is itselde bestân as ${name}, krekt sa’t jo it stjoerden.`,
    sameChosen: (name: string) =>
      `Dit is itselde bestân as ${name}, sa’t jo it keazen. Foar it ferstjoeren is de lokaasje derút helle.`,
    sameWhen: (moment: string, number: string) =>
      `Neffens it bewiis ûntfongen op ${moment}, mei skaaimerk ${number}.`,
    different: (name: string) =>
      `Dit bestân is oars as ${name} yn it bewiis. Kies it bestân dat jo stjoerden, of belje ús.`,
    absent: 'Dit bestân stiet net yn it bewiis. Kies it bestân dat jo stjoerden, of in oar bewiis.',
    badReceipt: 'Dit is gjin bewiis dat wy lêze kinne. Kies it bestân dat jo hjir bewarre hawwe.',
    otherVersion:
      'Dit bewiis is fan in oare ferzje fan dizze webside. Belje ús, dan sjogge wy it foar jo nei.',
    badFile: 'Wy kinne dit bestân net lêze. Sjoch oft it noch op jo apparaat stiet en kies it op ’e nij.',
    wrong: 'Ferkeard bestân stjoerd?',
    wrongHow:
      'In ferstjoerd bestân kinne jo net sels weihelje. Stjoer it goede bestân en sis yn de opmerking hokker bestân ferkeard wie.',
    wrongCall: (phone: string) => `Moat it bestân fuort? Belje ${phone}.`,
    required: 'Heakje earst in dokumint ta.',
  },
});

export type Texts = (typeof messages)['nl'];
