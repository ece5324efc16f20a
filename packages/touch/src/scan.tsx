import { type KeyboardEvent, useEffect, useEffectEvent, useRef, useState } from 'react'
import { Button } from './button.tsx'
import css from './capture.module.css'
import type { Control } from './field.tsx'
import type { Item, Value } from './item.tsx'
import { Sheet } from './sheet.tsx'
import { useTouchWords } from './touch.tsx'

type Reader = (video: HTMLVideoElement) => Promise<string | null>
interface Detector {
  detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>
}

/** The browser's own reader where it has one; else one that is loaded now. */
async function readerOf(): Promise<Reader> {
  const own = (globalThis as { BarcodeDetector?: new (of: { formats: string[] }) => Detector }).BarcodeDetector
  if (own) {
    const detector = new own({ formats: ['qr_code'] })
    return async (video) => (await detector.detect(video))[0]?.rawValue ?? null
  }
  const { default: decode } = await import('qr/decode.js')
  const canvas = document.createElement('canvas')
  return async (video) => {
    canvas.width = video.videoWidth
    canvas.height = video.videoHeight
    const paper = canvas.getContext('2d', { willReadFrequently: true })!
    paper.drawImage(video, 0, 0)
    try {
      return decode(paper.getImageData(0, 0, canvas.width, canvas.height))
    } catch {
      // No code is in this picture; the next one may hold it.
      return null
    }
  }
}

/** Shows what the camera sees until a code is read. Says whether there is a camera to see with. */
function useCamera(onRead: (text: string) => void) {
  const video = useRef<HTMLVideoElement>(null)
  const read = useEffectEvent(onRead)
  const [blind, setBlind] = useState(false)
  useEffect(() => {
    let over = false
    let stream: MediaStream | null = null
    const look = async () => {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
      const reader = await readerOf()
      if (over || !video.current) return stream.getTracks().forEach((track) => track.stop())
      video.current.srcObject = stream
      await video.current.play()
      while (!over) {
        const text = video.current?.videoWidth ? await reader(video.current) : null
        if (text && !over) return read(text)
        await new Promise((next) => setTimeout(next, 150))
      }
    }
    look().catch(() => !over && setBlind(true))
    return () => {
      over = true
      for (const track of stream?.getTracks() ?? []) track.stop()
    }
  }, [])
  return { video, blind }
}

/** A sheet that reads a QR code, or takes what is typed in its place. */
export function Scan({ onRead, onClose }: { readonly onRead: (text: string) => void; readonly onClose: () => void }) {
  const words = useTouchWords()
  const { video, blind } = useCamera(onRead)
  const [typed, setTyped] = useState('')
  const take = () => {
    if (typed.trim()) onRead(typed.trim())
  }
  // No form: it would stand within the one that asks, and browsers tell nobody when such a form is sent.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    take()
  }
  return (
    <Sheet title={words.scan} onClose={onClose}>
      {blind ? (
        <p role="alert">{words.scanBlind}</p>
      ) : (
        <div className={css.scan}>
          <video ref={video} muted playsInline aria-label={words.scanAim} />
          <p className={css.told}>{words.scanAim}</p>
        </div>
      )}
      <div className={css.typed}>
        <label>
          {words.scanType}
          <input
            value={typed}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={onKeyDown}
          />
        </label>
        <Button onClick={take}>{words.scanTyped}</Button>
      </div>
    </Sheet>
  )
}

interface Props {
  readonly item: Item
  readonly control: Control
  readonly value: string
  readonly onChange: (value: Value) => void
}

/** What a QR code says. */
export function ScanField({ item, control, value, onChange }: Props) {
  const words = useTouchWords()
  const [open, setOpen] = useState(false)
  const read = (text: string) => {
    onChange(text)
    setOpen(false)
  }
  return (
    <>
      {value !== '' && <p className={css.told}>{item.known?.[value] ?? value}</p>}
      <Button wide id={control.id} icon="scan" aria-describedby={control.told} onClick={() => setOpen(true)}>
        {words.scan}
      </Button>
      {open && <Scan onRead={read} onClose={() => setOpen(false)} />}
    </>
  )
}
