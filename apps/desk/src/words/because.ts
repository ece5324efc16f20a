import { reasons } from '@balian/contract/problem'
import type { Words } from './words.ts'

const said = (language: 'zh' | 'en') => Object.fromEntries(Object.entries(reasons).map(([key, words]) => [`because.${key}`, words[language]]))

/** Why something may not be done (`can` of a reply, `because` of the problem `forbidden`). A line adds its own keys in its words. */
export const words: Words = { zh: said('zh'), en: said('en') }
