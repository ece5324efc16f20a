import type { Photo, Value } from '@balian/touch/item'
import { sendFile } from '../server.ts'

/** Photographs of papers or of what it is about, to go with what is asked. */
export const mostPhotos = 6

/** Sends the photographs of a form; answers their ids, for the command that takes them. */
export async function sendPhotos(place: string, value: Value): Promise<string[]> {
  const ids = []
  for (const photo of (value ?? []) as readonly Photo[]) ids.push(await sendFile(place, photo))
  return ids
}
