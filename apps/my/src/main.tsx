import { dress } from '@balian/touch/appearance'
import { tellDocument } from '@balian/touch/language'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { BrowserRouter } from 'react-router'
import { App } from './App.tsx'
import '@balian/touch/tokens.css'
import './my.css'

tellDocument()
dress()

createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <BrowserRouter basename="/my">
        <App />
      </BrowserRouter>
    </QueryClientProvider>
  </StrictMode>,
)
