import { useSyncExternalStore } from 'react'
import { Button } from './button.tsx'
import css from './toast.module.css'
import { useTouchWords } from './touch.tsx'

interface Toast {
  readonly text: string
  readonly tone?: 'good' | 'warn' | 'bad'
  /** Takes back what was just done; the offer stands as long as the toast. */
  readonly undo?: () => void
}

interface Standing extends Toast {
  readonly key: number
}

let standing: readonly Standing[] = []
let next = 1
const hearers = new Set<() => void>()
const change = (all: readonly Standing[]) => {
  standing = all
  for (const hear of hearers) hear()
}
const away = (key: number) => change(standing.filter((one) => one.key !== key))

/** How long a toast stands: longer where it offers something. */
const plainFor = 5_000
const offeringFor = 10_000

/** Says something at the bottom edge for a while. */
export function toast(said: Toast): void {
  const key = next
  next += 1
  change([...standing.slice(-2), { ...said, key }])
  setTimeout(() => away(key), said.undo ? offeringFor : plainFor)
}

const subscribe = (hear: () => void) => {
  hearers.add(hear)
  return () => void hearers.delete(hear)
}
const now = () => standing

/** Where toasts appear; stands once in the app. */
export function Toasts() {
  const words = useTouchWords()
  const all = useSyncExternalStore(subscribe, now, now)
  return (
    <div className={css.toasts} role="status" aria-live="polite">
      {all.map(({ key, text, tone = 'good', undo }) => (
        <div key={key} className={css.toast} data-tone={tone}>
          <span>{text}</span>
          {undo && (
            <Button
              look="bare"
              onClick={() => {
                away(key)
                undo()
              }}
            >
              {words.undo}
            </Button>
          )}
        </div>
      ))}
    </div>
  )
}
