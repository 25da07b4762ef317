// Walls in turn, for a corridor's screen: from the link until it is followed once more, or Escape is pressed.
const kiosk = document.querySelector('.kiosk');
if (kiosk) {
  const link = kiosk.querySelector('a'), here = location.href.split('#')[0], next = link.href;
  if (location.hash === '#kiosk') {
    document.documentElement.classList.add('is-kiosk');
    link.textContent = kiosk.dataset.stop;
    link.href = here;
    // One wall alone is loaded anew: it may have been built again.
    setTimeout(() => next === here ? location.reload() : location.replace(`${next}#kiosk`), 1000 * kiosk.dataset.seconds);
    addEventListener('keydown', event => event.key === 'Escape' && location.replace(here));
  } else {
    link.hash = 'kiosk';
    addEventListener('hashchange', () => location.hash === '#kiosk' && location.reload());
  }
  kiosk.hidden = false;
}
