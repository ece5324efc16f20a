import { useRef } from 'react'
import { Button } from './button.tsx'
import css from './capture.module.css'
import type { Control } from './field.tsx'
import type { Item, Photo, Value } from './item.tsx'
import { toast } from './toast.tsx'
import { useTouchWords } from './touch.tsx'

/** The longer side of a photo as it is kept: readable papers, and some 300 kB. */
const longest = 1600
const mostPhotos = 9

/** The photo as a JPEG of at most 1600 px. Drawn anew, it carries no place and no device in it. */
async function shrink(file: Blob): Promise<Blob> {
  const image = await createImageBitmap(file, { imageOrientation: 'from-image' })
  const scale = Math.min(1, longest / Math.max(image.width, image.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(image.width * scale)
  canvas.height = Math.round(image.height * scale)
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height)
  image.close()
  return new Promise((done, fail) => canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('no picture'))), 'image/jpeg', 0.8))
}

interface Props {
  readonly item: Item
  readonly control: Control
  readonly value: readonly Photo[]
  readonly onChange: (value: Value) => void
}

/** Takes photos with the camera, or from the album; each is made small at once. */
export function PhotoInput({ item, control, value, onChange }: Props) {
  const words = useTouchWords()
  const camera = useRef<HTMLInputElement>(null)
  const album = useRef<HTMLInputElement>(null)
  const most = item.most ?? mostPhotos
  const take = async (files: FileList | null) => {
    const all = [...(files ?? [])].slice(0, most - value.length)
    const made = await Promise.all(all.map((file) => shrink(file).catch(() => null)))
    const small = made.filter((blob) => blob !== null)
    if (small.length < made.length) toast({ text: words.photoUnread, tone: 'warn' })
    const start = value.length + 1
    onChange([...value, ...small.map((blob, i) => ({ name: `${item.label}-${start + i}.jpg`, blob, url: URL.createObjectURL(blob) }))])
    for (const input of [camera.current, album.current]) if (input) input.value = ''
  }
  const remove = (photo: Photo) => {
    URL.revokeObjectURL(photo.url)
    onChange(value.filter((one) => one !== photo))
  }
  return (
    <div>
      {value.length > 0 && (
        <ul className={css.photos}>
          {value.map((photo, i) => (
            <li key={photo.url}>
              <img src={photo.url} alt={words.photoOf(i + 1)} />
              <Button icon="trash" aria-label={words.removePhoto(i + 1)} onClick={() => remove(photo)} />
            </li>
          ))}
        </ul>
      )}
      {value.length >= most ? (
        <p className={css.told}>{words.photosFull(most)}</p>
      ) : (
        <div className={css.ways}>
          <Button id={control.id} icon="camera" aria-describedby={control.told} onClick={() => camera.current?.click()}>
            {words.photo}
          </Button>
          <Button icon="image" onClick={() => album.current?.click()}>
            {words.fromFiles}
          </Button>
        </div>
      )}
      <input ref={camera} hidden type="file" accept="image/*" capture="environment" onChange={(event) => void take(event.target.files)} />
      <input ref={album} hidden type="file" accept="image/*" multiple onChange={(event) => void take(event.target.files)} />
    </div>
  )
}
