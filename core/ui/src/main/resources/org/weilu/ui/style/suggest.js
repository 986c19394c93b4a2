// Titles that fit what is being typed, as links under the box. Without this script the box works as it is.
for (const box of document.querySelectorAll('.search-box[data-suggest]')) {
  const input = box.querySelector('input');
  const status = box.appendChild(document.createElement('p'));
  const list = box.appendChild(document.createElement('ul'));
  status.className = 'visually-hidden';
  status.setAttribute('role', 'status');
  list.className = 'suggest';
  list.hidden = true;
  let timer;

  const show = ([, titles, kinds, addresses]) => {
    list.replaceChildren(...titles.map((title, i) => {
      const link = document.createElement('a');
      const kind = document.createElement('small');
      link.href = addresses[i];
      link.textContent = title;
      kind.textContent = kinds[i];
      link.append(' ', kind);
      const item = document.createElement('li');
      item.append(link);
      return item;
    }));
    list.hidden = titles.length === 0;
    status.textContent = titles.length ? box.dataset.found.replace('{0}', titles.length) : '';
  };
  const ask = async () => {
    const typed = input.value.trim();
    if (!typed) {
      show(['', [], [], []]);
      return;
    }
    const answer = await fetch(`${box.dataset.suggest}?q=${encodeURIComponent(typed)}`).catch(() => null);
    if (answer && answer.ok && typed === input.value.trim()) show(await answer.json());
  };
  input.addEventListener('input', event => {
    clearTimeout(timer);
    // While an input method composes, what stands in the box is half a syllable.
    if (!event.isComposing) timer = setTimeout(ask, 150);
  });
  input.addEventListener('compositionend', () => { timer = setTimeout(ask, 0); });
  input.autocomplete = 'off';
  box.addEventListener('keydown', event => {
    const stops = [input, ...list.querySelectorAll('a')];
    const at = stops.indexOf(document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 }[event.key];
    if (event.key === 'Escape' && !list.hidden) {
      list.hidden = true;
      input.focus();
      event.preventDefault();
    } else if (at >= 0 && to !== undefined && stops[to] && !list.hidden) {
      stops[to].focus();
      event.preventDefault();
    }
  });
  box.addEventListener('focusout', event => {
    if (!box.contains(event.relatedTarget)) list.hidden = true;
  });
}
