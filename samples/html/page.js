// What a page can do with a widget: listen to it, and set a property.
const timeline = document.querySelector('zaak-timeline');
timeline.addEventListener('zaak-loaded', (event) => {
  document.querySelector('[role=status]').textContent = `Deze zaak heeft ${event.aantalStappen} stappen.`;
});
document.querySelector('button').addEventListener('click', () => {
  timeline.headingLevel += 1;
});
