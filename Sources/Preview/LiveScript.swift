/// The script that the preview adds to each page. It asks for news, brings the page up to date in its place, says what
/// is wrong, and shows the site as others see it. Whatever comes from files is set as text, never as HTML.
enum LiveScript {
    static let text = #"""
        'use strict';
        (() => {
        const own = document.currentScript.dataset;
        const key = '_preview:' + location.pathname;
        const wait = time => new Promise(done => setTimeout(done, time));
        const make = (name, properties, ...children) => {
          const element = Object.assign(document.createElement(name), properties);
          element.append(...children);
          return element;
        };

        // Where the reader was before the page was loaded anew.
        const place = JSON.parse(sessionStorage.getItem(key) ?? 'null');
        sessionStorage.removeItem(key);
        const parts = () => [...document.querySelectorAll('details')];
        const comeBack = () => {
          if (place) scrollTo({left: place.x, top: place.y, behavior: 'instant'});
        };
        if (place) {
          const all = parts();
          if (all.length === place.open.length) place.open.forEach((open, number) => { all[number].open = open; });
          comeBack();
          addEventListener('load', comeBack, {once: true});
        }
        const reload = () => {
          sessionStorage.setItem(key, JSON.stringify({x: scrollX, y: scrollY, open: parts().map(part => part.open)}));
          location.reload();
        };

        // The bar: what the preview has to say, and whose site it is.
        const said = make('p', {id: '_preview-said'});
        said.setAttribute('role', 'status');
        const count = make('button', {id: '_preview-count', type: 'button', hidden: true});
        const choice = make('select', {id: '_preview-edition'});
        const label = make('label', {id: '_preview-seen'}, 'Seen as ', choice);
        const bar = make('div', {id: '_preview-bar'}, label, count, said);
        const preview = make('aside', {id: '_preview'}, bar);
        preview.setAttribute('aria-label', 'Preview');
        document.body.append(preview);
        document.body.classList.add('has-preview');

        const [, edition, ...rest] = location.pathname.split('/');
        const showEditions = editions => {
          label.hidden = editions.length === 0;
          const old = [...choice.options].map(option => [option.value, option.text]);
          if (JSON.stringify(old) !== JSON.stringify(editions.map(({id, title}) => [id, title]))) {
            choice.replaceChildren(...editions.map(({id, title}) => make('option', {value: id, textContent: title})));
          }
          if (document.activeElement !== choice) choice.value = decodeURIComponent(edition);
        };
        choice.addEventListener('change', async () => {
          const home = '/' + encodeURIComponent(choice.value) + '/';
          const there = home + rest.join('/');
          const found = await fetch(there, {method: 'HEAD'}).then(answer => answer.ok, () => false);
          location.href = found ? there + location.hash : home;
        });

        // What is wrong, over the page.
        let dialog, closed = '', before;
        const close = () => {
          dialog?.remove();
          dialog = undefined;
          if (before?.isConnected) before.focus({preventScroll: true});
        };
        const open = faults => {
          before = dialog ? before : document.activeElement;
          dialog?.remove();
          const title = faults.length === 1 ? 'One thing to mend' : faults.length + ' things to mend';
          const shut = make('button', {type: 'button', textContent: 'Close'});
          shut.addEventListener('click', () => {
            closed = JSON.stringify(faults);
            close();
          });
          const list = make('ol', {}, ...faults.map(({path, line, message, source, help}) => make('li', {},
            make('p', {className: 'preview-place', textContent: line ? path + ', line ' + line : path}),
            make('p', {className: 'preview-message', textContent: message}),
            ...(source ? [make('pre', {textContent: source, tabIndex: 0})] : []),
            ...(help ? [make('p', {textContent: help})] : []))));
          dialog = make('section', {id: '_preview-faults', tabIndex: -1},
            make('h2', {id: '_preview-title', textContent: title}),
            make('p', {id: '_preview-why', textContent: 'The page shows how it was before. It changes as soon as this is mended.'}),
            list, shut);
          dialog.setAttribute('role', 'alertdialog');
          dialog.setAttribute('aria-labelledby', '_preview-title');
          dialog.setAttribute('aria-describedby', '_preview-why');
          bar.before(dialog);
          dialog.focus({preventScroll: true});
        };
        let faults = [];
        const showFaults = now => {
          const text = JSON.stringify(now), changed = text !== JSON.stringify(faults);
          faults = now;
          count.hidden = now.length === 0;
          count.textContent = now.length === 1 ? '1 thing to mend' : now.length + ' things to mend';
          if (now.length === 0) {
            closed = '';
            if (dialog) close();
          } else if (changed && text !== closed) open(now);
        };
        count.addEventListener('click', () => open(faults));
        document.addEventListener('keydown', event => {
          if (event.key !== 'Escape' || !dialog) return;
          closed = JSON.stringify(faults);
          close();
        });

        // The page, and what it is made of. A page that stayed the same isn't loaded anew, so it doesn't flicker.
        const tag = address => fetch(address, {method: 'HEAD'}).then(answer => answer.headers.get('ETag'), () => null);
        const pieces = new Map();
        const addresses = () => {
          const found = [...document.querySelectorAll('link[rel=stylesheet], link[rel=icon], script[src], img[src]')]
            .map(element => new URL(element.href || element.src))
            .filter(url => url.origin === location.origin && !url.pathname.startsWith('/_preview/'));
          return [...new Set(found.map(url => url.href))].slice(0, 50);
        };
        const learn = () => Promise.all(addresses().map(async address => pieces.set(address, await tag(address))));
        const hasChanged = async () => {
          if (await tag(location.href) !== `"${own.tag}"`) return true;
          const news = await Promise.all([...pieces].map(async ([address, old]) => await tag(address) !== old));
          return news.includes(true);
        };

        // The news.
        let leaving = false, control = new AbortController();
        addEventListener('pagehide', () => { leaving = true; });
        addEventListener('pageshow', () => { leaving = false; });
        document.addEventListener('visibilitychange', () => { if (document.hidden) control.abort(); });
        const visible = () => document.hidden
          ? new Promise(done => document.addEventListener('visibilitychange', done, {once: true})) : undefined;
        const ask = async query => {
          control = new AbortController();
          const answer = await fetch('/_preview/state' + query, {signal: control.signal});
          if (!answer.ok) throw new Error(answer.statusText);
          return answer.json();
        };
        const follow = async () => {
          let run, version = Number(own.version), isKnown = false, isThere = false;
          for (;;) {
            await visible();
            try {
              if (!isKnown) await learn();
              // Who was away asks without waiting for news, to hear that the preview is there.
              const state = await ask(isThere ? '?after=' + version : '');
              isThere = true;
              said.textContent = '';
              showEditions(state.editions);
              showFaults(state.faults);
              const isNew = state.version !== version || (run && state.run !== run);
              // What came between the page and its first question may have been missed: then all is loaded anew.
              const missed = isNew && !isKnown && state.faults.length === 0 && own.version !== '';
              if (isNew && state.faults.length === 0 && (missed || await hasChanged())) {
                reload();
                return;
              }
              ({run, version} = state);
              isKnown = true;
            } catch {
              isThere = false;
              if (!leaving && !document.hidden) {
                said.textContent = 'The preview has stopped. Start `datawall preview` again.';
                await wait(1000);
              }
            }
          }
        };
        follow();
        })();

        """#
}
