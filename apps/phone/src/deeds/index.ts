import type { Part } from '../frame/part.ts'
import { words } from './words.ts'

/** The forms and lists of field work, whatever their line; what they hold is loaded when the first is opened. */
export const part: Part = {
  words,
  screens: [
    { path: 'do/:deed', load: () => import('./DeedPage.tsx') },
    { path: 'do/:deed/:id', load: () => import('./DeedPage.tsx') },
    { path: 'rows/:list', load: () => import('./RowsPage.tsx') },
    { path: 'rows/:list/:id', load: () => import('./RowsPage.tsx') },
  ],
}
