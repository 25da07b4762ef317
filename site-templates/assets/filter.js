// The lexicon's filter box: without this script the box stays hidden and the list is whole.
const box = document.querySelector('.find');
if (box) {
  const input = box.querySelector('input'), said = document.querySelector('.found');
  const none = document.querySelector('.found-none'), kinds = [...document.querySelectorAll('[name="kind"]')];
  const letters = [...document.querySelectorAll('.alphabet li')];
  const whole = {'æ': 'ae', 'ð': 'd', 'đ': 'd', 'ı': 'i', 'ł': 'l', 'ø': 'o', 'œ': 'oe', 'ß': 'ss', 'þ': 'th', '’': '\''};
  // Without case, marks above and below letters, and signs that aren't seen (the last one lengthens Arabic words).
  const fold = text => text.toLowerCase().normalize('NFKD').replace(/[\p{M}\p{Cf}\u0640]/gu, '')
    .replace(/[æðđıłøœßþ’]/g, letter => whole[letter]).replace(/[\p{Pd}\s]+/gu, ' ').trim();
  const rows = [...document.querySelectorAll('[data-filter]')].map(row => [row, fold(row.dataset.filter)]);
  const filter = () => {
    const words = fold(input.value).split(' ');
    const kind = kinds.find(choice => choice.checked).id.replace('_kind-', 'is-');
    let count = 0;
    for (const [row, text] of rows) {
      row.hidden = !words.every(word => text.includes(word));
      if (!row.hidden && (kind === 'is-all' || row.classList.contains(kind))) count++;
    }
    for (const part of document.querySelectorAll('.letter')) part.hidden = !part.querySelector('[data-filter]:not([hidden])');
    for (const letter of letters) {
      const link = letter.querySelector('a');
      letter.hidden = link ? document.getElementById(link.hash.slice(1)).parentElement.hidden : words[0] !== '';
    }
    none.hidden = count > 0;
    const form = count === 0 ? said.dataset.none : count === 1 ? said.dataset.one : said.dataset.other;
    said.textContent = words[0] === '' ? '' : form.replace('{count}', count);
  };
  box.hidden = false;
  input.addEventListener('input', filter);
  input.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    input.value = '';
    filter();
  });
  for (const kind of kinds) kind.addEventListener('change', filter);
}
