import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'

/** What the phone knows about the app when it is put on the home screen. */
const manifest = {
  name: '八联',
  short_name: '八联',
  lang: 'zh-CN',
  start_url: '/phone/',
  scope: '/phone/',
  display: 'standalone' as const,
  background_color: '#f5f2ea',
  theme_color: '#0e5f52',
  icons: [{ src: '/phone/mark.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' as const }],
}

export default defineConfig({
  base: '/phone/',
  define: { __APP__: JSON.stringify(new Date().toISOString().slice(0, 16)) },
  plugins: [
    react(),
    VitePWA({
      registerType: 'prompt',
      injectRegister: null,
      manifest,
      // Only the app itself is kept by the service worker; what the server says is kept by the app, which knows whose it is.
      workbox: { globPatterns: ['**/*.{js,css,html,svg}'], navigateFallback: '/phone/index.html', navigateFallbackAllowlist: [/^\/phone\//] },
    }),
  ],
  server: { proxy: { '/api': `http://127.0.0.1:${process.env.PORT ?? 8620}` } },
  build: { target: 'es2022' },
})
