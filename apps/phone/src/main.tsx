import { registerSW } from 'virtual:pwa-register'
import { dress } from '@balian/touch/appearance'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { tellDocument } from './language.ts'
import { watch } from './store/watch.ts'
import '@balian/touch/tokens.css'
import './phone.css'

tellDocument()
dress()
registerSW({ immediate: true })
watch()

createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
