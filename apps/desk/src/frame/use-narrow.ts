import { useSyncExternalStore } from 'react'

const phone = matchMedia('(max-width: 719px)')
const tablet = matchMedia('(max-width: 1179px)')

const hear = (changed: () => void) => {
  for (const one of [phone, tablet]) one.addEventListener('change', changed)
  return () => {
    for (const one of [phone, tablet]) one.removeEventListener('change', changed)
  }
}

/** How much room there is. */
export const useNarrow = (): 'phone' | 'tablet' | 'wide' => useSyncExternalStore(hear, () => (phone.matches ? 'phone' : tablet.matches ? 'tablet' : 'wide'))
