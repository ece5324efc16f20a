import { useEffect, useState } from 'react'
import css from './capture.module.css'

/** A QR code to be scanned from this screen: dark on white whatever the look. What draws it is loaded when the first one is shown. */
export function Code({ text, label }: { readonly text: string; readonly label: string }) {
  const [dots, setDots] = useState<readonly (readonly boolean[])[]>([])
  useEffect(() => {
    let late = false
    void import('qr').then(({ default: draw }) => !late && setDots(draw(text, 'raw', { border: 2 })))
    return () => {
      late = true
    }
  }, [text])
  const path = dots.flatMap((line, y) => line.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return (
    <svg className={css.code} viewBox={`0 0 ${Math.max(1, dots.length)} ${Math.max(1, dots.length)}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <path d={path} />
    </svg>
  )
}
