import { HomeOutlined } from '@ant-design/icons'
import { type LineName, lineNames } from '@balian/contract/lines'
import { whoAmI } from '@balian/contract/session'
import { useQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import { ask } from '../data/api.ts'
import { keyOf } from '../data/use-read.ts'
import type { NavItem } from '../feature.ts'
import { features } from '../features.ts'
import { paths } from '../paths.ts'
import { useMay } from '../session/session.tsx'

const today: NavItem = { path: paths.home, word: 'today.title', icon: HomeOutlined, needs: whoAmI.name, letter: 'h' }
const items: readonly NavItem[] = [today, ...features.flatMap((feature) => feature.nav)]
/** Pages that show only when their list holds something. */
const some = items.flatMap((item) => (item.some ? [{ path: item.path, needs: item.needs, ...item.some }] : []))
const one = { size: '1' }
const minutes = 5 * 60_000

/** The paths of pages that have nothing for this caller. */
function useEmpty(may: (route: string) => boolean): string {
  const answers = useQueries({
    queries: some.map(({ list, needs, always }) => ({
      queryKey: keyOf(list, one),
      queryFn: ({ signal }: { signal: AbortSignal }) => ask(list, one as never, signal) as Promise<{ total: number }>,
      enabled: may(needs) && !may(always),
      staleTime: minutes,
    })),
  })
  return some.flatMap(({ path, always }, i) => (may(always) || (answers[i]?.data?.total ?? 0) > 0 ? [] : [path])).join(' ')
}

/** Everywhere that this caller can go, in the order of the rail. */
export function useRooms(): readonly NavItem[] {
  const may = useMay()
  const empty = useEmpty(may)
  return useMemo(() => {
    const hidden = empty.split(' ')
    return items.filter((item) => may(item.needs) && !hidden.includes(item.path))
  }, [may, empty])
}

interface Floors {
  readonly today: readonly NavItem[]
  readonly lines: readonly (readonly [LineName, readonly NavItem[]])[]
  readonly registers: readonly NavItem[]
}

/** The same, as the rail groups it: today, the lines that have pages for this caller, and the rest. */
export function useFloors(): Floors {
  const rooms = useRooms()
  return useMemo(() => {
    const lines = lineNames.flatMap((line) => {
      const own = rooms.filter((item) => item.line === line)
      return own.length > 0 ? [[line, own] as const] : []
    })
    return { today: rooms.slice(0, 1), lines, registers: rooms.slice(1).filter((item) => item.line === undefined) }
  }, [rooms])
}
