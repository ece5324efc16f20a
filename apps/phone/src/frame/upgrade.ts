import { registerSW } from 'virtual:pwa-register'
import { useSyncExternalStore } from 'react'
import { current, onVault } from '../store/vault.ts'

let ready = false
const hearers = new Set<() => void>()
let takeUp: () => Promise<void> = async () => undefined

/** Puts on the new version: the page is drawn anew, and the PIN asked. */
export const upgrade = (): void => void takeUp()

/**
 * Fetches new versions of the app in the background. One that has come never takes a form from under somebody's hands: it is put on while the
 * phone is locked, or when its user says so.
 */
export function watchUpgrades(): void {
  takeUp = registerSW({
    immediate: true,
    onNeedRefresh: () => {
      ready = true
      for (const hear of hearers) hear()
      if (!current()) upgrade()
    },
  })
  onVault(() => {
    if (ready && !current()) upgrade()
  })
}

const subscribe = (hear: () => void) => {
  hearers.add(hear)
  return () => void hearers.delete(hear)
}

/** A new version waits to be put on. */
export const useUpgrade = (): boolean => useSyncExternalStore(subscribe, () => ready)
