import { colours, fonts, sizes } from './tokens.ts'

/** Words of a chart look like those of the page. */
export const chartText = { fontFamily: fonts.text, fontSize: sizes.small, color: colours.inkSoft }

export const axisStyle = {
  axisLabel: { ...chartText, hideOverlap: true },
  axisLine: { lineStyle: { color: colours.lineStrong } },
  axisTick: { show: false },
  splitLine: { lineStyle: { color: colours.line } },
  nameTextStyle: chartText,
}

/** Nothing in a chart moves for those who do not want it, and on paper nothing is half drawn. */
export const still = { animation: false, textStyle: chartText }

export const tooltipStyle = {
  backgroundColor: colours.surface,
  borderColor: colours.lineStrong,
  textStyle: { ...chartText, color: colours.ink },
  confine: true,
}
