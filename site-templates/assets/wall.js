// The slider of a wall of notes: they go to where they hung on a day. Without this script the newest day stands.
const replay = document.querySelector('.replay');
if (replay) {
  const slider = replay.querySelector('input'), output = replay.querySelector('output');
  const button = replay.querySelector('button'), play = button.textContent;
  const days = [...slider.list.options].map(option => option.label);
  const lists = [...document.querySelectorAll('.stickies')], last = days.length - 1;
  const counts = document.querySelectorAll('.wall-count');
  const code = note => (note.querySelector('.sticky-who small') ?? note.querySelector('.sticky-who bdi')).textContent;
  const notes = [...document.querySelectorAll('[data-steps]')]
    .map(note => ({note, code: code(note), steps: note.dataset.steps.split(' '), isMoved: note.classList.contains('is-moved')}))
    .sort((a, b) => a.code < b.code ? -1 : 1);
  const isStill = matchMedia('(prefers-reduced-motion: reduce)');
  let shown = last, timer = 0;

  const show = day => {
    const places = notes.map(({note}) => note.getBoundingClientRect());
    const held = document.activeElement;
    let moved = 0;
    for (const {note, steps, isMoved} of notes) {
      const list = lists[steps[day]], moves = list && steps[shown] !== '-' && steps[day] !== steps[shown];
      if (moves) moved++;
      note.hidden = !list;
      list?.append(note);
      const isMarked = day === last ? isMoved : Boolean(moves);
      note.classList.toggle('is-moved', isMarked);
      note.querySelector('.sticky-mark').hidden = !isMarked;
      note.classList.toggle('is-past', day !== last);
    }
    if (held !== document.activeElement) held.focus({preventScroll: true});
    counts.forEach((count, index) => count.textContent = lists[index].querySelectorAll('.sticky:not([hidden])').length);
    if (!isStill.matches) notes.forEach(({note}, index) => {
      const from = places[index], to = note.getBoundingClientRect();
      if (from.width && to.width && (from.x !== to.x || from.y !== to.y)) note.animate(
        [{translate: `${from.x - to.x}px ${from.y - to.y}px`}, {translate: '0 0'}], {duration: 600, easing: 'ease-in-out'});
    });
    const said = moved === 0 ? replay.dataset.none : moved === 1 ? replay.dataset.one : replay.dataset.other;
    output.textContent = `${days[day]}: ${said.replace('{count}', moved)}`;
    slider.value = day;
    slider.setAttribute('aria-valuetext', days[day]);
    shown = day;
  };
  const stop = () => {
    clearInterval(timer);
    timer = 0;
    button.textContent = play;
  };
  slider.addEventListener('input', () => {
    replay.classList.add('is-used');
    stop();
    show(Number(slider.value));
  });
  button.addEventListener('click', () => {
    replay.classList.add('is-used');
    if (timer) return stop();
    show(shown === last ? 0 : shown + 1);
    if (shown === last) return;
    button.textContent = button.dataset.stop;
    timer = setInterval(() => {
      show(shown + 1);
      if (shown === last) stop();
    }, 1200);
  });
  replay.hidden = false;
}
