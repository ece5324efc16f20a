// Before the first paint: the remembered look, so that a dark room is not flashed white. A file of its own, for the page's
// content policy allows no script inside the page.
const chosen = localStorage.getItem('balian.look')
const dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
document.documentElement.dataset.look = dark ? 'dark' : 'light'
