import { z } from 'zod'
import { id, instant, placeCode } from './ids.ts'
import { command, read } from './route.ts'

/** The types that an attachment may have, by what its bytes are; the name's ending is set to fit. */
export const fileTypes = {
  jpg: { type: 'image/jpeg', image: true },
  png: { type: 'image/png', image: true },
  webp: { type: 'image/webp', image: true },
  pdf: { type: 'application/pdf', image: false },
  docx: { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', image: false },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', image: false },
} as const
export type FileEnding = keyof typeof fileTypes

/** The largest attachment, in MB. */
export const fileMegabytes = 10

/** An attachment (附件) of a record. */
export const fileInfo = z.object({
  id,
  name: z.string(),
  type: z.string().describe('media type, found from the content'),
  size: z.number().int().describe('bytes'),
  sha256: z.string(),
  by: z.string().describe('name of the account that added it'),
  at: instant,
})
export type FileInfo = z.infer<typeof fileInfo>

/** Ids of files that were just uploaded and that a record is to keep. */
export const newFiles = z.array(id).max(20)

export const addFile = command('files.add', {
  path: '/files',
  summary: 'Uploads a file for a record of the place. Only its sender sees it until a command of the record takes it; after a day untaken it is gone.',
  input: z.object({ id, place: placeCode.describe('the place of the record that it is for') }),
  output: fileInfo,
  problems: ['wrong-file', 'too-large'],
  carries: 'upload',
})

export const getFile = read('files.get', {
  path: '/files/:id',
  summary: 'A file, for whoever may read the record that it belongs to.',
  input: z.object({ id }),
  output: z.object({}),
  problems: ['not-found'],
  carries: 'download',
})
