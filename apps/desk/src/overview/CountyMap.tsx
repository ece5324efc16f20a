import { useCallback, useEffect, useState } from 'react'
import { useWords } from '../words/use-words.ts'
import { type Colours, registerMap, useChart } from './chart.ts'
import css from './overview.module.css'
import type { PlaceValue } from './Places.tsx'

interface Props {
  readonly label: string
  readonly values: readonly PlaceValue[]
  readonly onChoose: (place: string) => void
}

/** The counties on a sketch map (示意图), shaded from few to many; a county goes down to it. */
export default function CountyMap(props: Props) {
  const [ready, setReady] = useState(false)
  useEffect(() => {
    let gone = false
    void fetch('/dingxi-counties.geojson')
      .then((reply) => reply.json())
      .then((shapes: object) => {
        registerMap('counties', shapes as never)
        if (!gone) setReady(true)
      })
    return () => {
      gone = true
    }
  }, [])
  return ready ? <Drawn {...props} /> : <div className={css.map} />
}

function Drawn({ label, values, onChoose }: Props) {
  const { t } = useWords()
  const option = useCallback(
    (colours: Colours) => ({
      tooltip: { trigger: 'item', formatter: ({ name }: { name: string }) => `${name} ${values.find((one) => one.name === name)?.text ?? ''}` },
      series: [
        {
          type: 'map',
          map: 'counties',
          name: label,
          roam: false,
          selectedMode: false,
          aspectScale: 0.82,
          label: { show: true, color: colours.ink, fontSize: 12, textBorderColor: colours.surface, textBorderWidth: 3, formatter: labelOf(values) },
          itemStyle: { borderColor: colours.surface, borderWidth: 1.5 },
          emphasis: { itemStyle: { areaColor: colours.accent }, label: { color: colours.ink } },
          data: values.map((one) => ({ name: one.name, value: one.value ?? 0, itemStyle: { areaColor: colours.steps[one.step] } })),
        },
      ],
    }),
    [label, values],
  )
  const open = useCallback(
    (name: string) => {
      const found = values.find((one) => one.name === name)
      if (found) onChoose(found.place)
    },
    [values, onChoose],
  )
  const element = useChart(option, open)
  return (
    <>
      <div ref={element} className={css.map} />
      <p className={css.quiet}>{t('overview.mapNote')}</p>
    </>
  )
}

const labelOf =
  (values: readonly PlaceValue[]) =>
  ({ name }: { name: string }) =>
    `${name}\n${values.find((one) => one.name === name)?.text ?? ''}`
