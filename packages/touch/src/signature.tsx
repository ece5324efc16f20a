import { type PointerEvent, useEffect, useRef, useState } from 'react'
import { Button } from './button.tsx'
import css from './capture.module.css'
import type { Control } from './field.tsx'
import type { Item, Value } from './item.tsx'
import { useTouchWords } from './touch.tsx'

/** Drawn at this size whatever the screen is, so that a print shows it well. */
const width = 900
const height = 360

interface Props {
  readonly item: Item
  readonly control: Control
  readonly value: Blob | null
  readonly onChange: (value: Value) => void
}

/** Where the finger is, in the measure of the canvas. */
function spot(event: PointerEvent<HTMLCanvasElement>): readonly [number, number] {
  const box = event.currentTarget.getBoundingClientRect()
  return [((event.clientX - box.left) / box.width) * width, ((event.clientY - box.top) / box.height) * height]
}

/** A clean white sheet with black ink, and the strokes that a finger draws on it. */
function useInk(onDrawn: (blob: Blob | null) => void) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [drawing, setDrawing] = useState(false)
  const clear = () => {
    const paper = canvas.current!.getContext('2d')!
    paper.fillStyle = '#ffffff'
    paper.fillRect(0, 0, width, height)
    Object.assign(paper, { strokeStyle: '#101010', lineWidth: 7, lineCap: 'round', lineJoin: 'round' })
  }
  useEffect(clear, [])
  const onPointerDown = (event: PointerEvent<HTMLCanvasElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    const paper = event.currentTarget.getContext('2d')!
    paper.beginPath()
    paper.moveTo(...spot(event))
    setDrawing(true)
  }
  const onPointerMove = (event: PointerEvent<HTMLCanvasElement>) => {
    if (!drawing) return
    const paper = event.currentTarget.getContext('2d')!
    paper.lineTo(...spot(event))
    paper.stroke()
  }
  const onPointerUp = () => {
    if (!drawing) return
    setDrawing(false)
    canvas.current!.toBlob(onDrawn, 'image/png')
  }
  return { canvas, clear, strokes: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: onPointerUp } }
}

/** Takes a signature with the finger: a PNG, black on white whatever the look. */
export function Signature({ item, control, value, onChange }: Props) {
  const words = useTouchWords()
  const { canvas, clear, strokes } = useInk(onChange)
  const state = value ? words.signed : words.signHere
  return (
    <div className={css.sign}>
      <canvas {...strokes} ref={canvas} id={control.id} width={width} height={height} role="img" tabIndex={0} aria-label={`${item.label}: ${state}`} />
      <p className={css.told}>{state}</p>
      {value && (
        <Button
          icon="redo"
          onClick={() => {
            clear()
            onChange(null)
          }}
        >
          {words.signAgain}
        </Button>
      )}
    </div>
  )
}
