// A term's definition beside its link: on hover, on focus and on a first tap. Without this script the link leads to it.
if ('popover' in HTMLElement.prototype) {
  // The link whose card was opened last, also after Escape, until the pointer and the focus are elsewhere.
  let link, card, timer, tapped;
  const termAt = target => target.closest?.('a.term');
  const isOpen = () => card?.matches(':popover-open');
  const later = (act, delay) => {
    clearTimeout(timer);
    timer = setTimeout(act, delay);
  };
  const close = () => {
    clearTimeout(timer);
    if (isOpen()) card.hidePopover();
    link = null;
  };
  const leave = () => later(() => [link, card].some(part => part?.contains(document.activeElement)) || close(), 250);

  // Below the link or above it. A link on two lines has two boxes: that at the pointer counts, without one the last.
  const open = (at, y) => {
    clearTimeout(timer);
    if (at === link && isOpen()) return;
    link = at;
    card = document.getElementById(at.getAttribute('aria-describedby'))?.parentElement;
    if (!card) return;
    card.showPopover();
    const boxes = [...at.getClientRects()], box = boxes.find(({bottom}) => y <= bottom) ?? boxes.at(-1);
    const {clientWidth, clientHeight} = document.documentElement, {offsetWidth, offsetHeight} = card;
    const isAbove = box.bottom + offsetHeight > clientHeight && box.top > offsetHeight;
    const start = getComputedStyle(at).direction === 'rtl' ? box.right - offsetWidth : box.left;
    card.style.left = `${scrollX + Math.max(8, Math.min(start, clientWidth - offsetWidth - 8))}px`;
    card.style.top = `${scrollY + (isAbove ? box.top - offsetHeight - 4 : box.bottom + 4)}px`;
  };

  document.addEventListener('pointerover', ({target, pointerType, clientY}) => {
    if (pointerType === 'touch') return;
    const at = termAt(target);
    if (at ? at === link : card?.contains(target)) clearTimeout(timer);
    else if (at) later(() => open(at, clientY), 150);
    else leave();
  });
  document.documentElement.addEventListener('pointerleave', leave);
  document.addEventListener('focusin', ({target}) => {
    const at = termAt(target);
    if (at?.matches(':focus-visible')) open(at);
    else if (!at && !card?.contains(target)) close();
  });
  document.addEventListener('pointerdown', ({target, pointerType}) => {
    const at = pointerType === 'touch' && termAt(target);
    tapped = at === link && isOpen() ? null : at;
  }, true);
  document.addEventListener('click', event => {
    if (!tapped || termAt(event.target) !== tapped) return;
    event.preventDefault();
    open(tapped, event.clientY);
  });
  // It moves with the page, not with what scrolls inside it.
  document.addEventListener('scroll', ({target}) => target === document || close(), true);
  for (const change of ['resize', 'beforeprint']) addEventListener(change, close);
}
