import { joined } from '../words/words.ts'
import { words as households } from './words-households.ts'
import { words as imports } from './words-import.ts'
import { words as mine } from './words-mine.ts'
import { words as register } from './words-register.ts'

export const words = joined(register, households, imports, mine)
