import type { Part } from '../frame/part.ts'

/** What the eight lines bring to the phone. */
export const parts: readonly Part[] = []
