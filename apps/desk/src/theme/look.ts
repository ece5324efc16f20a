import type { ThemeConfig } from 'antd'
import { useSyncExternalStore } from 'react'
import './ground.css'
import { themeOf } from './tokens.ts'

/** How the desk looks: as chosen on this device, or as the device does. */
export type Look = 'light' | 'dark' | 'system'
const remembered = 'balian.look'
const systemDark = matchMedia('(prefers-color-scheme: dark)')
const systemStill = matchMedia('(prefers-reduced-motion: reduce)')

interface Worn {
  readonly look: Look
  readonly dark: boolean
  readonly theme: ThemeConfig
}

function wear(look: Look): Worn {
  const dark = look === 'dark' || (look === 'system' && systemDark.matches)
  document.documentElement.dataset.look = dark ? 'dark' : 'light'
  return { look, dark, theme: themeOf(dark, !systemStill.matches) }
}

const chosen = localStorage.getItem(remembered)
let worn = wear(chosen === 'light' || chosen === 'dark' ? chosen : 'system')
const hearers = new Set<() => void>()

function change(look: Look): void {
  worn = wear(look)
  for (const hear of hearers) hear()
}
for (const asked of [systemDark, systemStill]) asked.addEventListener('change', () => change(worn.look))

/** Changes the look and remembers it on this device. */
export function chooseLook(look: Look): void {
  localStorage.setItem(remembered, look)
  change(look)
}

const subscribe = (hear: () => void) => {
  hearers.add(hear)
  return () => void hearers.delete(hear)
}

/** The look in use; charts take their colours from it. */
export const useLook = (): Worn => useSyncExternalStore(subscribe, () => worn)
