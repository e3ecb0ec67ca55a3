/** What widgets that take files say of them. Names, sizes and lists come in as texts that are ready to read. */
import { defineMessages } from '../i18n/messages.js';

export const fileMessages = defineMessages({
  nl: {
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
    chosen: (count: number) => `Gekozen bestanden (${count})`,
    chosenSpoken: (good: number, wrong: number) =>
      `${good === 0 ? '' : good === 1 ? '1 bestand is gekozen. ' : `${good} bestanden zijn gekozen. `}${wrong === 0 ? '' : wrong === 1 ? '1 bestand kunt u niet versturen.' : `${wrong} bestanden kunt u niet versturen.`}`,
    checking: 'Wij bekijken dit bestand.',
    ready: 'Klaar om te versturen.',
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
    remove: (name: string) => `Verwijder ${name}`,
    removed: (name: string) => `${name} is verwijderd.`,
    retryFile: (name: string) => `Probeer ${name} opnieuw`,
    locationRemoved:
      'In deze foto staat waar hij is gemaakt. Wij halen die plaats eruit voordat wij hem versturen.',
    locationKept: 'In deze foto staat waar hij is gemaakt. U stuurt die plaats mee.',
    locationUnsure: 'Misschien staat in dit bestand nog waar het is gemaakt. Dat konden wij niet nagaan.',
    locationSend: 'Locatie meesturen',
    twinCase: (name: string) =>
      `Dit bestand staat al bij uw zaak, als ${name}. U kunt het verwijderen, of toch versturen.`,
    arrived: 'Aangekomen.',
    twinQueue: (name: string) =>
      `Dit bestand is hetzelfde als ${name}. U kunt het verwijderen, of toch versturen.`,
    renamed: (name: string) => `Wij noemen dit bestand ${name}.`,
    otherKind: (name: string, kind: string) =>
      `${name} is in het echt een bestand van de soort ${kind}. Zo versturen wij het. Klopt dat niet? Verwijder het en kies het goede bestand.`,
    errors: (count: number) => (count === 1 ? 'Er is 1 fout' : `Er zijn ${count} fouten`),
    loginTab: 'Log opnieuw in (opent in een nieuw tabblad)',
    loggedIn: 'Ik ben weer ingelogd',
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
  },
  en: {
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
    chosen: (count: number) => `Chosen files (${count})`,
    chosenSpoken: (good: number, wrong: number) =>
      `${good === 0 ? '' : good === 1 ? '1 file has been chosen. ' : `${good} files have been chosen. `}${wrong === 0 ? '' : wrong === 1 ? 'You cannot send 1 file.' : `You cannot send ${wrong} files.`}`,
    checking: 'We are looking at this file.',
    ready: 'Ready to be sent.',
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
    remove: (name: string) => `Remove ${name}`,
    removed: (name: string) => `${name} has been removed.`,
    retryFile: (name: string) => `Try ${name} again`,
    locationRemoved: 'This photo contains the place where it was taken. We remove that before we send it.',
    locationKept: 'This photo contains the place where it was taken. That will be sent as well.',
    locationUnsure: 'This file may still contain the place where it was made. We could not check that.',
    locationSend: 'Also send the location',
    twinCase: (name: string) =>
      `This file is in your case already, as ${name}. You can remove it, or send it anyway.`,
    arrived: 'It has arrived.',
    twinQueue: (name: string) => `This file is the same as ${name}. You can remove it, or send it anyway.`,
    renamed: (name: string) => `We will call this file ${name}.`,
    otherKind: (name: string, kind: string) =>
      `${name} is really of type ${kind}. That is how we will send it. Is that not right? Remove it and choose the right file.`,
    errors: (count: number) => (count === 1 ? 'There is 1 error' : `There are ${count} errors`),
    loginTab: 'Log in again (opens in a new tab)',
    loggedIn: 'I have logged in again',
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
  },
  fy: {
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
    chosen: (count: number) => `Keazen bestannen (${count})`,
    chosenSpoken: (good: number, wrong: number) =>
      `${good === 0 ? '' : good === 1 ? '1 bestân is keazen. ' : `${good} bestannen binne keazen. `}${wrong === 0 ? '' : wrong === 1 ? '1 bestân kinne jo net stjoere.' : `${wrong} bestannen kinne jo net stjoere.`}`,
    checking: 'Wy besjogge dit bestân.',
    ready: 'Klear om te ferstjoeren.',
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
    remove: (name: string) => `Wiskje ${name}`,
    removed: (name: string) => `${name} is wiske.`,
    retryFile: (name: string) => `Besykje ${name} nochris`,
    locationRemoved:
      'Yn dizze foto stiet wêr’t er makke is. Wy helje dat plak derút foar’t wy him ferstjoere.',
    locationKept: 'Yn dizze foto stiet wêr’t er makke is. Jo stjoere dat plak mei.',
    locationUnsure: 'Miskien stiet yn dit bestân noch wêr’t it makke is. Dat koene wy net neigean.',
    locationSend: 'Lokaasje meistjoere',
    twinCase: (name: string) =>
      `Dit bestân stiet al by jo saak, as ${name}. Jo kinne it wiskje, of dochs ferstjoere.`,
    arrived: 'Oankommen.',
    twinQueue: (name: string) => `Dit bestân is itselde as ${name}. Jo kinne it wiskje, of dochs ferstjoere.`,
    renamed: (name: string) => `Wy neame dit bestân ${name}.`,
    otherKind: (name: string, kind: string) =>
      `${name} is yn it echt in bestân fan de soarte ${kind}. Sa ferstjoere wy it. Kloppet dat net? Wiskje it en kies it goede bestân.`,
    errors: (count: number) => (count === 1 ? 'Der is 1 flater' : `Der binne ${count} flaters`),
    loginTab: 'Log opnij yn (iepenet yn in nij ljepblêd)',
    loggedIn: 'Ik bin wer ynlogd',
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
  },
});
export type FileTexts = (typeof fileMessages)['nl'];
