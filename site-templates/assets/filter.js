// The lexicon's filter box: without this script the box stays hidden and the list is whole.
const box = document.querySelector('.find');
if (box) {
  const fold = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const rows = [...document.querySelectorAll('[data-filter]')].map(row => [row, fold(row.textContent)]);
  const none = document.querySelector('.found-none');
  box.hidden = false;
  box.querySelector('input').addEventListener('input', event => {
    const words = fold(event.target.value).split(/\s+/);
    for (const [row, text] of rows) row.hidden = !words.every(word => text.includes(word));
    for (const part of document.querySelectorAll('.letter')) part.hidden = !part.querySelector('[data-filter]:not([hidden])');
    none.hidden = rows.some(([row]) => !row.hidden);
  });
}
