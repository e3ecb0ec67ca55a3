/*
 * Lets the title of the page follow the widget on it: which step it is, that something was sent, or that something must be
 * mended. The words are the site's own, in the language of the page. Without this file the title stays as it was.
 */
const words = document.querySelector('template[data-stappen]')?.dataset;
if (words) {
  const stappen = JSON.parse(words.stappen);
  let title = document.title;
  const base = title;
  document.addEventListener('page-title', ({ stap }) => {
    title = Object.hasOwn(stappen, stap) ? `${stappen[stap]} – ${base}` : base;
    document.title = title;
  });
  document.addEventListener('validation-failed', ({ aantal }) => {
    document.title = aantal > 0 ? `${words.fout} ${title}` : title;
  });
}
