import { z } from 'zod'
import { id } from './ids.ts'
import { purpose } from './purposes.ts'
import { command } from './route.ts'

const format = z.enum(['json', 'pdf'])

export const personCopy = command('rights.copy', {
  path: '/people/:person/copy',
  summary:
    'A copy of what is kept of a resident (个人信息保护法 art. 45), of what the caller may see: JSON for machines or PDF to read. The resident sees that it was made.',
  input: z.object({ person: id, format: format.default('pdf'), purpose }),
  output: z.object({}),
  problems: ['not-found'],
  carries: 'download',
})

export const myCopy = command('rights.myCopy', {
  path: '/me/copy',
  summary: 'A copy of everything that is kept of the resident: JSON for machines or PDF to read.',
  input: z.object({ format: format.default('pdf') }),
  output: z.object({}),
  problems: ['not-found'],
  carries: 'download',
})
