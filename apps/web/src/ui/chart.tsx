import type { ECharts, EChartsCoreOption } from 'echarts/core'
import { useEffect, useRef, useState } from 'react'
import { Loading } from './states.tsx'

export type ChartOption = EChartsCoreOption

interface ChartProps {
  option: ChartOption
  /** What the picture shows, for those who do not see it; the numbers are in the table beside it. */
  label: string
  height: number
  /** The name of the data item that was clicked. */
  onPick?: (name: string) => void
}

/** A drawing by ECharts, which is fetched when the first chart is shown. */
export function Chart({ option, label, height, onPick }: ChartProps) {
  const place = useRef<HTMLDivElement>(null)
  const [chart, setChart] = useState<ECharts | null>(null)
  const pick = useRef(onPick)
  pick.current = onPick
  useEffect(() => {
    let drawn: ECharts | null = null
    let left = false
    import('./echarts.ts').then(({ init }) => {
      if (left || !place.current) return
      drawn = init(place.current, null, { renderer: 'svg' })
      drawn.on('click', ({ name }) => pick.current?.(name))
      setChart(drawn)
    })
    return () => {
      left = true
      drawn?.dispose()
    }
  }, [])
  useEffect(() => chart?.setOption(option, { notMerge: true }), [chart, option])
  useEffect(() => {
    if (!chart || !place.current) return
    const observer = new ResizeObserver(() => chart.resize())
    observer.observe(place.current)
    return () => observer.disconnect()
  }, [chart])
  return (
    <>
      {!chart && <Loading lines={4} words="正在画图" />}
      <div ref={place} role="img" aria-label={label} style={{ height: chart ? height : 0 }} />
    </>
  )
}
