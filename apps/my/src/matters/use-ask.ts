import type { Value } from '@balian/touch/item'
import { toast } from '@balian/touch/toast'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { problemWords, useWords } from '../say.ts'
import { order } from '../server.ts'
import { sendPhotos } from './attach.ts'
import type { openRoutes } from './own-routes.ts'

interface Asked {
  readonly id: string
  readonly place: string
  readonly photos: Value
}
type Routes = ReturnType<typeof openRoutes>

/** Opens a matter with its photographs and leads to it. Once it is opened, a photograph that could not be kept is said and can be sent again there. */
export function useAsk() {
  const spoken = useWords()
  const client = useQueryClient()
  const go = useNavigate()
  const leave = async (id: string) => {
    await client.invalidateQueries()
    void go(`/matters/${id}`, { replace: true })
  }
  return async ({ open, common }: Routes, { id, place, photos, ...rest }: Asked & Record<string, unknown>) => {
    try {
      const files = await sendPhotos(place, photos)
      const { version } = await order(open, { id, place, ...rest } as never)
      const kept = files.length === 0 ? null : order(common.addPapers, { id, version, as: 'application', files }).then(() => null)
      const lost = await (kept ?? Promise.resolve(null)).catch((error: unknown) => error)
      toast(lost === null ? { text: spoken.t('ask.sent') } : { text: spoken.t('ask.photosLost'), tone: 'warn' })
      await leave(id)
    } catch (error) {
      toast({ text: problemWords(error, spoken), tone: 'bad' })
    }
  }
}
