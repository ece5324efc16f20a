import type { Language } from '@balian/contract/problem'

const remembered = 'balian.language'

/** The language in use: what was chosen on this device, Chinese first. */
export const language = (): Language => (localStorage.getItem(remembered) === 'en' ? 'en' : 'zh')

export const rememberLanguage = (chosen: Language): void => localStorage.setItem(remembered, chosen)
