import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { RouterProvider } from 'react-router/dom'
import { client } from './data/client.ts'
import { features } from './features.ts'
import { router } from './routes.tsx'
import { Dressed } from './theme/Dressed.tsx'
import { shellWords } from './words/all.ts'
import { startWords } from './words/start.ts'

await startWords([...shellWords, ...features.map((feature) => feature.words)])

createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <Dressed>
        <RouterProvider router={router} />
      </Dressed>
    </QueryClientProvider>
  </StrictMode>,
)
