/** Colours where the reader's mail program is dark; without it, it would invent its own. */
const dark = `@media (prefers-color-scheme:dark){
body,.bg{background:#12161F!important;color:#ECE8DE!important}
.mu{color:#B0B1B3!important}
a{color:#A6BDF0!important}
a.go{background:#A6BDF0!important;color:#12161F!important;border-color:#A6BDF0!important}
.ru{border-color:#323A4B!important}
.in{border-color:#ECE8DE!important}
.qu{border-color:#7E879B!important}
}`;

/** In the head of every mail: that it has colours for light and dark, and those for dark. */
export function DarkStyle() {
  return (
    <>
      <meta name="viewport" content="width=device-width,initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="supported-color-schemes" content="light dark" />
      <style>{dark}</style>
    </>
  );
}
