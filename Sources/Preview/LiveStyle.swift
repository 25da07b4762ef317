/// How the preview's own parts look: on a phone, in light and dark, and not at all on paper.
enum LiveStyle {
    static let text = """
        #_preview {
          --preview-paper:light-dark(#fff, #20242c); --preview-ink:light-dark(#1c2230, #eef0f4);
          --preview-line:light-dark(#6b7280, #9aa3b2); --preview-red:light-dark(#a61b1b, #ff9d94);
          color-scheme:light dark; position:fixed; z-index:1000; inset-inline:0; inset-block-end:0;
          display:flex; flex-direction:column; align-items:center; gap:.5rem; max-block-size:calc(100vb - 1rem);
          color:var(--preview-ink); font:1rem/1.45 system-ui, sans-serif; text-align:start; pointer-events:none;
        }
        #_preview-bar, #_preview-faults {box-sizing:border-box; background:var(--preview-paper); pointer-events:auto}
        #_preview-bar {
          display:flex; flex-wrap:wrap; gap:.25rem 1rem; align-items:center; inline-size:100%;
          padding:.35rem 1rem; border-block-start:1px solid var(--preview-line);
        }
        #_preview [hidden] {display:none}
        #_preview p {margin:0}
        #_preview-seen {display:flex; gap:.5rem; white-space:nowrap; align-items:center; max-inline-size:100%}
        #_preview :is(select, button) {
          font:inherit; color:inherit; background:transparent; min-block-size:2.25rem; min-inline-size:0;
          padding:.1rem .6rem; border:1px solid var(--preview-line); border-radius:6px; cursor:pointer;
        }
        #_preview option {background:var(--preview-paper); color:var(--preview-ink)}
        #_preview #_preview-count {color:var(--preview-red); border-color:currentColor; font-weight:600}
        #_preview-faults {
          flex:0 1 auto; min-block-size:0; overflow:auto; overflow-wrap:anywhere;
          padding:1rem; inline-size:min(100% - 1rem, 48rem);
          border:1px solid var(--preview-line); border-block-start:4px solid var(--preview-red); border-radius:6px;
          box-shadow:0 10px 40px #0006;
        }
        #_preview-faults h2 {font-size:1.25rem; line-height:1.25; margin:0 0 .25rem}
        #_preview-faults p {margin:0 0 .35rem}
        #_preview-faults ol {list-style:none; margin:1rem 0; padding:0; display:grid; gap:1rem}
        #_preview-faults li {border-block-start:1px solid var(--preview-line); padding-block-start:.75rem; min-inline-size:0}
        #_preview-faults .preview-place {font-family:ui-monospace, monospace; font-size:.9rem}
        #_preview-faults .preview-message {font-weight:600; color:var(--preview-red)}
        #_preview-faults pre {
          margin:0 0 .5rem; padding:.5rem .75rem; overflow:auto; overflow-wrap:normal; white-space:pre;
          border:1px solid var(--preview-line); border-radius:4px;
          font:.9rem/1.4 ui-monospace, monospace; direction:ltr;
        }
        #_preview :focus-visible {outline:3px solid currentColor; outline-offset:2px}
        @media screen {body.has-preview {padding-block-end:3.5rem}}
        @media print {#_preview {display:none}}

        """
}
