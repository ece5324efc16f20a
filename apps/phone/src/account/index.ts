import type { Part } from '../frame/part.ts'
import { words } from './words.ts'

/** The own account: password, second factor, recovery codes. */
export const part: Part = { words, screens: [{ path: 'account', load: () => import('./AccountPage.tsx') }] }
