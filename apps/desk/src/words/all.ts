import { words as account } from './account.ts'
import { words as because } from './because.ts'
import { itemWords as items } from './items.ts'
import { matterPieces as matters } from './matters.ts'
import { words as names } from './names.ts'
import { words as pieces } from './pieces.ts'
import { registerPieces as registers } from './registers.ts'
import { selectWords as select } from './select.ts'
import { words as shell } from './shell.ts'
import { words as signIn } from './sign-in.ts'
import { words as verbs } from './verbs.ts'
import { viewWords as views } from './views.ts'
import type { Words } from './words.ts'

/** Words of the shell itself, and those that every feature may use. */
export const shellWords: readonly Words[] = [shell, names, because, pieces, items, registers, matters, select, views, signIn, account, verbs]
