import { HomeOutlined } from '@ant-design/icons'
import { type LineName, lineNames } from '@balian/contract/lines'
import { whoAmI } from '@balian/contract/session'
import { useMemo } from 'react'
import type { NavItem } from '../feature.ts'
import { features } from '../features.ts'
import { paths } from '../paths.ts'
import { useMay } from '../session/session.tsx'

const today: NavItem = { path: paths.home, word: 'today.title', icon: HomeOutlined, needs: whoAmI.name, letter: 'h' }

/** Everywhere that this caller can go, in the order of the rail. */
export function useRooms(): readonly NavItem[] {
  const may = useMay()
  return useMemo(() => [today, ...features.flatMap((feature) => feature.nav)].filter((item) => may(item.needs)), [may])
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
      const items = rooms.filter((item) => item.line === line)
      return items.some((item) => !item.beside) ? [[line, items] as const] : []
    })
    return { today: rooms.slice(0, 1), lines, registers: rooms.slice(1).filter((item) => item.line === undefined) }
  }, [rooms])
}
