/*
 * Puts a "Kopieer" button beside each example on the page for web editors. Without this file the example can still be
 * selected by hand.
 */
for (const voorbeeld of document.querySelectorAll('[data-kopieer]')) {
  if (!navigator.clipboard) break;
  const rij = document.createElement('div');
  rij.className = 'kopie';
  const knop = document.createElement('button');
  knop.type = 'button';
  knop.className = 'knop knop-rustig';
  knop.textContent = `Kopieer ${voorbeeld.dataset.kopieer}`;
  const melding = document.createElement('span');
  melding.setAttribute('role', 'status');
  knop.addEventListener('click', async () => {
    // Emptied first, so that a second click is announced as well.
    melding.textContent = '';
    try {
      await navigator.clipboard.writeText(voorbeeld.textContent.trim());
      melding.textContent = 'Gekopieerd.';
    } catch {
      melding.textContent = 'Kopiëren lukt niet. Selecteer de tekst en kopieer die zelf.';
    }
  });
  rij.append(knop, melding);
  voorbeeld.after(rij);
}
