import { useSyncExternalStore } from 'react'
import { Segments } from './segments.tsx'
import { useTouchWords } from './touch.tsx'

/** How the app looks: as chosen on this device, or as the device does. The slot is the same in all apps. */
export type Look = 'light' | 'dark' | 'system'
export type TypeSize = 'plain' | 'large'
interface Worn {
  readonly look: Look
  readonly type: TypeSize
}

const slots = { look: 'balian.look', type: 'balian.type' } as const
const hearers = new Set<() => void>()
let worn: Worn = { look: 'system', type: 'plain' }

function wear(next: Worn): void {
  worn = next
  const dark = next.look === 'dark' || (next.look === 'system' && matchMedia('(prefers-color-scheme: dark)').matches)
  const { dataset } = document.documentElement
  dataset['look'] = dark ? 'dark' : 'light'
  dataset['type'] = next.type
  for (const hear of hearers) hear()
}

/** Puts on what was chosen on this device; called once, before the first paint. */
export function dress(): void {
  const look = localStorage.getItem(slots.look)
  wear({ look: look === 'light' || look === 'dark' ? look : 'system', type: localStorage.getItem(slots.type) === 'large' ? 'large' : 'plain' })
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => wear(worn))
}

function choose(change: Partial<Worn>): void {
  const next = { ...worn, ...change }
  localStorage.setItem(slots.look, next.look)
  localStorage.setItem(slots.type, next.type)
  wear(next)
}

const subscribe = (hear: () => void) => {
  hearers.add(hear)
  return () => void hearers.delete(hear)
}
const now = () => worn

/** Light or dark, standard or large type: chosen here, remembered on this device. */
export function Appearance() {
  const words = useTouchWords()
  const { look, type } = useSyncExternalStore(subscribe, now, now)
  return (
    <>
      <Segments
        label={words.type}
        value={type}
        onChange={(chosen) => choose({ type: chosen })}
        choices={[
          { value: 'plain', label: words.plainType },
          { value: 'large', label: words.largeType },
        ]}
      />
      <Segments
        label={words.look}
        value={look}
        onChange={(chosen) => choose({ look: chosen })}
        choices={[
          { value: 'light', label: words.light },
          { value: 'dark', label: words.dark },
          { value: 'system', label: words.system },
        ]}
      />
    </>
  )
}
