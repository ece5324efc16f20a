/// <reference types="vite/client" />
/// <reference types="vite-plugin-pwa/client" />

/** The version of the app, as the office sees it: the moment at which it was built. */
declare const __APP__: string
