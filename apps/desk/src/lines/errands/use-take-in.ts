import { takePapers } from '@balian/contract/custody'
import { errandRoutes } from '@balian/contract/errand-matters'
import { newId } from '@balian/contract/ids'
import { useCommand } from '../../data/index.ts'

export interface Taking {
  readonly place: string
  /** A resident of the register, or somebody by name. */
  readonly person: string | undefined
  readonly name: string
  readonly service: string
  readonly title: string
  readonly mode: string
  readonly request: string
  readonly brought: readonly { readonly name: string; readonly form: 'original' | 'copy' }[]
  readonly missing: readonly string[]
}

export interface Taken {
  readonly id: string
  readonly version: number
}

/** Takes an errand in at the window: opens it, takes the papers that were brought, and tells at once what is missing. */
export function useTakeIn() {
  const opening = useCommand(errandRoutes.open, { also: ['cases', 'errand-papers'] })
  const taking = useCommand(takePapers)
  const telling = useCommand(errandRoutes.steps.tellMissing)
  const run = async (t: Taking): Promise<Taken | null> => {
    const party = t.person ? { kind: 'person' as const, person: t.person } : { kind: 'outsider' as const, name: t.name }
    const values = { service: t.service, mode: t.mode, channel: 'window', request: t.request }
    const opened = await opening.run({
      id: newId(),
      place: t.place,
      title: t.title,
      parties: [{ id: newId(), role: 'applicant', ...party }],
      values: values as never,
    })
    if (!opened) return null
    let now: Taken = opened
    if (t.brought.length > 0 && t.mode !== 'at-once') {
      const papers = t.brought.map((one) => ({ id: newId(), ...one }))
      now = (await taking.run({ id: now.id, version: now.version, papers, from: t.name })) ?? now
    }
    if (t.missing.length > 0)
      now = (await telling.run({ id: now.id, version: now.version, values: { missing: t.missing.join('\n') } as never, note: '' })) ?? now
    return now
  }
  return { run, busy: opening.busy || taking.busy || telling.busy }
}
