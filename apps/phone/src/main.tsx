import { dress } from '@balian/touch/appearance'
import { tellDocument } from '@balian/touch/language'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { watchUpgrades } from './frame/upgrade.ts'
import { watch } from './store/watch.ts'
import '@balian/touch/tokens.css'
import './phone.css'

tellDocument()
dress()
watchUpgrades()
watch()

createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
